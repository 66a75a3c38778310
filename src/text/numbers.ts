import { Decimal } from 'decimal.js';
import { pattern } from './pattern.js';
import { squeeze } from './unicode.js';

/**
 * Numbers as Vietnamese offices print them: a comma before decimals, dots between thousands.
 * Exact decimals throughout; a binary float appears only where JSON needs one.
 */

/** One number token: digits with dots and commas between them, never at its end. */
export const NUMBER_SOURCE = '\\d+(?:[.,]\\d+)*';

/** Units that are typed against their number. */
const GLUED_UNIT = String.raw`(?:m2|m²|m3|ha|km|kg|đồng|đ|triệu|nghìn|ngàn|tỷ|tr|trđ|người|tấn|ngày|hs)(?![\p{L}\d])`;
/** The number that a cell begins with, with its sign, and whether it is a percentage. */
const LEADING = pattern.u`^([-−]?)(${NUMBER_SOURCE})(?!\d)(?:${GLUED_UNIT}|(?!\p{L}))\s*(%?)`;
const STANDING = pattern.gu`(?<![\p{L}\d.,])${NUMBER_SOURCE}(?!\d)`;

export interface PrintedNumber {
  /** the token as printed, without unit or percent sign */
  raw: string;
  value: Decimal;
  /** digits printed after the decimal mark: what the figure was rounded to */
  decimals: number;
}

export interface NumberReading {
  /** a percent cell may use the dot as its decimal mark ("83.7%", "99.108") */
  percent?: boolean;
}

/** The digits of a number token without its marks, and how many of them stand after the decimal mark. */
export interface PrintedDigits {
  digits: string;
  decimals: number;
}

/**
 * Reads one number token. Dots before groups of three digits part thousands, a comma is the decimal mark;
 * where that reading is impossible ("83.7", "1,234,567", "1,234.5") the only possible one is taken.
 * Null for what is no number token.
 */
export function readDigits(token: string, { percent = false }: NumberReading = {}): PrintedDigits | null {
  if (!/^\d+(?:[.,]\d+)*$/.test(token) || !isWellGrouped(token)) return null;
  const digits = token.replace(/[.,]/g, '');
  const mark = digits.length === token.length ? null : decimalMark(token, percent);
  return { digits, decimals: mark === null ? 0 : token.length - 1 - token.lastIndexOf(mark) };
}

/** The same, with its value. */
export function parseNumber(token: string, reading: NumberReading = {}): PrintedNumber | null {
  const read = readDigits(token, reading);
  return read === null ? null : { raw: token, value: digitsValue(read), decimals: read.decimals };
}

/** What digits say with so many of them after the decimal mark. */
export function digitsValue({ digits, decimals }: PrintedDigits): Decimal {
  if (decimals > 0) return new Decimal(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
  // a small whole number is taken over as it is, a text is read digit by digit
  return new Decimal(digits.length <= 7 ? Number(digits) : digits);
}

/** Several marks of one kind part thousands, and thousands have three digits: "15.12.2023" is a date, "3.2.1" a row number. */
function isWellGrouped(token: string): boolean {
  const marks = token.replace(/\d/g, '');
  if (marks.length < 2) return true;
  return /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(token);
}

function decimalMark(token: string, percent: boolean): '.' | ',' | null {
  const dots = token.split('.').length - 1;
  const commas = token.split(',').length - 1;
  if (dots > 0 && commas > 0) return token.lastIndexOf('.') > token.lastIndexOf(',') ? '.' : ',';
  if (commas === 1) return ',';
  if (commas > 1) return null;
  if (dots === 1) {
    const thousands = /^[1-9]\d{0,2}\.\d{3}$/.test(token);
    return thousands && !percent ? null : '.';
  }
  return null;
}

export interface CellNumber {
  state: 'value' | 'empty' | 'dash' | 'text';
  number: PrintedNumber | null;
  /** why a cell with figures has no number: two of them, as in "12/15" */
  ambiguous: boolean;
}

/**
 * The number of a value cell: "100%", "65 m2", "05 (năm)" have one, at their start; "-" is a dash;
 * "Không" is text; "12/15" and "21 02" hold two numbers and therefore none.
 */
export function parseCell(raw: string | null, reading: NumberReading = {}): CellNumber {
  const text = squeeze(raw ?? '');
  if (text === '') return { state: 'empty', number: null, ambiguous: false };
  if (/^[-–—−]+$/.test(text)) return { state: 'dash', number: null, ambiguous: false };
  const lead = LEADING.exec(text);
  const tokens = text.match(STANDING) ?? [];
  if (lead === null) return { state: 'text', number: null, ambiguous: false };
  if (tokens.length > 1) return { state: 'text', number: null, ambiguous: true };
  const number = parseNumber(lead[2] ?? '', { percent: reading.percent === true || lead[3] === '%' });
  if (number === null) return { state: 'text', number: null, ambiguous: false };
  if (lead[1] !== '') return { state: 'value', number: { ...number, raw: `-${number.raw}`, value: number.value.neg() }, ambiguous: false };
  return { state: 'value', number, ambiguous: false };
}

/** A decimal as an office prints it: a comma before decimals, dots between thousands in numbers of so many digits or more. */
export function printNumber(value: Decimal | number, dottedFrom = 5): string {
  const decimal = new Decimal(value);
  const [whole = '0', fraction] = decimal.abs().toFixed().split('.');
  const grouped = whole.length >= dottedFrom ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  return `${decimal.isNegative() && !decimal.isZero() ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
