import { ReadFailure } from '../../model/failure.js';
import { type Indirect, plain } from './indirect.js';

/** Objects packed together (PDF 32000-1 §7.5.7), unpacked. */
export interface ObjectStream {
  text: string;
  /** the text of an object by its number */
  object(number: number): string | null;
}

export function objectStream(dictionary: string, unpacked: Buffer): ObjectStream {
  const text = unpacked.toString('latin1');
  let places: Map<number, number> | null = null;
  return {
    text,
    object(number) {
      if (places === null) {
        const first = Number(/\/First\s+(\d+)/.exec(plain(dictionary))?.[1] ?? 0);
        places = new Map();
        for (const [, key, offset] of text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)) places.set(Number(key), first + Number(offset));
      }
      const at = places.get(number);
      return at === undefined ? null : text.slice(at);
    },
  };
}

/** Codes of fonts are less than 65,536 (PDF 32000-1 annex C); a number beyond this in a list of widths is neither code nor width. */
const MOST = 1_048_576;
const ARRAY = /^\s*\[((?:[^[\]]|\[[^[\]]*\])*)/;

/**
 * pdf.js keeps a width for each code of a range ("/W [first last width]", PDF 32000-1 §9.7.4.3), and a range of very many
 * ends the process.
 * @throws ReadFailure `damaged`
 */
export function refuseWidths(file: Indirect, objects: readonly ObjectStream[]): void {
  for (const text of [file.text(), ...objects.map((each) => each.text)])
    for (const { 0: key, 1: number, 2: generation, index } of text.matchAll(/\/(?:W|#57)\s*(?:(?=\[)|(\d{1,10})\s+(\d{1,5})\s+R\b)/g)) {
      const named = number === undefined ? null : (file.object(`${number} ${generation}`) ?? findIn(objects, Number(number)));
      refuse(number === undefined ? text.slice(index + key.length, index + key.length + 1024 * 1024) : (named ?? ''));
    }
}

function findIn(objects: readonly ObjectStream[], number: number): string | null {
  for (const each of objects) {
    const found = each.object(number);
    if (found !== null) return found;
  }
  return null;
}

function refuse(list: string): void {
  const numbers = ARRAY.exec(list)?.[1]?.replace(/\d+\s+\d+\s+R\b/g, ' ') ?? '';
  for (const [digits] of numbers.matchAll(/\d{7,}/g))
    if (Number(digits) > MOST)
      throw new ReadFailure('damaged', 'a font gives widths to codes that there are not; open the file in a viewer and print it to PDF again');
}
