import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { exact } from '../../src/checks/interval.js';
import { fitOf, roundingOf, shareOf } from '../../src/checks/rounding.js';
import { type Finding, type Relation, readReport } from '../../src/index.js';

/** Sentences as offices of several provinces write them, with invented figures. */
async function checked(text: string): Promise<{ findings: Finding[]; relations: Relation[] }> {
  const report = await readReport(new TextEncoder().encode(`BÁO CÁO\nKết quả năm 2024 của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\n${text}\n`));
  const own = ({ rule }: { rule: string }) => /^(?:pct-(?!range)|denom-mix|num-separator|rate-empty-base)/.test(rule);
  return { findings: report.findings.filter(own), relations: report.relations.filter(own) };
}

const told = ({ severity, rule, terms }: Finding) => `${severity} ${rule} ${terms.map((term) => term.raw).join(' ')}`;
const bound = ({ terms }: Relation) => terms.map((term) => term.raw).join(' ');

describe('a percent is bound to the figures that it fits', () => {
  it.each([
    ['Thanh toán trực tuyến: 160 hồ sơ qua cổng/261 hồ sơ có nghĩa vụ tài chính. Đạt tỷ lệ 61,3%.', ['61,3 160 261']],
    ['Đã tiếp nhận 261 hồ sơ, trong đó thanh toán trực tuyến 160 hồ sơ, đạt 61,3%.', ['61,3 160 261']],
    ['Có 294 phiếu đánh giá/299 hồ sơ của các tổ chức, cá nhân, đạt 98,33%; số phiếu chưa đánh giá: 05 hồ sơ.', ['98,33 294 299']],
    ['Văn bản đi được ký số 02 lớp đạt 100% (418/418 văn bản). Xử lý trên mạng đạt 90,3% (871/964 hồ sơ).', ['100 418 418', '90,3 871 964']],
    ['Đạt 61,3%, tương ứng 160/261 hồ sơ.', ['61,3 160 261']],
    ['Số hồ sơ thanh toán trực tuyến là 215 trên tổng số 430 hồ sơ, đạt tỷ lệ 50%.', ['50 215 430']],
    ['+ Hồ sơ toàn trình: 3415/8540 hồ sơ\n\n+ Tỷ lệ: 39,9%', ['39,9 3415 8540']],
    ['+ Tổng số hồ sơ online: 241\n\n+ Tổng số hồ sơ cả trực tiếp và online: 288\n\nTỷ lệ hồ sơ online: 83.7%', ['83.7 241 288']],
    ['+ Số TTHC cho thanh toán trực tuyến: 29\n\n+ Số TTHC có giao dịch thanh toán trực tuyến: 07, đạt 24%', ['24 07 29']],
    ['Tổng 452, điện tử: 452, giấy: 0, ký số: 437, không ký số: 15, lãnh đạo ký số: 405, đạt 96,68%.', ['96,68 437 452']],
    ['Thu 3.250/6.000 triệu đồng, đạt 54,17% dự toán, tăng 12,5% so với cùng kỳ.', ['54,17 3.250 6.000']],
    ['Đã giải ngân 960 triệu đồng/1,2 tỷ đồng, đạt 80%.', ['80 960 1,2']],
    ['Bố trí 1,2 tỷ đồng, đã giải ngân 960 triệu đồng, đạt 80%.', ['80 960 1,2']],
    ['Vận động được 15.600.000đ/20.000.000đ, đạt 78%.', ['78 15.600.000 20.000.000']],
    ['Chỉ tiêu cả quý là 10 tin bài. Từ đầu năm đến nay đã đăng được 12 tin bài, đạt 120% kế hoạch quý.', ['120 12 10']],
    ['Trong tổng số 320 phiếu thu về có 312 phiếu hài lòng, chiếm 97,5%; 08 phiếu bình thường, chiếm 2,5%.', ['97,5 312 320', '2,5 08 320']],
    ['Tổng số công chức: 21 người.\n\n- Đại học 18 người, chiếm tỷ lệ 85,7%; Cao đẳng 03 người, chiếm tỷ lệ 14,3%.', ['85,7 18 21', '14,3 03 21']],
    ['Nam 05 người, chiếm 20%; nữ 20 người, chiếm 80% trong tổng số 25 người.', ['20 05 25', '80 20 25']],
    ['Đã cấp 2.140 tài khoản, trong đó mức hai là 1.926 tài khoản, đạt 90% số tài khoản đã cấp.', ['90 1.926 2.140']],
    ['Hoàn thành 15/20 và 16/20 nhiệm vụ, tương ứng 75% và 80%.', ['75 15 20']],
    ['Số người dùng: 1.2/1.5 triệu lượt, đạt 80%.', ['80 1.2 1.5']],
  ])('%s', async (text, bonds) => {
    const { findings, relations } = await checked(text);
    expect(findings.map(told)).toEqual([]);
    expect(relations.filter(({ verdict, rule }) => verdict === 'verified' && rule !== 'denom-mix').map(bound)).toEqual(bonds);
  });
});

describe('what looks like a wrong percent and is none', () => {
  it.each([
    'Kết quả: 18/20 thôn có nhà văn hóa, tỷ lệ hài lòng của người dân đạt 96,5%.',
    'Có 45/50 hồ sơ trả đúng hạn, còn lại 12% trả chậm do thiếu giấy tờ.',
    'Đã giải quyết 415/420 hồ sơ, đạt trên 97%, cao hơn yêu cầu tối thiểu 95%.',
    'Thu ngân sách 2.150/2.600 triệu đồng, tăng 12,5% so với cùng kỳ.',
    'Thu ngân sách 2.150/2.600 triệu đồng, đạt 105% so với kế hoạch quý.',
    'Thu ngân sách 450/500 triệu đồng, đạt 95% dự toán tỉnh giao, 90% dự toán xã giao.',
    'Phấn đấu đến cuối năm 85% hồ sơ nộp trực tuyến (hiện nay 312/480 hồ sơ).',
    'Giải quyết trước và đúng hạn 290/298 hồ sơ (trước hạn 80%).',
    'Giải quyết trước và đúng hạn 290/298 hồ sơ, trước hạn đạt 80%.',
    'Cơ quan có 40/50 người là nam, nữ; nữ chiếm 45%.',
    'Xử lý 15/20 kiến nghị; đạt 80% chỉ tiêu về thời gian trả lời.',
    'Tiến độ đạt 85% - 90% kế hoạch, tương ứng 15/20 công việc.',
    'Có 9/11 thôn đạt chuẩn văn hóa, đạt 100% kế hoạch năm.',
    'Đã thực hiện 46/40 lượt tuyên truyền, đạt 100% kế hoạch.',
    'Năm 2023 có 15/20 nhiệm vụ hoàn thành, năm 2024 đạt 85%.',
    'Tiếp nhận 261 hồ sơ, trong đó trực tuyến 160 hồ sơ, đạt 85% số hồ sơ đủ điều kiện.',
    'Thu về 300 phiếu; 280 phiếu hài lòng, đạt 93% yêu cầu của cấp trên.',
    'Tổng số công chức: 21 người.\n\n- Người hoạt động không chuyên trách: 5 người, chiếm 41,7%.',
    'Toàn cơ quan có 22/22 máy vi tính nối mạng; 95% công chức thường xuyên dùng phần mềm.',
    'Điểm của nhóm là 12/12 điểm, đạt 96%. Nhóm khác được 8,9/10 điểm, đạt 93,4%.',
    'Chào mừng 20/11, đạt 95% kế hoạch; một cửa chi 400.000đ/ tháng/01 công chức, tăng 10%.',
    'Hồ sơ toàn trình chiếm 90% số phải nộp, hồ sơ một phần chiếm 80% số phải nộp.',
    'Có 12/14 xã đạt tỷ lệ 90%; 02/14 xã đạt tỷ lệ 85%.',
    'Tổng thu 4.690 triệu đồng, đạt 68,9%, trong đó thu tại xã 779 triệu đồng, đạt 45,66%; thu bổ sung 3.911 triệu đồng, đạt 52,26%.',
    'Hộ sử dụng nước hợp vệ sinh 1.850/1.900 hộ; tỷ lệ hộ có nhà tiêu hợp vệ sinh 95%.',
    'Cắt giảm thời gian giải quyết 35/120 thủ tục, với tỷ lệ cắt giảm bình quân 30%.',
    'Chỉ số hài lòng đạt 95,4% (xếp thứ 3/14 xã), tăng 1,2% và 2 bậc.',
    'Tiếp nhận 640 hồ sơ, trả đúng hẹn 580 hồ sơ, đạt 97,5%.',
    // a rate by its name, of another base or of something else
    'Tiếp nhận 640 hồ sơ; đã giải quyết 580 hồ sơ. Tỷ lệ giải quyết đúng hạn đạt 99,2%.',
    'Tiếp nhận 640 hồ sơ, đã giải quyết 580 hồ sơ. Tỷ lệ giải quyết đạt 98,6% số hồ sơ đến hạn.',
    'Tiếp nhận 640 hồ sơ, đã giải quyết 580 hồ sơ. Tỷ lệ giải quyết đạt 98,6%.',
    'Được giao 54 nhiệm vụ; đã hoàn thành 42 nhiệm vụ. Tỷ lệ hoàn thành đạt 95,5%.',
    'Được giao 54 nhiệm vụ; đã hoàn thành 42 nhiệm vụ; 12 nhiệm vụ chưa đến hạn. Tỷ lệ hoàn thành: 97,7%.',
    'Số vấn đề phát hiện: 18 vấn đề; số vấn đề đã xử lý: 15 vấn đề; tỷ lệ xử lý 100%.',
    'Số vấn đề phát hiện: 18 vấn đề; số vấn đề đã xử lý: 15 vấn đề; tỷ lệ xử lý tăng 12,5% so với năm trước.',
    'Số cuộc kiểm tra: 12 cuộc; số cuộc kiểm tra đột xuất: 05 cuộc; tỷ lệ đơn vị được kiểm tra 72,5%.',
    'Tổng số máy: 40 máy, số máy nối mạng: 36 máy, số máy nối mạng nội bộ: 30 máy; tỷ lệ máy nối mạng diện rộng 62,5%.',
    'Số hộ dân: 1.250 hộ, số hộ dùng nước sạch: 1.100 hộ. Tỷ lệ hộ dùng nước sạch mục tiêu 97,5%.',
    // a plan after the percent that is another one's
    'Thu ngân sách 4.690 triệu đồng, đạt 68,9% so với dự toán tỉnh giao, 72,4% so với dự toán xã giao 6.480 triệu đồng.',
    'Tổng thu 6.200 triệu đồng, trong đó thu cân đối 1.200 triệu đồng, đạt 84,9% so với dự toán giao 7.300 triệu đồng.',
    'Thu ngân sách 4.690 triệu đồng, đạt 88,9% so với dự toán. Chi ngân sách 5.670 triệu đồng.',
    'Chi 320 triệu đồng, đạt 61% so với dự toán (phần còn lại là 205 triệu đồng).',
    'Thu phí 120 triệu đồng, bằng 112,5% so với cùng kỳ (106 triệu đồng).',
    // figures in parentheses before the percent
    'Tổng số công chức: 21 người.\n\n- Đại học 18 người (nữ 05 người), chiếm 85,7%.',
    'Tổng số công chức: 21 người.\n\n- Đại học 18 người (nữ 05 người, chiếm 27,8%).',
    'Đã mua 25 máy vi tính (để bàn 20 máy, chiếm 80%), đạt 62,5% nhu cầu.',
    // two counts of one share
    'Đã khảo sát 150 phiếu: rất hài lòng 60 phiếu, chiếm 40%; hài lòng 60 phiếu, chiếm 40%; bình thường 30 phiếu, chiếm 20%.',
    // a denominator of another group than the count before it
    'Trong tháng tiếp nhận 384 hồ sơ, đã giải quyết đúng hạn 382/383 hồ sơ.',
    'Phát ra 251 phiếu, đã thu về 240/241 phiếu hợp lệ.',
    'Phát hiện 19 vấn đề, đã xử lý 15/16 vấn đề cần xử lý ngay.',
    'Phát hiện 12 vấn đề, lũy kế đã xử lý 17/18 vấn đề.',
    'Tiếp nhận mới 384 hồ sơ, đã giải quyết 382/394 hồ sơ.',
    'Trang bị 24 máy vi tính, 20/21 máy vi tính của phòng đã nối mạng.',
    'Có 25 cán bộ, công chức, đã cử 18/22 công chức đi học.',
    'Số hồ sơ đã giải quyết là 384 hồ sơ; số hóa kết quả giải quyết đúng hạn 370/374 hồ sơ.',
  ])('%s', async (text) => {
    const { findings } = await checked(text);
    expect(findings.map(told)).toEqual([]);
  });
});

describe('a percent that fits nothing beside it is told', () => {
  it.each([
    ['Tỷ lệ hồ sơ giải quyết đúng hạn đạt 92,9% (1.240/1.250 hồ sơ).', 'error pct-ratio 92,9 1.240 1.250'],
    ['Số hồ sơ thanh toán trực tuyến là 215 trên tổng số 430 hồ sơ, đạt tỷ lệ 55%.', 'error pct-ratio 55 215 430'],
    ['Đã giải ngân 960 triệu đồng/1,2 tỷ đồng, đạt 88%.', 'error pct-ratio 88 960 1,2'],
    ['Đã thu 1.234.500.000 đồng/1.500.000.000 đồng, đạt 28,3% dự toán.', 'error pct-ratio 28,3 1.234.500.000 1.500.000.000'],
    ['Hoàn thành 12/15 nhiệm vụ.\n\nĐạt tỷ lệ 75%.', 'error pct-ratio 75 12 15'],
    ['Giải quyết đúng hạn 290/298 hồ sơ, tỷ lệ đúng hạn đạt 79,3%.', 'error pct-ratio 79,3 290 298'],
    ['Thực hiện được 17/20 tiêu chí, bằng 75%.', 'error pct-ratio 75 17 20'],
    ['Đảng viên 23/25 người (chiếm 82%); nữ 10/25 người (chiếm 40%).', 'error pct-ratio 82 23 25'],
    ['Điểm của nhóm là 3,7/18 điểm, đạt 100%.', 'warning pct-ratio 100 3,7 18'],
    ['Cấp 450/500 thẻ, đạt 85% kế hoạch.', 'warning pct-ratio 85 450 500'],
    ['+ Tổng số hồ sơ online: 241\n\n+ Tổng số hồ sơ cả trực tiếp và online: 288\n\nTỷ lệ hồ sơ online: 93.7%', 'warning pct-ratio 93.7 241 288'],
    ['- Tỷ lệ TTHC có phát sinh giao dịch\n\n+ Số TTHC cho thanh toán: 29\n\n+ Số TTHC có giao dịch: 07, đạt 42%', 'warning pct-ratio 42 07 29'],
    ['Tiếp nhận 261 hồ sơ, trong đó thanh toán trực tuyến 160 hồ sơ, đạt 71,3%.', 'warning pct-of-whole 71,3 160 261'],
    ['Trong tổng số 320 phiếu thu về có 312 phiếu hài lòng, chiếm 95,7%.', 'warning pct-of-whole 95,7 312 320'],
    ['Tiếp nhận 300 hồ sơ: trực tuyến 240 hồ sơ, chiếm 85%; trực tiếp 60 hồ sơ, chiếm 20%.', 'warning pct-of-whole 85 240 300'],
    ['Hồ sơ trước hạn chiếm 70%, hồ sơ đúng hạn chiếm 28%, hồ sơ quá hạn chiếm 12%.', 'error pct-exclusive 70 28 12'],
    // by the name of the rate
    ['Số vấn đề phát hiện: 18 vấn đề; số vấn đề đã xử lý xong: 15 vấn đề; tỷ lệ xử lý 38,3%.', 'warning pct-ratio 38,3 15 18'],
    ['Số nhiệm vụ được giao: 54; đã hoàn thành: 42; đang thực hiện: 12. Tỷ lệ hoàn thành: 87,8%.', 'warning pct-ratio 87,8 42 54'],
    ['Phát đi 786 văn bản, gồm 741 văn bản đã ký số và 45 văn bản chưa ký số; tỷ lệ văn bản ký số đạt 49,3%.', 'warning pct-ratio 49,3 741 786'],
    // the plan is printed after the percent
    ['Thu ngân sách 5.564,5 triệu đồng, đạt 69,69% so với dự toán giao 5.755 triệu đồng.', 'warning pct-ratio 69,69 5.564,5 5.755'],
    [
      'Thu ngân sách 5.564 triệu đồng (thu tại xã 718 triệu đồng; bổ sung 4.846 triệu đồng), bằng 69,69% so với dự toán (5.755 triệu đồng).',
      'warning pct-ratio 69,69 5.564 5.755',
    ],
    // the percent of the count before it
    [
      'Đã khảo sát 150 phiếu: rất hài lòng 97 phiếu, chiếm 64,7%; hài lòng 45 phiếu, chiếm 30%; bình thường 08 phiếu, chiếm 64,7%.',
      'warning pct-of-whole 64,7 08 150',
    ],
    // a denominator that is not what was counted right before
    ['Qua lấy ý kiến 271 phiếu, có 265/471 phiếu đánh giá hài lòng, đạt 56,26%.', 'warning denom-mix 271 265 471'],
    ['Phát hiện 19 vấn đề cần chấn chỉnh, đã xử lý xong 17/91 vấn đề, đạt 18,68%.', 'warning denom-mix 19 17 91'],
    ['Số hồ sơ đã giải quyết là 1.538 hồ sơ; tỷ lệ giải quyết đúng hạn 1.530/1.583 hồ sơ, đạt 96,65%.', 'warning denom-mix 1.538 1.530 1.583'],
    ['Kiến nghị đã trả lời: 00/00 kiến nghị, đạt 100%.', 'info rate-empty-base 100 00 00'],
  ])('%s', async (text, finding) => {
    const { findings } = await checked(text);
    expect(findings.map(told)).toEqual([finding]);
  });
});

describe('repairs', () => {
  const repairs = async (text: string) => (await checked(text)).findings.map(({ rule, repair }) => [rule, repair?.from ?? null, repair?.to ?? null]);

  it.each([
    ['Giải ngân 250.289 triệu đồng/271 triệu đồng, đạt 92,36%.', [['num-separator', '250.289', '250,289']]],
    ['Đã giải ngân 96,5 triệu đồng/128.300 triệu đồng, đạt 75,21%.', [['num-separator', '128.300', '128,300']]],
    ['Đã số hóa 1,204/1.376 hồ sơ, đạt 87,5%.', [['num-separator', '1,204', '1.204']]],
    // the percent of the fraction before, and what it should be
    [
      'Đạt 2,8/18 điểm, đạt 100%. Đồng bộ được 5.090/5.370 hồ sơ (đạt 15,6%).',
      [
        ['pct-ratio', null, null],
        ['pct-ratio', '15,6', '94,8'],
      ],
    ],
    ['Xong 15/24 việc, đạt 62,5%; đồng bộ 5.090/5.370 hồ sơ (đạt 62,5%).', [['pct-ratio', '62,5', '94,8']]],
    // a whole percent that the fraction beside has too may be the same by chance
    ['Có 36/40 kiến nghị được xử lý, đạt 95%; có 19/20 phản ánh được trả lời, đạt 95%.', [['pct-ratio', null, null]]],
    // dossiers have no decimals: 1.204 is not 1,204
    ['Đã số hóa 1.204/1,376 hồ sơ, đạt 78%.', [['pct-ratio', null, null]]],
    // no separator mends it: either reading of 2.318 gives the same share; a digit is lost
    ['Thu 2.318 triệu đồng/4.27 triệu đồng, đạt 54,22%.', [['pct-ratio', '4.27', '4.275']]],
  ])('%s', async (text, expected) => {
    expect(await repairs(text)).toEqual(expected);
  });

  it('a sentence that writes decimal dots throughout has nothing to repair', async () => {
    const { findings, relations } = await checked('Đã giải ngân 1.5 tỷ đồng/2.125 tỷ đồng, đạt 70.59%.');
    expect(findings).toEqual([]);
    expect(relations.map(({ rule, verdict, reason }) => [rule, verdict, reason])).toEqual([['num-separator', 'verified', 'decimal-dots']]);
  });
});

describe('how a document rounds', () => {
  const sample = (numerator: number, base: number, print: string) => ({
    share: shareOf(exact(new Decimal(numerator)), exact(new Decimal(base))) ?? exact(new Decimal(0)),
    printed: { value: new Decimal(print), decimals: print.split('.')[1]?.length ?? 0 },
  });
  const met = (numerator: number, base: number, print: string, mode: 'half-up' | 'cut' | null) => {
    const { share, printed } = sample(numerator, base, print);
    return fitOf(share, printed, mode);
  };

  it('is told by the percents that fit one mode only', () => {
    expect(roundingOf([sample(7, 48, '14.5'), sample(1, 2, '50')])).toBe('cut');
    expect(roundingOf([sample(241, 288, '83.7'), sample(1, 2, '50')])).toBe('half-up');
    expect(roundingOf([sample(1, 2, '50'), sample(294, 299, '98.3')])).toBeNull();
    expect(roundingOf([sample(7, 48, '14.5'), sample(241, 288, '83.7')])).toBeNull();
  });

  it('decides what a percent stands for', () => {
    expect(met(7, 48, '14.5', 'cut')).toBe('fits');
    expect(met(7, 48, '14.5', null)).toBe('fits');
    expect(met(7, 48, '14.5', 'half-up')).toBe('other-mode');
    expect(met(1, 8, '12', 'half-up')).toBe('touches');
    expect(met(296, 298, '98', null)).toBe('apart');
    expect(met(1, 2, '49', null)).toBe('apart');
    expect(met(991, 1000, '99.10', 'half-up')).toBe('fits');
    expect(met(2, 3, '66.70', 'half-up')).toBe('fits');
  });

  it('is told as a note where one percent is rounded otherwise', async () => {
    const { findings } = await checked('Xong 11/36 việc, đạt 30,6%. Có 2/3 tổ, đạt 66,7%. Có 7/48 thủ tục, đạt 14,5%. Có 5/6 ban, đạt 83,3%.');
    expect(findings.map(told)).toEqual([]);
    const five = 'Xong 11/36 việc, đạt 30,6%. Có 2/3 tổ, đạt 66,7%. Có 8/9 ban, đạt 88,9%. Có 1/6 hộ, đạt 16,7%. Có 5/9 xã, đạt 55,6%.';
    const noted = await checked(`${five} Có 7/48 thủ tục, đạt 14,5%.`);
    expect(noted.findings.map(told)).toEqual(['info pct-ratio 14,5 7 48']);
  });
});

it('is linear in the prose', async () => {
  const sentence = 'Có 11/36 việc, đạt 30,6%; trong đó 05 việc trước hạn, chiếm 45,5%. Tiếp nhận 261 hồ sơ, trả 160 hồ sơ, đạt 71,3%.';
  const time = async (times: number) => {
    const text = Array.from({ length: times }, (_, at) => `${sentence} Đợt rà soát ${at} đã xong.`).join('\n\n');
    const from = performance.now();
    await checked(text);
    return performance.now() - from;
  };
  await time(60);
  const [once, tenfold] = [await time(60), await time(600)];
  expect(tenfold / once).toBeLessThan(30);
});
