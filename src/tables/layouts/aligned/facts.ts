import { pattern } from '../../../text/pattern.js';
import { parseStt } from '../../../text/stt.js';
import { isUpper, startsLower } from '../../../text/unicode.js';
import type { Cells } from './cells.js';

/** What a line tells of the rows that it may belong to. */
export interface LineFacts {
  texts: readonly string[];
  /** a row number begins on it */
  number: boolean;
  /** the rest of the number that wrapped above */
  numberGoesOn: boolean;
  label: string;
  figure: boolean;
  pageBefore: boolean;
  blanks: number;
  /** columns beyond the label whose words go on from a line above */
  rests: readonly boolean[];
  /** what it costs that this line's label goes on with the label of the line at `labelBefore` */
  joint: number;
}

const BULLET = pattern.u`^[-–+*•]\s*\p{L}`;
/** Words that no label ends with. */
const OPEN_END = /(?:[,(]|\s(?:và|hoặc|của|các|theo|tại|đến|với|từ|về|trong|do|qua|số|so|được|cho))$/iu;
/** A label whose next word would have taken less than this share of the widest line's room had the room for it. */
const FULL = 0.86;

export function lineFacts(lines: readonly Cells[]): LineFacts[] {
  const wide = widths(lines);
  const above: Array<{ text: string; at: number }> = [];
  let before = '';
  let number = '';
  let numberAt = -9;
  return lines.map(({ line, texts }, at) => {
    const [stt = '', label = ''] = texts;
    const goesOn = numberAt >= at - 3 && isRest(number, stt, label);
    const named = stt !== '' && (parseStt(stt) !== null || /^trong\s*đó/i.test(stt));
    if (/^[.)]$/.test(stt)) number += stt;
    if (named) {
      number = goesOn ? number + stt : stt;
      numberAt = at;
    }
    const rests = texts.map((text, column) => column > 1 && goesOnInCell(above[column], text, at));
    for (const [column, text] of texts.entries()) if (text !== '') above[column] = { text, at };
    const facts = {
      rests,
      texts,
      number: named && !goesOn,
      numberGoesOn: goesOn || /^[.)]$/.test(stt),
      label,
      figure: texts.slice(2).some((text) => /^(?:[-–]?\d+(?:[.,]\d+)*\s?%?|[-–])$/.test(text)),
      pageBefore: line.pageBefore,
      blanks: line.blanksBefore,
      joint: label === '' ? 0 : jointCost(before, label, wide),
    };
    if (label !== '') before = label;
    return facts;
  });
}

/** Small letters under words with a capital, what follows a comma or an equals sign: the rest of a cell that wrapped. */
function goesOnInCell(above: { text: string; at: number } | undefined, text: string, at: number): boolean {
  if (text === '' || above === undefined || at - above.at > 2) return false;
  return (startsLower(text) && !startsLower(above.text)) || /[,;=]$/.test(above.text) || text.startsWith('=');
}

/** "3.3." over "1" in a column too narrow for 3.3.1. */
function isRest(number: string, stt: string, label: string): boolean {
  if (!/^\d{1,2}\.?$/.test(stt) || !/^\d.*\.$/.test(number) || !(label === '' || startsLower(label) || label.startsWith('('))) return false;
  // where every number ends with a dot, the next one of the first level begins a row
  if (stt.endsWith('.')) return /\d\.\d/.test(number) && Number.parseInt(stt, 10) !== Number.parseInt(number, 10) + 1;
  return !(/^\d+\.$/.test(number) && Number.parseInt(stt, 10) === Number.parseInt(number, 10) + 1);
}

/** The room of the label's column: nearly the widest line, so that one line set too wide does not count. */
function widths(lines: readonly Cells[]): number {
  const all = lines.map(({ texts }) => texts[1]?.length ?? 0).sort((a, b) => a - b);
  return all[Math.floor(all.length * 0.95)] ?? 0;
}

/** Lines break where no word more had room; a label goes on in small letters, in brackets, after a comma. */
function jointCost(before: string, label: string, wide: number): number {
  if (before === '') return 0;
  if (BULLET.test(label)) return 7;
  if (isUpper(before) !== isUpper(label) && before.split(' ').length > 2 && label.split(' ').length > 2) return 6;
  const room = before.length + 1 + (label.split(' ')[0] ?? '').length <= wide * FULL;
  const bracket = label.startsWith('(') || count(before, '(') > count(before, ')');
  if (startsLower(label) || bracket || OPEN_END.test(before)) return room && !bracket ? 1 : 0;
  return /^[\d%]/.test(label) ? 1 : room ? 6 : 1.5;
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Whether words may open a row's label: a capital, a bullet, a bracket or a figure. */
export function opensLabel(label: string): boolean {
  return !startsLower(label) && !label.startsWith('(') && !/^[,.;:)]/.test(label);
}
