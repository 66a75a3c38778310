import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue/catalogue.js';
import { formList, indicatorList } from '../../src/writers/indicator-list.js';
import { indicatorPage } from '../../src/writers/indicator-page.js';

const entries = [
  { code: 'local.a', vi: 'Số bến', en: 'Piers', kind: 'count', unit: 'bến', aliases: ['Số cầu tàu'], under: ['Ven sông'], level: 'commune', adds: false },
  {
    code: 'local.piers-in-the-care-of-somebody',
    vi: 'Tổng số bến có người trông coi thường xuyên trong cả kỳ báo cáo',
    en: 'Piers looked after',
    kind: 'count',
    unit: null,
    atMost: [{ code: 'local.a', implied: false }],
  },
] as const;
const form = {
  id: 'f',
  vi: 'Biểu sông',
  en: 'River form',
  source: 'Công văn thử',
  rows: [
    { id: 'I', stt: 'I', depth: 0, label: 'Số bến', unit: 'Bến', code: 'local.a' },
    { id: 'I.1', stt: '1', depth: 1, label: entries[1].vi, unit: null, code: entries[1].code },
  ],
};
const own = { entries, forms: [form] };

describe('the list', () => {
  it('is one line each where nobody reads it on a terminal', () => {
    expect(indicatorList(entries, 'en', Number.POSITIVE_INFINITY)).toBe(
      'local.a                              Piers\nlocal.piers-in-the-care-of-somebody  Piers looked after\n',
    );
  });

  it('wraps names in their column on a terminal, and gives long codes a line of their own', () => {
    expect(indicatorList(entries, 'vi', 60)).toBe(
      [
        'local.a                           Số bến',
        'local.piers-in-the-care-of-somebody',
        '                                  Tổng số bến có người trông',
        '                                  coi thường xuyên trong cả',
        '                                  kỳ báo cáo',
        '',
      ].join('\n'),
    );
  });

  it('of a form has its rows in order, codes beside them or beneath', () => {
    expect(formList(form, 'en', Number.POSITIVE_INFINITY)).toBe(
      [
        'f: River form (Công văn thử)',
        '',
        'I    local.a                              Số bến [Bến]',
        `I.1  local.piers-in-the-care-of-somebody    ${entries[1].vi}`,
        '',
      ].join('\n'),
    );
    expect(formList(form, 'vi', 60)).toBe(
      [
        'f: Biểu sông (Công văn thử)',
        '',
        'I    Số bến [Bến]',
        '     → local.a',
        'I.1    Tổng số bến có người trông coi thường xuyên trong cả',
        '       kỳ báo cáo',
        '       → local.piers-in-the-care-of-somebody',
        '',
      ].join('\n'),
    );
  });

  it('fits 80 columns, all of it', () => {
    const texts = [indicatorList(CATALOGUE.entries, 'vi', 80), ...CATALOGUE.forms.map((each) => formList(each, 'vi', 80))];
    for (const line of texts.join('').split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});

describe('the page', () => {
  it('tells everything of an indicator, relations both ways', () => {
    expect(indicatorPage(entries[0], own, 'en', 80)).toBe(
      [
        'local.a',
        '  Piers',
        '  Số bến',
        '',
        'kind              count',
        'canonical unit    bến',
        'level             commune',
        'total over units  means nothing: units share it',
        'other wordings    Số cầu tàu',
        'only under        Ven sông',
        'printed in        f I: Số bến [Bến]',
        'relations         is at least (merely expected):',
        '                  - local.piers-in-the-care-of-somebody: Piers looked after',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what an indicator has none of', () => {
    expect(indicatorPage({ code: 'local.b', vi: 'Số đèn', en: 'Số đèn', kind: 'count', unit: null }, own, 'vi', 80)).toBe(
      ['local.b', '  Số đèn', '', 'loại              số lượng', 'in tại            không có trong biểu mẫu nào đã biết', 'quan hệ           không có', ''].join(
        '\n',
      ),
    );
  });

  it('of every indicator fits 80 columns in both languages, but for codes that are longer', () => {
    for (const entry of CATALOGUE.entries) {
      for (const lang of ['vi', 'en'] as const) {
        const page = indicatorPage(entry, CATALOGUE, lang, 80);
        expect(page.startsWith(`${entry.code}\n  ${entry[lang].slice(0, 40)}`)).toBe(true);
        for (const line of page.split('\n')) expect(line.length <= 80 || /^ +\S+$/.test(line), line).toBe(true);
      }
    }
  });
});
