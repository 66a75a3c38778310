import { describe, expect, it } from 'vitest';
import { sarif } from '../../../src/writers/sarif.js';
import { contextOf, finding, fixture, given, invented, printed, unread } from './checked.js';

const runOf = (reports: Parameters<typeof printed>[1], changes = {}, stale: string[] = []) =>
  JSON.parse(printed(sarif, reports, contextOf(changes), stale)).runs[0];

describe('SARIF', () => {
  it('has a place for the total, and one for every other figure, with its part and its words', async () => {
    const { results } = runOf([await given('txt/a.txt', fixture('txt/tan-quoi-2025-q1.txt'), 'en')], { lang: 'en' });
    const sum = results.find(({ message }: { message: { text: string } }) => message.text.startsWith('688 + 28194 + 0'));
    expect(sum).toMatchObject({
      ruleId: 'sum-total',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'txt/a.txt', uriBaseId: '%SRCROOT%', index: 0 },
            region: { startLine: 136, endLine: 136, snippet: { text: expect.stringContaining('8882 hồ sơ') } },
          },
          message: { text: 'total: 8882 (Hồ sơ đã giải quyết xong)' },
        },
      ],
      relatedLocations: [
        { id: 1, message: { text: 'part: 688 (đúng hạn)' }, physicalLocation: { region: { startLine: 136 } } },
        { id: 2, message: { text: 'part: 28194 (trước hạn)' } },
        { id: 3, message: { text: 'part: 0 (quá hạn)' } },
      ],
      properties: { expected: 28882, actual: 8882, repair: { term: 2, to: '8194' } },
    });
    expect(sum.partialFingerprints).toEqual({ 'baocaoFinding/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/) });
  });

  it('tells pages, cells and paragraphs as logical locations, with box and quote, and no line', async () => {
    const pdf = runOf([await given('a.pdf', fixture('pdf/hai-thuong-2023.pdf'))]);
    const docx = runOf([await given('a.docx', fixture('docx/hai-thuong-2023.docx'))]);
    const kinds = new Set<string>();
    for (const { locations, partialFingerprints } of [...pdf.results, ...docx.results]) {
      const [{ physicalLocation, logicalLocations, properties }] = locations;
      expect(physicalLocation.region).toBeUndefined();
      const [{ kind, fullyQualifiedName }] = logicalLocations;
      kinds.add(kind);
      const path = kind === 'page' ? [properties.page] : kind === 'cell' ? Object.values(properties.cell) : [properties.paragraph];
      expect(fullyQualifiedName).toBe([kind, ...path].join('/'));
      if (kind === 'page') expect(properties.boxes[0]).toMatchObject({ page: properties.page, width: expect.any(Number) });
      expect(typeof properties.quote).toBe('string');
      // the one key by which GitHub tells apart what has no line
      expect(partialFingerprints.primaryLocationLineHash).toBe(partialFingerprints['baocaoFinding/v1']);
    }
    expect([...kinds].sort()).toEqual(['cell', 'page', 'paragraph']);
  });

  it('keeps what the baseline knows and what is suppressed, as such', () => {
    const [known, changed, fresh, passed] = [finding(), finding(), finding(), finding()];
    const report = invented('a.txt', [changed, fresh]);
    report.checked.accepted = [
      { finding: known, by: 'baseline', reason: '' },
      { finding: passed, by: 'suppression', reason: 'đã hỏi xã' },
    ];
    const baseline = new Set([known.fingerprint, changed.fingerprint]);
    const { results, invocations } = runOf([report], { baseline, lang: 'en' }, ['0123456789abcdef']);
    expect(results.map(({ baselineState, suppressions }: Record<string, unknown>) => [baselineState, suppressions])).toEqual([
      ['updated', undefined],
      ['new', undefined],
      ['unchanged', [{ kind: 'external', status: 'accepted', justification: 'known to the baseline', properties: { by: 'baseline' } }]],
      ['new', [{ kind: 'external', status: 'accepted', justification: 'đã hỏi xã', properties: { by: 'suppression' } }]],
    ]);
    expect(invocations[0].toolExecutionNotifications).toEqual([expect.objectContaining({ level: 'note', properties: { fingerprint: '0123456789abcdef' } })]);
    for (const { baselineState } of runOf([report]).results) expect(baselineState).toBeUndefined();
  });

  it('tells of what was not read, with the code, and that the run is not whole', () => {
    const { invocations, artifacts, results, tool } = runOf([unread('in/b.pdf', { code: 'encrypted', message: 'no' })], { lang: 'en' });
    const index = tool.driver.notifications.findIndex(({ id }: { id: string }) => id === 'encrypted');
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'error',
          descriptor: { id: 'encrypted', index },
          message: { text: 'the file is protected by a password; remove it and try again (no)' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'in/b.pdf', index: 0 } } }],
        },
      ],
    });
    expect([artifacts[0].location.uri, results]).toEqual(['in/b.pdf', []]);
    expect(runOf([]).invocations[0].executionSuccessful).toBe(true);
  });

  it('names severities that the options change, and rules that they switch off', () => {
    const rules = contextOf().rules.map((each, at) => ({ ...each, set: ([null, 'off', 'info'] as const)[at] ?? null }));
    const [, off, info] = rules.map(({ rule }) => rule.id);
    expect(runOf([], { rules }).invocations[0].ruleConfigurationOverrides).toEqual([
      { descriptor: { id: off, index: 1 }, configuration: { enabled: false } },
      { descriptor: { id: info, index: 2 }, configuration: { level: 'note' } },
    ]);
  });

  it.each([
    ['báo cáo/quý 1 #2?.txt', { uri: 'b%C3%A1o%20c%C3%A1o/qu%C3%BD%201%20%232%3F.txt', uriBaseId: '%SRCROOT%' }],
    ['./a:b.txt', { uri: 'a%3Ab.txt', uriBaseId: '%SRCROOT%' }],
    ['../in/a.txt', { uri: '../in/a.txt' }],
    ['/srv/in/a b.txt', { uri: 'file:///srv/in/a%20b.txt' }],
    ['C:/in/a.txt', { uri: 'file:///C:/in/a.txt' }],
    ['-', { uri: 'stdin' }],
    ['kho.zip/xã/a.txt', { uri: 'kho.zip/x%C3%A3/a.txt', uriBaseId: '%SRCROOT%' }],
  ])('gives %s its address', (path, location) => {
    expect(runOf([invented(path, [])]).artifacts[0].location).toEqual(location);
  });

  it('makes no links or placeholders of a document’s words', () => {
    const [result] = runOf([invented('a.txt', [finding({ message: '[a](0) {0}' })])]).results;
    expect(result.message.text).toBe('\\[a\\](0) {{0}}');
  });

  it('is the same for the same reports, whenever it is printed', () => {
    const reports = [invented('a.txt', [finding({ fingerprint: '0000000000000001', cause: 'c1' })])];
    const text = printed(sarif, reports, contextOf());
    expect(printed(sarif, reports, contextOf())).toBe(text);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT|Utc/);
  });
});
