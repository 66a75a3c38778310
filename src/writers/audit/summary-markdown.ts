import { ACROSS_RULES } from '../../checks/across/registry.js';
import { RULES } from '../../checks/registry.js';
import type { Lang } from '../../checks/rule.js';
import type { Failure } from '../../model/failure.js';
import type { Finding, Severity } from '../../model/relation.js';
import { putUnder } from '../../text/grouped.js';
import { code, prose } from '../markdown-text.js';
import { many, meantWords, NOUNS, placeWords } from '../shown.js';
import { periodName } from '../wide/periods.js';
import type { AuditBook, AuditedReport } from './book.js';
import { severityCounts } from './overview/collect.js';
import { countsOf } from './overview/counts.js';

/** The audit in a few pages that go into an e-mail or a file: what was read, what was found, and every error with its sentence. */
export function summaryMarkdown(book: AuditBook, explain: (failure: Failure) => string): string {
  const { lang } = book;
  const words = WORDS[lang];
  return [
    `# ${words.title}\n`,
    `${auditAnswer(book)}\n`,
    `[${words.open}](index.html) · [indicators.xlsx](indicators.xlsx) · [findings.json](findings.json) · [data/](data/)\n`,
    ...section(words.periods, periodTable(book)),
    ...section(words.missing, missingList(book)),
    ...section(words.rules, ruleTable(book)),
    ...section(words.across, acrossList(book)),
    ...section(words.errors, errorList(book)),
    ...section(
      words.failures,
      book.failures.map(({ source, failure }) => `- ${code(source.path)}: \`${failure.code}\` ${prose(explain(failure))}\n`),
    ),
    ...section(
      words.skipped,
      book.skipped.map((file) => `- ${code(file)}\n`),
    ),
  ].join('\n');
}

const WORDS = {
  vi: {
    title: 'Kết quả kiểm tra số liệu báo cáo',
    open: 'Mở trang tổng quan',
    periods: 'Theo kỳ báo cáo',
    periodColumns: ['Kỳ', 'Đơn vị', 'Báo cáo', 'Lỗi', 'Cảnh báo'],
    missing: 'Chưa báo cáo',
    rules: 'Phát hiện theo quy tắc',
    ruleColumns: ['Quy tắc', 'Kiểm tra điều gì', 'Lỗi', 'Cảnh báo', 'Ghi chú'],
    across: 'So các báo cáo với nhau',
    errors: 'Các lỗi',
    failures: 'Tệp không đọc được',
    skipped: 'Tệp bỏ qua (không phải báo cáo)',
    more: (count: number) => `Còn ${count} lỗi nữa trong các báo cáo sau: xem [trang tổng quan](index.html#findings?severity=error).\n`,
  },
  en: {
    title: 'Audit of the figures in reports',
    open: 'Open the overview',
    periods: 'By period',
    periodColumns: ['Period', 'Units', 'Reports', 'Errors', 'Warnings'],
    missing: 'Expected and not there',
    rules: 'Findings by rule',
    ruleColumns: ['Rule', 'What it checks', 'Errors', 'Warnings', 'Notes'],
    across: 'Reports beside each other',
    errors: 'The errors',
    failures: 'Files that were not read',
    skipped: 'Files that were skipped (no reports)',
    more: (count: number) => `${count} more errors in later reports: see [the overview](index.html#findings?severity=error).\n`,
  },
};

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}\n`, lines.join('')];
}

/** What was read and found, in two sentences, as the overview counts it. */
export function auditAnswer(book: AuditBook): string {
  const { lang, failures, skipped } = book;
  const { reports, units, findings, relations } = countsOf(book);
  const found = [many(findings.error, NOUNS.error, lang), many(findings.warning, NOUNS.warning, lang), many(findings.info, NOUNS.info, lang)].join(', ');
  const tested = relations.verified + relations.inconsistent + relations.unlikely;
  const rest = [
    ...(failures.length === 0 ? [] : [many(failures.length, NOUNS.unread, lang)]),
    ...(skipped.length === 0 ? [] : [many(skipped.length, NOUNS.skipped, lang)]),
  ];
  const sentence =
    lang === 'en'
      ? `${many(reports, NOUNS.report, lang)} of ${units} ${units === 1 ? 'unit' : 'units'}: ${found}. Of ${tested} comparisons of figures that could be made, ${relations.verified} hold.`
      : `${many(reports, NOUNS.report, lang)} của ${units} đơn vị: ${found}. Trong ${tested} lần đối chiếu được các số liệu với nhau, ${relations.verified} lần khớp.`;
  return rest.length === 0 ? sentence : `${sentence} (${rest.join(', ')})`;
}

function periodTable({ lang, wide, reports }: AuditBook): string[] {
  const rows = wide.tables.map(({ period, columns }) => {
    const own = columns.flatMap(({ report }) => (report === null ? [] : [reports[report] as AuditedReport]));
    const units = new Set(columns.filter(({ report }) => report !== null).map(({ unit }) => unit)).size;
    return `| ${[periodName(period, lang), units, own.length, countOf(own, 'error'), countOf(own, 'warning')].join(' | ')} |\n`;
  });
  return rows.length === 0 ? [] : [header(WORDS[lang].periodColumns, 1), ...rows];
}

function missingList({ missing }: AuditBook): string[] {
  return (missing?.absent ?? []).map(({ unit: { name, above }, period }) => {
    const whose = above === null ? name : `${name}, ${above}`;
    return `- ${prose(whose)}${period === null ? '' : ` (${period})`}\n`;
  });
}

function ruleTable({ lang, reports, across }: AuditBook): string[] {
  const byRule = new Map<string, Array<Pick<Finding, 'rule' | 'severity'>>>();
  for (const { findings } of [...reports.filter(({ source }) => source.duplicateOf === null), across])
    for (const finding of findings) putUnder(byRule, finding.rule, finding);
  const rows = [...RULES, ...ACROSS_RULES]
    .filter(({ id }) => byRule.has(id))
    .map(({ id, title }) => {
      const counts = (['error', 'warning', 'info'] as const).map((severity) => byRule.get(id)?.filter((finding) => finding.severity === severity).length ?? 0);
      return `| ${[code(id), prose(title[lang]), ...counts].join(' | ')} |\n`;
    });
  return rows.length === 0 ? [] : [header(WORDS[lang].ruleColumns, 2), ...rows];
}

/** @param words columns of words, before those of numbers */
function header(columns: readonly string[], words: number): string {
  return `| ${columns.join(' | ')} |\n| ${columns.map((_, at) => (at < words ? '---' : '--:')).join(' | ')} |\n`;
}

function acrossList({ lang, across }: AuditBook): string[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) =>
    across.findings
      .filter((finding) => finding.severity === severity)
      .map(({ rule, message }) => `- **${NOUNS[severity][lang]}** \`${rule}\`: ${prose(message)}\n`),
  );
}

/** A summary goes into an e-mail: more errors than these are in the overview only. */
const MOST_ERRORS = 200;

function errorList({ lang, reports }: AuditBook): string[] {
  const lines: string[] = [];
  let [told, left] = [0, 0];
  for (const { checked, metadata, page, source } of reports) {
    const findings = source.duplicateOf === null ? checked.findings.filter(({ severity }) => severity === 'error') : [];
    if (findings.length === 0) continue;
    if (told + findings.length > MOST_ERRORS) {
      left += findings.length;
      continue;
    }
    told += findings.length;
    const about = [metadata.issuer.name, metadata.period === null ? null : periodName(metadata.period, lang)].filter((part) => part !== null);
    lines.push(`### ${[code(source.path), ...about.map(prose)].join(' · ')}\n\n`, ...findings.map((finding) => line(finding, page, lang)), '\n');
  }
  return left === 0 ? lines : [...lines, WORDS[lang].more(left)];
}

function line(finding: Finding, page: string, lang: Lang): string {
  const where = placeWords(finding.place, lang);
  const meant = meantWords(finding, lang);
  return `- [\`${finding.rule}\`](${page}#${finding.fingerprint})${where === '' ? '' : ` · ${where}`}: ${prose(finding.message)}${meant === null ? '' : ` → ${prose(meant)}`}\n`;
}

function countOf(reports: readonly AuditedReport[], severity: Severity): number {
  return reports.reduce((count, report) => count + severityCounts(report)[severity], 0);
}
