import { wording } from '../catalogue/wording.js';
import type { Metadata } from '../model/document.js';
import type { Indicator } from '../model/report.js';
import { subjectOf } from '../narrative/facets.js';
import { grouped } from '../text/grouped.js';
import { pattern } from '../text/pattern.js';
import { squeeze } from '../text/unicode.js';
import { areOneDigitApart } from './one-slip.js';
import type { Said } from './said.js';

/** A sentence and the one row of the form whose label it says word for word. */
export interface SameLabel {
  said: Said;
  row: Indicator;
}

/** Syllables of a label that nothing else is called by. */
const LEAST = 6;
/** Numbers farther apart, and more than one digit, are of different scopes. */
const NEAR = 0.1;

/**
 * "Tổng số TTHC thuộc thẩm quyền giải quyết của Sở: 187 TTHC" and the row "Tổng số TTHC thuộc thẩm quyền giải quyết": whatever
 * the level of the unit that reports, nobody else's is told in the form's own words with the unit's own name.
 */
export function sameLabels(said: readonly Said[], indicators: readonly Indicator[], metadata: Metadata): SameLabel[] {
  const rows = grouped(
    indicators.filter(({ kind, value }) => kind === 'count' && value !== null),
    ({ label }) => wording(label),
  );
  const told = grouped(
    said.filter(({ figure }) => figure.role === 'count' && figure.bound === null && figure.partOf === null),
    (each) => labelOf(each, metadata) ?? '',
  );
  return [...told].flatMap(([label, sayings]): SameLabel[] => {
    const [row, ...more] = rows.get(label) ?? [];
    const [only, ...others] = sayings;
    if (label.split(' ').length < LEAST || row === undefined || only === undefined || more.length > 0 || others.length > 0) return [];
    const [own, form] = [only.figure.value, row.value ?? 0];
    const near = Math.abs(own - form) <= form * NEAR || areOneDigitApart(only.figure.raw, row.raw ?? '');
    return own !== form && near && only.figure.scope.subject === subjectOf(row.unit, row.label) ? [{ said: only, row }] : [];
  });
}

/** The words from the start of the sentence to the number, without the reporting unit's own name at their end. */
function labelOf({ before }: Said, { issuer }: Metadata): string | null {
  const words = squeeze(before.replace(pattern.u`^\s*(?:[-–+*•]|\p{L}\)|\d{1,2}(?:\.\d{1,2})*[.)])\s*`, '')).replace(/\s*(?::|là|là:)$/iu, '');
  if (/[,;.:()\d]/.test(words)) return null;
  const owner = words.toLowerCase().lastIndexOf(' của ');
  const own = owner >= 0 && isOwn(words.slice(owner + ' của '.length), issuer);
  return wording(own ? words.slice(0, owner) : words);
}

/** "Sở", "UBND xã", "xã Hòa Lạc" in the report of the unit itself. */
function isOwn(owner: string, { level, unit }: Metadata['issuer']): boolean {
  const name = owner.toLowerCase().replace(/^ubnd\s+/, '');
  return ['đơn vị', level, `${level} ${unit?.toLowerCase()}`].includes(name);
}
