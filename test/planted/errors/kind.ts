import type { Severity } from '../../../src/model/relation.js';
import type { Random } from '../../variants/random.js';
import { type Block, type Draft, type Print, printsOf, type Wishes } from '../draft.js';

/** An error that the generator plants into a clean report by changing one thing. */
export interface ErrorKind {
  name: string;
  /** rules that may tell it */
  rules: readonly string[];
  /** the least severity at which a careful auditor tells it */
  least: Severity;
  /** what the report must have for it */
  wishes?(random: Random): Wishes;
  /** changes the draft; null where it has no place for this error */
  plant(draft: Draft, random: Random): Planted | null;
}

export interface Planted {
  /** printed figures of which a term of the finding must be one; empty where words decide */
  figures: string[];
  /** words of which a term's quote or the message must hold one */
  words: string[];
  /** the misprinted figure and what it was, where a repair could be named */
  misprint: { from: string; to: string } | null;
  /** what was changed, for the listing */
  told: string;
}

/** Rules that may tell a misprinted figure of the prose: which of them does depends on what else the sentence says of it. */
export const FIGURE_RULES: readonly string[] = [
  'sum-total',
  'sum-nesting',
  'flow-balance',
  'pct-ratio',
  'pct-of-whole',
  'pct-shifted',
  'pct-exclusive',
  'denom-mix',
  'xref-repeat',
  'xref-text-table',
];

/** The prints of one topic: a relation is told where all its numbers are. */
export interface Told {
  topic: string;
  blocks: Block[];
  prints: Map<string, Print[]>;
}

export function toldTopics(draft: Draft): Told[] {
  const topics = new Map<string, Told>();
  for (const block of draft.body) {
    if (block.topic === null) continue;
    const told = topics.get(block.topic) ?? { topic: block.topic, blocks: [], prints: new Map<string, Print[]>() };
    told.blocks.push(block);
    for (const print of printsOf(block)) told.prints.set(print.key, [...(told.prints.get(print.key) ?? []), print]);
    topics.set(block.topic, told);
  }
  return [...topics.values()];
}

export function hasAll({ prints }: Told, keys: readonly string[]): boolean {
  return keys.every((key) => prints.has(key));
}

export function firstPrint({ prints }: Told, key: string): Print {
  const print = prints.get(key)?.[0];
  if (print === undefined) throw new Error(`"${key}" is not printed`);
  return print;
}

/** Misprints a figure of the prose. */
export function misprint(print: Print, raw: string, others: readonly string[] = []): Planted {
  const planted = { figures: [raw, ...others], words: [], misprint: { from: raw, to: print.raw }, told: `${print.key}: ${print.raw} → ${raw}` };
  print.raw = raw;
  return planted;
}

export function paragraph(text: string, topic = 'planted'): Block {
  return { kind: 'paragraph', topic, pieces: [text] };
}

/** Puts blocks under the heading of a section, after its first lines. */
export function putInto(draft: Draft, numeral: string, blocks: readonly Block[]): void {
  const at = draft.body.findIndex((block) => block.kind === 'section' && String(block.pieces[0]).startsWith(`${numeral}.`));
  draft.body.splice(at + 1, 0, ...blocks);
}
