import { bare } from '../../text/unicode.js';

/**
 * Whether a folded text has what is sought: "ho so" finds "hồ sơ", and not "cho", nor "số hộ": words stand together, and a word is
 * sought from its beginning. Commas part what is sought apart. Nothing sought finds all.
 */
export function seeker(sought: string): (text: string) => boolean {
  const phrases = bare(sought)
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  return (text) => phrases.every((phrase) => hasWords(text, phrase));
}

function hasWords(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) if (at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  return false;
}

/** What is searched, folded when it is first asked for. */
export function folded(texts: number, textOf: (at: number) => string): (at: number) => string {
  const known: string[] = new Array(texts);
  return (at) => {
    known[at] ??= bare(textOf(at));
    return known[at];
  };
}

/** Texts are folded while nobody waits, so that the first letter of a search finds them ready. */
export function whenIdle(all: number, each: (at: number) => void): void {
  let at = 0;
  const step = () => {
    const until = performance.now() + 8;
    for (; at < all && performance.now() < until; at++) each(at);
    if (at < all) setTimeout(step);
  };
  setTimeout(step, 200);
}
