import { pattern } from '../text/pattern.js';
import type { Stt } from '../text/stt.js';

/** How a number follows the one before it among its siblings. */
export type Step = 'next' | 'repeat' | 'gap' | 'back' | 'other';

/** Vietnamese lists count a, b, c, d, đ, e, g, h, i, k; offices also count without đ, or as the English alphabet does. */
const ALPHABETS = ['abcdđeghiklmnopqrstuvxy', 'abcdeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz', 'abcdđefghijklmnopqrstuvwxyz'];

export function stepFrom(before: Stt, next: Stt): Step {
  if (before.kind !== next.kind || before.parts.length !== next.parts.length) return 'other';
  if (next.kind === 'letter') return letterStep(before.text, next.text);
  const step = (next.parts.at(-1) ?? 0) - (before.parts.at(-1) ?? 0);
  return step === 1 ? 'next' : step === 0 ? 'repeat' : step > 0 ? 'gap' : 'back';
}

function letterStep(before: string, next: string): Step {
  const letter = (text: string) => text.replace(pattern.gu`[^\p{L}]`, '').toLowerCase();
  const steps = ALPHABETS.map((alphabet) => {
    const [from, to] = [alphabet.indexOf(letter(before)), alphabet.indexOf(letter(next))];
    return from < 0 || to < 0 ? null : to - from;
  }).filter((step) => step !== null);
  if (steps.length === 0) return 'other';
  if (steps.includes(1)) return 'next';
  const [step = 0] = steps;
  return step === 0 ? 'repeat' : step > 0 ? 'gap' : 'back';
}

/** The first of its kind ("1", "I", "a"): a list may begin anew there. */
export function isFirst(stt: Stt): boolean {
  return stt.parts.at(-1) === 1;
}
