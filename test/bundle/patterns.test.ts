import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseWrittenOut, patternsOf, withPatternsWrittenOut } from '../../scripts/bundle/patterns.mjs';
import { FIXTURES } from '../cli/run.js';

/** What the bundle has in the place of the program's patterns: the same patterns. Read from `dist`: build first. */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const modules = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js') && !/^(?:program|page)\//.test(name));
const code = (name: string) => readFileSync(join(DIST, name), 'utf8');
const patterns = new Map(modules.flatMap((name) => patternsOf(code(name), name).map(({ wanted }) => [String(wanted), wanted] as const)));

/** Lines of reports as printed, in capitals and in small letters, and what folds to plain letters. */
const lines = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(join(FIXTURES, name), 'utf8').split('\n'))
  .filter((line, at) => line.trim() !== '' && at % 2 === 0)
  .flatMap((line) => [line, line.toUpperCase(), line.toLowerCase()])
  .concat('ſố lượng, \u212aế hoạch, ÅNG ång, ΜΣς µσ, ǅ ǆ Ǆ, Đ đ Ð ð, İ ı I i');

/** Both patterns over the same texts at once, so that one written out wrongly is told with the text that tells it. */
function difference(wanted: RegExp, written: RegExp): string | null {
  for (const line of lines) {
    wanted.lastIndex = 0;
    written.lastIndex = 0;
    const [one, other] = [wanted.exec(line), written.exec(line)];
    if (one?.index !== other?.index || one?.join('\0') !== other?.join('\0')) return `${wanted}\n${line}\n${one?.[0]} | ${other?.[0]}`;
  }
  return null;
}

describe('patterns of the bundle', () => {
  it('are those of the program, and most have their cases written out', () => {
    expect(patterns.size).toBeGreaterThan(400);
    const folding = [...patterns.values()].filter(({ flags }) => flags.includes('i'));
    const written = folding.filter((each) => !caseWrittenOut(each).flags.includes('i'));
    expect(written.length / folding.length).toBeGreaterThan(0.9);
  });

  it('match what they matched', { timeout: 120_000 }, () => {
    const folding = [...patterns.values()].filter((each) => caseWrittenOut(each) !== each);
    expect(folding.flatMap((each) => difference(each, caseWrittenOut(each)) ?? [])).toEqual([]);
  });

  it('keep the flag where it means more than both cases of letters', () => {
    for (const each of [/\bab\b/iu, /(a)\1/iu, /\p{Lu}/iu, /\w/iu]) expect(caseWrittenOut(each)).toBe(each);
    expect(caseWrittenOut(/[a-c]đ/iu)).toEqual(/(?:[A-Ca-c][\u0110\u0111])/u);
    expect(caseWrittenOut(/ab/u).flags).toBe('u');
  });

  it('stand where the program has them, and only there', () => {
    const around = (first: string) => `const f = (text) => ${first}.test(text) || /c/gi.test('/d/iu'); // /e/iu\nconst g = pattern.u\`\${part}f\`;`;
    expect(withPatternsWrittenOut(around('pattern.iu`^a/b`'), 'a.js')).toBe(around(String.raw`/(?:^[Aa]\/[Bb])/u`));
    expect(() => withPatternsWrittenOut('const = 1;', 'a.js')).toThrow('a.js: ');
  });
});
