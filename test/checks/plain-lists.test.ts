import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.js';

/** Findings above info of one sentence, and the sums that are tested in it. */
async function checked(sentence: string) {
  const text = `BÁO CÁO\nKết quả năm 2024 của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\n${sentence}\n`;
  const { findings, relations } = await readReport(new TextEncoder().encode(text));
  return {
    findings: findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, severity, terms }) => `${severity} ${rule} ${terms.map(({ raw }) => raw).join(' ')}`),
    holding: relations
      .filter(({ rule, verdict, reason }) => rule === 'sum-total' && verdict === 'verified' && reason === null)
      .map(({ terms }) => terms.map(({ raw }) => raw).join(' ')),
  };
}

describe('lists that no “trong đó” opens', () => {
  it.each([
    ['a colon', 'Toàn huyện tiếp 412 lượt: tiếp thường xuyên 276, tiếp định kỳ 108, đột xuất 28.', '412 276 108 28'],
    ['“Trong N … có”', 'Trong 286 đơn có 52 đơn thuộc thẩm quyền, 147 đơn của cấp dưới, 87 đơn chuyển cơ quan khác.', '286 52 147 87'],
    [
      'numerators of other things',
      'Trong 52 đơn thuộc thẩm quyền: khiếu nại 31 đơn/27 vụ việc, tố cáo 08 đơn/06 vụ việc, phản ánh 13 đơn/05 vụ việc.',
      '52 31 08 13',
    ],
    ['kinds in their own units', 'Ban hành 84 văn bản chỉ đạo: 31 kế hoạch, 53 công văn.', '84 31 53'],
    ['parts that follow', 'Đội ngũ tiếp công dân toàn huyện 47 người, chuyên trách 03, kiêm nhiệm 44.', '47 03 44'],
    [
      'money after a semicolon',
      'Kinh phí mua sắm 521,6 triệu đồng; thiết bị 430 triệu đồng, phần mềm 80 triệu đồng, vận chuyển 11,6 triệu đồng.',
      '521,6 430 80 11,6',
    ],
    [
      'items below a colon, with other counts before it',
      'Toàn huyện tiếp 412 lượt với 455 người, trong đó có 03 đoàn đông người:\n- Tiếp thường xuyên 276 lượt;\n- Tiếp định kỳ 108 lượt;\n- Tiếp đột xuất 28 lượt.',
      '412 276 108 28',
    ],
  ])('hold: %s', async (_why, sentence, sum) => {
    const { findings, holding } = await checked(sentence);
    expect(findings).toEqual([]);
    expect(holding).toContain(sum);
  });

  it.each([
    ['a colon', 'Toàn huyện tiếp 412 lượt: tiếp thường xuyên 276, tiếp định kỳ 108, đột xuất 82.', 'error sum-total 412 276 108 82'],
    ['a rest', 'Trong 86 đơn có 52 đơn thuộc thẩm quyền, 43 đơn chuyển cơ quan khác.', 'error sum-total 86 52 43'],
    ['items below', 'Số đơn nhận trong năm là 85 đơn:\n- Khiếu nại 40 đơn;\n- Tố cáo 12 đơn;\n- Kiến nghị 43 đơn.', 'error sum-total 85 40 12 43'],
    ['two parts may be two sides', 'Xử phạt 48 trường hợp: phạt tiền 35 trường hợp, tước giấy phép 21 trường hợp.', 'warning sum-total 48 35 21'],
  ])('are told: %s', async (_why, sentence, finding) => {
    expect((await checked(sentence)).findings).toEqual([finding]);
  });

  it.each([
    ['things that are several kinds at once', 'Trong 11 bản có 9 bản có điện, 8 bản có sóng, 7 bản có đường ô tô.'],
    ['two sides of one thing', 'Trong 45 đơn có 30 đơn đủ điều kiện xử lý, 25 đơn thuộc thẩm quyền.'],
    ['sides of several axes', 'Trong 551 hồ sơ có 412 hồ sơ trực tuyến, 498 hồ sơ trả trước hạn, 400 hồ sơ thanh toán trực tuyến.'],
    ['one article in several places', 'Đã đăng 46 tin, bài: fanpage 31 tin, bài, cổng thông tin 28 tin, bài, loa 17 tin, bài.'],
    ['a plan after a colon', 'Đã giải ngân 450 triệu đồng: kế hoạch năm 500 triệu đồng, kế hoạch kéo dài 120 triệu đồng.'],
    ['rates of each', 'Phát 86 lượt tin: mỗi tuần 92 lượt, mỗi lượt 15 phút.'],
    ['another year', 'Xử lý 42 vụ: phạt tiền 30 vụ, cảnh cáo 12 vụ, tăng 05 vụ so với năm 2023.'],
    ['what was spent of it', 'Kinh phí 450 triệu đồng: ngân sách 300 triệu đồng, xã hội hóa 150 triệu đồng, đã chi 200 triệu đồng.'],
    ['distances', 'Biển báo đặt tại 03 đảo (cách bờ 14, 22 và 31 hải lý), 05 cầu (dài 120 m, 80 m và 45 m).'],
    ['areas of a kind', 'Khởi công 04 công trình, trong đó diện tích sân 1.200 m2, nhà 650 m2.'],
    ['names', 'Sáp nhập 12 thôn gồm thôn Đông, thôn Tây và thôn 3, có 30 đảng viên.'],
    ['one part of another unit', 'Mở 07 lớp, trong đó 120 học viên là nữ.'],
  ])('are left alone: %s', async (_why, sentence) => {
    const { findings } = await checked(sentence);
    expect(findings).toEqual([]);
  });
});

describe('the balance of a period', () => {
  it('is only warned of when nothing is told of what was carried over', async () => {
    const { findings } = await checked('Số hồ sơ tiếp nhận: 716 hồ sơ; đã giải quyết: 687 hồ sơ; đang giải quyết: 77 hồ sơ.');
    expect(findings).toEqual(['warning flow-balance 716 687 77']);
  });

  it('holds over numbered items', async () => {
    const { findings } = await checked(
      '1. Tổng số hồ sơ phải giải quyết: 615 hồ sơ.\n2. Đã giải quyết: 598 hồ sơ, trong đó trước hạn 465, đúng hạn 133.\n3. Đang giải quyết: 17 hồ sơ.',
    );
    expect(findings).toEqual([]);
  });
});
