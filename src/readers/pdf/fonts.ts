import { legacyByFont } from '../../text/legacy.js';
import type { PdfFont } from './operators.js';

/** What of pdf.js's font object is used. */
interface FontObject {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: readonly number[];
  bbox?: readonly number[];
  defaultVMetrics?: readonly number[];
  /** no table, but one number to the other, where the file has no table */
  toUnicode?: { has(code: number): boolean; get(code: number): string | undefined; firstChar?: number };
  composite?: boolean;
}

/** A font as pdf.js knows it; null for one that it could not read. */
export function fontOf(object: unknown): PdfFont | null {
  if (object === null || typeof object !== 'object' || object instanceof Error) return null;
  const font = object as FontObject;
  const matrix = font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0];
  // a subset's name begins with six letters and a plus sign (PDF 32000-1 §9.6.4)
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  const height = (font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0);
  const type3 = font.isType3Font === true;
  return {
    name,
    bold: font.bold === true || font.black === true || /bold|black|heavy/i.test(name),
    vertical: font.vertical === true,
    type3,
    unit: Math.abs(matrix[0] ?? 0.001) || 0.001,
    em: type3 ? Math.abs(matrix[3] ?? 0.001) * (height > 0 ? height : 1000) : 1,
    defaultVMetrics: font.defaultVMetrics ?? null,
    composite: font.composite === true,
    legacy: legacyByFont(name),
    tells: (code) => font.toUnicode === undefined || (font.toUnicode.firstChar === undefined && font.toUnicode.has(code)),
  };
}
