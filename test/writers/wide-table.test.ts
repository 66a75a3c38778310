import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import type { Catalogue } from '../../src/catalogue/entry.js';
import { expectedUnits } from '../../src/text/unit-lists.js';
import { wideCsv } from '../../src/writers/wide/csv.js';
import { type WideOptions, type WideReport, type WideTable, wideBook } from '../../src/writers/wide/table.js';
import { QUARTER, report, row } from './wide-reports.js';

const catalogue: Catalogue = {
  entries: [
    { code: 'finance.section', vi: 'Tài chính', en: 'Finance', kind: 'group', unit: null },
    { code: 'finance.files', vi: 'Số hồ sơ', en: 'Files', kind: 'count', unit: 'hồ sơ' },
    { code: 'finance.shared', vi: 'Số TTHC', en: 'Procedures', kind: 'count', unit: 'thủ tục', adds: false },
    { code: 'finance.rate', vi: 'Tỷ lệ', en: 'Rate', kind: 'percent', unit: '%' },
    { code: 'finance.spent', vi: 'Kinh phí', en: 'Spending', kind: 'money', unit: 'đồng' },
    { code: 'digital.portal', vi: 'Có cổng', en: 'Has a portal', kind: 'coded', unit: null },
  ],
  forms: [
    {
      id: 'one',
      vi: 'Biểu một',
      en: 'Form one',
      source: 'thử',
      rows: [
        { id: 'I', stt: 'I', depth: 0, label: 'TÀI CHÍNH', unit: null, code: 'finance.section' },
        { id: 'I.1', stt: '1', depth: 1, label: 'Số hồ sơ đã nhận', unit: 'Hồ sơ', code: 'finance.files' },
      ],
    },
    {
      id: 'two',
      vi: 'Biểu hai',
      en: 'Form two',
      source: 'thử',
      rows: [{ id: '1', stt: '1', depth: 0, label: 'Kinh phí', unit: 'Đồng', code: 'finance.spent' }],
    },
  ],
};

const book = (reports: WideReport[], options: Partial<WideOptions> = {}) => wideBook(reports, { lang: 'vi', catalogue, ...options });
const only = (reports: WideReport[], options: Partial<WideOptions> = {}): WideTable => book(reports, options).tables[0] as WideTable;
const line = (table: WideTable, code: string) => table.rows.find((each) => each.code === code) as WideTable['rows'][number];
const FILES = 'finance.files';

describe('rows of the wide table', () => {
  const table = only([report('xã A', [row(FILES, '5'), row('finance.rate', '50%'), row('digital.portal', '1')])]);

  it('stand in the order of the form, what it lacks after it by domain', () => {
    expect(table.rows.map(({ kind, stt, code, label }) => [kind, stt, code ?? label])).toEqual([
      ['indicator', 'I', 'finance.section'],
      ['indicator', '1', FILES],
      ['domain', null, 'Ngoài biểu – Cải cách tài chính công'],
      ['indicator', null, 'finance.rate'],
      ['domain', null, 'Ngoài biểu – Chính quyền điện tử, chính quyền số'],
      ['indicator', null, 'digital.portal'],
    ]);
  });
  it('bear the words of the form, in English those of the catalogue', () => {
    expect(line(table, FILES)).toMatchObject({ label: 'Số hồ sơ đã nhận', unit: 'Hồ sơ' });
    expect(line(only([report('xã A', [row(FILES, '5')])], { lang: 'en' }), FILES).label).toBe('Files');
  });
  it('take the form that most coded rows stand in, the first of two', () => {
    expect(book([report('xã A', [row(FILES, '5')])]).form?.id).toBe('one');
    expect(book([report('xã A', [row(FILES, '5'), row('finance.spent', '5'), row('finance.spent', '5')])]).form?.id).toBe('two');
    expect(book([report('xã A', [])]).form?.id).toBe('one');
  });
  it('work with every form of the program', () => {
    for (const form of CATALOGUE.forms) {
      const { rows } = wideBook([report('xã A', [])], { lang: 'vi', form }).tables[0] as WideTable;
      expect(rows.map(({ code }) => code)).toEqual(form.rows.map(({ code }) => code));
    }
  });
});

describe('cells', () => {
  const states = (...rows: Parameters<typeof report>[1]) => line(only([report('xã A', rows)]), FILES).cells[0];

  it('keep number, zero, dash, blank and an absent row apart', () => {
    expect(states(row(FILES, '5'))).toMatchObject({ state: 'value', value: 5 });
    expect(states(row(FILES, '0'))).toMatchObject({ state: 'value', value: 0 });
    expect(states(row(FILES, '-'))).toMatchObject({ state: 'dash', value: null });
    expect(states(row(FILES, null))).toMatchObject({ state: 'blank', value: null });
    expect(states(row('finance.rate', '5'))).toMatchObject({ state: 'absent', value: null });
  });
  it('show what is no number as printed, in doubt', () => {
    expect(states(row(FILES, '5 (3)'))).toMatchObject({ state: 'text', value: null, text: '5 (3)', doubt: 'no-number' });
  });
  it('take no share for a count', () => {
    expect(states(row(FILES, '50%', { kind: 'percent', unit: '%' }))).toMatchObject({ state: 'text', text: '50%', doubt: 'other-unit' });
  });
  it('show a number that stands twice once, two numbers both', () => {
    expect(states(row(FILES, '5'), row(FILES, '5'))).toMatchObject({ state: 'value', value: 5, doubt: null });
    expect(states(row(FILES, '5'), row(FILES, null))).toMatchObject({ state: 'value', value: 5, doubt: null });
    expect(states(row(FILES, '5'), row(FILES, '7'))).toMatchObject({ state: 'text', value: null, text: '5 | 7', doubt: 'differing' });
  });
  it('keep the printed decimals', () => {
    const table = only([report('xã A', [row('finance.rate', '83,70%')])]);
    expect(line(table, 'finance.rate').cells[0]).toMatchObject({ value: 83.7, decimals: 2 });
  });
  it('give a code the meaning of its own legend', () => {
    const yesIsOne = [
      { code: 1, label: 'Có' },
      { code: 0, label: 'Không' },
    ];
    const yesIsZero = [
      { code: 0, label: 'Có' },
      { code: 1, label: 'Chưa' },
    ];
    const portal = (options: typeof yesIsOne, raw: string) => row('digital.portal', raw, { kind: 'coded', options });
    const table = only([report('xã A', [portal(yesIsOne, '1')]), report('xã B', [portal(yesIsZero, '1')]), report('xã C', [portal(yesIsOne, '3')])]);
    expect(line(table, 'digital.portal').cells.map(({ text, doubt }) => [text, doubt])).toEqual([
      ['1 – Có', null],
      ['1 – Chưa', null],
      ['3 – ?', 'unknown-code'],
    ]);
    expect(line(table, 'digital.portal').sums).toEqual([null]);
  });
  it('bring money to the unit that most reports print', () => {
    const spent = (raw: string, unit: string | null) => row('finance.spent', raw, { kind: 'money', unit });
    const table = only([
      report('xã A', [spent('740,568', 'Triệu đồng')]),
      report('xã B', [spent('2,5', 'triệu đồng')]),
      report('xã C', [spent('52000000', 'đồng')]),
      report('xã D', [spent('7', null)]),
    ]);
    const money = line(table, 'finance.spent');
    expect(money.unit).toBe('triệu đồng');
    expect(money.cells.map(({ value, text, printed, doubt }) => [value, text, printed, doubt])).toEqual([
      [740.568, null, null, null],
      [2.5, null, null, null],
      [52, null, '52000000 đồng', null],
      [null, '7', null, 'other-unit'],
    ]);
    expect(money.sums).toEqual([{ value: 795.068, decimals: 3, units: 3 }]);
  });
});

describe('totals', () => {
  it('are over what is there, with the number of units', () => {
    const table = only([report('xã A', [row(FILES, '5')]), report('xã B', [row(FILES, '-')]), report('xã C', [row(FILES, '7')]), report('xã D', [])]);
    expect(line(table, FILES).sums).toEqual([{ value: 12, decimals: 0, units: 2 }]);
  });
  it('do not exist for rates and for counts that units share', () => {
    const table = only(['xã A', 'xã B'].map((name) => report(name, [row('finance.rate', '50%'), row('finance.shared', '100')])));
    expect(line(table, 'finance.rate').sums).toEqual([null]);
    expect(line(table, 'finance.shared').sums).toEqual([null]);
  });
  it('never add a province to its communes', () => {
    const table = only([
      report('tỉnh An Thới', [row(FILES, '100')], { level: 'tỉnh', parent: null }),
      report('xã A', [row(FILES, '5')]),
      report('phường B', [row(FILES, '7')], { level: 'phường' }),
    ]);
    expect(table.tiers).toEqual(['commune']);
    expect(line(table, FILES).sums).toEqual([{ value: 12, decimals: 0, units: 2 }]);
    expect(table.columns.map(({ unit }) => unit.name)).toEqual(['tỉnh An Thới', 'phường B', 'xã A']);
  });
  it('take a city under a province for a district, a central city for a province', () => {
    const city = (name: string, parent: string | null) => report(`thành phố ${name}`, [], { level: 'thành phố', parent });
    const tiers = (reports: WideReport[]) => only(reports).columns.map(({ unit }) => unit.tier);
    const central = city('Hải Phòng', null);
    central.metadata.issuer.unit = 'Hải Phòng';
    expect(tiers([central, city('Sa Hậu', 'tỉnh An Thới'), city('Sơn Hạ', null)])).toEqual(['province', 'district', 'district']);
  });
  it('count a unit once, and not where its two reports differ', () => {
    const twice = (first: string, second: string) =>
      only([
        report('xã A', [row(FILES, first)], { path: '1.txt' }),
        report('xã A', [row(FILES, second)], { path: '2.txt' }),
        report('xã B', [row(FILES, '1')]),
      ]);
    expect(line(twice('5', '5'), FILES).sums).toEqual([{ value: 6, decimals: 0, units: 2 }]);
    expect(line(twice('5', '7'), FILES).sums).toEqual([{ value: 1, decimals: 0, units: 1 }]);
    expect(line(twice('-', '7'), FILES).sums).toEqual([{ value: 1, decimals: 0, units: 1 }]);
    expect(twice('5', '7').columns.map(({ report, duplicates }) => [report, duplicates])).toEqual([
      [0, [1]],
      [1, [0]],
      [2, []],
    ]);
  });
});

describe('units and periods', () => {
  it('are one table a period, the earliest first, the unknown last', () => {
    const { tables } = book([report('xã A', [], { period: null }), report('xã A', [], { period: QUARTER }), report('xã A', [])]);
    expect(tables.map(({ period }) => period?.year ?? null)).toEqual([2024, 2025, null]);
  });
  it('tell communes of one name by their district', () => {
    const { columns } = only([
      report('xã A', [], { path: '1' }),
      report('xã A', [], { path: '2', parent: 'huyện Đông Lâm' }),
      report('xã A', [], { path: '3', parent: null }),
    ]);
    expect(columns.map(({ duplicates }) => duplicates)).toEqual([[], [], []]);
    const same = only([report('xã A', [], { path: '1', parent: null }), report('xã A', [], { path: '2' })]);
    expect(same.columns.map(({ duplicates }) => duplicates)).toEqual([[1], [0]]);
  });
  it('stand in the order of the list, the missing among them', () => {
    const expected = expectedUnits('\ufeffXã C\tHuyện Tây Lâm\r\n\r\nUBND xã Bình Khê; huyện Tây Lâm\nA\nA\n');
    expect(expected).toHaveLength(3);
    const { columns } = only([report('xã A', []), report('xã B', []), report('xã C', [])], { expected });
    expect(columns.map(({ unit, report }) => [unit.name, unit.listed, report])).toEqual([
      ['xã C', true, 2],
      ['xã Bình Khê', true, null],
      ['xã A', true, 0],
      ['xã B', false, 1],
    ]);
  });
  it('give missing units a state of their own', () => {
    const table = only([report('xã A', [row(FILES, '5')]), report('xã C', [row(FILES, '7')])], { expected: expectedUnits('xã A\nxã B\nxã C') });
    expect(line(table, FILES).cells.map(({ state }) => state)).toEqual(['value', 'missing', 'value']);
    expect(line(table, FILES).sums).toEqual([{ value: 12, decimals: 0, units: 2 }]);
    expect(line(table, 'finance.section').cells.map(({ state }) => state)).toEqual(['absent', 'absent', 'absent']);
  });
});

describe('wide csv', () => {
  it('is for Excel in Vietnamese: mark, semicolons, decimal commas, line ends of two characters', () => {
    const text = wideCsv(
      book([report('xã A', [row(FILES, '1234'), row('finance.rate', '57,69%')]), report('xã B', [row(FILES, '-'), row('finance.rate', null)])]),
    );
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(
      text
        .slice(1)
        .split('\r\n')
        .map((each) => each.split(';')),
    ).toEqual([
      ['Kỳ báo cáo', 'STT', 'Chỉ tiêu', 'Đơn vị tính', 'Mã chỉ tiêu', 'Tổng', 'Số đơn vị có số liệu', 'Xã A (huyện Tây Lâm)', 'Xã B (huyện Tây Lâm)'],
      ['Năm 2024', 'I', 'TÀI CHÍNH', '', 'finance.section', '', '', '', ''],
      ['Năm 2024', '1', 'Số hồ sơ đã nhận', 'Hồ sơ', FILES, '1234', '1', '1234', '-'],
      ['Năm 2024', '', 'Ngoài biểu – Cải cách tài chính công', '', '', '', '', '', ''],
      ['Năm 2024', '', 'Tỷ lệ', '%', 'finance.rate', '', '', '57,69', '(trống)'],
      [''],
    ]);
  });
  it('has a column for each unit through all periods', () => {
    const text = wideCsv(book([report('xã A', [row(FILES, '1')]), report('xã B', [row(FILES, '2')], { period: QUARTER })]));
    const files = text.split('\r\n').filter((each) => each.includes(FILES));
    expect(files).toEqual([`Năm 2024;1;Số hồ sơ đã nhận;Hồ sơ;${FILES};1;…`, `Quý I năm 2025;1;Số hồ sơ đã nhận;Hồ sơ;${FILES};…;2`]);
  });
  it('holds no formula, wherever the text comes from and at whichever mark it is split', () => {
    const bad = '=HYPERLINK("http://x")';
    const coded = row('digital.portal', '1', {
      kind: 'coded',
      options: [
        { code: 1, label: bad },
        { code: 0, label: ',=1+1' },
      ],
    });
    const text = wideCsv(book([report(bad, [row(FILES, '@SUM(1)'), coded]), report('x,+1', [row(FILES, '\t=1')]), report('xã C', [row(FILES, '-1+1|cmd')])]));
    for (const separator of [/\r\n|;/, /\r\n|,/, /\r\n|;|,|"/])
      expect(
        text
          .slice(1)
          .split(separator)
          .filter((each) => /^\s*"?\s*[=+@]|^"?-\d.*\D$/.test(each)),
      ).toEqual([]);
    expect(text).toContain("'@SUM(1)");
    expect(text).toContain("'-1+1|cmd");
  });

  it.each(['(12)', '3/4', '12/2025', '1-2', '5:30', '3e5'])('tells that “%s” is text, which a spreadsheet would guess to be a number or a day', (text) => {
    const csv = wideCsv(wideBook([report('Bình Khê', [row('steering.plan-tasks', text)])], { lang: 'vi' }));
    expect(csv).toContain(`;'${text}`);
  });
});
