import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Reading, readStages } from '../../../src/index.js';
import { checkable, checkedReport } from '../../../src/writers/check.js';
import { type Passage, passagesOf } from '../../../src/writers/passages.js';
import type { PrettyOptions } from '../../../src/writers/pretty/style.js';
import { prettyReport, prettySummary } from '../../../src/writers/pretty.js';
import { NAMES, readingOf } from '../../fixtures/corpus.js';

const PLAIN = new Chalk({ level: 0 });
const COLOURED = new Chalk({ level: 1 });
const ESCAPE = '\u001b';
const CODES = new RegExp(`${ESCAPE}\\[(\\d+)m`, 'g');

function printed(reading: Reading, options: Partial<PrettyOptions> = {}): string {
  const taken = checkable(reading.report, reading.numbers);
  const checked = checkedReport(reading.report.source, taken);
  return prettyReport({ ...taken, passages: passagesOf(reading) }, checked, { lang: 'vi', colour: PLAIN, width: 0, ...options });
}

const formats = ['fixtures/docx/an-loc-dong-2025-q1.letterhead.docx', 'fixtures/pdf/hai-thuong-2023.borderless.pdf'];
const readings = Promise.all([
  ...NAMES.map((name) => readingOf(name)),
  ...formats.map((file) => readStages(readFileSync(file), { path: file })),
  readStages(readFileSync('test/written/xa-na-luong-2024-9t.txt')),
]);

describe('passages', () => {
  it('hold the figures of the prose at their marks, each once', async () => {
    let marked = 0;
    for (const reading of await readings) {
      const passages = passagesOf(reading);
      for (const { cause, text, marks } of passages) {
        for (const { at, length, finding, term } of marks) {
          const told = reading.report.findings.find(({ fingerprint }) => fingerprint === finding);
          expect(text.slice(at, at + length)).toBe(told?.terms[term]?.raw);
          expect(told?.cause).toBe(cause);
          marked++;
        }
        expect(new Set(marks.map(({ at, finding }) => `${finding} ${at}`)).size, text).toBe(marks.length);
      }
    }
    expect(marked).toBeGreaterThan(150);
  });

  it('are found for every figure and every name that stands in a sentence', async () => {
    for (const { report, document, ...rest } of await readings) {
      const known = new Set(passagesOf({ report, document, ...rest }).flatMap(({ marks }) => marks.map(({ finding, term }) => `${finding} ${term}`)));
      const missing = report.findings.flatMap(({ fingerprint, terms }) => terms.filter(({ raw }, at) => raw !== '' && !known.has(`${fingerprint} ${at}`)));
      const inSentences = missing.filter(({ quote, raw, place }) =>
        document.paragraphs.some(({ text, place: around }) => text.includes(quote) && quote.includes(raw) && isDeepStrictEqual(around, place)),
      );
      expect(inSentences).toEqual([]);
    }
  });
});

describe('the width of a terminal', () => {
  it.each([60, 80, 120, 160])('is kept at %i columns, however marks combine', async (width) => {
    for (const reading of await readings) {
      for (const lang of ['vi', 'en'] as const) {
        for (const colour of [PLAIN, COLOURED]) {
          const wide = printed(reading, { width, colour, lang, verbose: true })
            .split('\n')
            .filter((line) => stringWidth(line) > width);
          expect(wide).toEqual([]);
        }
      }
    }
  });

  it('is no reason to leave anything out of messages', async () => {
    for (const reading of await readings) {
      const words = (text: string) => text.split(/\s+/).join(' ');
      const narrow = words(printed(reading, { width: 60 }));
      for (const { message } of reading.report.findings) expect(narrow).toContain(words(message));
    }
  });

  it('is nothing in a pipe: a message is a line', async () => {
    for (const reading of await readings) {
      const lines = printed(reading).split('\n');
      for (const { message } of reading.report.findings) expect(lines).toContain(`  ${message}`);
    }
  });
});

describe('colours', () => {
  it('are the named ones that show on dark and on light, with words and lines that say the same', async () => {
    const used = new Set<number>();
    for (const reading of await readings) {
      const text = printed(reading, { colour: COLOURED, width: 100 });
      for (const [, code] of text.matchAll(CODES)) used.add(Number(code));
      expect(text.replace(CODES, '')).not.toContain(ESCAPE);
      // without colours there are lines of marks in place of what is underlined, and nothing else is said
      const plain = printed(reading, { width: 100 })
        .split('\n')
        .filter((line) => !/^ +│ [ ~^]*[~^][ ~^]*$/.test(line));
      expect(text.replace(CODES, '').split('\n')).toEqual(plain);
    }
    // bold, underlined, red, yellow, cyan, green and blue of both kinds: no white, black, grey or dim
    expect([...used].filter((code) => ![1, 22, 4, 24, 39, 32, 33, 36, 91, 94].includes(code))).toEqual([]);
    expect([...used]).toEqual(expect.arrayContaining([1, 4, 91, 94]));
  });

  it('mark the figure that is very probably wrong apart from those beside it, also without colours', async () => {
    const reading = await readingOf('tan-quoi-2025-q1');
    const [, below] = /(136 │ .*28194.*\n.*)\n/.exec(printed(reading)) ?? [];
    const [line = '', marks = ''] = below?.split('\n').map((each) => each.slice(each.indexOf('│'))) ?? [];
    expect(marks.slice(line.indexOf('28194'), line.indexOf('28194') + 6).trimEnd()).toBe('^^^^^');
    expect(marks.slice(line.indexOf('688'), line.indexOf('688') + 4)).toBe('~~~ ');
    expect(printed(reading, { colour: COLOURED })).toContain(COLOURED.redBright.bold.underline('28194'));
    expect(printed(reading, { colour: COLOURED })).toContain(COLOURED.bold.underline('688'));
  });
});

describe('what stands together', () => {
  it('is a cause: its sentences once, before its findings', async () => {
    const reading = await readingOf('tan-quoi-2025-q1');
    const text = printed(reading);
    const cause = reading.report.findings.filter((finding) => finding.cause === reading.report.findings.find(({ rule }) => rule === 'flow-balance')?.cause);
    expect(cause.map(({ rule }) => rule)).toEqual(['sum-total', 'flow-balance', 'sum-total']);
    expect(text.match(/cùng nguyên nhân/g)).toHaveLength(2);
    expect(text.match(/Phần mềm ghi nhận toàn kỳ có 2838 hồ sơ/g)).toHaveLength(1);
  });

  it('a calculation is aligned on its digits', async () => {
    const text = printed(await readingOf('tan-quoi-2025-q1'));
    expect(text).toContain(
      [
        '  136 │     688  đúng hạn',
        '  136 │ + 28194  trước hạn',
        '  136 │ +     0  quá hạn',
        '      │   ─────',
        '      │   28882',
        '  136 │ ≠  8882  Hồ sơ',
      ].join('\n'),
    );
    expect(text).toMatch(/│ {3}6\.118 {6}Lũy.*\n.*│ : 6\.540 {6}hồ sơ\n.*│ {3}─{9}\n.*│ {6}93,54%\n.*│ ≠ {4}18,2% {3}đạt\n/);
  });

  it('every finding is told, with its rule and its severity', async () => {
    for (const reading of await readings) {
      const text = printed(reading, { lang: 'en' });
      for (const { rule, severity } of reading.report.findings) expect(text).toContain(`  ${severity} ${rule} · `);
      expect(text.match(/^ {2}(?:error|warning|info) [a-z-]+ · /gm) ?? []).toHaveLength(reading.report.findings.length);
    }
  });
});

describe('what a document holds', () => {
  const DRIVING = `${ESCAPE}[31m\u009b2J\u0007\u202e\u2066\u200f\u061c\r\b`;
  /** Every text of a finding with codes in it, as no reader should give it. */
  function hostile(value: unknown): unknown {
    if (typeof value === 'string') return value === '' ? '' : `${value}${DRIVING}`;
    if (Array.isArray(value)) return value.map(hostile);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        ['rule', 'severity', 'cause', 'fingerprint', 'finding', 'type', 'role'].includes(key) ? inner : hostile(inner),
      ]),
    );
  }

  it('gives the terminal no commands, whatever it holds', async () => {
    const { report, numbers, ...rest } = await readingOf('hai-thuong-2023');
    const taken = hostile(checkable(report, numbers)) as ReturnType<typeof checkable>;
    const passages = hostile(passagesOf({ report, ...rest })) as Passage[];
    const accepted = taken.findings.slice(0, 2).map((finding) => ({ finding, by: 'baseline' as const, reason: DRIVING }));
    const checked = checkedReport({ ...report.source, path: DRIVING }, taken, accepted);
    for (const colour of [PLAIN, COLOURED]) {
      const text = prettyReport({ ...taken, passages }, checked, { lang: 'vi', colour, width: 80, verbose: true });
      expect(text).toContain('?[31m?2J');
      expect(text.replace(CODES, '').replace(/\n/g, '')).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      if (colour === PLAIN) expect(text).not.toContain(ESCAPE);
    }
  });
});

describe('a plain console', () => {
  it('gets lines and signs of ASCII around the words', async () => {
    for (const reading of await readings) {
      const said = reading.report.findings.flatMap(({ message, terms, repair }) => [
        message,
        repair?.why ?? '',
        ...terms.flatMap(({ raw, label }) => [raw, label]),
      ]);
      const own = printed(reading, { ascii: true, lang: 'en' })
        .split('\n')
        .filter((line) => !said.includes(line.trim()))
        .join('\n');
      expect(own).not.toMatch(/[│─≠×→·]/);
      expect(own).toContain(' | ');
    }
  });
});

describe('a report in a line', () => {
  const counts = (text: string) => text.trimEnd().split('\n').at(-1);

  it('tells what was found, what holds, what was accepted and what could not be checked', async () => {
    const { report, numbers } = await readingOf('hai-thuong-2023');
    const taken = { ...checkable(report, numbers), passages: [] };
    const [first] = taken.findings;
    if (first === undefined) throw new Error('the fixture has findings');
    const options = { lang: 'en', colour: PLAIN, width: 0 } as const;
    expect(counts(prettyReport(taken, checkedReport(report.source, taken), options))).toBe(
      '  8 errors · 5 warnings · 8 info · 100 relations hold · 4 could not be checked',
    );
    const checked = checkedReport(report.source, taken, [{ finding: first, by: 'suppression', reason: 'asked the commune' }]);
    const text = prettyReport(taken, checked, { ...options, verbose: true });
    expect(text).toContain('  8 errors · 4 warnings · 8 info · 100 relations hold · 1 accepted · 4 could not be checked\n');
    expect(text).toContain('\n  accepted: period-stale, lines 130–132 (suppression: asked the commune)\n');
    expect(text).toMatch(/\n {2}not checkable: rate-empty-base 3 of 3: the base is 0 or blank \(3\)\n/);
    expect(counts(text)).toBe('  176 numbers in the text: 75 read as figures, 69 of them in a relation');
  });

  it('says so when there is nothing to tell', async () => {
    const reading = await readStages(
      Buffer.from(
        'BÁO CÁO\nKết quả năm 2024 của UBND xã Hòa Lạc\n\nI. KẾT QUẢ\n\nTrong kỳ tiếp nhận 12 hồ sơ, trong đó: trực tuyến 10 hồ sơ, trực tiếp 02 hồ sơ.\n',
      ),
    );
    expect(printed(reading)).toBe('-  UBND xã Hòa Lạc · năm 2024\n  không phát hiện gì · 1 quan hệ đúng\n');
  });

  it('and the run in another', () => {
    const summary = {
      reports: 2,
      failures: 1,
      skipped: 0,
      findings: { error: 1, warning: 0, info: 0 },
      byRule: {},
      relations: { verified: 7, inconsistent: 1, unlikely: 0, 'not-checkable': 0 },
      baselined: 3,
      stale: ['a'],
      suppressed: 0,
      suppressions: { expired: [], unused: [] },
    };
    expect(prettySummary(summary, { lang: 'en', colour: PLAIN, width: 0 })).toBe(
      '2 reports · 1 error · 0 warnings · 0 info · 7 relations hold · 1 not read · 3 known (baseline) · 1 stale baseline entries\n',
    );
  });
});
