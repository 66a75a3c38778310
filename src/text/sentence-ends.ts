import { matchesOf } from './matches.js';
import { pattern } from './pattern.js';

const END = pattern.gu`[.!?…](?=\s+["“(]?[\p{Lu}+-])`;

/** Offsets at which a sentence is over, after its mark: what follows begins with a capital letter or as an item of a list. */
export function sentenceEnds(text: string): number[] {
  return matchesOf(text, END).map((match) => match.index + 1);
}
