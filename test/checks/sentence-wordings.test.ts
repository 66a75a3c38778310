import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.js';

/** One thing told in the words of many offices: what is wrong is told in each of them, what is right in none. */
const RULES = [
  'sum-total',
  'flow-balance',
  'pct-ratio',
  'num-separator',
  'row-rate',
  'row-bound',
  'list-count',
  'date-window',
  'doc-number',
  'xref-repeat',
  'xref-text-table',
];

async function told(body: string, date = 'ngày 20 tháng 12 năm 2024'): Promise<string[]> {
  const text = `Hòa Lạc, ${date}\n\nBÁO CÁO\nKết quả công tác cải cách hành chính năm 2024 của UBND xã Hòa Lạc\n\nI. KẾT QUẢ THỰC HIỆN\n\n${body}\n`;
  const { findings } = await readReport(new TextEncoder().encode(text));
  return findings
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, severity, terms }) => `${severity} ${rule} ${terms.map(({ raw }) => raw).join(' ⟂ ')}`);
}

type Case = readonly [name: string, body: string, expected: readonly string[]];

describe('the rest of a total', () => {
  it.each<Case>([
    ['too much', 'Xã có 52 thôn, trong đó 31 thôn vùng thấp, 14 thôn vùng giữa, còn lại 19 thôn vùng cao.', ['error sum-total 52 ⟂ 31 ⟂ 14 ⟂ 19']],
    [
      'after “số còn lại là”',
      'Đã nhận 240 hồ sơ, gồm 150 hồ sơ hộ tịch, 70 hồ sơ chứng thực, số còn lại là 40 hồ sơ đất đai.',
      ['error sum-total 240 ⟂ 150 ⟂ 70 ⟂ 40'],
    ],
    ['in parentheses', 'Tổng số 118 thủ tục (trong đó cấp xã 96 thủ tục, còn lại 32 thủ tục liên thông).', ['error sum-total 118 ⟂ 96 ⟂ 32']],
    ['too little', 'Đã mua 90 thiết bị, trong đó 40 máy tính, 20 máy in, còn lại 10 máy quét.', ['warning sum-total 90 ⟂ 40 ⟂ 20 ⟂ 10']],
    [
      'too little of one thing',
      'Đã phát 900 phiếu, trong đó 400 phiếu tại xã, 200 phiếu tại thôn, còn lại 100 phiếu qua mạng.',
      ['warning sum-total 900 ⟂ 400 ⟂ 200 ⟂ 100'],
    ],
    ['as much', 'Xã có 62 thôn, trong đó 31 thôn vùng thấp, 14 thôn vùng giữa, còn lại 17 thôn vùng cao.', []],
    ['the rest of a part', 'Đã nhận 240 hồ sơ, trong đó qua mạng 200 hồ sơ, trả trước hạn 150 hồ sơ, còn lại 50 hồ sơ đúng hạn.', []],
    ['what waits, not the rest', 'Đã nhận 240 hồ sơ, trong đó trực tuyến 230 hồ sơ, trực tiếp 10 hồ sơ; hồ sơ còn lại đang xử lý 12 hồ sơ.', []],
    ['persons by two attributes', 'Có 20 người, trong đó nữ 8 người, đảng viên 14 người, còn lại 4 người là quần chúng.', []],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

describe('a balance in one sentence', () => {
  const OTHER = ' Lĩnh vực môi trường: thụ lý 30 đơn, đã giải quyết 30 đơn, đang giải quyết 00 đơn.';
  it.each<Case>([
    ['complaints', `Khiếu nại: 11 đơn thuộc thẩm quyền, đã giải quyết 09 đơn, đang giải quyết 03 đơn.${OTHER}`, ['error flow-balance 11 ⟂ 09 ⟂ 03']],
    [
      'tasks',
      'Quý I được giao 40 nhiệm vụ, đã hoàn thành 35 nhiệm vụ, đang thực hiện 08 nhiệm vụ. Quý II được giao 20 nhiệm vụ, đã hoàn thành 20 nhiệm vụ.',
      ['error flow-balance 40 ⟂ 35 ⟂ 08'],
    ],
    [
      'received only, more than came in',
      `Đất đai: tiếp nhận 11 đơn, đã giải quyết 09 đơn, đang giải quyết 03 đơn.${OTHER}`,
      ['warning flow-balance 11 ⟂ 09 ⟂ 03'],
    ],
    ['less than there was', `Đất đai: 11 đơn thuộc thẩm quyền, đã giải quyết 07 đơn, đang giải quyết 02 đơn.${OTHER}`, ['warning flow-balance 11 ⟂ 07 ⟂ 02']],
    [
      'new and carried over',
      `Đất đai: tiếp nhận mới 400 hồ sơ, kỳ trước chuyển sang 12 hồ sơ, đã giải quyết 390 hồ sơ, đang giải quyết 32 hồ sơ. Hộ tịch: tiếp nhận mới 90 hồ sơ, kỳ trước chuyển sang 0 hồ sơ, đã giải quyết 90 hồ sơ, đang giải quyết 0 hồ sơ.`,
      ['error flow-balance 400 ⟂ 12 ⟂ 390 ⟂ 32'],
    ],
    ['some were moved', `Đất đai: 11 đơn thuộc thẩm quyền, đã giải quyết 07 đơn, chuyển tòa án 02 đơn, đang giải quyết 02 đơn.${OTHER}`, []],
    ['some were withdrawn', `Đất đai: 11 đơn thuộc thẩm quyền, đã giải quyết 07 đơn, đang giải quyết 02 đơn, công dân đã rút 02 đơn.${OTHER}`, []],
    ['carried over before', `Kỳ trước chuyển sang 01 đơn. Trong kỳ nhận 11 đơn, đã giải quyết 09 đơn, đang giải quyết 03 đơn.${OTHER}`, []],
    ['two kinds came in', `Nhận 11 đơn khiếu nại và 05 đơn tố cáo, đã giải quyết 09 đơn, đang giải quyết 07 đơn.${OTHER}`, []],
    ['overdue beside', `Đất đai: 12 đơn thuộc thẩm quyền, đã giải quyết 08 đơn, đang giải quyết 03 đơn, quá hạn 01 đơn.${OTHER}`, []],
    ['of others', `Tổ công tác tiếp 05 đơn của xã bạn, đã giải quyết 300 đơn của xã, đang giải quyết 12 đơn.${OTHER}`, []],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

describe('growth over an earlier figure', () => {
  it.each<Case>([
    [
      'the change over the later figure',
      'So với cùng kỳ năm 2023 (196 lượt), số lượt tiếp tăng 18 lượt, tương đương tăng 8,41%.',
      ['warning pct-ratio 8,41 ⟂ 18 ⟂ 196'],
    ],
    [
      'in parentheses',
      'Thu được 5.200 triệu đồng, tăng 400 triệu đồng (7,69%) so với cùng kỳ năm trước (4.800 triệu đồng).',
      ['warning pct-ratio 7,69 ⟂ 400 ⟂ 4.800'],
    ],
    ['after the earlier figure', 'Số đơn giảm 12 đơn so với cùng kỳ năm trước (60 đơn), tương đương giảm 25%.', ['warning pct-ratio 25 ⟂ 12 ⟂ 60']],
    ['from the later figure', 'Tiếp nhận 1.250 hồ sơ, tăng 31,64% so với cùng kỳ năm 2023 (1.100 hồ sơ).', ['warning pct-ratio 31,64 ⟂ 1.250 ⟂ 1.100']],
    ['a fall', 'Xảy ra 45 vụ, giảm 20% so với năm 2023 (60 vụ).', ['warning pct-ratio 20 ⟂ 45 ⟂ 60']],
    ['right', 'So với cùng kỳ năm 2023 (196 lượt), số lượt tiếp tăng 18 lượt, tương đương tăng 9,18%. Xảy ra 45 vụ, giảm 25% so với năm 2023 (60 vụ).', []],
    ['cut off', 'Tiếp 214 lượt, tăng 9,1% so với cùng kỳ năm 2023 (196 lượt).', []],
    ['another period', 'Tiếp 214 lượt (năm 2023 là 196 lượt); riêng quý IV tăng 35% so với quý trước.', []],
    ['over a plan', 'Thu 5.200 triệu đồng, vượt 30% dự toán, cùng kỳ năm trước là 4.800 triệu đồng.', []],
    ['in points', 'Tỷ lệ hài lòng đạt 95%, tăng 2,1% so với cùng kỳ năm 2023 (92,9%).', []],
    ['it fell though it is told to grow', 'Xảy ra 45 vụ, tăng 20% so với năm 2023 (60 vụ).', []],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

describe('money spent of a plan told before it', () => {
  it.each<Case>([
    [
      'investment',
      'Kế hoạch vốn đầu tư công năm 2024 được giao 2.985.700 triệu đồng; đến ngày 30/11/2024 đã giải ngân 2.046.380 triệu đồng, đạt 81,89%.',
      ['error pct-ratio 81,89 ⟂ 2.046.380 ⟂ 2.985.700'],
    ],
    ['budget', 'Dự toán chi năm 2024 là 8.400 triệu đồng, đã chi 6.300 triệu đồng, đạt 57%.', ['error pct-ratio 57 ⟂ 6.300 ⟂ 8.400']],
    ['funds', 'Tổng kinh phí được cấp 1.200 triệu đồng, đã sử dụng 900 triệu đồng (đạt 57,5%).', ['error pct-ratio 57,5 ⟂ 900 ⟂ 1.200']],
    ['right', 'Dự toán chi năm 2024 là 8.400 triệu đồng, đã chi 6.300 triệu đồng, đạt 75%.', []],
    ['of another plan', 'Kế hoạch vốn được giao 500 triệu đồng; đã giải ngân 300 triệu đồng, đạt 75% kế hoạch 9 tháng.', []],
    ['changed meanwhile', 'Dự toán được giao 500 triệu đồng, điều chỉnh giảm trong năm; đã chi 300 triệu đồng, đạt 75%.', []],
    ['some of it', 'Kế hoạch vốn được giao 500 triệu đồng, trong đó vốn tỉnh 400 triệu đồng; đã giải ngân 300 triệu đồng, đạt 75%.', []],
    ['two plans', 'Kế hoạch vốn tỉnh 100 triệu đồng, vốn huyện được giao 500 triệu đồng; đã giải ngân 300 triệu đồng, đạt 50%.', []],
    ['an aim', 'Kế hoạch vốn được giao 500 triệu đồng; đã giải ngân 300 triệu đồng, phấn đấu đạt 95%.', []],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

describe('a comma for a dot in money', () => {
  it.each<Case>([
    [
      'the right print stands beside',
      'Dự toán 12.486 triệu đồng (tự chủ 7.366 triệu đồng, không tự chủ 5.120 triệu đồng). Kinh phí không tự chủ đã chi 3.418 triệu đồng/5,120 triệu đồng, đạt 66,76%.',
      ['error num-separator 66,76 ⟂ 3.418 ⟂ 5,120'],
    ],
    ['the numerator', 'Đã cấp 3.418 triệu đồng. Đến nay đã chi 3,418 triệu đồng/5.120 triệu đồng, đạt 66,76%.', ['error num-separator 66,76 ⟂ 3,418 ⟂ 5.120']],
    ['right', 'Dự toán 5.120 triệu đồng. Đã chi 3.418 triệu đồng/5.120 triệu đồng, đạt 66,76%.', []],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

describe('a list that says its noun again', () => {
  it.each<Case>([
    [
      '“và” inside an item',
      'Đã ban hành 05 kế hoạch, gồm: kế hoạch kiểm tra; kế hoạch rà soát thủ tục và quy trình; kế hoạch tuyên truyền; kế hoạch khảo sát.',
      ['warning list-count 05 ⟂ kế hoạch kiểm tra ⟂ kế hoạch khảo sát'],
    ],
    ['two in one item', 'Đã ban hành 05 kế hoạch, gồm: kế hoạch kiểm tra; kế hoạch rà soát và kế hoạch số hóa; kế hoạch tuyên truyền; kế hoạch khảo sát.', []],
    ['items without the noun', 'Đã ban hành 05 kế hoạch, gồm: kiểm tra; rà soát và số hóa; tuyên truyền; khảo sát.', []],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

describe('a window that begins on the 15th', () => {
  const DATE = 'ngày 10 tháng 12 năm 2024';
  it.each<Case>([
    [
      'up to the end of the month',
      'Số liệu tính từ ngày 15/12/2023 đến ngày 31/12/2024.',
      ['warning date-window từ ngày 15/12/2023 đến ngày 31/12/2024 ⟂ 10 tháng 12 năm 2024'],
    ],
    [
      'in the words that announce the report',
      'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2024, xã báo cáo như sau (số liệu tính từ ngày 15/12/2023 đến ngày 31/12/2024):',
      ['warning date-window từ ngày 15/12/2023 đến ngày 31/12/2024 ⟂ 10 tháng 12 năm 2024'],
    ],
    ['up to the 14th', 'Số liệu tính từ ngày 15/12/2023 đến ngày 14/12/2024.', []],
    ['the calendar year', 'Số liệu tính từ ngày 01/01/2024 đến ngày 31/12/2024.', []],
    ['days of a plan', 'Kế hoạch số 12/KH-UBND thu thập số liệu từ ngày 15/12/2023 đến ngày 31/12/2024 với 12 nhiệm vụ.', []],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body, DATE)).toEqual(expected);
  });
});

describe('states of tasks numbered under their total', () => {
  const form = (late: number) =>
    `PHỤ LỤC\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n2\tNhiệm vụ được UBND huyện giao\t\t\t\n2.1\tTổng số nhiệm vụ được giao\tNhiệm vụ\t23\t\n2.1.1\tSố nhiệm vụ đã hoàn thành đúng hạn\tNhiệm vụ\t20\t\n2.1.2\tSố nhiệm vụ đã hoàn thành nhưng quá hạn\tNhiệm vụ\t1\t\n2.1.3\tSố nhiệm vụ quá hạn nhưng chưa hoàn thành\tNhiệm vụ\t${late}\t`;
  it.each<Case>([
    ['more than were given', form(12), ['error row-bound 23 ⟂ 20 ⟂ 1 ⟂ 12']],
    ['as many', form(2), []],
    ['fewer: some run in time', form(0), []],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

describe('one thing in one long phrase', () => {
  const FIRST = 'Trong năm đã thẩm định 63 dự thảo văn bản quy phạm pháp luật của các cơ quan.';
  it.each<Case>([
    [
      'told again with another digit',
      `${FIRST}\n\nNổi bật là đã thẩm định 68 dự thảo văn bản quy phạm pháp luật của các cơ quan, bảo đảm thời hạn.`,
      ['warning xref-repeat 63 ⟂ 68'],
    ],
    [
      'digits swapped, all of the unit’s own',
      'Trong tổng số 203 dịch vụ công trực tuyến toàn trình của xã có 38 dịch vụ phát sinh.\n\nĐến nay 230 dịch vụ công trực tuyến toàn trình của xã đều đã kết nối.',
      ['warning xref-repeat 203 ⟂ 230'],
    ],
    [
      'a household count',
      'Đã vận động 245 hộ gia đình cài đặt ứng dụng định danh điện tử.\n\nKết quả đã vận động 254 hộ gia đình cài đặt ứng dụng định danh điện tử.',
      ['warning xref-repeat 245 ⟂ 254'],
    ],
    ['told again alike', `${FIRST}\n\nNổi bật là đã thẩm định 63 dự thảo văn bản quy phạm pháp luật của các cơ quan.`, []],
    ['another act', `${FIRST}\n\nNgoài ra đã góp ý 68 dự thảo văn bản quy phạm pháp luật của các cơ quan.`, []],
    ['another period', `${FIRST}\n\nQuý IV đã thẩm định 68 dự thảo văn bản quy phạm pháp luật của các cơ quan.`, []],
    ['the year before', `${FIRST}\n\nCùng kỳ năm trước đã thẩm định 68 dự thảo văn bản quy phạm pháp luật của các cơ quan.`, []],
    [
      'some of them',
      'Trong tổng số 203 dịch vụ công trực tuyến toàn trình của xã có 38 dịch vụ phát sinh.\n\nĐến nay 201 dịch vụ công trực tuyến toàn trình của xã phát sinh hồ sơ.',
      [],
    ],
    ['quite another number', `${FIRST}\n\nNổi bật là đã thẩm định 41 dự thảo văn bản quy phạm pháp luật của các cơ quan.`, []],
    [
      'three numbers',
      `${FIRST}\n\nĐợt này đã thẩm định 68 dự thảo văn bản quy phạm pháp luật của các cơ quan.\n\nSau đó đã thẩm định 65 dự thảo văn bản quy phạm pháp luật của các cơ quan.`,
      [],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

describe('one sentence in two parts of the report', () => {
  const two = (first: string, again: string) => `${first}\n\nII. ĐÁNH GIÁ CHUNG\n\n${again}`;
  const COURSE = (people: string) => `Xã đã tổ chức 06 lớp tập huấn nghiệp vụ văn thư cho công chức các thôn với ${people} lượt người tham dự.`;
  const VISIT = (places: string, when = '') => `UBND xã đã hoàn thành kiểm tra công tác cải cách hành chính ${when}tại ${places} thôn, tổ dân phố.`;
  it.each<Case>([
    ['two digits swapped', two(COURSE('412'), `Trong năm, ${COURSE('421')}`), ['warning xref-repeat 412 ⟂ 421']],
    ['few, and the report’s time named once', two(VISIT('12', 'năm 2024 '), `Trong năm, ${VISIT('14')}`), ['warning xref-repeat 12 ⟂ 14']],
    [
      'a long name in it: once',
      two(
        'Trong năm đã thẩm định 63 dự thảo văn bản quy phạm pháp luật của các cơ quan chuyên môn.',
        'Trong năm đã thẩm định 68 dự thảo văn bản quy phạm pháp luật của các cơ quan chuyên môn.',
      ),
      ['warning xref-repeat 63 ⟂ 68'],
    ],
    ['alike', two(COURSE('412'), COURSE('412')), []],
    ['of another field', two(`Lĩnh vực đất đai: ${COURSE('412')}`, `Lĩnh vực hộ tịch, ${COURSE('421')}`), []],
    ['for others', two(COURSE('412'), COURSE('421').replace('công chức', 'trưởng thôn của')), []],
    ['quite another number', two(COURSE('412'), COURSE('380')), []],
    ['of the year before', two(COURSE('412'), `Năm trước ${COURSE('421')}`), []],
    ['in one part, place by place', `${COURSE('412')}\n\n${COURSE('421')}`, []],
  ])('%s', async (_name, body, expected) => {
    expect((await told(body)).filter((each) => each.includes('xref-repeat'))).toEqual(expected);
  });
});

describe('one rate, one number of places in two parts of the report', () => {
  const two = (first: string, again: string) => `${first}\n\nII. ĐÁNH GIÁ CHUNG\n\n${again}`;
  const RATE = 'Xã đã giải quyết 20.935 hồ sơ, tỷ lệ đúng hạn và trước hạn đạt 99,68%.';
  it.each<Case>([
    ['swapped digits', two(RATE, 'Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn của xã đạt 99,86%.'), ['warning xref-repeat 99,68 ⟂ 99,86']],
    ['the same', two(RATE, 'Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn của xã đạt 99,68%.'), []],
    ['of one field', two(RATE, 'Tỷ lệ hồ sơ đất đai giải quyết đúng hạn và trước hạn đạt 99,86%.'), []],
    ['of the year before', two(RATE, 'Năm trước tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn của xã đạt 99,86%.'), []],
    ['all of fewer', two('Đã lắp đặt tại 16/16 thôn. Có 16/16 thôn có tổ công nghệ số.', 'Cả 15 thôn đã có mạng Internet.'), ['warning xref-repeat 16 ⟂ 15']],
    ['all of them', two('Đã lắp đặt tại 16/16 thôn. Có 16/16 thôn có tổ công nghệ số.', 'Cả 16 thôn đã có mạng Internet.'), []],
    ['all of some', two('Đã lắp đặt tại 16/16 thôn. Có 16/16 thôn có tổ công nghệ số.', 'Cả 05 thôn khó khăn đã có mạng Internet.'), []],
  ])('%s', async (_name, body, expected) => {
    expect((await told(body)).filter((each) => each.includes('xref-repeat'))).toEqual(expected);
  });
});

describe('a sentence in the words of a row', () => {
  const report = (body: string) =>
    `SỞ Y TẾ\n\nVĩnh Yên, ngày 20 tháng 12 năm 2024\n\nBÁO CÁO\nKết quả công tác cải cách hành chính năm 2024 của Sở Y tế\n\nI. KẾT QUẢ\n\n${body}\n\nTrên đây là báo cáo của Sở./.\n\nPHỤ LỤC\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tTổng số TTHC thuộc thẩm quyền giải quyết\tThủ tục\t178\t\n2\tSố cơ sở hành nghề được thẩm định cấp phép\tCơ sở\t96\t`;
  const differences = async (body: string) => {
    const { findings } = await readReport(new TextEncoder().encode(report(body)));
    return findings.filter(({ rule }) => rule === 'xref-text-table').map(({ terms }) => terms.map(({ raw }) => raw).join(' ⟂ '));
  };
  it.each<Case>([
    ['of the department', 'a) Tổng số TTHC thuộc thẩm quyền giải quyết của Sở: 187 TTHC.', ['187 ⟂ 178']],
    ['bare', '- Tổng số thủ tục hành chính thuộc thẩm quyền giải quyết là 187 thủ tục.', ['187 ⟂ 178']],
    ['of another', 'a) Tổng số TTHC thuộc thẩm quyền giải quyết của UBND cấp xã: 187 TTHC.', []],
    ['of a part', 'a) Tổng số TTHC thuộc thẩm quyền giải quyết lĩnh vực dược: 187 TTHC.', []],
    ['quite another number', 'a) Tổng số TTHC thuộc thẩm quyền giải quyết: 412 TTHC.', []],
    ['alike', 'a) Tổng số TTHC thuộc thẩm quyền giải quyết của Sở: 178 TTHC.', []],
  ])('%s', async (_name, body, expected) => {
    expect(await differences(body)).toEqual(expected);
  });
});
