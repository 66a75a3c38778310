import type { Finding } from '../../src/model/relation.js';
import { readReport } from '../../src/pipeline.js';
import { seededFor } from '../variants/random.js';
import { type Draft, drawDraft, textOf } from './draft.js';
import type { ErrorKind, Planted } from './errors/kind.js';
import { type Layout, printDraft } from './print/print.js';
import type { TrapKind } from './traps/kind.js';

/** One report of a seed, read and checked. */
export interface Checked {
  seed: number;
  layout: Layout;
  findings: Finding[];
  bytes: Uint8Array;
}

export interface PlantedCase extends Checked {
  planted: Planted;
  /** the paragraphs in which the planted figure stands */
  text: string;
}

export interface TrapCase extends Checked {
  told: string;
}

/** After so many seeds without a place for it, a kind is broken. */
const PATIENCE = 60;

export async function cleanCases(count: number, layouts: readonly Layout[]): Promise<Checked[]> {
  const cases: Checked[] = [];
  for (let at = 0; at < count; at++) cases.push(await check(drawDraft(at + 1), turn(layouts, at)));
  return cases;
}

/** `count` reports with this error, over the layouts in turn. */
export async function plantedCases(kind: ErrorKind, count: number, layouts: readonly Layout[]): Promise<PlantedCase[]> {
  const cases: PlantedCase[] = [];
  const from = firstSeed(kind.name);
  for (let seed = from; cases.length < count && seed < from + count * PATIENCE; seed++) {
    const random = seededFor(kind.name, seed);
    const draft = drawDraft(seed, kind.wishes?.(random));
    const planted = kind.plant(draft, random);
    if (planted === null) continue;
    const text = draft.body.map(textOf).filter((each) => planted.figures.some((figure) => each.includes(figure)));
    cases.push({ ...(await check(draft, turn(layouts, from + cases.length))), planted, text: text.slice(0, 3).join(' ¶ ') });
  }
  return cases;
}

export async function trapCases(kind: TrapKind, count: number, layouts: readonly Layout[]): Promise<TrapCase[]> {
  const cases: TrapCase[] = [];
  const from = firstSeed(kind.name);
  for (let seed = from; cases.length < count && seed < from + count * PATIENCE; seed++) {
    const random = seededFor(kind.name, seed);
    const draft = drawDraft(seed, kind.wishes?.(random));
    const told = kind.set(draft, random);
    if (told !== null) cases.push({ ...(await check(draft, turn(layouts, from + cases.length))), told });
  }
  return cases;
}

/** Each kind has reports of its own, and begins with a layout of its own. */
function firstSeed(name: string): number {
  return seededFor(name, 0).int(1000, 900_000);
}

function turn(layouts: readonly Layout[], at: number): Layout {
  const layout = layouts[at % layouts.length];
  if (layout === undefined) throw new Error('no layout to print');
  return layout;
}

async function check(draft: Draft, layout: Layout): Promise<Checked> {
  const bytes = await printDraft(draft, layout);
  const { findings } = await readReport(bytes);
  return { seed: draft.seed, layout, findings, bytes };
}
