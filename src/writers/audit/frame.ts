import { createHash } from 'node:crypto';
import type { Lang, Words } from '../../checks/rule.js';
import { type Content, html, said } from './html.js';

/** What a page looks like and does, as built from src/page: both stand within each page, so that it works alone and asks for nothing. */
export interface PageAssets {
  style: string;
  script: string;
}

export interface Page {
  /** of the window, in words that need no translation: a report's name, or the audit's */
  title: string;
  /** relative address of the overview; null on it */
  home: string | null;
  body: Content;
}

/**
 * A page whole. Its content security policy lets nothing run and nothing load but the script and the style that it holds,
 * known by their hashes (Content Security Policy Level 3, 6.7): what a document's text may hold is text.
 */
export function pageText({ title, home, body }: Page, { style, script }: PageAssets, lang: Lang): string {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const { html: text } = html`<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="baocao">
<title>${title}</title>
${{ html: `<style>${style}</style>` }}
</head>
<body>
<a class="skip" href="#main">${said(SKIP)}</a>
<header class="top">
<nav>${home === null ? html`<strong>baocao</strong>` : html`<a href="${home}" data-page="${home}">${said(HOME)}</a>`}</nav>
<div class="languages" role="group">
<button type="button" data-lang="vi" lang="vi" aria-pressed="${String(lang === 'vi')}">Tiếng Việt</button>
<button type="button" data-lang="en" lang="en" aria-pressed="${String(lang === 'en')}">English</button>
</div>
</header>
${body}
${{ html: `<script>${script}</script>` }}
</body>
</html>
`;
  return `<!doctype html>\n${text}`;
}

const HOME: Words = { vi: '← Tổng quan', en: '← Overview' };
const SKIP: Words = { vi: 'Đến nội dung', en: 'Skip to content' };

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
