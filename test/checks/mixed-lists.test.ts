import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.js';

/** Findings and verdicts of sum-total for one sentence. */
async function sums(sentence: string) {
  const text = `BÁO CÁO\nKết quả năm 2024 của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\n${sentence}\n`;
  const { findings, relations } = await readReport(new TextEncoder().encode(text));
  return {
    findings: findings.filter((finding) => finding.rule === 'sum-total').map((finding) => finding.terms.map((term) => term.raw).join(' ')),
    verdicts: relations.filter((relation) => relation.rule === 'sum-total').map((relation) => relation.verdict),
  };
}

it('a list that falls short is told with all of its parts', async () => {
  const { findings } = await sums('Đã tiếp nhận 1.240 hồ sơ, trong đó: trực tuyến 815, trực tiếp 385, kỳ trước chuyển sang 25.');
  expect(findings).toEqual(['1.240 815 385 25']);
});

it('a part of another side may make up the total', async () => {
  const { findings, verdicts } = await sums('Đã tiếp nhận 1.225 hồ sơ, trong đó: trực tuyến 815, trực tiếp 385, kỳ trước chuyển sang 25.');
  expect({ findings, verdicts }).toEqual({ findings: [], verdicts: ['verified'] });
});

it('is no finding when the total lies between two readings of the list', async () => {
  const { findings, verdicts } = await sums('Đã tiếp nhận 1.210 hồ sơ, trong đó: trực tuyến 815, trực tiếp 385, kỳ trước chuyển sang 25.');
  expect({ findings, verdicts }).toEqual({ findings: [], verdicts: ['unlikely'] });
});

it('parts that are not all there are may fall short, whatever stands beside them', async () => {
  const { findings } = await sums('Đã ban hành 40 văn bản, trong đó: 12 kế hoạch, 9 công văn, trực tuyến 3 văn bản.');
  expect(findings).toEqual([]);
});

/** Severity, total and parts of each finding. */
async function told(sentence: string): Promise<string[]> {
  const text = `BÁO CÁO\nKết quả năm 2024 của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\n${sentence}\n`;
  const { findings } = await readReport(new TextEncoder().encode(text));
  return findings.filter(({ rule }) => rule === 'sum-total').map(({ severity, terms }) => `${severity} ${terms.map(({ raw }) => raw).join(' ')}`);
}

describe('parts that exclude each other, above their total', () => {
  it.each([
    // one part alone, or two of them, make up the total by chance
    ['Hiện có 11 cán bộ, công chức (cán bộ: 10 người; công chức: 11 người).', 'warning 11 10 11'],
    ['Hiện có 20 cán bộ, công chức (cán bộ: 70 người; công chức: 10 người).', 'error 20 70 10'],
    ['Phường được giao 22 biên chế, có mặt 20 người, gồm 09 cán bộ và 32 công chức.', 'error 20 09 32'],
    ['Số cán bộ, công chức có mặt là 22 người. Về trình độ chuyên môn: thạc sĩ 2 người, đại học 20 người, cao đẳng 2 người.', 'warning 22 2 20 2'],
    ['Tổng số máy vi tính: 30 máy, trong đó máy để bàn 30 máy, máy xách tay 04 máy.', 'warning 30 30 04'],
    ['Đã ban hành 32 văn bản, trong đó: 8 kế hoạch, 24 công văn, 6 thông báo.', 'warning 32 8 24 6'],
    // kinds of staff, whatever stands beside them
    [
      'Xã có 40 cán bộ, công chức, người hoạt động không chuyên trách, gồm 10 cán bộ, 12 công chức và 21 người hoạt động không chuyên trách.',
      'error 40 10 12 21',
    ],
    ['Tổng số người làm việc: 40 người, trong đó: cán bộ 10 người; công chức 12 người; không chuyên trách 21 người.', 'warning 40 10 12 21'],
    [
      'Tổng số người làm việc: 40 người, trong đó: cán bộ 10 người; công chức 12 người; không chuyên trách 21 người; đảng viên 38 người.',
      'warning 40 10 12 21',
    ],
    ['Hiện có 21 cán bộ, công chức, trong đó: cán bộ 10 người; công chức 17 người; không chuyên trách 14 người.', 'error 21 10 17'],
  ])('%s', async (sentence, finding) => expect(await told(sentence)).toEqual([finding]));
});

describe('what stands beside a total, and not in it', () => {
  it.each([
    'Tổng số cán bộ, công chức: 21 người, trong đó: cán bộ 10 người; công chức 11 người; người hoạt động không chuyên trách 14 người.',
    'Tổng biên chế được giao: 22 người, trong đó: cán bộ 10 người; công chức 11 người; hợp đồng 3 người.',
    'Xã có 21 cán bộ, công chức (cán bộ 10 người, công chức 11 người, người hoạt động không chuyên trách 14 người).',
    'Xã có 20 cán bộ, công chức, trong đó nữ 08 người, đảng viên 19 người, đại học 18 người.',
    'Xã có 20 cán bộ, công chức, trong đó: cán bộ 09 người, công chức 11 người; nữ 08 người; đảng viên 20 người.',
    'Hiện có 22 người, trong đó đại học 20 người, cao đẳng 02 người; lý luận chính trị: trung cấp 19 người, sơ cấp 03 người.',
    'Có 22 công chức, trong đó trình độ đại học trở lên 22 người, thạc sĩ 04 người.',
    'Hiện có 30 máy vi tính, trong đó 30 máy kết nối Internet, 04 máy cài phần mềm kế toán.',
    'Đã ban hành 32 văn bản, trong đó: 8 kế hoạch, 24 công văn, 6 văn bản về chuyển đổi số.',
    'Tổng số 24 người, trong đó: lãnh đạo 03 người, cán bộ 10 người, công chức 14 người.',
    'Đã phát 500 tờ rơi, trong đó tại thôn 500 tờ, tại trường học 120 tờ.',
    'Lĩnh vực đất đai tiếp nhận 200 hồ sơ, trong đó qua mạng 165 hồ sơ, tại chỗ 35 hồ sơ; có 167 hồ sơ của hộ gia đình, 8 hồ sơ của doanh nghiệp.',
    'Có 45 cán bộ, trong đó: cán bộ nữ 20 người, cán bộ nam 25 người, cán bộ trẻ 12 người.',
  ])('%s', async (sentence) => expect((await told(sentence)).filter((finding) => !finding.startsWith('info'))).toEqual([]));
});

it.each([
  'Điểm của Sở đạt 93,6/100 điểm, xếp thứ 3/12 sở, ngành, trong đó điểm tiến độ 19,8/20, điểm trực tuyến 11,2/12, điểm hài lòng 18/18.',
  'Về chuyên môn: thạc sĩ 06 người, đại học 30 người, cao đẳng 01 người; trong đó có 08 người có trình độ cao cấp và 24 người có trình độ trung cấp lý luận chính trị.',
  'Đã hoàn thành 55 nhiệm vụ (đúng hạn 52, quá hạn 03), đang thực hiện trong hạn 06.',
  'Các tổ chức tham gia tố tụng 288 việc (hình sự 121, trong đó chỉ định 77; dân sự, hành chính 167).',
  'Toàn ngành có 168 công chức tư pháp, trong đó 161 người có trình độ đại học trở lên, 12 người có trình độ thạc sĩ.',
])('leaves alone what stands beside its parts or holds some of them: %s', async (sentence) => {
  expect((await sums(sentence)).findings).toEqual([]);
});

describe('parts that are all there are', () => {
  it.each([
    ['Hiện có mặt 57 người (13 nam, 26 nữ), thiếu 05 người.', ['error 57 13 26']],
    ['Hiện có mặt 57 người (31 nam, 26 nữ), thiếu 05 người.', []],
    ['Nhận 35 đơn (khiếu nại 03, tố cáo 01, kiến nghị, phản ánh 13), trùng 04 đơn.', ['error 35 03 01 13']],
    ['Nhận 35 đơn (khiếu nại 03, tố cáo 01), trùng 04 đơn.', []],
    ['Đánh giá 57 người: hoàn thành xuất sắc 12, hoàn thành tốt 42, hoàn thành 04, không có người không hoàn thành nhiệm vụ.', ['error 57 12 42 04']],
    ['Trong số 12 thôn có 08 thôn loại 1, 02 thôn loại 2, còn 01 thôn loại 3; 07 thôn có nhà văn hóa.', ['warning 12 08 02 01']],
    ['Trong số 12 thôn có 09 thôn loại 1, 02 thôn loại 2, còn 01 thôn loại 3; 07 thôn có nhà văn hóa.', []],
    ['Trong số 42 hồ sơ có 40 hồ sơ đúng hạn, 12 hồ sơ đất đai, còn 02 hồ sơ quá hạn.', []],
    ['Tổng số hồ sơ toàn huyện là 21.647 hồ sơ, gồm cấp huyện 6.318 hồ sơ, cấp xã 15.229 hồ sơ.', ['error 21.647 6.318 15.229']],
    ['Tổng số hồ sơ của xã là 21.647 hồ sơ, gồm đất đai 6.318 hồ sơ, hộ tịch 15.229 hồ sơ.', []],
    ['Đăng ký khai sinh 301 (đúng hạn 226, quá hạn 39), khai tử 118.', ['warning 301 226 39']],
    ['Xã có 386 thủ tục, gồm 318 thủ tục cấp xã, 86 thủ tục của ngành dọc; trong 318 thủ tục cấp xã có 96 thủ tục toàn trình.', ['error 386 318 86']],
    [
      'Văn bản đi 930 văn bản, 18 văn bản mật. 100% văn bản đến (1.486 văn bản) được xử lý; trong đó 1.420 văn bản đúng hạn, 61 văn bản quá hạn, 23 văn bản đang xử lý.',
      ['error 1.486 1.420 61 23'],
    ],
    [
      'Văn bản đi 930 văn bản, 18 văn bản mật. 100% văn bản đến (1.486 văn bản) được xử lý; trong đó 1.402 văn bản đúng hạn, 61 văn bản quá hạn, 23 văn bản đang xử lý.',
      [],
    ],
    ['Phường ban hành 27 văn bản: 05 kế hoạch, 03 quyết định, 41 công văn, 05 thông báo.', ['error 27 05 03 41 05']],
    ['Phường có 219 TTHC thuộc 32 lĩnh vực. Trong đó có 61 TTHC toàn trình, 88 TTHC một phần, 80 TTHC còn lại nộp trực tiếp.', ['error 219 61 88 80']],
    ['Đã kiểm tra tại 08 sở, ngành và 24 xã (kế hoạch giao 08 sở, ngành, 20 xã).', []],
  ])('%s', async (sentence, findings) => expect(await told(sentence)).toEqual(findings));
});

it.each([
  ['Phường niêm yết 132 thủ tục, gồm: hộ tịch 38; người có công 18; đất đai 09; tín ngưỡng 64; lĩnh vực khác 08 thủ tục.', 'error 132 38 18 09 64 08'],
  ['2. Đăng ký khai tử 3.347 trường hợp, chia ra: đúng hạn 2.618, quá hạn 739, đăng ký lại 90.', 'error 3.347 2.618 739'],
])('a list of bare numbers counts what its total counts: %s', async (sentence, finding) => expect(await told(sentence)).toEqual([finding]));

it('money carried over from the year before is a part like the others', async () => {
  const { findings } = await sums(
    'Tổng thu ngân sách thực hiện 3.911,771 triệu đồng, gồm: thu được hưởng 5.705 triệu đồng, thu bổ sung từ cấp trên 2.512,788 triệu đồng, thu chuyển nguồn năm trước 567,012 triệu đồng.',
  );
  expect(findings).toHaveLength(1);
});
