import { expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.js';

/** Findings above info for one paragraph: rule and severity. */
async function told(sentence: string): Promise<string[]> {
  const text = `Tân Khê, ngày 21 tháng 5 năm 2025\n\nBÁO CÁO\n\nKết quả quý II năm 2025 của UBND xã Tân Khê\n\nI. KẾT QUẢ\n\n${sentence}\n`;
  const { findings } = await readReport(new TextEncoder().encode(text));
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, severity }) => `${severity} ${rule}`);
}

const TOLD: ReadonlyArray<readonly [string, string]> = [
  ['- Văn bản đến có ký số: 890/1.066 văn bản, đạt 91,8%.', 'error pct-ratio'],
  ['Lũy kế giải ngân vốn đầu tư công là 660.136 triệu đồng trên tổng kế hoạch 723 triệu đồng, đạt tỷ lệ 91,3%.', 'error num-separator'],
  ['Chi thường xuyên thực hiện 421 triệu đồng trên tổng dự toán 700 triệu đồng, đạt 65,14%.', 'error pct-ratio'],
  ['Đã làm 109 sản phẩm tuyên truyền, gồm 62 tin, bài trên trang, 48 bản tin phát thanh và 5 pa nô.', 'warning sum-total'],
  ['Kế hoạch vốn được giao 603 triệu đồng; đã giải ngân 405,154 triệu đồng/630 triệu đồng, đạt 64,31%.', 'warning denom-mix'],
  ['Kế hoạch đề ra 33 nhiệm vụ; đến nay đã hoàn thành 30/33 nhiệm vụ, đạt 90,9%; còn 12 nhiệm vụ đang thực hiện.', 'error flow-balance'],
  ['Thu bổ sung từ cấp trên 2.512 triệu đồng, trong đó: thu cân đối 2.100 triệu đồng; thu có mục tiêu 612 triệu đồng.', 'error sum-total'],
  ['Số phiếu thu về 183 phiếu, hài lòng chiếm 147,3%.', 'error pct-range'],
  ['Số liệu được tổng hợp từ ngày 01/4/2025 đến ngày 28/5/2025.', 'error date-window'],
  [
    'Đã ban hành 05 quyết định để tổ chức thực hiện, gồm:\n\n- Quyết định số 405/QĐ-UBND ngày 21/01/2025 về quy chế làm việc;\n\n- Quyết định số 407/QĐ-UBND ngày 21/02/2025 về quy chế tiếp công dân;\n\n- Quyết định số 409/QĐ-UBND ngày 21/03/2025 về quy chế chi tiêu.',
    'warning list-count',
  ],
];

it.each(TOLD)('tells: %s', async (sentence, finding) => {
  expect(await told(sentence)).toContain(finding);
});

const LEFT_ALONE: readonly string[] = [
  'Xã giao cho phường 14 nhiệm vụ; phường 14 nhận đủ.',
  'Đã xử lý 21/26 đơn; còn lại 5 đơn đang xác minh.',
  'Đã giải quyết 120/131 hồ sơ, công dân rút hồ sơ 3 trường hợp; còn lại 8 hồ sơ.\n\nSố đơn trả lại 3 đơn.',
  'Tiếp nhận mới 114 hồ sơ, kỳ trước chuyển sang 6 hồ sơ; đã giải quyết 108 hồ sơ, trả lại 3 hồ sơ, đang giải quyết 9 hồ sơ.',
  'Xã có 20 cán bộ, trong đó nữ 08 người, đảng viên 19 người, đại học 17 người, người dân tộc Tày 12 người.',
  'Toàn xã có 48 cán bộ (nữ 20 người; nam 28 người; đảng viên 44 người; dưới 40 tuổi 31 người).',
  'Hoàn thành 17/20 cuộc; cụ thể: 12 cuộc đợt một, 5 cuộc đợt hai, 3 cuộc chưa làm.',
  'Thu ngân sách ước đạt 5.829 triệu đồng/8.217 triệu đồng, đạt 70,94% dự toán giao. Trong đó: thu trên địa bàn 980 triệu đồng; thu bổ sung 4.439 triệu đồng; thu chuyển nguồn 410 triệu đồng.',
  'Thu ngân sách đạt 147,3% dự toán; chi ngân sách đạt 112% so với cùng kỳ.',
  'Phát 12 sản phẩm truyền thông, gồm 2 video và 3 tờ gấp cho 400 lượt người.',
  'Số nhiệm vụ được giao là 87 nhiệm vụ; trong số đến hạn đã hoàn thành 82/84 nhiệm vụ, đạt 97,6%.',
  'Kế hoạch đề ra 40 nhiệm vụ; xã đã hoàn thành 33/33 nhiệm vụ đến hạn, đạt 100%.',
  'Đợt cao điểm dự kiến tổ chức từ ngày 01/6/2025 đến ngày 28/6/2025.',
  'Đã ban hành 03 văn bản, gồm:\n\n- Kế hoạch số 12/KH-UBND ngày 21/01/2025;\n\n- Quyết định số 34/2019/QĐ-UBND ngày 02/02/2019;\n\n- Công văn số 15/UBND ngày 03/3/2025.',
];

it.each(LEFT_ALONE)('leaves alone: %s', async (sentence) => {
  expect(await told(sentence)).toEqual([]);
});
