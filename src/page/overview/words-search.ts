import { bare } from '../../text/unicode.js';

/** Every word of the search, without accents: "ho so" finds "hồ sơ". Nothing sought finds all. */
export function seeker(sought: string): (text: string) => boolean {
  const words = bare(sought)
    .split(' ')
    .filter((word) => word !== '');
  return (text) => words.every((word) => text.includes(word));
}

/** What is searched, folded when it is first asked for. */
export function folded(texts: number, textOf: (at: number) => string): (at: number) => string {
  const known: string[] = new Array(texts);
  return (at) => (known[at] ??= bare(textOf(at)));
}
