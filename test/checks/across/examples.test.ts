import { describe, expect, it } from 'vitest';
import { type AcrossFinding, acrossRules, checkAcross, type Expected, type Lang } from '../../../src/index.js';
import { filed } from './reports.js';

async function findingsIn(documents: readonly string[], expected: Partial<Expected> = {}, lang: Lang = 'vi') {
  return checkAcross(await filed(documents), { expected, lang });
}

const alarms = (findings: readonly AcrossFinding[]) => findings.filter(({ severity }) => severity !== 'info');

describe.each(acrossRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.bad.map((example) => [example.why.en, example] as const))('tells: %s', async (_why, { documents, expected }) => {
    const { findings } = await findingsIn(documents, expected);
    expect(alarms(findings).map((finding) => [finding.rule, finding.severity])).toEqual([[id, rule.severity]]);
  });

  it.each(rule.examples.good.map((example) => [example.why.en, example] as const))('leaves alone: %s', async (_why, { documents, expected }) => {
    const reports = await filed(documents);
    expect(reports.every(({ rows, figures }) => rows.length + figures.length > 0)).toBe(true);
    expect(alarms(checkAcross(reports, { expected: expected ?? {} }).findings)).toEqual([]);
  });

  it('has examples of both kinds, and words in both languages', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    for (const { vi, en } of [rule.title, rule.checks, rule.silent, ...[...rule.examples.bad, ...rule.examples.good].map((example) => example.why)]) {
      expect(vi).not.toBe('');
      expect(en).not.toBe('');
      expect(en).not.toBe(vi);
    }
  });

  it('can be switched off, and told at another severity', async () => {
    const { documents = [], expected = {} } = rule.examples.bad[0] ?? {};
    const reports = await filed(documents);
    const at = (severity: 'off' | 'error') => checkAcross(reports, { rules: { [id]: severity }, expected }).findings.filter((finding) => finding.rule === id);
    expect(at('off')).toEqual([]);
    expect(alarms(at('error')).map(({ severity }) => severity)).toEqual(['error']);
  });

  it('tells the same in two languages, the figures of the arithmetic in both, whatever the order of the reports', async () => {
    for (const { documents, expected = {} } of rule.examples.bad) {
      const reports = await filed(documents);
      const [vi, en] = (['vi', 'en'] as const).map((lang) => checkAcross(reports, { expected, lang }));
      expect(vi?.findings.length).toBeGreaterThan(0);
      expect(vi?.messages).toEqual(en?.messages);
      expect(vi?.findings.map(({ message }) => message)).toEqual(vi?.messages.map((words) => words.vi));
      expect(en?.findings.map(({ message }) => message)).toEqual(vi?.messages.map((words) => words.en));
      for (const [at, { terms }] of (vi?.findings ?? []).entries()) {
        for (const { raw, role } of terms.filter(({ indicator }) => indicator !== null)) {
          if (role === 'block') continue;
          expect(vi?.messages[at]?.vi).toContain(raw);
          expect(vi?.messages[at]?.en).toContain(raw);
        }
      }
      expect(checkAcross([...reports].reverse(), { expected, lang: 'vi' })).toEqual(vi);
    }
  });
});

describe('fingerprints', () => {
  it('depend neither on values nor on paths', async () => {
    for (const rule of acrossRules) {
      const { documents = [], expected = {} } = rule.examples.bad[0] ?? {};
      const reports = await filed(documents);
      const moved = reports.map((report) => ({ ...report, source: { ...report.source, path: `elsewhere/${report.source.path}` } }));
      const [here, there] = [reports, moved].map((each) => checkAcross(each, { expected }).findings.map(({ fingerprint }) => fingerprint));
      expect(here?.length).toBeGreaterThan(0);
      expect(there).toEqual(here);
      for (const print of here ?? []) expect(print).toMatch(/^[0-9a-f]{16}$/);
      expect(new Set(here).size).toBe(here?.length);
    }
  });
});
