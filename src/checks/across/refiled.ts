import type { FiledReport, FiledRow } from '../../model/across.js';
import { findUnits } from '../../text/administration.js';
import { putUnder } from '../../text/grouped.js';
import { pattern } from '../../text/pattern.js';
import { periodCode } from '../../text/period-codes.js';
import { findPeriods } from '../../text/periods.js';
import { fold } from '../../text/unicode.js';
import type { Filing } from './filing.js';
import { numberOf } from './pairs.js';

/** Reports of one unit on one period and matter, filed more than once in different bytes. */
export interface Refiled {
  /** the version that stands: the one that says that it replaces another, else the last by date, number and path */
  last: Filing;
  earlier: Filing[];
}

/** Rows that two versions have in common, of those of the shorter one. */
const ALIKE = 0.6;
const FEWEST = 3;

export function refiledOf(filings: readonly Filing[]): Refiled[] {
  const groups = new Map<string, Filing[]>();
  for (const filing of filings) if (filing.unit !== null && filing.period !== null) putUnder(groups, `${filing.unit.key}|${periodCode(filing.period)}`, filing);
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => versions(group));
}

function versions(group: readonly Filing[]): Refiled[] {
  const clusters: Filing[][] = [];
  for (const filing of group) {
    const cluster = clusters.find(([first]) => first !== undefined && isSame(first, filing));
    if (cluster === undefined) clusters.push([filing]);
    else cluster.push(filing);
  }
  return clusters
    .filter((cluster) => cluster.length > 1)
    .map((cluster): Refiled => {
      const inOrder = [...cluster].sort(byStanding);
      return { last: inOrder.at(-1) as Filing, earlier: inOrder.slice(0, -1) };
    });
}

/** Two reports on one matter: most of their rows are the same indicators, or, where neither has rows of its own, their titles say the same. */
function isSame(a: Filing, b: Filing): boolean {
  if (!ofSameDays(a, b) || !sameNumbers(a.head, b.head)) return false;
  if (a.rows.size >= FEWEST && b.rows.size >= FEWEST) {
    let common = 0;
    for (const key of a.rows.keys()) if (b.rows.has(key)) common++;
    return common >= ALIKE * Math.min(a.rows.size, b.rows.size);
  }
  // a report and its appendix filed apart are one report
  if (!a.report.hasBody || !b.report.hasBody) return false;
  return sameSubject(a.report, b.report);
}

/** Days that two reports of one month tell of themselves: those of two weeks are not of one period. */
const WEEK = 3 * 24 * 3600 * 1000;

function ofSameDays(a: Filing, b: Filing): boolean {
  const [one, other] = [a.period?.stated ?? null, b.period?.stated ?? null];
  if (one === null || other === null) return true;
  const near = (day: string, another: string) => Math.abs(Date.parse(day) - Date.parse(another)) <= WEEK;
  return near(one.end, other.end) && (one.start === null || other.start === null || near(one.start, other.start));
}

/** "tuần 2", "đợt 3", "lần thứ 4": numbers of the title beside those of the period tell reports of one series apart. */
function sameNumbers(a: FiledReport, b: FiledReport): boolean {
  if (a.metadata.title === null || b.metadata.title === null) return true;
  const numbers = (report: FiledReport) =>
    (bareTitle(report).match(NUMBERS) ?? [])
      .map((each) => each.replace(/^0+(?=\d)/, ''))
      .sort()
      .join(' ');
  return numbers(a) === numbers(b);
}

const NUMBERS = pattern.gu`\d+|(?<!\p{L})[IVX]+(?!\p{L})`;
/** A folded word may have a mark of its own. */
const BETWEEN_WORDS = pattern.u`[^\p{L}\p{M}]+`;

/** A title without unit, period, and what is planned after it. */
function bareTitle({ metadata: { title } }: FiledReport): string {
  let words = (title ?? '').replace(/[,;]?\s*(?:và\s+)?(?:phương hướng|nhiệm vụ trọng tâm|kế hoạch)\s.*$/isu, '');
  for (const { at, end } of findUnits(words).reverse()) words = `${words.slice(0, at)} ${words.slice(end)}`;
  for (const { at } of findPeriods(words).reverse()) words = words.slice(0, at) + words.slice(at).replace(PERIOD, ' ');
  return words.replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g, ' ');
}

/** The words of a period as `findPeriods` finds them. */
const PERIOD = /^(?:qu\S+\s*(?:thứ\s*)?\S+|\S+\s*tháng(?:\s*(?:đầu|cuối))?(?:\s*của)?|tháng\s*\d+)?[\s/,-]*(?:của\s*)?(?:năm\s*)?(?:(?:19|20)\d{2})?/iu;

/** What a title is about. */
function subject(report: FiledReport): Set<string> {
  return new Set(
    fold(bareTitle(report))
      .split(BETWEEN_WORDS)
      .filter((word) => word !== '' && !PLAIN.has(word)),
  );
}

const PLAIN = new Set(
  ['báo cáo', 'kết', 'quả', 'tình', 'hình', 'thực', 'hiện', 'triển', 'khai', 'công', 'tác', 'của', 'ubnd', 'về', 'và', 'năm', 'quý', 'tháng', 'đầu'].map(fold),
);

function sameSubject(a: FiledReport, b: FiledReport): boolean {
  const [one, other] = [subject(a), subject(b)];
  if (one.size === 0 || other.size === 0) return false;
  const common = [...one].filter((word) => other.has(word)).length;
  return common >= ALIKE * Math.max(one.size, other.size);
}

function byStanding(a: Filing, b: Filing): number {
  return (
    Number(replaces(a, b)) - Number(replaces(b, a)) ||
    Number(a.report.replaces !== null) - Number(b.report.replaces !== null) ||
    compare(dayOf(a), dayOf(b)) ||
    Number(numberOf(a.head.metadata.number)?.replace(/\D/g, '') ?? 0) - Number(numberOf(b.head.metadata.number)?.replace(/\D/g, '') ?? 0) ||
    // a report in one piece stands before an appendix alone
    Number(a.report.hasBody) - Number(b.report.hasBody) ||
    compare(a.report.source.path, b.report.source.path)
  );
}

const dayOf = ({ report, head }: Filing) => report.metadata.date ?? head.metadata.date ?? report.cites?.date ?? '';

/** "thay thế Báo cáo số 45/BC-UBND": the number, or else the day, is that of the other. */
export function replaces({ report }: Filing, other: Filing): boolean {
  const cited = report.replaces;
  if (cited === null) return false;
  const number = numberOf(other.head.metadata.number);
  return cited.number !== null ? number === null || cited.number === number : cited.date === other.head.metadata.date;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Indicators that both have, with different numbers; both ways of printing one number are the same. */
export function differingRows(a: Filing, b: Filing): Array<[FiledRow, FiledRow]> {
  const found: Array<[FiledRow, FiledRow]> = [];
  for (const [key, row] of a.rows) {
    const other = b.rows.get(key);
    if (other !== undefined && !sameNumber(row, other)) found.push([row, other]);
  }
  return found;
}

function sameNumber(a: FiledRow, b: FiledRow): boolean {
  const [one, other] = [a.canonical?.value ?? null, b.canonical?.value ?? null];
  return one !== null && other !== null ? one === other : a.value === b.value;
}
