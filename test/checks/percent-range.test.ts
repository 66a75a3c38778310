import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/index.js';

/** Percents above 100 as offices of different provinces write them. */
async function told(text: string): Promise<string[]> {
  const report = await readReport(new TextEncoder().encode(`BÁO CÁO\nKết quả năm 2024 của UBND huyện Bình Khê\n\nI. KẾT QUẢ\n\n${text}\n`));
  expect(report.figures.filter(({ role }) => role === 'percent').length).toBeGreaterThan(0);
  return report.findings.filter(({ rule }) => rule === 'pct-range').map(({ severity, terms }) => `${severity} ${terms[0]?.raw}`);
}

describe('a percent that is no share', () => {
  it.each([
    'Tổng số hồ sơ phải giải quyết trong kỳ: 1.274 hồ sơ, bằng 113,9% năm 2023 (1.118 hồ sơ).',
    'Tiếp nhận 415 lượt công dân, bằng 122% năm trước.',
    'Số đơn nhận được là 96 đơn, đạt 104,3% quý trước.',
    'Toàn huyện tiếp nhận 12.300 hồ sơ, bằng 108,5% của quý II/2024.',
    'Số lượt truy cập bằng 131% 6 tháng đầu năm 2023.',
    'Số hồ sơ trực tuyến bằng 140,2% số hồ sơ của năm 2022.',
    'Đã trồng 210 ha rừng, đạt 105% mục tiêu đề ra.',
    'Diện tích gieo cấy đạt 103,2% khối lượng được giao.',
    'Tỷ lệ huy động trẻ 6 tuổi đi học đạt 101,5%.',
    'Tỷ lệ tiêm chủng vắc xin cúm đạt 104%.',
    'Công chức Bộ phận Một cửa được hưởng 130% mức lương cơ sở.',
    'Bệnh viện hoạt động với tỷ lệ sử dụng giường bệnh 118% công suất thiết kế.',
    'Số thu phí, lệ phí đạt 21 triệu đồng, bằng 117% dự toán.',
    'Sản lượng lúa đạt 38.200 tấn, bằng 102,4% vụ trước.',
    'Số phản ánh bằng 133,3% tháng trước.',
    'Kết quả hòa giải bằng 110% kỳ báo cáo trước.',
    'Giá khởi điểm trúng đấu giá bằng 162% giá khởi điểm.',
  ])('%s', async (text) => {
    expect(await told(text)).toEqual([]);
  });
});

describe('a share above 100', () => {
  it.each([
    [
      'Trong số hồ sơ đã tiếp nhận có 412 hồ sơ phát sinh nghĩa vụ tài chính, trong đó 436 hồ sơ thanh toán trực tuyến, đạt tỷ lệ 105,8%, tổng số phí thu qua mạng 21.384.000 đồng.',
      'error 105,8',
    ],
    ['Số hồ sơ trả đúng hạn chiếm 109,5% số hồ sơ đã giải quyết.', 'error 109,5'],
    ['Tỷ lệ hài lòng của người dân là 987%.', 'error 987'],
    ['Số cán bộ nữ chiếm 130% biên chế.', 'error 130'],
    // no word says of what: it may be a plan or a year before
    ['Số hóa kết quả giải quyết đạt 112%.', 'warning 112'],
  ])('%s', async (text, finding) => {
    expect(await told(text)).toEqual([finding]);
  });
});
