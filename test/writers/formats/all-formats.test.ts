import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv';
import draft04 from 'ajv-draft-04';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../../src/checks/registry.js';
import { checkSchema } from '../../../src/model/schemas.js';
import { CHECK_FORMATS, type CheckFormatName } from '../../../src/writers/check-formats.js';
import { reasonWords } from '../../../src/writers/reasons.js';
import { contextOf, DOCUMENTS, finding, type Given, given, givenFixtures, invented, printed, unread } from './checked.js';

const SCHEMAS = fileURLToPath(new URL('../../../../shared/schemas/', import.meta.url));
const absent = !existsSync(SCHEMAS);
const named = (name: string) => `${name}${absent ? ` (skipped: ${SCHEMAS} is not there)` : ''}`;

const print = async (name: CheckFormatName, reports: readonly Given[], changes: Parameters<typeof contextOf>[0] = {}) =>
  printed(await CHECK_FORMATS[name].load(), reports, contextOf(changes));

/** Characters that some format or terminal takes for its own: every control, surrogates alone, marks of direction, markup. */
const CONTROLS = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('');
const ODD = `${CONTROLS}\ud800 \udfff \u2028\u2029\u202e\u2066\u200f\ufffe\uffff ]]> --> <script>alert(1)</script> &amp; &#0; "'\` | \\ $a$ *b* _c_ ~d~ [e](https://f.vn) ![g](h) <i@j.vn> @k #1 GH-2 https://l.vn www.m.vn n@o.vn %25 ::error::p ##[error]q {0} 😀 Nguyễn e\u0323\u0302`;

let fixtures: Given[];
let english: Given[];
beforeAll(async () => {
  fixtures = await givenFixtures(DOCUMENTS);
  english = await givenFixtures(
    DOCUMENTS.filter((path) => path.startsWith('txt/')),
    'en',
  );
}, 120_000);

const odd = (): Given[] => {
  const text = ODD;
  const told = finding({ text, repair: { term: 0, from: text, to: text, why: text }, place: { lines: null, page: 3, boxes: [], cell: null, paragraph: null } });
  const report = invented(`thư mục/${text.replaceAll('/', '')}.txt`, [told, finding({ text, severity: 'warning' })]);
  report.checked.accepted = [{ finding: finding({ text }), by: 'suppression', reason: text }];
  return [report, unread(`${text}.pdf`, { code: 'damaged', message: text })];
};

describe('over all fixtures', () => {
  it('there are reports, findings and failures of every kind of place', () => {
    expect(fixtures.filter(({ checked }) => checked.failure === null).length).toBeGreaterThan(50);
    expect(fixtures.filter(({ checked }) => checked.failure !== null).length).toBeGreaterThan(5);
    const places = fixtures.flatMap(({ checked }) => checked.findings.map(({ place }) => place));
    for (const field of ['lines', 'page', 'cell', 'paragraph'] as const) expect(places.some((place) => place[field] !== null)).toBe(true);
  });

  describe.skipIf(absent)(named('SARIF is valid'), () => {
    let valid: ValidateFunction;
    beforeAll(() => {
      const schema = JSON.parse(readFileSync(`${SCHEMAS}sarif-schema-2.1.0.json`, 'utf8'));
      // formats are checked here by eye: uri and uri-reference
      valid = new draft04.default({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    });
    const errors = async (reports: readonly Given[], changes = {}) => {
      const log = JSON.parse(await print('sarif', reports, changes));
      valid(log);
      return { log, errors: valid.errors ?? [] };
    };

    it('in Vietnamese, in English, empty, with odd characters', async () => {
      for (const [reports, lang] of [
        [fixtures, 'vi'],
        [english, 'en'],
        [[], 'vi'],
        [odd(), 'en'],
      ] as const) {
        expect((await errors(reports, { lang })).errors).toEqual([]);
      }
    });

    it('with a baseline, overridden severities and stale entries', async () => {
      const rules = contextOf().rules.map((each, at) => ({ ...each, set: at === 0 ? ('off' as const) : ('info' as const) }));
      expect((await errors(fixtures, { baseline: new Set(['x']), rules })).errors).toEqual([]);
    });

    it('and a wrong one is not', async () => {
      const { log } = await errors(english);
      log.runs[0].results[0].level = 'fatal';
      expect(valid(log)).toBe(false);
    });

    it('has references that lead somewhere, and addresses that are whole', async () => {
      const { log } = await errors([...fixtures, ...odd()]);
      const [run] = log.runs;
      for (const result of run.results) {
        expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
        for (const location of [...result.locations, ...(result.relatedLocations ?? [])]) {
          const { index, ...own } = location.physicalLocation.artifactLocation;
          expect(run.artifacts[index].location).toEqual(own);
        }
      }
      for (const { descriptor } of run.invocations[0].toolExecutionNotifications)
        expect(run.tool.driver.notifications[descriptor.index].id).toBe(descriptor.id);
      for (const { location } of run.artifacts) expect(new URL(location.uri, 'file:///').href).toBe(`file:///${location.uri}`);
    });
  });

  describe.skipIf(absent)(named('JUnit is valid'), () => {
    const validate = (text: string) => {
      using schema = XmlDocument.fromBuffer(readFileSync(`${SCHEMAS}junit-10.xsd`));
      using validator = XsdValidator.fromDoc(schema);
      using document = XmlDocument.fromString(text);
      validator.validate(document);
    };

    it('in Vietnamese, in English, empty, with odd characters, with a limit of warnings', async () => {
      for (const [reports, lang] of [
        [fixtures, 'vi'],
        [english, 'en'],
        [[], 'vi'],
        [odd(), 'en'],
      ] as const) {
        validate(await print('junit', reports, { lang }));
        validate(await print('junit', reports, { lang, failOn: 'info', maxWarnings: 1 }));
      }
    });

    it('and a wrong one is not', async () => {
      const text = await print('junit', english);
      expect(() => validate(text.replace('<testcase ', '<case '))).toThrow('not expected');
      expect(() => validate(text.replace(' errors="0"', ''))).toThrow('errors');
    });
  });

  it('JUnit counts what it has', async () => {
    const suites: Array<Record<string, string> & { seen: Record<string, number> }> = [];
    let own = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'testsuite') suites.push({ ...attributes, seen: { tests: 0, failures: 0, errors: 0, skipped: 0 } } as never);
      const seen = suites.at(-1)?.seen;
      if (seen === undefined) return;
      const count = { testcase: 'tests', failure: 'failures', error: 'errors', skipped: 'skipped' }[name];
      if (name === 'testsuite') own = new Set();
      if (count !== undefined) seen[count] = (seen[count] ?? 0) + 1;
      if (name === 'testcase') {
        expect(own).not.toContain(attributes.name);
        own.add(`${attributes.name}`);
      }
    });
    parser.write(await print('junit', fixtures)).close();
    expect(suites.map(({ name }) => name)).toEqual(DOCUMENTS);
    for (const { name, seen, tests, failures, errors, skipped } of suites) {
      expect({ name, tests, failures, errors, skipped }).toEqual({
        name,
        ...Object.fromEntries(Object.entries(seen).map(([key, value]) => [key, `${value}`])),
      });
    }
    for (const state of ['failures', 'errors', 'skipped'] as const) expect(suites.some(({ seen }) => (seen[state] ?? 0) > 0)).toBe(true);
  });

  it('JSON fits its own schema, and is what one piece would be', async () => {
    for (const reports of [fixtures, odd(), []]) {
      const text = await print('json', reports);
      expect(checkSchema.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }
  });

  it('GitLab has the fields it wants, and fingerprints of their own', async () => {
    for (const reports of [fixtures, odd()]) {
      const entries = JSON.parse(await print('gitlab', reports));
      for (const entry of entries) {
        expect(entry).toEqual({
          description: expect.stringMatching(/./),
          check_name: expect.stringMatching(/^[a-z-]+$/),
          fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
          severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
          location: { path: expect.any(String), lines: { begin: expect.any(Number) } },
        });
      }
      expect(new Set(entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(entries.length);
    }
  });

  it('GitHub gets whole commands within its limits, and nothing else', async () => {
    for (const reports of [fixtures, odd(), []]) {
      const lines = (await print('github', reports)).trimEnd().split('\n');
      for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) (?:(?:file|line|endLine|title)=[^:,\r\n]+,?)+::[^\r\n]+$/);
      for (const level of ['error', 'warning', 'notice']) expect(lines.filter((line) => line.startsWith(`::${level} `)).length).toBeLessThanOrEqual(10);
      expect(lines.at(-1)).toMatch(/^::notice title=baocao::/);
    }
  });

  it('Markdown shows documents as text: no link, picture, mention, markup or address of theirs', async () => {
    const reader = new MarkdownIt({ html: true, linkify: true });
    // names of domains without a protocol are no addresses to GitHub and GitLab
    reader.linkify.set({ fuzzyLink: false }).add('//', null);
    const html = (text: string) => reader.render(text);
    const markup = (text: string) => new Set([...html(text).matchAll(/<(?!!--)\/?([^\s>/]+)/g)].map(([, name]) => name));
    const ours = ['h2', 'h3', 'p', 'strong', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'br', 'ul', 'li'];
    for (const reports of [fixtures, odd()]) {
      const text = await print('markdown', reports);
      expect([...markup(text)].filter((name) => !ours.includes(name ?? ''))).toEqual([]);
      // outside of code, services look for these in the text
      expect(html(text).replace(/<code>.*?<\/code>/g, '')).not.toMatch(/@\w|#\d|https?:\/\/|www\./);
    }
    expect(markup(`[a](https://b.vn) <script>`)).toContain('a');
  });

  it('every table of Markdown has its columns, whatever stands in the cells', async () => {
    const rows = (await print('markdown', odd())).split('\n').filter((line) => line.startsWith('|'));
    for (const line of rows) expect(line.replace(/\\./g, '').split('|').length).toBeOneOf([5, 9]);
    expect(rows.length).toBeGreaterThan(6);
  });

  it('no format for people or services lets a control character of a document through', async () => {
    const none = /[\p{Cc}\u202e\u2066\u200f]/u;
    for (const name of ['junit', 'github', 'markdown'] as const) expect((await print(name, odd())).replaceAll('\n', '')).not.toMatch(none);
    for (const { description } of JSON.parse(await print('gitlab', odd()))) expect(description).not.toMatch(none);
    const { results } = JSON.parse(await print('sarif', odd())).runs[0];
    expect(results.map(({ message }: { message: { text: string } }) => message.text).join('')).not.toMatch(none);
  });

  it('what could not be checked is told in every format', async () => {
    const rules = { 'row-rate': { verified: 0, inconsistent: 0, unlikely: 0, 'not-checkable': 3, reasons: { 'blank-term': 2, 'a-new-reason': 1 } } };
    for (const name of Object.keys(CHECK_FORMATS) as CheckFormatName[]) {
      if (name === 'pretty') continue;
      const text = await print(name, [invented('a.txt', [], rules)], { lang: 'en' });
      expect(text).toMatch(name === 'json' ? /"not-checkable": 3,\n\s+"reasons": \{\n\s+"blank-term": 2/ : /could not be checked/);
      if (name !== 'json' && name !== 'github') expect(text).toContain('a figure is blank (2), a-new-reason (1)');
      expect(await print(name, [invented('a.txt', [])], { lang: 'en' })).not.toContain('figure is blank');
    }
  });

  it('every reason that comes up has words, in fixtures and in the examples of rules', async () => {
    const head = 'BÁO CÁO\nKết quả năm 2024 của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\n';
    const texts = RULES.flatMap(({ examples: { bad, good } }) => [...bad, ...good].map(({ text }) => (text.includes('BÁO CÁO') ? text : `${head}${text}\n`)));
    const examples: Given[] = [];
    for (const text of texts) examples.push(await given('example.txt', new TextEncoder().encode(text)));
    const rules = [...fixtures, ...examples].flatMap(({ checked }) => Object.values(checked.rules));
    expect(new Set(rules.flatMap(({ reasons }) => Object.keys(reasons))).size).toBeGreaterThan(7);
    for (const counts of rules) {
      expect(Object.values(counts.reasons).reduce((all, count) => all + count, 0)).toBe(counts['not-checkable']);
      for (const reason of Object.keys(counts.reasons)) for (const lang of ['vi', 'en'] as const) expect(reasonWords(counts, lang)).not.toContain(reason);
    }
  });
});

describe('fingerprints over all fixtures', () => {
  it('are different for different results, in SARIF', async () => {
    const { results } = JSON.parse(await print('sarif', fixtures)).runs[0];
    const own = results.map(({ partialFingerprints }: { partialFingerprints: Record<string, string> }) => partialFingerprints['baocaoFinding/v1']);
    expect(own.length).toBeGreaterThan(500);
    expect(new Set(own).size).toBe(own.length);
  });

  it('are different within a report, and shared only by copies of one report', () => {
    const nameOf = (path: string) => path.replace(/^.*\//, '').split('.')[0];
    const owners = new Map<string, Set<string | undefined>>();
    for (const { checked } of fixtures) {
      const own = checked.findings.map(({ fingerprint }) => fingerprint);
      expect(new Set(own).size).toBe(own.length);
      if (checked.source.path.startsWith('txt/') || checked.source.path.startsWith('docx/') || checked.source.path.startsWith('pdf/'))
        for (const each of own) owners.set(each, (owners.get(each) ?? new Set()).add(nameOf(checked.source.path)));
    }
    expect([...owners].filter(([, names]) => names.size > 1)).toEqual([]);
  });
});
