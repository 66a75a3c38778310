import { wording } from '../catalogue/wording.js';
import type { Indicator } from '../model/report.js';
import { fold } from '../text/unicode.js';

const ALL = `${fold('tổng số')} `;

/** Two rows print the same words but for explanations, in one unit, and both count all of it ("Tổng số …"). */
export function sameCount(a: Indicator, b: Indicator): boolean {
  return countsAll(a) && countsAll(b) && wording(a.label) === wording(b.label) && a.kind === b.kind && sameUnit(a, b);
}

export function countsAll({ label }: Indicator): boolean {
  return fold(label).startsWith(ALL);
}

export function sameUnit(a: Indicator, b: Indicator): boolean {
  return fold(a.unit ?? '') === fold(b.unit ?? '');
}
