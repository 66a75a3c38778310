import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.js';

/** Rules that compare what a report says in one place with what it says in another. */
const RULES = ['xref-repeat', 'xref-text-table', 'list-count', 'date-window', 'date-mismatch', 'period-stale', 'doc-number'];

const FORM = [
  '1\tKế hoạch CCHC\t\t\t',
  '1.1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t32\t',
  '1.2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t30\t',
  '1.3\tSố văn bản chỉ đạo CCHC đã ban hành\tVăn bản\t18\t',
  '1.4\tSố lượng phiếu khảo sát\tSố lượng\t420\t',
  '2\tTỷ lệ hồ sơ TTHC tiếp nhận được giải quyết đúng hạn\t%\t99,59\t',
  '2.1\tTổng số hồ sơ TTHC đã tiếp nhận\tHồ sơ\t2480\t',
  '2.2\tSố hồ sơ TTHC đã giải quyết xong\tHồ sơ\t2440\t',
  '2.3\tSố hồ sơ TTHC giải quyết đúng và trước hạn\tHồ sơ\t2430\t',
  '3\tTổng số biên chế được giao trong năm\tNgười\t22\t',
  '4\tTổng số biên chế có mặt tại thời điểm báo cáo\tNgười\t21\t',
  '5\tTỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công\t%\t96,4\t',
];

interface Parts {
  unit?: string;
  title?: string;
  number?: string;
  date?: string;
  attached?: string;
  closing?: string;
  rows?: readonly string[];
}

/** A report of an invented commune with its form. */
function report(body: string, parts: Parts = {}): string {
  const { unit = 'xã Phước Hòa', title = 'năm 2024', number = '315/BC-UBND', date = 'Phước Hòa, ngày 16 tháng 12 năm 2024', rows = FORM } = parts;
  const { closing = `Trên đây là báo cáo kết quả cải cách hành chính ${title} của UBND ${unit}./.`, attached = '' } = parts;
  return [
    `Số: ${number}`,
    date,
    'BÁO CÁO',
    `Kết quả công tác cải cách hành chính ${title} của UBND ${unit}`,
    'I. KẾT QUẢ THỰC HIỆN',
    body,
    closing,
    `PHỤ LỤC\nTHỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH${attached === '' ? '' : `\n${attached}`}`,
    `STT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n${rows.join('\n')}`,
  ].join('\n\n');
}

async function told(text: string): Promise<string[]> {
  const { findings } = await readReport(new TextEncoder().encode(text));
  return findings
    .filter(({ rule, severity }) => RULES.includes(rule) && severity !== 'info')
    .map(({ rule, severity, terms }) => `${severity} ${rule} ${terms.map(({ raw }) => raw).join(' ⟂ ')}`);
}

async function verified(text: string, rule: string): Promise<string[]> {
  const { relations } = await readReport(new TextEncoder().encode(text));
  return relations.filter((relation) => relation.rule === rule && relation.verdict === 'verified').map(({ terms }) => terms.map(({ raw }) => raw).join(' = '));
}

describe('what is told', () => {
  it.each<[string, string, Parts, string[]]>([
    ['dossiers received', 'Từ đầu năm, UBND xã đã tiếp nhận 2.840 hồ sơ TTHC.', {}, ['warning xref-text-table 2.840 ⟂ 2480']],
    ['dossiers solved', 'Kết quả, đã giải quyết xong 2.404 hồ sơ.', {}, ['warning xref-text-table 2.404 ⟂ 2440']],
    ['tasks of the plan', 'Kế hoạch CCHC năm 2024 của xã đặt ra 23 nhiệm vụ.', {}, ['warning xref-text-table 23 ⟂ 32']],
    ['tasks done', 'Xã đã hoàn thành 28/32 nhiệm vụ của Kế hoạch cải cách hành chính năm 2024.', {}, ['warning xref-text-table 28 ⟂ 30']],
    ['ballots', 'Năm 2024 xã thu về 402 phiếu khảo sát sự hài lòng.', {}, ['warning xref-text-table 402 ⟂ 420']],
    ['posts', 'Tổng số biên chế được giao: 23 người.', {}, ['warning xref-text-table 23 ⟂ 22']],
    ['a rate of money spent', 'Vốn đầu tư công giao trong năm là 3.500 triệu đồng, đã giải ngân đạt 94,6%.', {}, ['warning xref-text-table 94,6 ⟂ 96,4']],
    [
      'a part of one total told twice',
      'Xã niêm yết 198 TTHC (trong đó 150 TTHC cấp xã, 04 TTHC đất đai, 17 TTHC cần xác minh, 27 TTHC liên thông).\n\nTrên Cổng dịch vụ công có 198 TTHC, bao gồm: 150 TTHC thuộc thẩm quyền của xã; 04 TTHC đất đai; 19 TTHC phải xác minh; 25 TTHC của các ngành khác.',
      {},
      ['error xref-repeat 17 ⟂ 19'],
    ],
    [
      'an indicator told twice',
      'Trong năm, UBND xã đã tiếp nhận 2.480 hồ sơ.\n\nII. ĐÁNH GIÁ CHUNG\n\nCông chức tận tụy; cả năm UBND xã đã tiếp nhận 2.380 hồ sơ.',
      {},
      ['warning xref-repeat 2.480 ⟂ 2.380'],
    ],
    [
      'a list that is short',
      'HĐND xã đã ban hành 05 nghị quyết, gồm: Nghị quyết về thu ngân sách; Nghị quyết về đầu tư; Nghị quyết về giám sát; Nghị quyết về nhân sự.',
      {},
      ['warning list-count 05 ⟂ Nghị quyết về thu ngân sách ⟂ Nghị quyết về nhân sự'],
    ],
    [
      'a window past the report',
      'Từ ngày 15/12/2023 đến ngày 20/12/2024, xã đã giải quyết 2.440 hồ sơ.',
      {},
      ['error date-window Từ ngày 15/12/2023 đến ngày 20/12/2024 ⟂ 16 tháng 12 năm 2024'],
    ],
    [
      'another number',
      'Xã đã ban hành 18 văn bản về CCHC.',
      { attached: '(Kèm theo Báo cáo số 351/BC-UBND ngày 16/12/2024 của UBND xã Phước Hòa)' },
      ['error date-mismatch 351 ⟂ 315'],
    ],
    [
      'another date',
      'Xã đã ban hành 18 văn bản về CCHC.',
      { attached: '(Kèm theo Báo cáo số 315/BC-UBND ngày 16 tháng 11 năm 2024 của UBND xã Phước Hòa)' },
      ['error date-mismatch 16 tháng 11 năm 2024 ⟂ 16 tháng 12 năm 2024'],
    ],
    [
      'nine months in a report on the year',
      'Trong 9 tháng đầu năm 2024, UBND xã chưa tiếp nhận phản ánh, kiến nghị nào.',
      {},
      ['warning period-stale 9 tháng đầu năm 2024 ⟂ năm 2024'],
    ],
    [
      'procedures told again in passing',
      'Hiện nay UBND xã niêm yết 161 TTHC (trong đó: 127 TTHC cấp xã, 12 TTHC liên thông 2 cấp, 22 TTHC liên thông 3 cấp).\n\nViệc niêm yết được duy trì thường xuyên với 173 TTHC.',
      {},
      ['warning xref-repeat 161 ⟂ 173'],
    ],
    [
      'ballots told again in passing',
      'Đã khảo sát 420 phiếu; kết quả: rất hài lòng 370 phiếu; hài lòng 45 phiếu; bình thường 05 phiếu.\n\nQua khảo sát 431 phiếu, người dân đánh giá cao thái độ phục vụ.',
      {},
      ['warning xref-repeat 420 ⟂ 431'],
    ],
    [
      'staff told again in passing',
      'Tổng số cán bộ, công chức hiện có: 21 người, trong đó: cán bộ 9 người; công chức 12 người.\n\nVới 35 cán bộ, công chức hiện có, xã đã phân công phù hợp với năng lực từng người.',
      {},
      ['warning xref-repeat 21 ⟂ 35'],
    ],
    [
      'a plan told three times',
      'Kế hoạch CCHC năm 2024 đề ra 32 nhiệm vụ; đến nay đã hoàn thành 30/32 nhiệm vụ.\n\nKế hoạch CCHC năm 2024 có 46 nhiệm vụ, được phân công rõ người, rõ việc.',
      {},
      ['warning xref-repeat 32 ⟂ 46'],
    ],
    ['staff present beside posts', 'UBND xã được giao 22 biên chế, có mặt 19 người, gồm 9 cán bộ và 10 công chức.', {}, ['warning xref-text-table 19 ⟂ 21']],
    ['staff as a base', 'Đã cử 15/18 cán bộ, công chức tham gia các lớp bồi dưỡng nghiệp vụ.', {}, ['warning xref-text-table 18 ⟂ 21']],
    [
      'the count after its name',
      'Số văn bản chỉ đạo đã ban hành: 24 văn bản, bao gồm kế hoạch, công văn và thông báo.',
      {},
      ['warning xref-text-table 24 ⟂ 18'],
    ],
    ['ballots as a base', 'Tỷ lệ người dân hài lòng và rất hài lòng đạt 98,5% (396/402 phiếu).', {}, ['warning xref-text-table 402 ⟂ 420']],
    [
      'a window after a colon',
      'Xã có 21 biên chế có mặt. Kỳ số liệu: từ ngày 15/12/2023 đến ngày 20/12/2024.',
      {},
      ['error date-window từ ngày 15/12/2023 đến ngày 20/12/2024 ⟂ 16 tháng 12 năm 2024'],
    ],
    [
      'a bare first quarter',
      'Xã có 21 biên chế có mặt.\n\nTrong quý I năm 2024, UBND xã không phát sinh hồ sơ quá hạn.',
      {},
      ['warning period-stale quý I năm 2024 ⟂ năm 2024'],
    ],
    [
      'a closing formula of another year',
      'Xã đã ban hành 18 văn bản về CCHC.',
      { closing: 'Trên đây là báo cáo kết quả cải cách hành chính năm 2023 của UBND xã Phước Hòa./.' },
      ['warning period-stale năm 2023 ⟂ năm 2024'],
    ],
  ])('%s', async (_name, body, parts, findings) => {
    expect(await told(report(body, parts))).toEqual(findings);
  });
});

describe('what is left alone', () => {
  it.each<[string, string, Parts?]>([
    ['another field', 'Lĩnh vực hộ tịch đã tiếp nhận 1.250 hồ sơ; lĩnh vực đất đai đã giải quyết 310 hồ sơ.'],
    ['another actor', 'Công an xã đã tiếp nhận 640 hồ sơ cư trú. Toàn huyện đã tiếp nhận 41.200 hồ sơ. UBND huyện đã giải quyết 39.800 hồ sơ.'],
    [
      'another window',
      'Trong tháng 11, xã đã tiếp nhận 215 hồ sơ. Từ ngày 15/9/2024 đến ngày 14/12/2024, xã đã giải quyết 702 hồ sơ. Quý III năm 2024 đã tiếp nhận 633 hồ sơ.',
    ],
    ['the year before', 'Cùng kỳ năm trước đã tiếp nhận 2.105 hồ sơ; năm 2023 đã giải quyết 2.090 hồ sơ, năm nay tăng 350 hồ sơ so với năm 2023.'],
    ['one channel', 'Đã tiếp nhận trực tuyến 2.011 hồ sơ; tiếp nhận trực tiếp 440 hồ sơ; qua bưu chính 29 hồ sơ.'],
    ['carried over and new', 'Tổng số hồ sơ phải giải quyết: 2.480 hồ sơ, trong đó mới tiếp nhận 2.455 hồ sơ; kỳ trước chuyển sang 25 hồ sơ.'],
    ['digitised, paid, certified', 'Đã số hóa 2.300 hồ sơ tiếp nhận; 410 hồ sơ đã thanh toán trực tuyến; đã chứng thực 980 hồ sơ; trả lại 12 hồ sơ.'],
    [
      'another plan',
      'Kế hoạch tuyên truyền CCHC đề ra 12 nhiệm vụ. Kế hoạch chuyển đổi số đặt ra 15 nhiệm vụ, đã hoàn thành 14/15 nhiệm vụ. Huyện giao 45 nhiệm vụ.',
    ],
    ['a quarter with its cause', 'Trong quý I năm 2024, UBND xã không tổ chức đối thoại do chưa có đủ kinh phí. Xã có 21 biên chế có mặt.'],
    ['days for handing in', 'Thời gian gửi số liệu: từ ngày 16/12/2024 đến ngày 20/12/2024. Xã có 21 biên chế có mặt.'],
    [
      'other lists of procedures',
      'Hiện nay UBND xã niêm yết 161 TTHC (trong đó: 127 TTHC cấp xã, 12 TTHC liên thông 2 cấp, 22 TTHC liên thông 3 cấp).\n\nĐã cập nhật, công khai 152 TTHC mới công bố.\n\nTrang thông tin điện tử công khai 158 TTHC.\n\nNgành Tư pháp niêm yết 148 TTHC.',
    ],
    [
      'another survey',
      'Đã khảo sát 420 phiếu; kết quả: rất hài lòng 370 phiếu; hài lòng 45 phiếu; bình thường 05 phiếu.\n\nTrạm Y tế khảo sát 431 phiếu của người bệnh.',
    ],
    [
      'other staff',
      'Với 31 cán bộ, công chức, người hoạt động không chuyên trách hiện có, xã bố trí đủ việc. Bộ phận Một cửa hiện có 05 cán bộ, công chức. Đã cử 04/12 cán bộ, công chức thuộc đối tượng tham gia bồi dưỡng.\n\nTrường tiểu học hiện có 28 viên chức.',
    ],
    ['the base of a class', 'Hiện có 21 cán bộ, công chức. Đã cử 15/18 cán bộ, công chức tham gia các lớp bồi dưỡng nghiệp vụ.'],
    ['a small class', 'Đã cử 05/10 cán bộ, công chức tham gia lớp bồi dưỡng nghiệp vụ.'],
    ['a plan to come', 'Kế hoạch CCHC năm 2025 dự kiến đề ra 35 nhiệm vụ.'],
    ['ballots handed out', 'Xã phát ra 420 phiếu khảo sát, thu về 411 phiếu, trong đó 409 phiếu hài lòng.'],
    ['kinds of posts', 'Xã được giao 10 biên chế cán bộ và được giao 12 biên chế công chức; có 11 người hoạt động không chuyên trách.'],
    ['spending of programmes', 'Vốn chương trình mục tiêu quốc gia giải ngân đạt 71,2%; phấn đấu cả năm giải ngân vốn đầu tư đạt 100%.'],
    ['legal documents', 'Đã phát hành 1.105 văn bản đi; HĐND xã ban hành 06 văn bản quy phạm pháp luật.'],
    ['bounds', 'Đã tiếp nhận hơn 2.500 hồ sơ, giải quyết gần 2.400 hồ sơ.'],
    [
      'parts of two totals, and of people',
      'Cấp huyện có 40 TTHC, trong đó 12 TTHC đất đai.\n\nCấp xã có 150 TTHC, trong đó 09 TTHC đất đai.\n\nXã có 22 người (nam 13 người, nữ 09 người, trung cấp 04 người).\n\nVề lý luận, 22 người gồm: nam 13 người; nữ 09 người; trung cấp chính trị 15 người.',
    ],
    [
      'a land procedure of one level',
      'Xã niêm yết 198 TTHC (trong đó 150 TTHC cấp xã, 21 TTHC liên thông, 02 TTHC đất đai cấp huyện).\n\nCổng có 198 TTHC, gồm: 150 TTHC của xã, 21 TTHC liên thông, 14 TTHC đất đai.',
    ],
    [
      'counts up to different days',
      'Đến ngày 30/11/2024, UBND xã đã tiếp nhận 2.310 hồ sơ.\n\nII. ĐÁNH GIÁ\n\nĐến ngày 14/12/2024, UBND xã đã tiếp nhận 2.480 hồ sơ.',
    ],
    [
      'news of another matter',
      'Từ đầu năm đến nay đã đăng 25 tin, bài về CCHC trên Trang thông tin điện tử của xã.\n\nTừ đầu năm đến nay đã đăng 60 tin, bài về phòng, chống dịch bệnh trên Trang thông tin điện tử của xã.',
    ],
    [
      'open lists',
      'Xã đã ban hành 18 văn bản về CCHC, như: Kế hoạch số 03/KH-UBND; Quyết định số 05/QĐ-UBND.\n\nCó 12 mô hình, gồm: Ngày không viết; Ngày không hẹn; Trả kết quả tại nhà…',
    ],
    [
      'bullets that go on',
      'Trong năm đã tổ chức 02 hội nghị:\n\n- Hội nghị đối thoại với doanh nghiệp.\n\n- Hội nghị sơ kết.\n\n- Ngoài ra, xã thường xuyên nhắc nhở công chức trong giao ban.',
    ],
    ['a list of parts', 'Tổ chức 09 buổi tuyên truyền, gồm:\n\n- Tại thôn: 05 buổi;\n\n- Tại trường: 04 buổi.'],
    ['a list of something else', 'Phân công 05 công chức với các nhiệm vụ sau:\n\n- Tiếp nhận hồ sơ;\n\n- Trả kết quả.'],
    [
      'a schedule',
      'Hệ thống tạm dừng từ ngày 20/12/2024 đến ngày 22/12/2024 để nâng cấp, đã thông báo tới 150 hộ. Dự kiến từ ngày 23/12/2024 đến ngày 27/12/2024 tổ chức 03 lớp tập huấn.',
    ],
    ['the nominal period', 'Trong năm (từ ngày 01/01/2024 đến ngày 31/12/2024), xã đã giải quyết 2.440 hồ sơ.'],
    [
      'a form sent with another document',
      'Xã đã ban hành 18 văn bản về CCHC.',
      { attached: '(Kèm theo Công văn số 77/UBND-NV ngày 01/11/2024 của UBND huyện Tân Thuận)' },
    ],
    [
      'a blank head and a blank citation',
      'Xã đã ban hành 18 văn bản về CCHC.',
      {
        number: '      /BC-UBND',
        date: 'Phước Hòa, ngày     tháng 12 năm 2024',
        attached: '(Kèm theo Báo cáo số      /BC-UBND ngày     /12/2024 của UBND xã Phước Hòa)',
      },
    ],
    [
      'number 05 and 5',
      'Xã đã ban hành 18 văn bản về CCHC.',
      { number: '05/BC-UBND', attached: '(Kèm theo Báo cáo số 5/BC-UBND ngày 16 tháng 12 năm 2024 của UBND xã Phước Hòa)' },
    ],
    ['halves one after the other', 'Trong 6 tháng đầu năm 2024, xã tiếp nhận 1.110 hồ sơ; 6 tháng cuối năm tiếp nhận 1.370 hồ sơ.'],
    ['an event of a half', 'Trong 6 tháng đầu năm 2024, xã đã tổ chức 02 hội nghị đối thoại.'],
    ['a comparison', 'Trong 6 tháng đầu năm 2024, tỷ lệ còn thấp (71%), đến nay đã đạt 85%.'],
    ['an earlier report', 'Báo cáo 6 tháng đầu năm 2024 đã nêu 03 tồn tại, xã đã khắc phục cả 03.'],
    [
      'a half-year report with its own words',
      'Trong 6 tháng đầu năm, xã không ban hành văn bản quy phạm pháp luật.',
      { title: '6 tháng đầu năm 2024', date: 'Phước Hòa, ngày 14 tháng 6 năm 2024', rows: FORM.slice(9) },
    ],
    [
      'a report of a province',
      'Toàn tỉnh đã tiếp nhận 512.300 hồ sơ, trong đó cấp xã đã tiếp nhận 301.000 hồ sơ. Các sở đã giải quyết 98.000 hồ sơ.',
      { unit: 'tỉnh Lam Hà' },
    ],
  ])('%s', async (_name, body, parts) => {
    expect(await told(report(body, parts))).toEqual([]);
  });
});

describe('what agrees', () => {
  it('is counted as verified, each figure with its own row', async () => {
    const body =
      'Kế hoạch CCHC đề ra 32 nhiệm vụ. Xã đã ban hành 18 văn bản chỉ đạo CCHC. Thu về 420 phiếu khảo sát sự hài lòng.\n\nĐã tiếp nhận 2.480 hồ sơ, đã giải quyết xong 2.440 hồ sơ. Biên chế có mặt: 21 người. Giải ngân vốn đầu tư công đạt 96,4%.';
    expect((await verified(report(body), 'xref-text-table')).sort()).toEqual(
      ['18 = 18', '2.440 = 2440', '2.480 = 2480', '21 = 21', '32 = 32', '420 = 420', '96,4 = 96,4'].sort(),
    );
  });

  it('is a day and a number that the appendix repeats', async () => {
    const text = report('Xã đã ban hành 18 văn bản về CCHC.', { attached: '(Kèm theo Báo cáo số 315/BC-UBND ngày 16/12/2024 của UBND xã Phước Hòa)' });
    expect(await verified(text, 'date-mismatch')).toEqual(['315 = 315', '16/12/2024 = 16 tháng 12 năm 2024']);
  });

  it('is a window that ends in time', async () => {
    expect(await verified(report('Tính đến ngày 14/12/2024, xã đã giải quyết 2.440 hồ sơ.'), 'date-window')).toEqual([
      'Tính đến ngày 14/12/2024 = 16 tháng 12 năm 2024',
    ]);
  });
});

describe('documents cited', () => {
  const infos = async (body: string) => {
    const { findings } = await readReport(new TextEncoder().encode(report(body)));
    return findings.filter(({ rule }) => rule === 'doc-number').map(({ terms }) => terms.map(({ raw }) => raw).join(' ⟂ '));
  };

  it.each<[string, string, string[]]>([
    [
      'two dates of a number',
      'Xã đã ban hành Kế hoạch số 12/KH-UBND ngày 10/01/2024; Quyết định số 40/QĐ-UBND ngày 05/3/2024. Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2024 và xã cũng ban hành Kế hoạch số 12/KH-UBND ngày 11/01/2024.',
      ['Kế hoạch số 12/KH-UBND ngày 10/01/2024 ⟂ Kế hoạch số 12/KH-UBND ngày 11/01/2024'],
    ],
    ['a decree with another symbol', 'Theo Nghị định số 61/2018/QĐ-TTg ngày 23/4/2018 của Chính phủ.', ['Nghị định số 61/2018/QĐ-TTg ngày 23/4/2018']],
    ['a lost stroke', 'Xã ban hành Kế hoạch số 45KH-UBND ngày 02/02/2024.', ['Kế hoạch số 45KH-UBND ngày 02/02/2024']],
    ['two issuers', 'Kế hoạch số 12/KH-UBND ngày 03/01/2024 của UBND huyện Tân Thuận; Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND xã Phước Hòa.', []],
    ['a party’s numbers', 'Quy định số 131-QĐ/TW ngày 27/10/2023; Kế hoạch 71-KH/TU ngày 02/8/2021; Nghị quyết số 05-NQ/ĐU ngày 09/4/2024.', []],
    [
      'two councils’ numbers',
      'Nghị quyết số 12/NQ-HĐND ngày 20/12/2023 của HĐND huyện Tân Thuận; HĐND xã ban hành Nghị quyết số 12/NQ-HĐND ngày 19/7/2024.',
      [],
    ],
    ['a letter and its office', 'Công văn số 62/NV ngày 02/3/2024; Công văn số 62/UBND-VP ngày 05/3/2024; Công văn số 2119/PNV ngày 13/9/2023.', []],
    ['a plan approved by a decision', 'Quyết định ban hành Kế hoạch số 88/QĐ-UBND ngày 02/02/2024.', []],
  ])('%s', async (_name, body, found) => {
    expect(await infos(body)).toEqual(found);
  });
});
