import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, entryOf } from '../../src/catalogue/catalogue.js';
import { matchCodes } from '../../src/catalogue/match.js';
import { type PrintedRow, readRows } from './printed-rows.js';

/**
 * Rows as units print them in tables of their own, written before they were matched: `STT | label | unit | codes`, two
 * blanks deeper than the row that they belong to. `-` is a row that must get no code; of several codes a careful reader
 * could give either: a count left blank beside a heading may keep its code or have none. The matcher may be mended on half A; half B is held out: its rows are not read when mending.
 */
interface UnseenRow extends PrintedRow {
  codes: Array<string | null>;
}

function readTables(half: string): Array<{ title: string; rows: UnseenRow[] }> {
  const tables: Array<{ title: string; rows: UnseenRow[] }> = [];
  for (const line of readFileSync(new URL(`unseen/${half}.txt`, import.meta.url), 'utf8').split('\n')) {
    if (line === '') continue;
    if (line.startsWith('# ')) {
      tables.push({ title: line.slice(2), rows: [] });
      continue;
    }
    const parts = /^( *)(\S*) *\| (.+?) \| ([^|]*?) ?\| ([a-z0-9., -]+)$/.exec(line);
    const table = tables.at(-1);
    if (parts === null || table === undefined) throw new Error(`no row: ${line}`);
    const [, indent = '', stt = '', label = '', unit = '', codes = ''] = parts;
    table.rows.push({
      depth: indent.length / 2,
      stt: stt === '' ? null : stt,
      label,
      unit: unit === '' ? null : unit,
      value: unit === '' ? null : unit === '%' ? '97,5' : '1',
      codes: codes.split(', ').map((code) => (code === '-' ? null : code)),
    });
  }
  return tables;
}

function measure(half: string) {
  const tally = { rows: 0, known: 0, found: 0, unknown: 0, wrong: [] as string[], missed: [] as string[] };
  for (const { title, rows } of readTables(half)) {
    const level = title.split(',')[0]?.toLowerCase() ?? null;
    const matched = matchCodes(readRows('t1', rows), CATALOGUE, { level, unit: null, year: null });
    for (const [at, { codes, label }] of rows.entries()) {
      const code = matched[at]?.code ?? null;
      tally.rows++;
      if (codes.includes(null)) tally.unknown++;
      else tally.known++;
      if (code === null) {
        if (!codes.includes(null)) tally.missed.push(`${title}: ${label} (${codes.join(', ')})`);
      } else if (codes.includes(code)) tally.found += codes.includes(null) ? 0 : 1;
      else tally.wrong.push(`${title}: ${label} → ${code} (${codes.map((right) => right ?? 'none').join(', ')})`);
    }
  }
  return tally;
}

describe('rows that nobody has seen', () => {
  const halves = { a: measure('a'), b: measure('b') };

  it('are given with codes of the catalogue', () => {
    for (const half of ['a', 'b'])
      for (const { rows } of readTables(half))
        for (const { codes, label } of rows) for (const code of codes) if (code !== null) expect(entryOf(code), `${label}: ${code}`).toBeDefined();
    expect(halves.a.rows + halves.b.rows).toBeGreaterThanOrEqual(250);
  });

  for (const [half, tally] of Object.entries(halves)) {
    const precision = tally.found / Math.max(1, tally.found + tally.wrong.length);
    it(`half ${half}: a code that is given is right in 98 % and more`, () => {
      console.log(
        [
          `half ${half}: ${tally.rows} rows, precision ${precision.toFixed(3)} (${tally.wrong.length} wrong), recall ${(tally.found / tally.known).toFixed(3)} (${tally.found} of ${tally.known}); ${tally.unknown} rows that must get none`,
          ...(half === 'a' ? [...tally.wrong.map((line) => `  wrong: ${line}`), ...tally.missed.map((line) => `  missed: ${line}`)] : []),
        ].join('\n'),
      );
      expect(tally.found).toBeGreaterThan(0);
      expect(precision).toBeGreaterThanOrEqual(0.98);
    });
  }
});
