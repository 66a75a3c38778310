import type { CitedReport, FiledReport, FiledRow } from '../../model/across.js';
import type { Document } from '../../model/document.js';
import { linePlace } from '../../model/place.js';
import type { Reading } from '../../model/reading.js';
import type { Indicator, Report } from '../../model/report.js';
import { placeWithin } from '../../structure/paragraphs.js';
import { findUnits } from '../../text/administration.js';
import { findDay } from '../../text/dates.js';
import { pattern } from '../../text/pattern.js';
import { squeeze } from '../../text/unicode.js';
import { allAttachments } from '../days.js';

/** What is kept of a report to be tested against others. */
export function filedReport({ report, document }: Reading): Omit<FiledReport, 'source'> {
  const { documentType, title, number, date, issuer, period, places } = report.metadata;
  return {
    metadata: { documentType, title, number, date, issuer, period, places },
    hasBody: documentType !== null,
    tables: report.tables.map(({ id, kind, title, rows, place }) => ({ id, kind, title, rows, place })),
    rows: report.indicators.filter(isKept).map(filedRow),
    figures: report.figures.map(({ value }) => value),
    cites: citedBy(document),
    replaces: replacedBy(document, report),
    whole: wholeOf(report),
  };
}

/** A heading without a number is nothing to compare. */
function isKept({ kind, value }: Indicator): boolean {
  return kind !== 'group' || value !== null;
}

function filedRow({ id, table, row, code, label, unit, raw, value, canonical, kind, state, ofWhich, path, quote, place }: Indicator): FiledRow {
  return { id, table, row, code, label, unit, raw, value, canonical, kind, state, ofWhich, path, quote, place };
}

function wholeOf({ metadata: { title, places }, tables: [table], indicators: [row], figures: [figure] }: Report): FiledReport['whole'] {
  if (title !== null && places.title !== null) return { quote: title, place: places.title };
  if (table !== undefined && table.title !== null) return { quote: table.title, place: table.place };
  const first = row ?? figure;
  return { quote: first?.quote ?? '', place: first?.place ?? table?.place ?? linePlace(1) };
}

/** The first "(Kèm theo Báo cáo số …)" that says a number, a day or whose report it is. */
function citedBy(document: Document): CitedReport | null {
  const found = allAttachments(document).map(({ paragraph, number, day, by }): CitedReport => {
    return {
      number: number === null ? null : bareNumber(number.text),
      date: day?.iso ?? null,
      unit: by === null ? null : unitIn(by),
      quote: squeeze(paragraph.text),
      place: paragraph.place,
    };
  });
  return found.find(({ number, date, unit }) => number !== null || date !== null || unit !== null) ?? null;
}

/** "Báo cáo này thay thế Báo cáo số 12/BC-UBND ngày 05/4/2024 của UBND xã An Phú". */
const REPLACES = pattern.iu`(?:thay\s+thế|thay\s+cho|đính\s+chính|điều\s+chỉnh|hủy\s+bỏ|thu\s+hồi)(?:\s*,?\s*(?:và\s+)?(?:bổ\s+sung|thay\s+thế))?(?:\s+cho)?\s+báo\s+cáo(?:\s+số\s*:?\s*(?<number>\d{1,5}[a-zđ]?)\s*[/-][^\s,;.)]*)?(?<rest>[^.;()]{0,120})`;
/** The words stand at the head or at the end of a report; in between another agency's reports may be meant. */
const NEAR_ENDS = 4;

function replacedBy({ paragraphs }: Document, { metadata: { title, places } }: Report): CitedReport | null {
  if (title !== null && places.title !== null) {
    const cited = replacedIn(title);
    if (cited !== null) return { ...cited.report, place: places.title };
  }
  const near = paragraphs.length <= 2 * NEAR_ENDS ? paragraphs : [...paragraphs.slice(0, NEAR_ENDS), ...paragraphs.slice(-NEAR_ENDS)];
  for (const paragraph of near) {
    const cited = replacedIn(paragraph.text);
    if (cited !== null) return { ...cited.report, place: placeWithin(paragraph, cited.at, cited.end) };
  }
  return null;
}

function replacedIn(text: string): { report: Omit<CitedReport, 'place'>; at: number; end: number } | null {
  const match = REPLACES.exec(text);
  if (match?.groups === undefined) return null;
  const { number, rest = '' } = match.groups;
  const date = findDay(rest);
  if (number === undefined && date === null) return null;
  const by = /(?:^|\s)của\s+(.+)$/iu.exec(rest)?.[1];
  const report = { number: number === undefined ? null : bareNumber(number), date, unit: by === undefined ? null : unitIn(by), quote: squeeze(match[0]) };
  return { report, at: match.index, end: match.index + match[0].length };
}

/** "0232a" and "232A" are one number. */
export function bareNumber(printed: string): string {
  return (pattern.iu`^\d+\p{Ll}?`.exec(printed)?.[0] ?? '').replace(/^0+(?=\d)/, '').toLowerCase();
}

function unitIn(text: string): CitedReport['unit'] {
  const [own, ...above] = findUnits(text);
  const over = above[0];
  return own === undefined ? null : { level: own.level, name: own.name, above: over === undefined ? null : `${over.level} ${over.name}` };
}
