import { describe, expect, it } from 'vitest';
import { checkAcross } from '../../../src/checks/across/run.js';
import { unitsOf } from '../../../src/checks/across/units.js';
import type { FiledReport } from '../../../src/model/across.js';
import { filed } from './reports.js';

const TABLE = (sent: number) =>
  `STT\tChỉ tiêu thống kê\tĐơn vị tính\tSố liệu\tGhi chú\n1\tSố lượng công văn đi\tVăn bản\t${sent}\t\n2\tSố lượng phiếu khảo sát\tPhiếu\t61\t\n3\tSố văn bản chỉ đạo CCHC đã ban hành\tVăn bản\t9\t`;

function report({ title = 'Kết quả công tác cải cách hành chính quý I năm 2024', above = '', sent = 187, body = 'Xã đã giải quyết 120 hồ sơ.' } = {}): string {
  const head = above === '' ? '' : `UBND ${above.toUpperCase()}\n`;
  return `${head}ỦY BAN NHÂN DÂN\nXÃ BÌNH KHÊ\nBÁO CÁO\n${title}\n\nI. KẾT QUẢ\n\n${body}\n\nTrên đây là báo cáo của UBND xã Bình Khê./.\n${sent === 0 ? '' : `\n${TABLE(sent)}`}`;
}

const found = async (documents: readonly string[]) => checkAcross(await filed(documents)).findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe('units', () => {
  const keys = async (...documents: string[]) => unitsOf(await filed(documents)).map((unit) => unit?.key ?? null);

  it('of one name in two districts are two, and a report that names no district is of neither', async () => {
    const [a, b, c] = await keys(report({ above: 'huyện Sơn Hạ' }), report({ above: 'huyện Tây Lâm' }), report());
    expect(a).not.toBe(b);
    expect([a, b]).toEqual(['xã/bình khê/huyện sơn hạ', 'xã/bình khê/huyện tây lâm']);
    expect(c).toBeNull();
  });

  it('of one name are one where a report leaves the district out', async () => {
    const [a, b] = await keys(report({ above: 'huyện Sơn Hạ' }), report());
    expect(a).toBe('xã/bình khê/huyện sơn hạ');
    expect(b).toBe(a);
  });

  it('before and after 1 July 2025 are two', async () => {
    const [a, b, c] = await keys(
      report({ title: 'Kết quả công tác cải cách hành chính quý I năm 2025' }),
      report({ title: 'Kết quả công tác cải cách hành chính 6 tháng đầu năm 2025' }),
      report({ title: 'Kết quả công tác cải cách hành chính 9 tháng đầu năm 2025' }),
    );
    expect(a).toBe(b);
    expect(c).not.toBe(a);
  });
});

describe('what is filed twice', () => {
  it.each([
    ['with the same figures', report(), report({ body: 'Xã đã giải quyết 120 hồ sơ đúng hạn.' }), ['info filed-twice']],
    ['with other figures', report(), report({ sent: 178 }), ['warning filed-twice']],
    ['without a table', report({ sent: 0 }), report({ sent: 0, body: 'Xã đã giải quyết 210 hồ sơ.' }), ['warning filed-twice']],
    [
      'under a longer title',
      report({ sent: 0 }),
      report({ sent: 0, title: 'Tình hình thực hiện công tác cải cách hành chính quý I năm 2024, phương hướng nhiệm vụ trọng tâm quý II năm 2024' }),
      ['info filed-twice'],
    ],
    [
      'in two weeks',
      report({ title: 'Kết quả cải cách hành chính tuần 1 tháng 3 năm 2024' }),
      report({ title: 'Kết quả cải cách hành chính tuần 2 tháng 3 năm 2024', sent: 44 }),
      [],
    ],
    [
      'on two matters',
      report({ sent: 0 }),
      report({ sent: 0, title: 'Kết quả công tác phòng cháy, chữa cháy quý I năm 2024', body: 'Xã đã kiểm tra 14 cơ sở.' }),
      [],
    ],
    ['on two periods', report({ sent: 0 }), report({ sent: 0, title: 'Kết quả công tác cải cách hành chính quý II năm 2024' }), []],
  ])('%s', async (_name, a, b, expected) => {
    expect(await found([a, b])).toEqual(expected);
  });

  it('in the same bytes is only noted, and stands once', async () => {
    const reports = await filed([report(), report()]);
    const { findings, relations } = checkAcross(reports);
    expect(findings.map(({ rule, severity, terms }) => [rule, severity, terms.map(({ source }) => source)])).toEqual([
      ['filed-twice', 'info', ['001.txt', '002.txt']],
    ]);
    expect(relations.map(({ rule }) => rule)).toEqual(['filed-twice']);
  });
});

describe('an appendix filed apart', () => {
  const appendix = (by: string) =>
    `PHỤ LỤC\nTHỐNG KÊ CỦA UBND XÃ BÌNH KHÊ QUÝ I NĂM 2024\n(Kèm theo Báo cáo số 99/BC-UBND ngày 02/3/2024 của ${by})\n\n${TABLE(44)}`;
  const other = report({ title: 'Kết quả công tác cải cách hành chính quý II năm 2024', sent: 0 });

  it('is told where its own report is missing', async () => {
    expect(await found([other, appendix('UBND xã Bình Khê')])).toEqual(['warning filed-apart']);
  });

  it('is left alone where it cites the report of the unit above', async () => {
    expect(await found([other, appendix('UBND huyện Sơn Hạ')])).toEqual([]);
  });
});

describe('what is kept of a report', () => {
  it('travels between processes as it is', async () => {
    const reports = await filed([report({ above: 'huyện Sơn Hạ' })]);
    expect(structuredClone(reports)).toEqual(reports);
    expect(JSON.parse(JSON.stringify(reports))).toEqual(reports);
  });

  it('is enough where next to nothing is told', async () => {
    const [whole] = await filed([report()]);
    const bare: FiledReport = {
      ...(whole as FiledReport),
      metadata: {
        ...(whole as FiledReport).metadata,
        title: null,
        number: null,
        date: null,
        period: null,
        issuer: { name: null, level: null, unit: null, parent: null, province: null, key: null },
      },
    };
    expect(checkAcross([])).toEqual({ relations: [], findings: [], messages: [] });
    expect(checkAcross([bare, { ...bare, source: { path: 'b', duplicateOf: null } }]).findings).toEqual([]);
    expect(checkAcross([{ ...bare, source: { path: 'c', duplicateOf: 'not there' } }]).findings).toEqual([]);
    expect(checkAcross([{ ...bare, hasBody: false }]).findings).toEqual([]);
  });
});
