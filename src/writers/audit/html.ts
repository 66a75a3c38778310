import type { Words } from '../../checks/rule.js';
import { shown } from '../shown.js';

/** HTML as a value: whatever is put into a template is text, and escaped, unless it is HTML itself. */
export interface Html {
  readonly html: string;
}

export type Content = string | number | Html | null | readonly Content[];

export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return { html: parts.map((part, at) => (at === 0 ? part : textOf(values[at - 1] ?? null) + part)).join('') };
}

/** The same words in every language, one of which is shown; the page's switch decides which. */
export function said({ vi, en }: Words): Html {
  return vi === en ? html`${vi}` : html`<span class="vi" lang="vi">${vi}</span><span class="en" lang="en">${en}</span>`;
}

/** Data for the page's script, in an element that is never run; `<` could end it. */
export function dataElement(id: string, data: unknown): Html {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return { html: `<script type="application/json" id="${id}">${text}</script>` };
}

function textOf(value: Content): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.map(textOf).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return shown(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
