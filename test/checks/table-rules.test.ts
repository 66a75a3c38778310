import { describe, expect, it } from 'vitest';
import { type Finding, type Relation, type Report, readReport } from '../../src/index.js';

/** Rows of tables as officials of different provinces fill them: what is told, and what looks wrong and is not. */
const HEADER = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Ghi chú'];
type Row = readonly [stt: string, label: string, unit: string, value: string, note?: string];

const lines = (rows: readonly Row[]) => [HEADER, ...rows].map((row) => [...row, '', ''].slice(0, 5).join('\t')).join('\n');
const bytes = (text: string) => new TextEncoder().encode(text);
const table = (...rows: Row[]): Promise<Report> => readReport(bytes(lines(rows)));
const body = (...paragraphs: string[]): Promise<Report> =>
  readReport(bytes(`BÁO CÁO\nKết quả cải cách hành chính năm 2024 của UBND xã Suối Lạnh\n\n${paragraphs.join('\n\n')}\n`));

const told = ({ findings }: Report, rule: string) => findings.filter((finding) => finding.rule === rule);
const printed = ({ terms }: Pick<Finding | Relation, 'terms'>) => terms.map((term) => term.raw);
const loud = ({ findings }: Report) => findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule}: ${message}`);
const verified = ({ relations }: Report, rule: string) => relations.filter((each) => each.rule === rule && each.verdict === 'verified').map(printed);

const PARTLY = 'Số TTHC đang cung cấp trực tuyến một phần';
const WHOLLY = 'Số TTHC đang cung cấp trực tuyến toàn trình';
const ONLINE = 'Tổng số TTHC đang cung cấp trực tuyến toàn trình và một phần của địa phương';
const UNDER_DISTRICT = 'Thực hiện nhiệm vụ UBND huyện, Chủ tịch UBND huyện giao';

describe('row-derived', () => {
  it('tells a total that its distant parts do not make up, in either direction', async () => {
    for (const total of ['96', '130']) {
      const report = await table(['1', ONLINE, 'Thủ tục', total], ['2', PARTLY, 'Thủ tục', '58'], ['3', WHOLLY, 'Thủ tục', '46']);
      expect(told(report, 'row-derived').map((each) => [each.severity, ...printed(each)])).toEqual([['warning', total, '58', '46']]);
    }
  });

  it('verifies distant parts, and the note that makes a row up to its bound', async () => {
    const online = await table(
      ['5.1', PARTLY, 'Thủ tục', '61'],
      ['5.2', WHOLLY, 'Thủ tục', '63'],
      ['5.3', 'Tích hợp', '', ''],
      ['5.3.1', ONLINE, 'Thủ tục', '124'],
    );
    expect(verified(online, 'row-derived')).toEqual([['124', '61', '63']]);
    const posts = await table(
      ['1', 'Tổng số biên chế được giao trong năm', 'Người', '23'],
      ['2', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người', '21', '02 kiêm nhiệm'],
    );
    expect(verified(posts, 'row-derived')).toEqual([['23', '21', '02']]);
    expect(loud(posts)).toEqual([]);
  });

  it('leaves parts alone that are blank or not printed', async () => {
    const blank = await table(['1', ONLINE, 'Thủ tục', '130'], ['2', PARTLY, 'Thủ tục', '58'], ['3', WHOLLY, 'Thủ tục', '']);
    expect(loud(blank)).toEqual([]);
    const unprinted = await table(
      ['1.3', UNDER_DISTRICT, '', ''],
      ['1.3.1', 'Tổng số nhiệm vụ được giao', 'Nhiệm vụ', '40'],
      ['1.3.2', 'Số nhiệm vụ đã hoàn thành đúng hạn', 'Nhiệm vụ', '31'],
      ['1.3.3', 'Số nhiệm vụ đã hoàn thành nhưng quá hạn', 'Nhiệm vụ', '2'],
    );
    expect(loud(unprinted)).toEqual([]);
    expect(verified(unprinted, 'row-bound')).toContainEqual(['40', '31', '2']);
  });

  it('lets “ngành dọc” stand inside the total or beside it', async () => {
    const of = (total: string) =>
      table(
        ['1.4', 'Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương', 'Thủ tục', total],
        ['1.4.1', 'Số TTHC cấp tỉnh', 'Thủ tục', '1.710'],
        ['1.4.2', 'Số TTHC cấp xã', 'Thủ tục', '388'],
        ['1.4.3', 'Số TTHC ngành dọc', 'Thủ tục', '402'],
      );
    expect(loud(await of('2.098'))).toEqual([]);
    expect(loud(await of('2.500'))).toEqual([]);
    expect(told(await of('2.980'), 'row-derived').map(printed)).toEqual([['2.980', '1.710', '388']]);
  });

  it('knows that tasks which run in time have no row', async () => {
    const of = (total: string) =>
      table(
        ['4', 'Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao', '', ''],
        ['4.1', 'Tổng số nhiệm vụ được giao', 'Nhiệm vụ', total],
        ['4.1.1', 'Số nhiệm vụ đã hoàn thành đúng hạn', 'Nhiệm vụ', '139'],
        ['4.1.2', 'Số nhiệm vụ đã hoàn thành nhưng quá hạn', 'Nhiệm vụ', '6'],
        ['4.1.3', 'Số nhiệm vụ quá hạn nhưng chưa hoàn thành', 'Nhiệm vụ', '2'],
      );
    expect(loud(await of('164'))).toEqual([]);
    expect(told(await of('146'), 'row-bound').map(printed)).toEqual([['146', '139', '6', '2']]);
    expect((await of('93')).findings.map(({ rule }) => rule)).toEqual(['row-parent-child']);
  });

  it('does not accuse a total whose note tells of more', async () => {
    const report = await table(
      ['1.4', 'Tổng số TTHC thuộc thẩm quyền giải quyết', 'Thủ tục', '182'],
      ['', 'Số TTHC thuộc thẩm quyền giải quyết của các sở, ban, ngành', 'Thủ tục', '22'],
      ['', 'Số TTHC cấp huyện (Bao gồm cả TTHC của cơ quan ngành dọc)', 'Thủ tục', '19'],
      ['', 'Số TTHC cấp xã (Bao gồm cả TTHC của cơ quan ngành dọc)', 'Thủ tục', '127', 'Chưa kể 14 TTHC tách riêng'],
    );
    expect(loud(report)).toEqual([]);
  });

  it('is quiet about a number beside a heading', async () => {
    const report = await table(
      ['1.3', UNDER_DISTRICT, '', '45'],
      ['1.3.1', 'Tổng số nhiệm vụ được giao', 'Nhiệm vụ', '40'],
      ['1.3.2', 'Số nhiệm vụ đã hoàn thành đúng hạn', 'Nhiệm vụ', '40'],
    );
    expect(loud(report)).toEqual([]);
    expect(told(report, 'row-derived').map((each) => [each.severity, ...printed(each)])).toEqual([['info', '45', '40']]);
  });
});

describe('row-bound', () => {
  it('binds each row to the block that it stands in', async () => {
    const block = (number: string, assigned: string, done: string): Row[] => [
      [number, UNDER_DISTRICT, '', ''],
      [`${number}.1`, 'Tổng số nhiệm vụ được giao', 'Nhiệm vụ', assigned],
      [`${number}.2`, 'Số nhiệm vụ đã hoàn thành đúng hạn', 'Nhiệm vụ', done],
    ];
    const report = await table(...block('1', '50', '48'), ...block('2', '9', '9'), ...block('3', '17', '12'));
    expect(loud(report)).toEqual([]);
    expect(verified(report, 'row-bound')).toEqual([
      ['50', '48'],
      ['9', '9'],
      ['17', '12'],
    ]);
  });

  it('tells one cause once where the rate row is wrong already', async () => {
    const rows = (rate: string): Row[] => [
      ['3.1', 'Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn', '%', rate],
      ['3.1.1', 'Tổng số hồ sơ TTHC đã giải quyết xong', 'Hồ sơ', '410'],
      ['3.1.2', 'Số hồ sơ TTHC giải quyết đúng hạn', 'Hồ sơ', '440'],
    ];
    expect((await table(...rows('98'))).findings.map(({ rule }) => rule)).toEqual(['row-rate']);
    expect(told(await table(...rows('')), 'row-bound').map(printed)).toEqual([['410', '440']]);
  });

  it('lets feedback of an earlier period be solved in this one', async () => {
    const report = await table(
      ['3.2', 'Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC', '%', ''],
      ['', 'Tổng số PAKN đã tiếp nhận', 'PAKN', '2'],
      ['', 'Số PAKN đã giải quyết xong', 'PAKN', '5'],
    );
    expect(loud(report)).toEqual([]);
  });
});

describe('unit-cell and unit-label', () => {
  it('leave a table alone whose second column holds figures', async () => {
    const report = await table(['1', 'Số cuộc họp giao ban', '12', '14'], ['2', 'Số lớp tập huấn', '3', '5'], ['3', 'Số văn bản chỉ đạo', 'Văn bản', '7']);
    expect(told(report, 'unit-cell')).toEqual([]);
  });

  it('know legends, money and percents for units', async () => {
    const report = await table(
      ['1', 'Khảo sát sự hài lòng', 'Có = 1; Không = 0', '1'],
      ['2', 'Kế hoạch vốn', '1.000 đồng', '250.000'],
      ['3', 'Số thu ngân sách so với dự toán, tỷ lệ', '%', '104'],
      ['4', 'Tỷ lệ cán bộ đạt chuẩn', '%', '100%'],
      ['5', 'Số hồ sơ tiếp nhận', 'Hồ sơ', '100'],
    );
    expect([...told(report, 'unit-cell'), ...told(report, 'unit-label')]).toEqual([]);
  });

  it('tell a count in percent, and nothing of a blank row', async () => {
    const report = await table(
      ['1', 'Số hồ sơ tiếp nhận', '%', '90'],
      ['2', 'Tỷ lệ cơ quan được cấp chứng thư số', 'Đơn vị', ''],
      ['3', 'Số lớp tập huấn', 'Lớp', '5'],
    );
    expect(told(report, 'unit-label').map((each) => [each.severity, each.message.includes('Số hồ sơ tiếp nhận')])).toEqual([['info', true]]);
  });
});

describe('xref-table-table', () => {
  const block = (title: string, number: string, value: string): Row[] => [
    [number, title, '', ''],
    [`${number}.1`, 'Tổng số phiếu khảo sát phát ra', 'Phiếu', value],
  ];

  it('is an error for the same words under the same headings', async () => {
    const report = await table(...block('Khảo sát người dân', '1', '120'), ...block('Khảo sát người dân', '2', '150'));
    expect(told(report, 'xref-table-table').map((each) => [each.severity, ...printed(each)])).toEqual([['error', '120', '150']]);
  });

  it('leaves other headings, other periods and blocks per unit alone', async () => {
    for (const titles of [
      ['Khảo sát tại thôn Đông', 'Khảo sát tại thôn Đoài'],
      ['6 tháng đầu năm 2024', '6 tháng cuối năm 2024'],
      ['Khảo sát người dân', 'Khảo sát người dân', 'Khảo sát người dân'],
    ]) {
      const report = await table(...titles.flatMap((title, at) => block(title, String(at + 1), String(100 + at))));
      expect(told(report, 'xref-table-table'), titles.join()).toEqual([]);
    }
  });

  it('leaves dossiers of other receivers alone', async () => {
    const report = await table(
      ['3.1', 'Tỷ lệ hồ sơ TTHC do các cơ quan chuyên môn tiếp nhận được giải quyết đúng hạn', '%', '100'],
      ['3.1.1', 'Tổng số hồ sơ TTHC đã tiếp nhận', 'Hồ sơ', '740'],
      ['3.2', 'Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn', '%', '100'],
      ['3.2.1', 'Tổng số hồ sơ TTHC đã tiếp nhận', 'Hồ sơ', '1.215'],
    );
    expect(loud(report)).toEqual([]);
  });
});

describe('row-slip', () => {
  const rows = (values: readonly string[]): Row[] =>
    (
      [
        ['5.2', 'Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình', '%'],
        ['5.2.1', 'Tổng số TTHC đủ điều kiện cung cấp trực tuyến toàn trình', 'Thủ tục'],
        ['5.2.2', WHOLLY, 'Thủ tục'],
        ['6', 'Tổ chức đối thoại của lãnh đạo với người dân', 'Không = 0 Có = 1'],
      ] as const
    ).map(([stt, label, unit], at): Row => [stt, label, unit, values[at] ?? '']);

  it('tells values that stand one row too low', async () => {
    const report = await table(...rows(['', '85,71', '70', '60']));
    expect(told(report, 'row-slip').map((each) => [each.severity, ...printed(each)])).toEqual([['warning', '85,71', '70', '60']]);
  });

  it('tells the whole stretch, whatever dots mean in the cells that the values stand in', async () => {
    const labels = ['Tỷ lệ hồ sơ trực tuyến %', 'Tổng số hồ sơ của DVCTT %', 'Số hồ sơ nộp trực tuyến của các DVCTT %'];
    const forms = ['toàn trình', 'một phần'].flatMap((kind, block) =>
      labels.map(
        (label, at): Row => [
          block === 0 ? `4.3${at === 0 ? '' : `.${at}`}` : `4.4${at === 0 ? '' : `.${at}`}`,
          label.replace('%', kind),
          at === 0 ? '%' : 'Hồ sơ',
          '',
        ],
      ),
    );
    const values = ['', '73,5', '80.000', '58.800', '64', '50.000', '32.000'];
    const report = await table(
      ...[...forms, ['5', 'Số hội nghị', 'Hội nghị', ''] as Row].map(([stt, label, unit], at): Row => [stt, label, unit, values[at] ?? '']),
    );
    expect(told(report, 'row-slip').map(printed)).toEqual([values.slice(1)]);
  });

  it.each([
    ['in their rows', ['85,71', '70', '60', '1']],
    ['wrong in one place', ['85', '70', '60', '1']],
    ['blank', ['', '70', '60', '']],
    ['all zero', ['', '0', '0', '0']],
    ['wrong, and no better one row up', ['', '91,3', '70', '60']],
  ])('leaves values alone that are %s', async (_how, values) => {
    expect(told(await table(...rows(values)), 'row-slip')).toEqual([]);
  });
});

describe('row-copied', () => {
  const posts = (present: readonly [string, string], staff: readonly [string, string]) =>
    table(
      ['4.2', 'Số liệu về biên chế công chức', '', ''],
      ['4.2.1', 'Tổng số biên chế được giao trong năm', 'Người', present[0]],
      ['4.2.2', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người', present[1]],
      ['4.3', 'Số người làm việc hưởng lương từ NSNN tại các đơn vị sự nghiệp công lập', '', ''],
      ['4.3.1', 'Tổng số người làm việc được giao', 'Người', staff[0]],
      ['4.3.2', 'Tổng số người làm việc có mặt', 'Người', staff[1]],
    );

  it('needs two telling numbers', async () => {
    expect(told(await posts(['24', '22'], ['24', '22']), 'row-copied')).toHaveLength(1);
    for (const staff of [
      ['24', '21'],
      ['24', ''],
      ['0', '0'],
    ] as const)
      expect(told(await posts(['24', '22'], staff), 'row-copied')).toEqual([]);
    expect(told(await posts(['24', '24'], ['24', '24']), 'row-copied')).toEqual([]);
    expect(told(await posts(['7', '6'], ['7', '6']), 'row-copied')).toEqual([]);
  });
});

describe('num-tree', () => {
  it('tells what repeats, what is left out, and what bears another number, once each', async () => {
    const report = await table(
      ['1', 'Kiểm tra', '', ''],
      ['2.1', 'Số cuộc kiểm tra', 'Cuộc', '2'],
      ['2.2', 'Số vấn đề phát hiện', 'Vấn đề', '3'],
      ['2', 'Kỷ luật', '', ''],
      ['2.1', 'Công chức', 'Người', '0'],
      ['2.1', 'Viên chức', 'Người', '0'],
      ['2.3', 'Người lao động', 'Người', '0'],
    );
    expect(told(report, 'num-tree').map((each) => [each.severity, ...printed(each)])).toEqual([
      ['info', '1', '2.1', '2.2'],
      ['info', '2.1', '2.1'],
      ['info', '2.1', '2.3'],
    ]);
  });

  it('lets lists begin anew, run on, and count with or without đ', async () => {
    const report = await table(
      ['A', 'PHẦN CHUNG', '', ''],
      ['1', 'Số văn bản', 'Văn bản', '4'],
      ['2', 'Số cuộc họp', 'Cuộc', '2'],
      ['B', 'PHẦN RIÊNG', '', ''],
      ['1', 'Số lớp', 'Lớp', '4'],
      ['2', 'Số đợt', 'Đợt', '2'],
      ['C', 'PHẦN KHÁC', '', ''],
      ['3', 'Số bài', 'Bài', '4'],
      ['4', 'Số tin', 'Tin', '2'],
    );
    expect(told(report, 'num-tree')).toEqual([]);
    const letters = ['a', 'b', 'c', 'd', 'e', 'g'].map((letter) => `${letter}) Nội dung ${letter}:\n\nXã đã làm xong việc này trong kỳ.`);
    expect(told(await body('I. KẾT QUẢ', '1. Chỉ đạo', ...letters), 'num-tree')).toEqual([]);
  });

  it('does not miss the number that a numbered paragraph bears', async () => {
    const report = await body(
      'I. KẾT QUẢ',
      '1. Về thể chế:',
      'Xã đã làm xong.',
      '2. Xã đã ban hành kế hoạch. Xã đã báo cáo huyện.',
      '3. Về thủ tục:',
      'Xã đã làm xong.',
    );
    expect(told(report, 'num-tree')).toEqual([]);
    const gap = await body('I. KẾT QUẢ', '1. Về thể chế:', 'Xã đã làm xong.', '3. Về thủ tục:', 'Xã đã làm xong.');
    expect(told(gap, 'num-tree').map(printed)).toEqual([['1', '3']]);
  });

  it('tells a section twice', async () => {
    const report = await body('I. KẾT QUẢ', 'Xã đã làm xong.', 'II. ĐÁNH GIÁ', 'Tốt.', 'II. KIẾN NGHỊ', 'Không có.');
    expect(told(report, 'num-tree').map(printed)).toEqual([['II', 'II']]);
  });
});

describe('head-complete and form-complete', () => {
  it('tell in one finding what the head lacks', async () => {
    const head = (number: string, day: string) =>
      readReport(
        bytes(
          `UBND XÃ SUỐI LẠNH\n${number}\nSuối Lạnh, ngày ${day} tháng 6 năm 2024\n\nBÁO CÁO\nKết quả cải cách hành chính 6 tháng đầu năm 2024\n\nI. KẾT QUẢ\n\nXã đã nhận 12 hồ sơ.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Sơn\n`,
        ),
      );
    const roles = async (report: Promise<Report>) => told(await report, 'head-complete').map((each) => each.terms.map((term) => term.role));
    expect(await roles(head('Số: 41/BC-UBND', '12'))).toEqual([]);
    expect(await roles(head('Số:      /BC-UBND', '      '))).toEqual([['number', 'date']]);
  });

  it('count blanks once a table, and not in a form that nobody filled in', async () => {
    const rows = (values: readonly string[]): Row[] => [
      ['1', 'Số TTHC công bố mới', 'Thủ tục', values[0] ?? ''],
      ['2', 'Số TTHC bãi bỏ, thay thế', 'Thủ tục', values[1] ?? ''],
      ['3', 'Số TTHC liên thông cùng cấp', 'Thủ tục', values[2] ?? ''],
    ];
    expect(told(await table(...rows(['2', '', '4'])), 'form-complete').map((each) => each.terms.length)).toEqual([1]);
    expect(told(await table(...rows(['2', '-', '4'])), 'form-complete')).toEqual([]);
    expect(told(await table(...rows(['2', '', ''])), 'form-complete')).toEqual([]);
  });
});
