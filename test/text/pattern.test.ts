import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pattern } from '../../src/text/pattern.js';

const BLOCKS = [
  [0x00, 0x24f],
  [0x300, 0x52f],
  [0x1e00, 0x1eff],
];
const CHARACTERS = BLOCKS.flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at))).filter(
  (character) => !/\p{Cn}/u.test(character),
);
const differing = (ours: RegExp, unicodes: RegExp) => CHARACTERS.filter((character) => ours.test(character) !== unicodes.test(character)).join(' ');

describe('the classes of a pattern', () => {
  it('are those of Unicode in the blocks of reports', () => {
    expect(CHARACTERS.length).toBeGreaterThan(1200);
    expect(differing(pattern.u`^\p{L}$`, /^\p{L}$/u)).toBe('');
    // letters of no case pair: phonetic signs, ligatures of Slavists, Greek symbols; a double letter with one capital
    expect(differing(pattern.u`^\p{Lu}$`, /^\p{Lu}$/u)).toBe('ǅ ǈ ǋ ǲ ϒ ϓ ϔ');
    expect(differing(pattern.u`^\p{Ll}$`, /^\p{Ll}$/u)).toBe('ĸ ƍ ƪ ƫ ƺ ƾ ȡ ȴ ȵ ȶ ȷ ȸ ȹ ϼ ẜ ẝ ẟ');
    // marks of old Cyrillic numbers
    expect(differing(pattern.u`^\p{M}$`, /^\p{M}$/u)).toBe('\u0483 \u0484 \u0485 \u0486 \u0487 \u0488 \u0489');
  });
  it('know every letter of Vietnamese in both cases, composed and not', () => {
    const vowels = 'aăâeêioôơuưy'.split('').flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => `${vowel}${tone}`));
    for (const letter of [...vowels, ...'bcdđghklmnpqrstvx'].flatMap((each) => [each, each.toUpperCase()])) {
      const small = letter === letter.toLowerCase();
      expect(pattern.u`^\p{L}$`.test(letter.normalize('NFC')), letter).toBe(true);
      expect(pattern.u`^[\p{L}\p{M}]+$`.test(letter.normalize('NFD')), letter).toBe(true);
      expect([pattern.u`^\p{Lu}$`.test(letter.normalize('NFC')), pattern.u`^\p{Ll}$`.test(letter.normalize('NFC'))], letter).toEqual([!small, small]);
    }
  });
});

describe('a pattern', () => {
  it('puts classes within brackets and without', () => {
    expect('Số hồ sơ 12a-b'.match(pattern.gu`[\p{L}\d]+`)).toEqual(['Số', 'hồ', 'sơ', '12a', 'b']);
    expect('Số hồ sơ'.match(pattern.gu`\p{L}+`)).toEqual(['Số', 'hồ', 'sơ']);
    expect(pattern.u`^[^\p{L}]+$`.test('12, 34')).toBe(true);
    expect(pattern.u`^\[\p{L}\]$`.test('[đ]')).toBe(true);
    expect(pattern.u`^[[\]\p{L}]+$`.test('[đ]')).toBe(true);
  });
  it('keeps its flags, and folds case as they say', () => {
    expect(pattern.giu`(?<!\p{L})đạt(?!\p{L})`.flags).toBe('giu');
    expect(pattern.iu`(?<!\p{L})đạt(?!\p{L})`.test('ĐẠT 90%')).toBe(true);
    expect(pattern.iu`(?<!\p{L})đạt(?!\p{L})`.test('diễn đạtx')).toBe(false);
  });
  it('starts anew each time, and takes parts', () => {
    const find = (text: string) => pattern.uy`\p{L}`.test(text);
    expect([find('a'), find('b'), find('c')]).toEqual([true, true, true]);
    const named = (name: string) => pattern.u`^${name}\p{L}$`;
    expect([named('x').test('xa'), named('y').test('ya'), named('y').test('xa')]).toEqual([true, true, false]);
  });
});

it('no literal of the program names the letters of all the world, which take long to compile', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && path !== 'text/pattern.ts');
  const literals = paths.flatMap((path) =>
    readFileSync(src + path, 'utf8')
      .split('\n')
      .filter((line) => /\\p\{(?:L|Lu|Ll|M)\}/i.test(line.replaceAll(/(?:pattern\.[a-z]+|String\.raw)`[^`]*`/g, '')))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(paths.length).toBeGreaterThan(300);
  expect(literals).toEqual([]);
});
