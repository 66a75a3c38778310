/**
 * Patterns over text in which \p{L}, \p{Lu}, \p{Ll} and \p{M} mean the letters, capitals, small letters and marks of the
 * scripts that reports are printed in, by the blocks of Unicode: Basic Latin, Latin-1 Supplement, Latin Extended-A, -B and
 * Additional, Greek and Coptic, Cyrillic and its Supplement, Combining Diacritical Marks. Vietnamese is written with the
 * Latin ones, names of the highlands too (Čư Jút, Krông Búk); Greek and Cyrillic letters come in by their looks.
 *
 * Everything else that Unicode calls a letter, 130,000 characters in 650 ranges, costs the engine half a millisecond for
 * each pattern that names it, and a whole one when case is folded: a quarter of the time in which a fresh process reads a report.
 */
const BLOCKS: ReadonlyArray<readonly [first: number, last: number]> = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
];
const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u0374\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u03f5\\u03f7-\\u0481\\u048a-\\u052f\\u1e00-\\u1eff';
const MARKS = '\\u0300-\\u036f';

const CLASSES: Readonly<Record<string, string>> = { L: LETTERS, M: MARKS, ...letterCases() };

/** Capitals and small letters; in most blocks they take turns, those in a row are told as a range. */
function letterCases(): { Lu: string; Ll: string } {
  const letter = new RegExp(`[${LETTERS}]`);
  const capitals: Range[] = [];
  const small: Range[] = [];
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const each = String.fromCharCode(code);
      if (!letter.test(each)) continue;
      if (each.toLowerCase() !== each) extend(capitals, code);
      else if (each.toUpperCase() !== each) extend(small, code);
    }
  }
  return { Lu: written(capitals), Ll: written(small) };
}

interface Range {
  first: number;
  last: number;
}

function extend(ranges: Range[], code: number): void {
  const range = ranges.at(-1);
  if (range?.last === code - 1) range.last = code;
  else ranges.push({ first: code, last: code });
}

function written(ranges: readonly Range[]): string {
  const char = String.fromCharCode;
  return ranges.map(({ first, last }) => (first === last ? char(first) : `${char(first)}-${char(last)}`)).join('');
}

/** Escapes and brackets: what tells whether a class stands within brackets. */
const TOKEN = /\\p\{(L|Lu|Ll|M)\}|\\.|\[|\]/gs;

function withClasses(source: string): string {
  let within = false;
  return source.replace(TOKEN, (token, name: string | undefined) => {
    if (token === '[') within = true;
    else if (token === ']') within = false;
    if (name === undefined) return token;
    return within ? (CLASSES[name] ?? token) : `[${CLASSES[name]}]`;
  });
}

/** Of each place in the program, made when it is first come by, as the engine does with its own literals. */
const made = new WeakMap<TemplateStringsArray, RegExp>();

function patternsWith(flags: string): (source: TemplateStringsArray, ...parts: string[]) => RegExp {
  return (source, ...parts) => {
    const known = made.get(source);
    if (known !== undefined) {
      known.lastIndex = 0;
      return known;
    }
    const wanted = new RegExp(withClasses(String.raw(source, ...parts)), flags);
    if (parts.length === 0) made.set(source, wanted);
    return wanted;
  };
}

/** `pattern.iu`…`` is `/…/iu` with the classes told above. A pattern with parts put in is made anew each time. */
export const pattern = {
  u: patternsWith('u'),
  gu: patternsWith('gu'),
  iu: patternsWith('iu'),
  giu: patternsWith('giu'),
  isu: patternsWith('isu'),
  uy: patternsWith('uy'),
};
