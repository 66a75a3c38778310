import { describe, expect, it } from 'vitest';
import { type Expected, type Finding, type Lang, readReport, rules } from '../../src/index.js';
import { bytesOf, NAMES } from '../fixtures/corpus.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** An example as a document: tables and whole reports as they are, sentences as the body of the smallest report. */
function wrapped(text: string): Uint8Array {
  if (text.includes('\t') || /^BÁO CÁO$/m.test(text)) return bytes(text);
  return bytes(`BÁO CÁO\nKết quả cải cách hành chính năm 2024\n\nI. KẾT QUẢ THỰC HIỆN\n\n${text}\n`);
}

async function findingsIn(text: Uint8Array, lang: Lang = 'vi', expected: Partial<Expected> = {}): Promise<Finding[]> {
  return (await readReport(text, { checks: { lang, expected } })).findings;
}

const fingerprints = (findings: readonly Finding[]) => findings.map((finding) => finding.fingerprint);

/** A rule that explains has no findings of its own: those of the other rules that it adds a repair to. */
function isOwn(rule: (typeof rules)[number]): (finding: Finding) => boolean {
  return (finding) => (rule.attaches === undefined ? finding.rule === rule.id : rule.attaches.includes(finding.rule) && finding.repair !== null);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.bad.map((example) => [example.why.en, example] as const))('tells: %s', async (_why, { text, expected }) => {
    const own = (await findingsIn(wrapped(text), 'vi', expected)).filter(isOwn(rule));
    expect(own).toHaveLength(1);
    expect(own[0]?.severity).toBe(rule.severity);
  });

  it.each(rule.examples.good.map((example) => [example.why.en, example] as const))('leaves alone: %s', async (_why, { text, expected = {} }) => {
    const report = await readReport(wrapped(text), { checks: { expected } });
    expect(report.figures.length + report.indicators.length).toBeGreaterThan(0);
    expect(report.findings.filter((finding) => finding.severity !== 'info' || finding.rule === id)).toEqual([]);
  });

  it('has examples of both kinds, and words in both languages', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    const words = [rule.title, rule.checks, rule.silent, ...[...rule.examples.bad, ...rule.examples.good].map((example) => example.why)];
    for (const { vi, en } of words) {
      expect(vi).not.toBe('');
      expect(en).not.toBe('');
      if (/\p{L}/u.test(vi)) expect(en).not.toBe(vi);
    }
  });

  it('can be switched off, and told at another severity', async () => {
    const { text = '', expected = {} } = rule.examples.bad[0] ?? {};
    const at = async (severity: 'off' | 'info') =>
      (await readReport(wrapped(text), { checks: { rules: { [id]: severity }, expected } })).findings.filter(isOwn(rule));
    expect(await at('off')).toEqual([]);
    if (rule.attaches === undefined) expect((await at('info')).map((finding) => finding.severity)).toEqual(['info']);
  });
});

/** Every document that has findings: the fixtures, and each rule's bad examples. */
const DOCUMENTS: Array<[string, Uint8Array, Partial<Expected>]> = [
  ...NAMES.map((name): [string, Uint8Array, Partial<Expected>] => [name, bytesOf(name), {}]),
  ...rules.flatMap((rule) =>
    rule.examples.bad.map(({ text, expected = {} }, at): [string, Uint8Array, Partial<Expected>] => [`${rule.id} ${at + 1}`, wrapped(text), expected]),
  ),
];

describe.each(DOCUMENTS)('findings in %s', (_name, document, expected) => {
  it.each<Lang>(['vi', 'en'])('name every printed figure of the arithmetic in %s', async (lang) => {
    const found = await findingsIn(document, lang, expected);
    expect(found.length).toBeGreaterThan(0);
    for (const { message, terms } of found) {
      const blank = terms.some((term) => term.raw === '');
      for (const { raw } of blank ? terms.slice(0, 1) : terms) expect(message).toContain(raw.replace(/\s*%$/, ''));
    }
  });

  it('say the same in two languages, in other words', async () => {
    const [vi, en] = await Promise.all([findingsIn(document, 'vi', expected), findingsIn(document, 'en', expected)]);
    const facts = (findings: readonly Finding[]) => findings.map(({ message: _message, ...rest }) => rest);
    expect(facts(en)).toEqual(facts(vi));
    for (const [at, finding] of vi.entries()) expect(en[at]?.message).not.toBe(finding.message);
  });

  it('keep their fingerprints when lines are put before them', async () => {
    const lower = new Uint8Array([...bytes('\n\n\n\n\n'), ...document]);
    const [here, below] = await Promise.all([findingsIn(document, 'vi', expected), findingsIn(lower, 'vi', expected)]);
    expect(fingerprints(below)).toEqual(fingerprints(here));
    expect(below.map((finding) => finding.place.lines)).toEqual(here.map(({ place }) => place.lines?.map((line) => line + 5)));
  });

  it('have fingerprints of their own', async () => {
    const prints = fingerprints(await findingsIn(document, 'vi', expected));
    expect(prints.length).toBeGreaterThan(0);
    expect(new Set(prints).size).toBe(prints.length);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('fingerprints', () => {
  const report = (total: string, part: string) =>
    wrapped(`Tổng số hồ sơ phải giải quyết: ${total} hồ sơ, trong đó: số mới tiếp nhận ${part} hồ sơ; số từ kỳ trước chuyển qua 12 hồ sơ.`);

  it('do not depend on values', async () => {
    const [first, second] = await Promise.all([findingsIn(report('2838', '8891')), findingsIn(report('41', '1.305'))]);
    expect(first.map((finding) => finding.actual)).toEqual([2838]);
    expect(second.map((finding) => finding.actual)).toEqual([41]);
    expect(fingerprints(second)).toEqual(fingerprints(first));
  });

  it('do not depend on the values of rows', async () => {
    const table = (rate: string) =>
      bytes(`STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tTỷ lệ TTHC đã được phê duyệt quy trình nội bộ\t%\t${rate}\t\n2\tSố TTHC\tThủ tục\t130\t`);
    const [first, second] = await Promise.all([findingsIn(table('130')), findingsIn(table('250'))]);
    expect(fingerprints(first)).toHaveLength(1);
    expect(fingerprints(second)).toEqual(fingerprints(first));
  });

  it('differ between periods, units and rules', async () => {
    const of = async (title: string) =>
      fingerprints(await findingsIn(bytes(`BÁO CÁO\n${title}\n\nI. KẾT QUẢ\n\nTrong đó 57 hồ sơ nộp trực tuyến, chiếm 109,5% tổng số hồ sơ.\n`)));
    const prints = await Promise.all([
      of('Kết quả cải cách hành chính năm 2024 của UBND xã Bình Khê'),
      of('Kết quả cải cách hành chính năm 2023 của UBND xã Bình Khê'),
      of('Kết quả cải cách hành chính năm 2024 của UBND xã Tân Lập'),
    ]);
    expect(prints.map((each) => each.length)).toEqual([1, 1, 1]);
    expect(new Set(prints.flat()).size).toBe(3);
  });

  it('differ over all fixtures', async () => {
    const all = (await Promise.all(NAMES.map((name) => findingsIn(bytesOf(name))))).flat();
    expect(all.length).toBeGreaterThan(20);
    expect(new Set(fingerprints(all)).size).toBe(all.length);
  });
});
