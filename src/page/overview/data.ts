import type { OverviewData, Pair } from '../../writers/audit/overview/data.js';
import { language } from '../language.js';

/** The page's data, as the audit has written it. */
export const DATA = JSON.parse(document.getElementById('data')?.textContent ?? '') as OverviewData;

/** The words of the language that is shown. */
export function told(words: Pair): string {
  if (typeof words === 'string') return words;
  return language() === 'en' ? words[1] : words[0];
}

export function say(vi: string, en: string): string {
  return language() === 'en' ? en : vi;
}

/** "Phường 9 (thị xã Sơn Hạ)" */
export function unitName(at: number): string {
  const [name, above] = DATA.units[at] ?? ['', ''];
  return above === '' ? name : `${name} (${above})`;
}

export function periodName(at: number): string {
  const period = DATA.periods[at];
  return period === undefined ? '' : told(period.name);
}

/** What units are called in the address: their names, told apart where two have the same. */
export const UNIT_IDS: readonly string[] = (() => {
  const met = new Map<string, number>();
  return DATA.units.map((_, at) => {
    const name = unitName(at);
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    return times === 1 ? name : `${name} #${times}`;
  });
})();
