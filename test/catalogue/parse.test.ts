import { describe, expect, it } from 'vitest';
import { CATALOGUE, entryOf } from '../../src/catalogue/catalogue.js';
import { extendCatalogue } from '../../src/catalogue/extend.js';
import { CatalogueError, parseCatalogue } from '../../src/catalogue/parse.js';

const file = (more: Record<string, unknown>) => ({ schema: 'baocao.catalogue/1', ...more });
const entries = (...indicators: unknown[]) => parseCatalogue(file({ indicators })).entries;

function problems(data: unknown, lang: 'vi' | 'en' = 'en'): readonly string[] {
  try {
    parseCatalogue(data, { lang });
  } catch (error) {
    if (error instanceof CatalogueError) return error.problems;
    throw error;
  }
  return [];
}

describe('a catalogue file', () => {
  it('may say as little as a code and a name', () => {
    expect(entries({ code: 'local.river-patrols', vi: 'Số lượt tuần tra sông' })).toEqual([
      { code: 'local.river-patrols', vi: 'Số lượt tuần tra sông', en: 'Số lượt tuần tra sông', kind: 'count', unit: null },
    ]);
    expect(parseCatalogue(file({}))).toEqual({ entries: [], forms: [] });
  });

  it('has kinds told by rateOf, unit and name, where none is given', () => {
    const rate = { numerator: 'steering.plan-tasks-done', base: 'steering.plan-tasks' };
    expect(
      entries(
        { code: 'local.a', vi: 'Mức thuyền neo', rateOf: rate },
        { code: 'local.b', vi: 'Tỉ lệ thuyền neo', unit: null },
        { code: 'local.c', vi: 'Bến neo đủ chuẩn', unit: '%' },
        { code: 'local.d', vi: 'Kinh phí neo thuyền', unit: 'triệu đồng' },
        { code: 'local.e', vi: 'Có bến neo thuyền', kind: 'coded' },
        { code: 'local.f', vi: 'Số bến neo', unit: 'bến' },
      ).map(({ kind, unit }) => [kind, unit]),
    ).toEqual([
      ['percent', '%'],
      ['percent', '%'],
      ['percent', '%'],
      ['money', 'triệu đồng'],
      ['coded', null],
      ['count', 'bến'],
    ]);
  });

  it('has relations that are merely expected unless it says that the form implies them', () => {
    const [whole] = entries(
      {
        code: 'local.boats',
        vi: 'Tổng số thuyền',
        adds: true,
        sumOf: { parts: ['local.boats-big', 'local.boats-small'] },
        atMost: [{ code: 'steering.plan-tasks', implied: true }],
      },
      { code: 'local.boats-big', vi: 'Thuyền lớn' },
      { code: 'local.boats-small', vi: 'Thuyền nhỏ', adds: false },
    );
    expect(whole).toEqual({
      code: 'local.boats',
      vi: 'Tổng số thuyền',
      en: 'Tổng số thuyền',
      kind: 'count',
      unit: null,
      sumOf: { parts: ['local.boats-big', 'local.boats-small'], implied: false },
      atMost: [{ code: 'steering.plan-tasks', implied: true }],
    });
  });

  it('has forms whose rows are cited as those of the program are', () => {
    const rows = [
      { sheet: '1', stt: 'I', label: 'Chỉ đạo', code: 'steering.section' },
      { sheet: '1', stt: '1', depth: 1, label: 'Số nhiệm vụ đề ra trong kế hoạch', unit: 'Nhiệm vụ', code: 'steering.plan-tasks' },
      { sheet: '1', stt: '1.1', depth: 2, label: 'Số nhiệm vụ đã hoàn thành', code: 'steering.plan-tasks-done' },
      { sheet: '1', depth: 2, label: 'Trong đó, số lượt tuần tra', code: 'local.patrols' },
      { sheet: '1', stt: '1.1', depth: 2, label: 'Số bến', code: 'local.piers' },
      { sheet: '2', stt: '1', label: 'Số đèn', code: 'local.lamps' },
    ];
    const indicators = ['patrols', 'piers', 'lamps'].map((name) => ({ code: `local.${name}`, vi: `Tên riêng ${name}` }));
    const { forms } = parseCatalogue(file({ indicators, forms: [{ id: 'river-2026', vi: 'Biểu sông', source: 'Công văn thử', rows }] }));
    expect(forms.map(({ rows: _, ...head }) => head)).toEqual([{ id: 'river-2026', vi: 'Biểu sông', en: 'Biểu sông', source: 'Công văn thử' }]);
    expect(forms[0]?.rows.map(({ id }) => id)).toEqual(['1:I', '1:I.1', '1:I.1.1', '1:I.1/1', '1:I.1.1(2)', '2:1']);
    expect(forms[0]?.rows[1]).toEqual({ id: '1:I.1', stt: '1', depth: 1, label: rows[1]?.label, unit: 'Nhiệm vụ', code: 'steering.plan-tasks' });
  });

  it.each<[string, unknown, string]>([
    ['no schema', {}, 'schema: is missing'],
    ['another schema', { schema: 'baocao.report/1' }, 'schema: Invalid input: expected "baocao.catalogue/1"'],
    ['no object', [], 'schema: Invalid input: expected object, received array'],
    ['an unknown key', file({ indicator: [] }), 'indicator: there is no such key'],
    ['an unknown key of an entry', file({ indicators: [{ code: 'local.a', vi: 'Bến', name: 'x' }] }), 'indicators[0].name: there is no such key'],
    ['no name', file({ indicators: [{ code: 'local.a' }] }), 'indicators[0].vi: is missing'],
    ['an empty name', file({ indicators: [{ code: 'local.a', vi: ' ' }] }), 'indicators[0].vi: must not be empty'],
    ['a code without a domain', file({ indicators: [{ code: 'boats', vi: 'Thuyền' }] }), 'indicators[0].code: a code is a domain'],
    ['a code of another domain', file({ indicators: [{ code: 'rivers.boats', vi: 'Thuyền' }] }), 'indicators[0].code: a code is a domain'],
    ['a code with capitals', file({ indicators: [{ code: 'local.Boats', vi: 'Thuyền' }] }), 'indicators[0].code: a code is a domain'],
    [
      'a rate of an unknown base',
      file({ indicators: [{ code: 'local.a', vi: 'Tỷ lệ bến', rateOf: { numerator: 'steering.plan-tasks', base: 'x.y' } }] }),
      'indicators[0].rateOf.base: no indicator has the code "x.y"',
    ],
    [
      'a part misspelt',
      file({ indicators: [{ code: 'local.a', vi: 'Bến', sumOf: { parts: ['steering.plan-task'] } }] }),
      'indicators[0].sumOf.parts[0]: no indicator has the code "steering.plan-task"; the nearest is "steering.plan-tasks"',
    ],
    ['an unknown bound', file({ indicators: [{ code: 'local.a', vi: 'Bến', equals: [{ code: 'x.y' }] }] }), 'indicators[0].equals[0].code: no indicator has'],
    [
      'a relation to itself',
      file({ indicators: [{ code: 'local.a', vi: 'Bến', atMost: [{ code: 'local.a' }] }] }),
      'indicators[0].atMost[0].code: an indicator',
    ],
    [
      'a part twice',
      file({ indicators: [{ code: 'local.a', vi: 'Bến', sumOf: { parts: ['steering.plan-tasks', 'steering.plan-tasks'] } }] }),
      'indicators[0].sumOf.parts[1]: "steering.plan-tasks" would be added twice',
    ],
    [
      'a rate that is a count',
      file({ indicators: [{ code: 'local.a', vi: 'Bến', kind: 'count', rateOf: { numerator: 'steering.plan-tasks-done', base: 'steering.plan-tasks' } }] }),
      'indicators[0].kind: an indicator with rateOf is a share',
    ],
    ['no words', file({ indicators: [{ code: 'local.a', vi: '(bao gồm bến)' }] }), 'indicators[0].vi: no words are left'],
    [
      'a code twice',
      file({
        indicators: [
          { code: 'local.a', vi: 'Bến' },
          { code: 'local.a', vi: 'Thuyền' },
        ],
      }),
      'indicators[1].code: "local.a" is the code of indicators[0] too',
    ],
    [
      'the words of another entry of the file',
      file({
        indicators: [
          { code: 'local.a', vi: 'Tổng số bến' },
          { code: 'local.b', vi: 'Số  BẾN (lũy kế)' },
        ],
      }),
      'indicators[0].vi: "local.b" has the words “Tổng số bến” too',
    ],
    [
      'the words of an indicator of the program',
      file({ indicators: [{ code: 'local.a', vi: 'Bến', aliases: ['Số văn bản chỉ đạo cải cách hành chính đã ban hành'] }] }),
      'indicators[0].aliases[0]: "steering.directives-issued" has the words',
    ],
    [
      'the same words under the same heading',
      file({
        indicators: [
          { code: 'local.a', vi: 'Số bến', under: ['Sông Bé', 'Hồ lớn'] },
          { code: 'local.b', vi: 'Số bến', under: ['hồ LỚN'] },
        ],
      }),
      'indicators[0].vi: "local.b" has the words',
    ],
    [
      'an unknown code in a form',
      file({ forms: [{ id: 'f', vi: 'F', source: 's', rows: [{ label: 'Bến', code: 'local.piers' }] }] }),
      'forms[0].rows[0].code: no indicator has the code "local.piers"',
    ],
    [
      'a row that hangs in the air',
      file({
        forms: [
          {
            id: 'f',
            vi: 'F',
            source: 's',
            rows: [
              { label: 'Kế hoạch CCHC', code: 'steering.plan' },
              { depth: 2, label: 'Số nhiệm vụ đề ra trong kế hoạch', code: 'steering.plan-tasks' },
            ],
          },
        ],
      }),
      'forms[0].rows[1].depth: 1 at most',
    ],
    [
      'a row worded like another indicator',
      file({
        indicators: [{ code: 'local.a', vi: 'Bến' }],
        forms: [{ id: 'f', vi: 'F', source: 's', rows: [{ label: 'Số văn bản chỉ đạo CCHC đã ban hành', code: 'local.a' }] }],
      }),
      'forms[0].rows[0].label: "steering.directives-issued" has the words',
    ],
  ])('is refused with %s, and the key is named', (_name, data, problem) => {
    expect(problems(data)).toHaveLength(1);
    expect(problems(data)[0]?.slice(0, problem.length)).toBe(problem);
    expect(problems(data, 'vi')[0]?.split(': ')[0]).toBe(problem.split(': ')[0]);
  });

  it('takes the same words under other headings, or beside a legend', () => {
    expect(
      entries(
        { code: 'local.a', vi: 'Số bến', under: ['Sông Bé'] },
        { code: 'local.b', vi: 'Số bến', under: ['Sông Lớn'] },
        { code: 'local.c', vi: 'Số bến', kind: 'coded' },
      ),
    ).toHaveLength(3);
  });

  it('is refused where a replaced entry loses what told its rows in the forms from others', () => {
    const [problem, ...others] = problems(file({ indicators: [{ code: 'steering.plan-tasks-done', vi: 'Nhiệm vụ tỉnh mình đã làm xong' }] }));
    expect(others).toEqual([]);
    expect(problem).toBe(
      'indicators[0]: "steering.publicity-plan-tasks-done" has the words “Số nhiệm vụ đã hoàn thành” too, and nothing tells the two apart; add "under" (the heading above), or use that code',
    );
  });

  it('tells every problem at once', () => {
    expect(problems(file({ indicators: [{ code: 'A', vi: 1 }, { vi: 'Bến' }] }))).toHaveLength(3);
  });
});

describe('an extended catalogue', () => {
  it('has a replaced entry whole in its place, new ones last, and leaves the program’s own as it is', () => {
    const extra = parseCatalogue(
      file({
        indicators: [
          { code: 'steering.plan-tasks-done', vi: 'Số nhiệm vụ tỉnh mình đã làm xong', under: ['Kế hoạch CCHC'] },
          { code: 'local.a', vi: 'Số bến' },
        ],
      }),
    );
    const before = entryOf('steering.plan-tasks-done');
    const whole = extendCatalogue(CATALOGUE, extra);
    expect(whole.entries.map(({ code }) => code)).toEqual([...CATALOGUE.entries.map(({ code }) => code), 'local.a']);
    expect(entryOf('steering.plan-tasks-done', whole)).toEqual({
      code: 'steering.plan-tasks-done',
      vi: 'Số nhiệm vụ tỉnh mình đã làm xong',
      en: 'Số nhiệm vụ tỉnh mình đã làm xong',
      kind: 'count',
      unit: null,
      under: ['Kế hoạch CCHC'],
    });
    expect(before?.under).toBeDefined();
    expect(entryOf('steering.plan-tasks-done')).toBe(before);
  });
});
