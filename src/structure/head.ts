import type { TextBlock } from '../model/block.js';
import type { Place } from '../model/place.js';
import { isoDay } from '../text/dates.js';
import { pattern } from '../text/pattern.js';
import { isUpper, squeeze } from '../text/unicode.js';

/** The document's own number and date line, as Nghị định 30/2020/NĐ-CP sets them above the heading. */
export interface HeadLines {
  number: string | null;
  date: string | null;
  place: string | null;
  places: { number: Place | null; date: Place | null };
  /** number and date as they stand in print */
  printed: { number: string | null; date: string | null };
}

/** "Số: 282/BC-UBND", "Số: 12-BC/ĐU"; a number stamped apart ("Số: 329" / "/BC-UBND") is joined before. */
const NUMBER = pattern.u`(?:^|\s)S[ốô]\s*[:.]?\s*(?<number>\d{1,5}[a-zđ]?)\s*(?<symbol>[/-]\s*\p{Lu}[\p{L}\d&.]*(?:\s?[-/–]\s?[\p{Lu}\d][\p{L}\d&.]*)*)`;
const NUMBER_LINE = /(?:^|\s)S[ốô]\s*[:.]|^\s*S[ốô]\s+\d/u;
/** "Số:        /BC-UBND": the place of the number is blank, or a text box or a stamp has filled it on a line of its own. */
const BLANK_NUMBER = pattern.u`(?:^|\s)S[ốô]\s*[:.]?\s*(?<symbol>[/-]\s*\p{Lu}[\p{L}\d&.]*(?:\s?[-/–]\s?[\p{Lu}\d][\p{L}\d&.]*)*)?\s*$`;
const LONE_NUMBER = /^\s*\d{1,5}[a-zđ]?\s*$/u;
const DATE_LINE = pattern.iu`(?:^|\s{2,}|\t)\s*(?<place>\p{Lu}[^,;:]{1,48}?)\s*,\s*ngày\s*(?<day>\d{1,2}|[.…\s]*)\s*tháng\s*(?<month>\d{1,2}|[.…\s]*)\s*năm\s*(?<year>\d{4}|[.…\s]*)`;

/** Reads the lines above the heading and those just below it that begin with "Số:" (PDF sets the right column first). */
export function readHeadLines(head: readonly TextBlock[]): HeadLines {
  const result: HeadLines = { number: null, date: null, place: null, places: { number: null, date: null }, printed: { number: null, date: null } };
  for (const [at, line] of head.entries()) {
    if (result.places.number === null && NUMBER_LINE.test(line.text)) {
      const match = NUMBER.exec(wholeNumber(head, at));
      if (match !== null) result.number = `${match.groups?.number}${match.groups?.symbol}`.replace(/\s+/g, '').replace(/–/g, '-').replace(/[.]+$/, '');
      result.places.number = line.place;
      result.printed.number = squeeze(line.text);
    }
    if (result.places.date === null) {
      const match = dateLine(head, at);
      if (match?.groups === undefined) continue;
      result.place = placeName(match.groups.place ?? '');
      result.date = isoDay(Number(match.groups.year), Number(match.groups.month), Number(match.groups.day));
      result.places.date = line.place;
      result.printed.date = squeeze(line.text);
    }
  }
  return result;
}

/** The number's line, with the lines beside it that hold the symbol or the number itself. */
function wholeNumber(head: readonly TextBlock[], at: number): string {
  const line = (head[at]?.text ?? '').trim();
  const next = (head[at + 1]?.text ?? '').trim();
  const text = /^[/-]/.test(next) ? `${line} ${next}` : line;
  const symbol = BLANK_NUMBER.exec(text)?.groups?.symbol;
  if (symbol === undefined) return text;
  const stamped = [at + 1, at + 2, at - 1].map((each) => head[each]?.text ?? '').find((each) => LONE_NUMBER.test(each));
  return stamped === undefined ? text : `Số: ${stamped.trim()}${symbol}`;
}

/** Whether a line is the number of a blank "Số:        /BC-UBND" beside it, and no page number. */
export function fillsNumber(lines: readonly TextBlock[], at: number): boolean {
  const around = lines.slice(Math.max(0, at - 2), at + 2).filter((line) => line !== lines[at]);
  return LONE_NUMBER.test(lines[at]?.text ?? '') && around.some((line) => BLANK_NUMBER.test(line.text));
}

/** A date line, with the lines after it where a narrow column wraps it. */
function dateLine(head: readonly TextBlock[], at: number): RegExpExecArray | null {
  let text = head[at]?.text ?? '';
  const first = DATE_LINE.exec(text);
  if (/\d{4}/.test(first?.groups?.year ?? '') || (first === null && !/,\s*ngày/iu.test(text))) return first;
  for (const next of head.slice(at + 1, at + 3)) {
    text = `${text.trimEnd()} ${next.text.trim()}`;
    const match = DATE_LINE.exec(text);
    if (/\d{4}/.test(match?.groups?.year ?? '')) return match;
  }
  return first;
}

/** The place before ", ngày": what stands left of it in another column, or in capitals, belongs to the letterhead. */
function placeName(printed: string): string {
  const column =
    printed
      .trim()
      .split(/\s{2,}|\t/)
      .at(-1) ?? '';
  return squeeze(isUpper(column) ? column : column.replace(pattern.u`^(?:\p{Lu}{2,}\s+)+(?=\p{Lu}\p{Ll})`, ''));
}

/** A heading line: "BÁO CÁO", alone or with the title after it. Null for other lines. */
export function headingRest(text: string): string | null {
  const match = pattern.u`^\s*B\s?Á\s?O\s+C\s?Á\s?O(?![\p{L}])\s*[:.]?\s*(.*)$`.exec(text);
  if (match === null) return null;
  const rest = squeeze(match[1] ?? '');
  return rest === '' || pattern.u`^[\p{L}"“(]`.test(rest) ? rest : null;
}
