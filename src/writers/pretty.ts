import type { ChalkInstance } from 'chalk';
import type { Lang } from '../checks/rule.js';
import type { Metadata, Period } from '../model/document.js';
import type { Place } from '../model/place.js';
import type { Finding, Severity, Term } from '../model/relation.js';
import { printable } from '../text/unicode.js';
import type { CheckedReport, CheckSummary } from './check.js';
import { wrap } from './columns.js';

/** Findings for people: by file and place, the sentence with the arithmetic, then the figures with where they stand. */
export interface PrettyOptions {
  lang: Lang;
  colour: ChalkInstance;
  /** columns to wrap at; 0 for none */
  width: number;
}

const SEVERITY: Record<Severity, Record<Lang, string>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'ghi chú', en: 'info' },
};
const PERIODS: Record<string, Record<Lang, string>> = {
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  half: { vi: '6 tháng', en: 'half-year' },
  'nine-months': { vi: '9 tháng', en: 'nine months of' },
  year: { vi: 'năm', en: 'year' },
};

export function prettyReport({ issuer, period }: Pick<Metadata, 'issuer' | 'period'>, checked: CheckedReport, options: PrettyOptions): string {
  const { lang, colour } = options;
  const when = period === null ? '' : periodWords(period, lang);
  const about = [issuer.name, when].filter((part) => part !== null && part !== '').join(' · ');
  const head = `${colour.bold(printable(checked.source.path))}${about === '' ? '' : `  ${colour.dim(about)}`}\n`;
  const { verified, inconsistent, unlikely, 'not-checkable': open } = checked.relations;
  const counts =
    lang === 'en'
      ? `${verified} relations hold, ${inconsistent} do not, ${unlikely} unlikely, ${open} could not be checked`
      : `${verified} quan hệ đúng, ${inconsistent} sai, ${unlikely} đáng ngờ, ${open} không kiểm tra được`;
  const { numbers, figures, related } = checked.coverage;
  const coverage =
    lang === 'en'
      ? `${numbers} numbers in the text: ${figures} read as figures, ${related} of them in a relation`
      : `${numbers} con số trong lời văn: ${figures} đọc là số liệu, ${related} nằm trong quan hệ`;
  return `${head}${checked.findings.map((finding) => prettyFinding(finding, options)).join('')}  ${colour.dim(counts)}\n  ${colour.dim(coverage)}\n`;
}

/** "quý 1/2025", "6 tháng đầu năm 2025", "năm 2023". */
function periodWords({ type, index, year }: Period, lang: Lang): string {
  const name = PERIODS[type]?.[lang];
  if (lang === 'vi' && type === 'half') return `${name} ${index === 2 ? 'cuối' : 'đầu'} năm ${year}`;
  if (lang === 'vi' && type === 'nine-months') return `${name} đầu năm ${year}`;
  return `${name} ${index === null ? '' : `${index}/`}${year}`;
}

function prettyFinding(finding: Finding, options: PrettyOptions): string {
  const { lang, colour } = options;
  const paint = { error: colour.red, warning: colour.yellow, info: colour.cyan }[finding.severity];
  const label = `${paint(SEVERITY[finding.severity][lang])} ${colour.dim(finding.rule)}`;
  const lines = [`  ${colour.dim(placeWords(finding.place, lang))}  ${label}`, ...indented(finding.message, options.width, '    ')];
  const widest = Math.max(...finding.terms.map((term) => term.raw.length));
  for (const term of finding.terms) lines.push(...termLines(term, widest, options));
  const meant = meantWords(finding, lang);
  if (meant !== null) lines.push(...indented(meant, options.width, '      '));
  return `${lines.join('\n')}\n`;
}

/** "→ 28194 → 8194: 688 + 8194 = 8882"; where nothing decides, what could be wrong. */
function meantWords({ repair, alternatives, terms }: Finding, lang: Lang): string | null {
  if (repair !== null) return `→ ${repair.from} → ${repair.to}: ${repair.why}`;
  const sets = alternatives.map((set) => set.map((at) => terms[at]?.raw).join(lang === 'en' ? ' and ' : ' và '));
  if (sets.length === 0) return null;
  const listed = sets.join(lang === 'en' ? ', or ' : ', hoặc ');
  if (sets.length === 1)
    return lang === 'en' ? `→ could be wrong: ${listed}; nothing tells what is right` : `→ có thể sai: ${listed}; không có gì cho biết số đúng`;
  return lang === 'en' ? `→ could be wrong: ${listed}; nothing decides between them` : `→ có thể sai: ${listed}; không có gì cho biết là số nào`;
}

function termLines(term: Term, widest: number, { lang, colour, width }: PrettyOptions): string[] {
  const raw = term.raw === '' ? (lang === 'en' ? 'blank' : 'trống') : term.raw;
  const place = placeWords(term.place, lang);
  const room = width === 0 ? Number.POSITIVE_INFINITY : Math.max(16, width - widest - place.length - 10);
  const label = term.label.length > room ? `${term.label.slice(0, room - 1)}…` : term.label;
  return [`      ${colour.bold(raw.padStart(widest))}  ${label}  ${colour.dim(place)}`];
}

/** "dòng 156–158", "trang 7". */
function placeWords({ lines, page, paragraph, cell }: Place, lang: Lang): string {
  if (lines !== null) {
    const [first, last] = lines;
    const word = lang === 'en' ? (first === last ? 'line' : 'lines') : 'dòng';
    return first === last ? `${word} ${first}` : `${word} ${first}–${last}`;
  }
  if (page !== null) return `${lang === 'en' ? 'page' : 'trang'} ${page}`;
  if (cell !== null) return lang === 'en' ? `table ${cell.table}, row ${cell.row}` : `bảng ${cell.table}, hàng ${cell.row}`;
  return paragraph === null ? '' : `${lang === 'en' ? 'paragraph' : 'đoạn'} ${paragraph}`;
}

function indented(text: string, width: number, indent: string): string[] {
  return (width === 0 ? [text] : wrap(text, width - indent.length)).map((line) => `${indent}${line}`);
}

export function prettySummary(summary: CheckSummary, { lang, colour }: PrettyOptions): string {
  const { error, warning, info } = summary.findings;
  const parts =
    lang === 'en'
      ? [
          `${summary.reports} ${summary.reports === 1 ? 'report' : 'reports'}`,
          `${error} ${error === 1 ? 'error' : 'errors'}`,
          `${warning} ${warning === 1 ? 'warning' : 'warnings'}`,
          `${info} info`,
          `${summary.relations.verified} relations hold`,
        ]
      : [`${summary.reports} báo cáo`, `${error} lỗi`, `${warning} cảnh báo`, `${info} ghi chú`, `${summary.relations.verified} quan hệ đúng`];
  if (summary.failures > 0) parts.push(lang === 'en' ? `${summary.failures} not read` : `${summary.failures} không đọc được`);
  if (summary.skipped > 0) parts.push(lang === 'en' ? `${summary.skipped} skipped (no reports)` : `${summary.skipped} bỏ qua (không phải báo cáo)`);
  if (summary.baselined > 0) parts.push(lang === 'en' ? `${summary.baselined} known (baseline)` : `${summary.baselined} đã biết (baseline)`);
  if (summary.stale.length > 0) parts.push(lang === 'en' ? `${summary.stale.length} stale baseline entries` : `${summary.stale.length} mục baseline đã cũ`);
  if (summary.suppressed > 0) parts.push(lang === 'en' ? `${summary.suppressed} suppressed` : `${summary.suppressed} được bỏ qua (suppressions)`);
  const { expired, unused } = summary.suppressions;
  if (expired.length > 0) parts.push(lang === 'en' ? `${expired.length} suppressions expired` : `${expired.length} mục suppressions đã hết hạn`);
  if (unused.length > 0) parts.push(lang === 'en' ? `${unused.length} suppressions unused` : `${unused.length} mục suppressions không dùng đến`);
  const paint = error > 0 ? colour.red : warning > 0 ? colour.yellow : colour.green;
  return `${paint(parts.join(' · '))}\n`;
}
