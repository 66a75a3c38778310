import { describe, expect, it } from 'vitest';
import { type Report, readReport } from '../../src/index.js';

/** Tables of other reports that are no indicator form: by ward, by field, by herd. */
type Row = readonly string[];
const read = (...rows: Row[]): Promise<Report> => readWith('UBND huyện đã chỉ đạo các đơn vị thực hiện.', ...rows);
const readWith = (said: string, ...rows: Row[]): Promise<Report> => {
  const table = rows.map((row) => row.join('\t')).join('\n');
  const text = `BÁO CÁO\nKết quả công tác năm 2024 của UBND huyện Suối Lạnh\n\nI. KẾT QUẢ\n\n${said}\n\nTrên đây là báo cáo của UBND huyện./.\n\nBIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN NĂM 2024\n\n${table}\n`;
  return readReport(new TextEncoder().encode(text));
};
const told = ({ findings }: Report) =>
  findings
    .filter(({ rule }) => rule === 'row-parent-child')
    .map(({ severity, terms }) => `${severity} ${terms[0]?.label}: ${terms.map(({ raw }) => raw).join(' ')}`);
const held = ({ relations }: Report) => relations.filter(({ rule, verdict }) => rule === 'row-parent-child' && verdict === 'verified').length;

const WARDS: Row[] = [
  ['STT', 'Xã', 'Số lượt tiếp', 'Số đơn tiếp nhận', 'Số đơn đã giải quyết'],
  ['1', 'Xã Nà Hin', '112', '48', '45'],
  ['2', 'Xã Khe Sủng', '87', '36', '36'],
  ['3', 'Xã Bản Lầu', '154', '61', '59'],
];
const FLOW: Row[] = [
  ['STT', 'Lĩnh vực', 'Số hồ sơ tiếp nhận', '', '', 'Số hồ sơ đã giải quyết', '', ''],
  ['', '', 'Tổng số', 'Trực tuyến', 'Trực tiếp', 'Tổng số', 'Đúng hạn', 'Quá hạn'],
  ['1', 'Hộ tịch', '310', '290', '20', '305', '303', '2'],
  ['2', 'Đất đai', '95', '60', '35', '88', '80', '8'],
  ['3', 'Chứng thực', '702', '655', '47', '702', '702', '0'],
];

describe('a total row that does not add up', () => {
  it('is told once the other columns show what it adds up', async () => {
    const report = await read(...WARDS, ['', 'Tổng cộng', '353', '154', '140']);
    expect(told(report)).toEqual(['error Tổng cộng – Số đơn tiếp nhận: 154 48 36 61']);
    expect(held(report)).toBe(2);
  });

  it.each([
    ['merged with the number', ['Tổng cộng', '353', '145', '104'], 'error Tổng cộng – Số đơn đã giải quyết: 104 45 36 59'],
    ['of a whole district', ['', 'Toàn huyện', '335', '145', '140'], 'error Toàn huyện – Số lượt tiếp: 335 112 87 154'],
    ['short', ['', 'Cộng', '353', '145', '14'], 'error Cộng – Số đơn đã giải quyết: 14 45 36 59'],
  ])('%s', async (_why, total, finding) => {
    expect(told(await read(...WARDS, total))).toEqual([finding]);
  });

  it('is told above its rows', async () => {
    const [header, ...rows] = WARDS;
    const report = await read(header as Row, ['', 'Tổng số', '353', '415', '140'], ...rows);
    expect(told(report)).toEqual(['error Tổng số – Số đơn tiếp nhận: 415 48 36 61']);
  });

  it('of herds is told', async () => {
    const report = await read(
      ['TT', 'Xã', 'Đàn trâu (con)', 'Đàn bò (con)', 'Đàn lợn (con)'],
      ['1', 'Nà Hin', '1.250', '480', '3.120'],
      ['2', 'Khe Sủng', '980', '515', '2.870'],
      ['', 'Tổng', '2.230', '959', '5.990'],
    );
    expect(told(report)).toEqual(['error Tổng – Đàn bò (con): 959 480 515']);
  });
});

describe('columns that do not add up to theirs', () => {
  it('are told by the names of groups', async () => {
    const rows = FLOW.map((row) => (row[1] === 'Đất đai' ? ['2', 'Đất đai', '95', '60', '35', '98', '80', '8'] : row));
    const report = await read(...rows);
    expect(told(report)).toEqual(['error Đất đai – Số hồ sơ đã giải quyết – Tổng số: 98 80 8']);
  });

  it.each([['(3)=(4)+(5)'], ['3=4+5'], ['(3=4+5)']])('are told by a printed formula %s', async (formula) => {
    const report = await read(
      ['STT', 'Lĩnh vực', 'Tiếp nhận', 'Mới', 'Kỳ trước'],
      ['(1)', '(2)', formula, '(4)', '(5)'],
      ['1', 'Hộ tịch', '310', '290', '20'],
      ['2', 'Đất đai', '96', '61', '34'],
      ['3', 'Chứng thực', '702', '655', '47'],
    );
    expect(told(report)).toEqual(['error Đất đai – Tiếp nhận: 96 61 34']);
  });

  it('hold where they do', async () => {
    const report = await read(...FLOW, ['', 'Tổng cộng', '1.107', '1.005', '102', '1.095', '1.085', '10']);
    expect(told(report)).toEqual([]);
    expect(held(report)).toBeGreaterThan(10);
  });
});

describe('what looks like a wrong sum of a table and is none', () => {
  it.each<[string, Row[]]>([
    [
      'a rate in the total row',
      [
        ['STT', 'Xã', 'Tiếp nhận', 'Giải quyết', 'Tỷ lệ (%)'],
        ['1', 'Nà Hin', '100', '90', '90'],
        ['2', 'Bản Lầu', '60', '60', '100'],
        ['', 'Cộng', '160', '150', '93,75'],
      ],
    ],
    [
      'a mean in the total row',
      [
        ['STT', 'Xã', 'Tiếp nhận', 'Giải quyết', 'Điểm trung bình'],
        ['1', 'Nà Hin', '100', '90', '8,5'],
        ['2', 'Bản Lầu', '60', '60', '9,1'],
        ['', 'Cộng', '160', '150', '8,8'],
      ],
    ],
    [
      'a mean that no word names',
      [
        ['STT', 'Xã', 'Tiếp nhận', 'Giải quyết', 'Mức hài lòng'],
        ['1', 'Nà Hin', '100', '90', '85'],
        ['2', 'Bản Lầu', '60', '60', '91'],
        ['', 'Cộng', '160', '150', '88'],
      ],
    ],
    [
      'procedures that wards share',
      [
        ['STT', 'Xã', 'Số TTHC phát sinh', 'Tiếp nhận', 'Giải quyết'],
        ['1', 'Nà Hin', '142', '100', '90'],
        ['2', 'Bản Lầu', '128', '60', '60'],
        ['', 'Cộng', '163', '160', '150'],
      ],
    ],
    [
      'citizens counted once',
      [
        ['STT', 'Xã', 'Số lượt', 'Số đơn', 'Số người'],
        ['1', 'Nà Hin', '120', '90', '101'],
        ['2', 'Bản Lầu', '70', '60', '66'],
        ['', 'Cộng', '190', '150', '149'],
      ],
    ],
    [
      'a blank cell',
      [
        ['STT', 'Xã', 'Tiếp nhận', 'Giải quyết', 'Trả lại'],
        ['1', 'Nà Hin', '100', '90', '3'],
        ['2', 'Bản Lầu', '60', '60', ''],
        ['', 'Cộng', '160', '150', '5'],
      ],
    ],
    [
      'sub-totals',
      [
        ['STT', 'Đơn vị', 'Tiếp nhận', 'Giải quyết'],
        ['I', 'Cấp huyện', '160', '150'],
        ['1', 'Phòng A Nội vụ', '100', '90'],
        ['2', 'Phòng Tư pháp', '60', '60'],
        ['II', 'Cấp xã', '70', '65'],
        ['1', 'Xã Nà Hin', '40', '38'],
        ['2', 'Xã Bản Lầu', '30', '27'],
        ['', 'Tổng cộng', '230', '215'],
      ],
    ],
    [
      'totals of blocks',
      [
        ['STT', 'Đơn vị', 'Tiếp nhận', 'Giải quyết'],
        ['1', 'Phòng Nội vụ', '100', '90'],
        ['2', 'Phòng Tư pháp', '60', '60'],
        ['', 'Cộng', '160', '150'],
        ['3', 'Xã Nà Hin', '40', '38'],
        ['4', 'Xã Bản Lầu', '30', '27'],
        ['', 'Cộng', '70', '65'],
        ['', 'Tổng cộng', '230', '215'],
      ],
    ],
    [
      'rows of which',
      [
        ['STT', 'Xã', 'Tiếp nhận', 'Giải quyết'],
        ['1', 'Nà Hin', '100', '90'],
        ['', 'Trong đó: đất đai', '30', '20'],
        ['2', 'Bản Lầu', '60', '60'],
        ['', 'Cộng', '160', '150'],
      ],
    ],
    [
      'a column of which',
      [
        ['STT', 'Xã', 'Tổng số hồ sơ', 'Trong đó trực tuyến', 'Trong đó quá hạn'],
        ['1', 'Nà Hin', '100', '90', '10'],
        ['2', 'Bản Lầu', '60', '50', '10'],
        ['3', 'Khe Sủng', '80', '70', '10'],
        ['4', 'Pá Lau', '90', '70', '4'],
      ],
    ],
    [
      'hectares that are rounded',
      [
        ['STT', 'Xã', 'Lúa (ha)', 'Ngô (ha)', 'Sắn (ha)'],
        ['1', 'Nà Hin', '100,25', '90,5', '12,3'],
        ['2', 'Bản Lầu', '60,35', '60,4', '8,4'],
        ['', 'Cộng', '160,60', '150,9', '20,8'],
      ],
    ],
    [
      'measures, no rows of one kind',
      [
        ['STT', 'Nội dung', 'Năm 2023', 'Năm 2024', 'Tăng/giảm'],
        ['1', 'Tổng số', '812', '934', '122'],
        ['2', 'Hồ sơ trực tuyến', '700', '850', '150'],
        ['3', 'Hồ sơ đúng hạn', '790', '930', '140'],
      ],
    ],
    [
      'growth beside two years',
      [
        ['STT', 'Xã', 'Năm 2024', 'Năm 2023', 'Tăng'],
        ['1', 'Nà Hin', '120', '100', '20'],
        ['2', 'Bản Lầu', '70', '60', '10'],
        ['3', 'Khe Sủng', '95', '80', '15'],
        ['4', 'Pá Lau', '60', '75', '15'],
      ],
    ],
    [
      'another total in one column',
      [
        ['STT', 'Xã', 'Tiếp nhận', 'Giải quyết', 'Xếp hạng'],
        ['1', 'Nà Hin', '100', '90', '2'],
        ['2', 'Bản Lầu', '60', '60', '1'],
        ['', 'Cộng', '160', '150', '7'],
      ],
    ],
    [
      'plans and results',
      [
        ['STT', 'Chỉ số thành phần', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định'],
        ['1', 'Cải cách thể chế', '10', '9,5', '9'],
        ['2', 'Cải cách TTHC', '15', '14', '13,5'],
        ['', 'Tổng điểm', '25', '23,5', '22'],
      ],
    ],
    [
      'dossiers returned in one row',
      [
        ['STT', 'Xã', 'Tiếp nhận', 'Giải quyết', 'Đang giải quyết'],
        ['1', 'Nà Hin', '100', '90', '10'],
        ['2', 'Bản Lầu', '60', '50', '10'],
        ['3', 'Khe Sủng', '80', '72', '8'],
        ['4', 'Pá Lau', '97', '70', '4'],
        ['5', 'Mường Sa', '51', '44', '3'],
      ],
    ],
  ])('%s', async (_why, rows) => {
    expect(told(await read(...rows))).toEqual([]);
  });

  it('a table in a report object alone', async () => {
    const report = await read(...WARDS, ['', 'Tổng cộng', '353', '154', '140']);
    const { checkReport } = await import('../../src/index.js');
    expect(checkReport(report).findings.filter(({ rule }) => rule === 'row-parent-child')).toEqual([]);
  });
});

describe('a sentence that names rows', () => {
  const TOTAL = ['', 'Tổng cộng', '353', '145', '140'];
  const crossed = async (said: string) =>
    (await readWith(said, ...WARDS, TOTAL)).findings
      .filter(({ rule }) => rule === 'xref-text-table')
      .map(({ severity, terms }) => `${severity} ${terms.map(({ raw }) => raw).join(' ')}`);

  it.each([
    ['Nơi có nhiều lượt công dân đến là xã Nà Hin (112 lượt), xã Khe Sủng (78 lượt), xã Bản Lầu (154 lượt).', ['warning 78 87']],
    ['Số lượt tiếp: Xã Nà Hin: 112 lượt; Xã Khe Sủng: 87 lượt; Xã Bản Lầu: 145 lượt.', ['warning 145 154']],
    ['Xã Nà Hin có 48 đơn, xã Khe Sủng có 36 đơn và xã Bản Lầu có 16 đơn.', ['warning 16 61']],
    // all agree; of one quarter; of another column; one name alone; two names only
    ['Nơi có nhiều lượt công dân đến là xã Nà Hin (112 lượt), xã Khe Sủng (87 lượt), xã Bản Lầu (154 lượt).', []],
    ['Riêng quý I, xã Nà Hin (31 lượt), xã Khe Sủng (20 lượt), xã Bản Lầu (44 lượt).', []],
    ['Xã Nà Hin có 48 đơn, xã Khe Sủng có 36 đơn, xã Bản Lầu có 59 đơn.', []],
    ['Riêng xã Nà Hin có 12 lượt đông người.', []],
    ['Tăng nhiều là xã Nà Hin (112 lượt) và xã Khe Sủng (19 lượt).', []],
    ['Đã giải quyết: xã Nà Hin trên 40 đơn, xã Khe Sủng (36 đơn), xã Bản Lầu (59 đơn).', []],
  ])('%s', async (said, findings) => {
    expect(await crossed(said)).toEqual(findings);
  });
});
