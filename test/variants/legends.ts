import type { LegendOption } from '../../src/text/units.js';
import type { Random } from './random.js';

/** A coded row's unit cell: the text of each pair as printed, and the options that they mean. */
export interface Legend {
  pieces: string[];
  options: LegendOption[];
}

interface Spelling {
  equals: string;
  between: string;
}

/** How offices spell them, by how often. */
const SPELLINGS: readonly Spelling[] = [
  { equals: ' = ', between: ';' },
  { equals: ' = ', between: ';' },
  { equals: ' = ', between: '' },
  { equals: ' = ', between: '' },
  { equals: '=', between: ';' },
  { equals: ': ', between: ';' },
  { equals: ': ', between: '' },
  { equals: ' = ', between: ',' },
];

export function drawSpelling(random: Random): Spelling {
  return random.pick(SPELLINGS);
}

/** `usual` is the document's spelling; now and then a row has one of its own, a swapped order, or a misprinted code. */
export function drawLegend(random: Random, pairs: ReadonlyArray<[string, string]>, usual: Spelling, codesFirst: boolean): Legend {
  const { equals, between } = random.chance(0.12) ? drawSpelling(random) : usual;
  const ordered = random.chance(0.15) ? [...pairs].reverse() : [...pairs];
  const codes = ordered.map(([code]) => code);
  if (random.chance(0.04)) codes[codes.length - 1] = codes[0] ?? '0';
  const plain = ordered.every(([, label]) => !/\d/.test(label));
  const codeFirst = codesFirst && plain && between === ';' && random.chance(0.06);
  const pieces: string[] = [];
  const options: LegendOption[] = [];
  for (const [at, [, printed]] of ordered.entries()) {
    const code = codes[at] ?? '0';
    const label = at > 0 && between === ',' && random.chance(0.5) ? printed.charAt(0).toLowerCase() + printed.slice(1) : printed;
    const sign = equals === ' = ' && random.chance(0.08) ? ' =' : equals;
    const end = at < ordered.length - 1 ? between : '';
    pieces.push(`${codeFirst ? `${code}${sign === ' =' ? ' = ' : sign}${label}` : `${label}${sign}${code}`}${end}`);
    options.push({ code: Number(code), label });
  }
  return { pieces, options };
}
