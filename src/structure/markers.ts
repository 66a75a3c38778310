import { pattern } from '../text/pattern.js';
import { fromRoman } from '../text/roman.js';

/** What a paragraph begins with when it is numbered: "IV.", "2.", "1.1", "a)". */
export interface Marker {
  kind: 'roman' | 'part' | 'number' | 'letter';
  /** as printed without a trailing dot; a letter keeps its bracket */
  text: string;
  /** offset of the text after it */
  bodyAt: number;
  /** sections are 0, numbers as deep as they have parts, letters deepest */
  depth: number;
}

const ROMAN = pattern.u`^([IVX]{1,6})\s*(?:[.)]|/(?=\s)|\s[-–]|[-–])\s*(?=["“(]?\p{Lu})`;
const PART = pattern.u`^(?:[A-H]\s*[.)/-]\s*(?=\p{Lu}{2})|(?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+)?(?:\p{L}+|[IVX]+|\d)\s*[.:]?\s*$)`;
const NUMBER = pattern.u`^(\d{1,2}(?:\.\d{1,2}){0,3})(?:(?<dot>\s?[.)]|/(?=\s))\s*(?=["“'(]?\p{L})|(?<=\d\.\d{1,2})\s+(?=["“'(]?\p{Lu}))`;
const LETTER = pattern.u`^([a-eg-zđ])(?<end>[).])\s*(?=["“(]?\p{L})`;

export function parseMarker(text: string): Marker | null {
  const roman = ROMAN.exec(text);
  if (roman?.[1] !== undefined && fromRoman(roman[1]) !== null) return { kind: 'roman', text: roman[1], bodyAt: roman[0].length, depth: 0 };
  const part = PART.exec(text);
  if (part !== null) return { kind: 'part', text: part[0].trim(), bodyAt: part[0].length, depth: -1 };
  const number = NUMBER.exec(text);
  if (number?.[1] !== undefined) return { kind: 'number', text: number[1], bodyAt: number[0].length, depth: number[1].split('.').length };
  const letter = LETTER.exec(text);
  if (letter?.[1] !== undefined) return { kind: 'letter', text: `${letter[1]}${letter.groups?.end === ')' ? ')' : ''}`, bodyAt: letter[0].length, depth: 20 };
  return null;
}
