import type { Metadata } from '../model/document.js';
import type { Term } from '../model/relation.js';
import { findPeriods, type PeriodMention } from '../text/periods.js';
import { squeeze } from '../text/unicode.js';

/** The words of a mention, to the end of its year. */
export function printedPeriod(text: string, { at }: PeriodMention): string {
  const words = /^(?:[^\d\s]\S*\s+)?[^,.;:()]*?(?:(?:19|20)\d{2}(?!\d)|năm(?!\s*(?:19|20)\d{2})|(?=[,.;:()]|$))/u.exec(text.slice(at))?.[0] ?? '';
  return squeeze(words);
}

/** The period as the title prints it first; null where it names none. */
export function titlePeriod({ title, places }: Metadata): Pick<Term, 'raw' | 'quote' | 'place'> | null {
  const mention = title === null ? undefined : findPeriods(title)[0];
  if (title === null || places.title === null || mention === undefined) return null;
  const raw = printedPeriod(title, mention);
  return { raw, quote: raw, place: places.title };
}
