import type { Catalogue } from './entry.js';

/** Codes that a mistaken one may have meant, nearest first: by the share of pairs of letters in common (Dice's coefficient). */
export function nearestCodes(code: string, catalogue: Catalogue): string[] {
  const own = pairs(code);
  return catalogue.entries
    .map((entry) => ({ code: entry.code, likeness: likeness(own, pairs(entry.code)) }))
    .filter((each) => each.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map((each) => each.code);
}

const LEAST = 0.5;
const MOST = 5;

function pairs(text: string): Set<string> {
  const letters = text.toLowerCase();
  return new Set([...letters].slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}
