import type { Lang } from '../checks/rule.js';
import type { Finding } from '../model/relation.js';
import { printable } from '../text/unicode.js';
import type { Checkable, CheckedReport, CheckSummary, RuleVerdicts } from './check.js';
import { wrap } from './columns.js';
import { periodWords } from './period-words.js';
import { causeLines } from './pretty/cause.js';
import { INDENT, indented, type PrettyOptions, paintOf, SEVERITY, signsOf, textWidth } from './pretty/style.js';
import { openRules, reasonWords } from './reasons.js';
import { placeWords } from './shown.js';

/**
 * Findings for people: by file, and within it by cause, in the order of the text. A cause is told once: its sentences with their
 * figures marked, then each finding with its calculation, and what could be wrong.
 */
export function prettyReport(
  { metadata: { issuer, period }, passages = [] }: Pick<Checkable, 'metadata' | 'passages'>,
  checked: CheckedReport,
  options: PrettyOptions,
): string {
  const { lang, colour } = options;
  const about = [issuer.name, period === null ? null : periodWords(period, lang)].filter((part) => part !== null).map(printable);
  const [first = '', ...more] = wrap(`${colour.bold(printable(checked.source.path))}  ${about.join(` ${signsOf(options).dot} `)}`, textWidth(options));
  const head = [first.trimEnd(), ...more.map((line) => `${INDENT}${line}`)];
  const causes = [...new Set(checked.findings.map(({ cause }) => cause))].map((cause) => checked.findings.filter((finding) => finding.cause === cause));
  const blocks = causes.flatMap((findings) => ['', ...causeLines(findings, passages, options)]);
  return `${[...head, ...blocks, ...(blocks.length === 0 ? [] : ['']), ...countLines(checked, options), ...(options.verbose === true ? moreLines(checked, options) : [])].join('\n')}\n`;
}

/** The report in a line: "3 lỗi · 1 cảnh báo · 57 quan hệ đúng · 4 không kiểm tra được". */
function countLines({ findings, relations, accepted }: CheckedReport, options: PrettyOptions): string[] {
  const { lang, colour } = options;
  const en = lang === 'en';
  const counted = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [paintOf(severity, colour).bold(`${count} ${countWords(severity, count, lang)}`)];
  });
  const { verified, 'not-checkable': open } = relations;
  const parts = [
    ...(counted.length === 0 ? [colour.green.bold(en ? 'nothing found' : 'không phát hiện gì')] : counted),
    en ? `${verified} ${verified === 1 ? 'relation holds' : 'relations hold'}` : `${verified} quan hệ đúng`,
    ...(accepted.length === 0 ? [] : [en ? `${accepted.length} accepted` : `${accepted.length} được chấp nhận`]),
    ...(open === 0 ? [] : [en ? `${open} could not be checked` : `${open} không kiểm tra được`]),
  ];
  return indented(parts.join(` ${signsOf(options).dot} `), options);
}

/** What passed and why, what could not be checked and why, and how much of the text was read. */
function moreLines(checked: CheckedReport, options: PrettyOptions): string[] {
  const { lang } = options;
  const en = lang === 'en';
  const passed = checked.accepted.map(({ finding, by, reason }) => {
    const why = reason === '' ? (en ? 'no reason given' : 'không ghi lý do') : printable(reason);
    return `${en ? 'accepted' : 'chấp nhận'}: ${finding.rule}, ${placeWords(finding.place, lang)} (${by}: ${why})`;
  });
  const open = openRules(checked).map(([rule, counts]) => {
    const count = counts['not-checkable'];
    return en
      ? `not checkable: ${rule} ${count} of ${countAll(counts)}: ${reasonWords(counts, lang)}`
      : `không kiểm tra được: ${rule} ${count} trong ${countAll(counts)}: ${reasonWords(counts, lang)}`;
  });
  const { numbers, figures, related } = checked.coverage;
  const coverage = en
    ? `${numbers} numbers in the text: ${figures} read as figures, ${related} of them in a relation`
    : `${numbers} con số trong lời văn: ${figures} đọc là số liệu, ${related} nằm trong quan hệ`;
  return [...passed, ...open, coverage].flatMap((line) => indented(line, options));
}

function countAll({ verified, inconsistent, unlikely, 'not-checkable': open }: RuleVerdicts): number {
  return verified + inconsistent + unlikely + open;
}

function countWords(severity: Finding['severity'], count: number, lang: Lang): string {
  return `${SEVERITY[severity][lang]}${lang === 'en' && count !== 1 && severity !== 'info' ? 's' : ''}`;
}

/** The run in a line. */
export function prettySummary(summary: CheckSummary, options: PrettyOptions): string {
  const { lang, colour } = options;
  const en = lang === 'en';
  const { reports, relations, failures, skipped, baselined, stale, suppressed } = summary;
  const { expired, unused } = summary.suppressions;
  const counted = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = summary.findings[severity];
    const words = `${count} ${countWords(severity, count, lang)}`;
    return count === 0 ? words : paintOf(severity, colour).bold(words);
  });
  const more: Array<[count: number, words: string]> = [
    [failures, en ? 'not read' : 'không đọc được'],
    [skipped, en ? 'skipped (no reports)' : 'bỏ qua (không phải báo cáo)'],
    [baselined, en ? 'known (baseline)' : 'đã biết (baseline)'],
    [stale.length, en ? 'stale baseline entries' : 'mục baseline đã cũ'],
    [suppressed, en ? 'suppressed' : 'được bỏ qua (suppressions)'],
    [expired.length, en ? 'suppressions expired' : 'mục suppressions đã hết hạn'],
    [unused.length, en ? 'suppressions unused' : 'mục suppressions không dùng đến'],
  ];
  const parts = [
    `${reports} ${en ? (reports === 1 ? 'report' : 'reports') : 'báo cáo'}`,
    ...counted,
    `${relations.verified} ${en ? 'relations hold' : 'quan hệ đúng'}`,
    ...more.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`),
  ];
  return `${wrap(parts.join(` ${signsOf(options).dot} `), textWidth(options)).join('\n')}\n`;
}
