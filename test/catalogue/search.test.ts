import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import { nearestCodes } from '../../src/catalogue/nearest.js';
import { relationsOf } from '../../src/catalogue/relations.js';
import { searchEntries } from '../../src/catalogue/search.js';

const ENTRIES = [
  { code: 'local.boats', vi: 'Tổng số thuyền neo đậu hợp quy', en: 'Boats moored', kind: 'count', unit: null },
  { code: 'local.letters', vi: 'Số thư đã gửi', en: 'Letters sent', kind: 'count', unit: null, aliases: ['Số công văn đi'] },
  { code: 'local.procedures', vi: 'Số TTHC ven sông', en: 'Procedures of the river', kind: 'count', unit: null },
  { code: 'local.procedures-abolished', vi: 'Số TTHC ven sông đã bãi bỏ', en: 'Procedures of the river abolished', kind: 'count', unit: null },
] as const;
const own = {
  entries: ENTRIES,
  forms: [{ id: 'f', vi: 'F', en: 'F', source: 's', rows: [{ id: '1', stt: '1', depth: 0, label: 'Ghe xuồng buộc bến', unit: null, code: 'local.boats' }] }],
};
const found = (query: string) => searchEntries(query, own).map(({ code }) => code);

describe('search', () => {
  it.each<[string, string[]]>([
    ['thuyen neo dau', ['local.boats']],
    ['THUYỀN   hợp', ['local.boats']],
    ['hợp qui', ['local.boats']],
    ['moored', ['local.boats']],
    ['xuong buoc ben', ['local.boats']],
    // the whole word first, then words that begin so
    ['thu', ['local.letters', 'local.procedures', 'local.procedures-abolished', 'local.boats']],
    ['thư', ['local.letters']],
    ['cong van', ['local.letters']],
    ['TTHC sông', ['local.procedures', 'local.procedures-abolished']],
    ['thủ tục hành chính', ['local.procedures', 'local.procedures-abolished']],
    ['thu tuc bai bo', ['local.procedures-abolished']],
    ['procedures-abolished', ['local.procedures-abolished']],
    ['thuyền gửi', []],
    ['', []],
    ['…', []],
  ])('%s', (query, codes) => {
    expect(found(query)).toEqual(codes);
  });

  it('finds every entry of the program by its own name, among the first that have those words', () => {
    for (const entry of CATALOGUE.entries) {
      const same = CATALOGUE.entries.filter(({ vi }) => vi === entry.vi).length;
      const place = searchEntries(entry.vi).indexOf(entry);
      expect(place, entry.code).toBeGreaterThanOrEqual(0);
      expect(place, entry.code).toBeLessThan(same + 3);
    }
  });
});

it('nearest codes are those spelt alike, the nearest first, and none where nothing is', () => {
  expect(nearestCodes('local.procedure-abolished', own)[0]).toBe('local.procedures-abolished');
  expect(nearestCodes('LOCAL.BOAT', own)[0]).toBe('local.boats');
  expect(nearestCodes('xyz', own)).toEqual([]);
});

it('relations are told both ways', () => {
  const entry = (code: string, more = {}) => ({ code, vi: code, en: code, kind: 'count' as const, unit: null, ...more });
  const a = entry('local.a', { sumOf: { parts: ['local.b', 'local.c'], implied: true }, atMost: [{ code: 'local.d', implied: false }] });
  const rate = entry('local.r', { rateOf: { numerator: 'local.b', base: 'local.a', implied: false } });
  const b = entry('local.b', { equals: [{ code: 'local.d', implied: true }] });
  const [c, d] = [entry('local.c'), entry('local.d')];
  const catalogue = { entries: [a, rate, b, c, d], forms: [] };
  expect(relationsOf(a, catalogue)).toEqual([
    { kind: 'sumOf', codes: ['local.b', 'local.c'], implied: true },
    { kind: 'atMost', codes: ['local.d'], implied: false },
    { kind: 'baseOf', codes: ['local.r'], implied: false },
  ]);
  expect(relationsOf(b, catalogue)).toEqual([
    { kind: 'equals', codes: ['local.d'], implied: true },
    { kind: 'partOf', codes: ['local.a'], implied: true },
    { kind: 'numeratorOf', codes: ['local.r'], implied: false },
  ]);
  expect(relationsOf(d, catalogue).map(({ kind, codes }) => [kind, ...codes])).toEqual([
    ['atLeast', 'local.a'],
    ['equals', 'local.b'],
  ]);
});
