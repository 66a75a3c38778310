import { fromRoman } from './roman.js';

/**
 * Row numbers (STT): "1", "2.1.", "3.3.1", "IV", "A", "a)". Never a key: reports repeat and misnumber them.
 */
export interface Stt {
  /** as printed, without inner spaces and trailing dot */
  text: string;
  kind: 'roman' | 'capital' | 'decimal' | 'letter';
  /** the components of a decimal number, the ordinal of the others: "2.1" is [2, 1], "IV" is [4], "b)" is [2] */
  parts: number[];
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Vietnamese lists count a, b, c, d, đ, e, g, h, i, k. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Reads a number cell; null for an empty cell and for words ("Trong đó", "-"). */
export function parseStt(cell: string): Stt | null {
  const text = cell.replace(/\s+/g, '').replace(/[.]+$/, '');
  if (/^\d{1,3}(?:[.,]\d{1,3}){0,5}$/.test(text)) return { text, kind: 'decimal', parts: text.split(/[.,]/).map(Number) };
  const bracketed = /^\(?(\d{1,3}(?:\.\d{1,3})*)[)/]$/.exec(text);
  if (bracketed?.[1] !== undefined) return { text, kind: 'decimal', parts: bracketed[1].split('.').map(Number) };
  const plain = text.replace(/[)/]$/, '');
  const roman = fromRoman(plain);
  if (roman !== null) return { text, kind: 'roman', parts: [roman] };
  const capital = plain.length === 1 ? CAPITALS.indexOf(plain) : -1;
  if (capital >= 0) return { text, kind: 'capital', parts: [capital + 1] };
  const letter = plain.length === 1 ? LETTERS.indexOf(plain) + 1 : 0;
  if (letter > 0) return { text, kind: 'letter', parts: [letter] };
  return null;
}

/**
 * How well a number follows the open numbers before it, outermost first: as one does that a careful clerk types (1), as
 * a slip (a number skipped or repeated, a wrong prefix: about a half), or not at all (0). Serves to tell row numbers
 * from other figures; the tree of rows is built by position alone.
 */
export function succession(open: readonly Stt[], next: Stt): number {
  if (open.length === 0) return next.parts.every((part) => part === 1) ? 1 : next.parts.length === 1 ? 0.3 : 0.1;
  if (next.kind !== 'decimal') {
    const before = open.findLast((stt) => stt.kind === next.kind);
    const ordinal = next.parts[0] ?? 0;
    if (before === undefined) return ordinal === 1 ? 1 : 0.2;
    const step = ordinal - (before.parts[0] ?? 0);
    return step === 1 ? 1 : step === 2 || step === 0 ? 0.5 : 0.1;
  }
  const depth = next.parts.length;
  const decimals = open.filter((stt) => stt.kind === 'decimal');
  const sibling = decimals.findLast((stt) => stt.parts.length === depth);
  const parent = decimals.findLast((stt) => stt.parts.length === depth - 1);
  const ordinal = next.parts.at(-1) ?? 0;
  const last = decimals.at(-1);
  // numbers may run on from section to section: I 1 2, II 3
  if (last === undefined) return depth === 1 ? (ordinal === 1 ? 1 : 0.5) : ordinal === 1 ? 0.4 : 0.1;
  const prefixed = (stt: Stt | undefined, length: number) => stt !== undefined && next.parts.slice(0, length).every((part, at) => stt.parts[at] === part);
  if (sibling !== undefined) {
    const step = ordinal - (sibling.parts.at(-1) ?? 0);
    if (prefixed(sibling, depth - 1))
      return step === 1 ? 1 : depth === 1 ? (step === 2 ? 0.4 : 0) : step === 2 ? 0.6 : step === 0 ? 0.5 : step > 0 && step < 5 ? 0.3 : 0.1;
    if (depth > 1 && step === 1) return 0.5;
  }
  if (parent !== undefined && depth > 1) {
    if (prefixed(parent, depth - 1)) return ordinal === 1 ? 1 : 0.3;
    return ordinal === 1 ? 0.5 : 0.15;
  }
  return depth > 1 && ordinal === 1 && prefixed(last, 1) ? 0.6 : depth > 1 ? 0.1 : 0;
}

/** The chain of open numbers once `next` has come: numbers as deep or deeper are closed. Depth is by form, then length. */
export function openWith(open: readonly Stt[], next: Stt): Stt[] {
  return [...open.filter((stt) => rank(stt) < rank(next)), next];
}

/** Outer to inner: A, I, then 1, 1.1, 1.1.1, then a). */
function rank(stt: Stt): number {
  if (stt.kind === 'capital') return 0;
  if (stt.kind === 'roman') return 1;
  return stt.kind === 'decimal' ? 1 + stt.parts.length : 20;
}
