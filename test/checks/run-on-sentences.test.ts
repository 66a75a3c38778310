import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.js';

/** What sum-total tells of one sentence, and everything above info. */
async function checked(sentence: string) {
  const text = `BÁO CÁO\nKết quả năm 2024 của UBND xã Bình Khê\n\nI. KẾT QUẢ\n\n${sentence}\n`;
  const { findings, figures } = await readReport(new TextEncoder().encode(text));
  const told = findings.filter(({ severity }) => severity !== 'info');
  const sums = told.filter(({ rule }) => rule === 'sum-total').map(({ severity, terms }) => `${severity} ${terms.map(({ raw }) => raw).join(' ')}`);
  return { figures, told: told.map(({ rule, message }) => `${rule}: ${message}`), sums };
}

describe('what follows a total and is none of its parts: owners, days, changes, results, another total', () => {
  it.each([
    'Trễ hạn 02 hồ sơ, do lỗi phần mềm trong 02 ngày (09/4 và 10/4).',
    'Hệ thống dừng để bảo trì 03 ngày (14/5, 15/5 và 21/5), sau đó hoạt động ổn định.',
    'Tổ chức 02 buổi đối thoại (18/3 và 20/6) với người dân.',
    'Đã họp 03 phiên (thứ 2, thứ 4 và thứ 6 hằng tuần) để xử lý hồ sơ tồn.',
    'Đường truyền gián đoạn trong 02 tháng (tháng 7 và 8), ảnh hưởng 31 hồ sơ.',
    'Rà soát 11 văn bản của 03 xã cũ, trong đó đề nghị bãi bỏ 04, thay thế 05, giữ nguyên hiệu lực 02 văn bản.',
    'Kiểm tra 18 đơn vị tại 06 huyện, trong đó xếp loại tốt 09, khá 07, trung bình 02.',
    'Tiếp nhận 250 kiến nghị của 12 phường, trong đó đã trả lời 190, đang xem xét 60.',
    'Phân loại 64 đơn gửi đến 05 phòng chuyên môn, trong đó khiếu nại 21, tố cáo 08, kiến nghị 35 đơn.',
    'Rà soát 42 nghị quyết do 04 nhiệm kỳ ban hành, trong đó còn hiệu lực 30, hết hiệu lực 12 nghị quyết.',
    'Cung cấp trực tuyến toàn trình 37 thủ tục, trực tuyến một phần 142 thủ tục, còn 08 thủ tục cung cấp thông tin trực tuyến.',
    'Dịch vụ công toàn trình 51 thủ tục, một phần 64 thủ tục, còn lại 09 thủ tục tiếp nhận trực tuyến qua thư điện tử.',
    'Từ đầu quý, Trung tâm tiếp nhận mới 1.438 hồ sơ, trong đó nộp trực tuyến 1.322 hồ sơ chiếm 91,93%, nộp trực tiếp 116 hồ sơ, cộng với 27 hồ sơ do huyện cũ bàn giao thì tổng số hồ sơ phải giải quyết là 1.465 hồ sơ, đến hết ngày 14/9/2025 đã giải quyết xong 1.429 hồ sơ, trong đó trước hạn 1.187 hồ sơ, đúng hạn 239 hồ sơ, quá hạn 03 hồ sơ, hiện còn 36 hồ sơ đang trong thời hạn giải quyết, riêng chứng thực bản sao lẻ không qua hệ thống là 159 lượt, trong đó tháng 7 là 141 lượt.',
    'Thành phố có 640 doanh nghiệp, trong đó doanh nghiệp nhỏ 480 doanh nghiệp, vừa 160 doanh nghiệp, tính cả hộ kinh doanh thì có 2.310 cơ sở.',
    'Bộ phận Một cửa nhận 812 hồ sơ, trong đó trực tuyến 700 hồ sơ, trực tiếp 112 hồ sơ, nâng tổng số hồ sơ từ đầu năm lên 2.415 hồ sơ.',
    'Phòng nhận 320 hồ sơ, gồm nộp tại quầy 120 hồ sơ, nộp qua mạng 200 hồ sơ, đến nay đã trả 305 hồ sơ, còn 15 hồ sơ chưa đến hạn.',
    'Huyện có 96 trường, trong đó 60 trường đạt chuẩn, riêng năm nay công nhận mới 08 trường, phấn đấu năm sau công nhận thêm 40 trường.',
    'Sở thẩm định 45 hồ sơ, trong đó 30 hồ sơ đạt, 15 hồ sơ phải sửa, cùng kỳ năm trước thẩm định 52 hồ sơ.',
    'Xã đã cấp 1.204 giấy chứng nhận, trong đó cấp lần đầu 704 giấy, cấp đổi 500 giấy, lũy kế từ đầu nhiệm kỳ cấp 6.811 giấy.',
    'Thị xã có 120 hộ nghèo, trong đó phường Đông 60 hộ, giảm 30 hộ; phường Tây 60 hộ, giảm 25 hộ.',
    'Toàn tỉnh có 310 hợp tác xã, trong đó nông nghiệp 210 hợp tác xã, phi nông nghiệp 100 hợp tác xã, so với năm trước tăng 25 hợp tác xã.',
    'Trung tâm đã trả 905 kết quả, trong đó trả trực tiếp 300 kết quả, trả qua bưu chính 605 kết quả, đồng thời số hóa 880 kết quả.',
    'Ban Quản lý có 54 dự án, trong đó 30 dự án trong nước và 24 dự án nước ngoài, thu hút 6.200 lao động, giải quyết việc làm cho 4.100 lao động.',
    'Cơ quan nhận 143 đơn, trong đó đủ điều kiện 100 đơn, không đủ điều kiện 43 đơn, qua xử lý đã chuyển 60 đơn, hướng dẫn 40 đơn.',
    'Đội ngũ có 88 người, trong đó nam 50 người, nữ 38 người, tuổi dưới 40 là 45 người, trên 40 là 43 người.',
    'Phường tiếp 210 lượt, trong đó Chủ tịch tiếp 40 lượt, các Phó Chủ tịch tiếp 60 lượt, cán bộ tiếp 110 lượt và đã giải thích cho 150 lượt.',
    'Xã thu hoạch 300 ha lúa, trong đó lúa lai 120 ha, lúa thuần 180 ha, gieo trồng vụ sau 280 ha.',
    'Trong kỳ nhận 77 phản ánh, trong đó về đất đai 40 phản ánh, môi trường 37 phản ánh, sau khi phân loại thì có 70 phản ánh thuộc thẩm quyền.',
    'Công an huyện bắt 45 vụ, trong đó ma túy 20 vụ, trộm cắp 25 vụ, khởi tố 38 vụ, xử phạt hành chính 07 vụ.',
    'Đã lập 204 hồ sơ điện tử, trong đó quý I 100 hồ sơ, quý II 104 hồ sơ, trung bình mỗi ngày 60 hồ sơ.',
    'Huyện giao 560 chỉ tiêu, trong đó cho xã 400 chỉ tiêu, phòng ban 160 chỉ tiêu, kết quả hoàn thành 541 chỉ tiêu, chưa hoàn thành 19 chỉ tiêu.',
    'Tổng đàn bò 5.400 con, trong đó bò lai 2.400 con, bò vàng 3.000 con; xuất chuồng 1.900 con.',
    'Đã cấp 310 thẻ, gồm thẻ mới 150 thẻ, thẻ đổi 160 thẻ, tuy nhiên có 22 thẻ sai thông tin và phải thu hồi 12 thẻ.',
    'Phòng Tư pháp chứng thực 3.410 bản sao, trong đó bản sao giấy 3.000 bản, bản sao điện tử 410 bản, thu lệ phí và nộp ngân sách theo 3.390 bản.',
    'Có 25 thôn, trong đó 10 thôn vùng cao, 15 thôn vùng thấp, mà theo rà soát mới chỉ 18 thôn có nhà văn hóa.',
    'Năm 2024 tuyển 36 viên chức, trong đó giáo viên 30 người, y tế 06 người, trước đó năm 2023 tuyển 28 viên chức.',
    'Rà soát 60 quy trình của 15 phòng, ban, trong đó giữ nguyên 38, sửa đổi 22.',
    'Công bố 96 thủ tục theo 04 quyết định, trong đó thủ tục mới 40, sửa đổi 50, bãi bỏ 06.',
    'Tiếp 33 lượt công dân với 41 người, trong đó nhắc lại 13 lượt, lần đầu 20 lượt.',
    'Hội đồng đã xét 90 sáng kiến của 71 tác giả, trong đó công nhận 62, không công nhận 28 sáng kiến.',
    'Thu 420 tỷ đồng, trong đó thu nội địa 300 tỷ đồng, thu khác 120 tỷ đồng, chi ngân sách 510 tỷ đồng.',
    'Tổng vốn 80 tỷ đồng, gồm ngân sách tỉnh 50 tỷ đồng, huyện 30 tỷ đồng, đã giải ngân 61 tỷ đồng, đạt 76,3%.',
    'Đã tuyên truyền 14 buổi, gồm 08 buổi tại xã, 06 buổi tại trường học, thu hút 1.240 lượt người, phát 2.000 tờ rơi.',
    'Trung tâm có 12 quầy, trong đó 08 quầy thường trực, 04 quầy luân phiên, mỗi ngày phục vụ 150 lượt, cao điểm 200 lượt.',
    'UBND xã ban hành 58 văn bản, trong đó 20 kế hoạch, 38 công văn, ngoài ra còn tham mưu Đảng ủy 14 văn bản.',
    'Trong năm có 520 hồ sơ đất đai, trong đó chuyển nhượng 300 hồ sơ, tặng cho 220 hồ sơ, vượt 120 hồ sơ so với năm 2023.',
    'Văn phòng xử lý 1.900 văn bản đến, trong đó điện tử 1.850 văn bản, giấy 50 văn bản, phát hành 760 văn bản đi, trong đó ký số 755 văn bản.',
    'Tổ công nghệ số có 96 thành viên, trong đó 40 đoàn viên, 56 hội viên, đã hướng dẫn 312 người cài đặt, giúp 198 hộ mở tài khoản.',
    'Hiện có 44 biên chế, gồm 40 công chức và 04 viên chức, thiếu 06 biên chế so với 50 biên chế được giao.',
    'Quận có 210 tổ dân phố, trong đó 150 tổ thuộc phường cũ và 60 tổ mới chia tách, bố trí 630 người hoạt động không chuyên trách.',
    'Số hộ đăng ký 300 hộ, trong đó khu A 140 hộ, khu B 160 hộ, khi nghiệm thu thì 290 hộ đạt, 10 hộ chưa đạt.',
    'Đã tuyên truyền 14 buổi, trong đó 08 buổi tại xã, thu hút 1.240 lượt người.',
    'Mở 05 lớp tập huấn, trong đó 02 lớp ở vùng cao, phát 300 bộ tài liệu.',
    'Phòng nhận 320 hồ sơ, gồm nộp tại quầy 120 hồ sơ, nộp qua mạng 190 hồ sơ, đến nay đã trả 305 hồ sơ, còn 15 hồ sơ chưa đến hạn.',
    'Xã có 96 hộ, trong đó hộ nghèo 20 hộ, cận nghèo 31 hộ, khi rà soát cuối năm thì còn 60 hộ.',
    'Công an huyện bắt 45 vụ, trong đó ma túy 20 vụ, trộm cắp 15 vụ, khởi tố 38 vụ, xử phạt hành chính 07 vụ.',
    'Đội có 88 người, trong đó đảng viên 50 người, đoàn viên 30 người, tham gia tập huấn 70 người.',
    'Trong kỳ nhận 77 phản ánh, trong đó về đất đai 40 phản ánh, môi trường 20 phản ánh, đã trả lời 70 phản ánh, công khai 65 phản ánh.',
    'Tổng đàn bò 5.400 con, trong đó bò lai 2.400 con, bò sữa 1.000 con, xuất chuồng 1.900 con, tiêm phòng 5.100 con.',
    'Cơ quan nhận 143 đơn, trong đó đủ điều kiện 90 đơn, không đủ điều kiện 43 đơn, chuyển 60 đơn, hướng dẫn 40 đơn, lưu 10 đơn.',
    'Xã thu hoạch 300 ha lúa, trong đó lúa lai 120 ha, lúa thuần 150 ha, gieo trồng vụ sau 280 ha.',
    'Đã cấp 310 thẻ, gồm thẻ mới 150 thẻ, thẻ đổi 140 thẻ, in sai 22 thẻ, thu hồi 12 thẻ.',
    'Tiếp nhận 1.205 hồ sơ, trong đó qua mạng 900 hồ sơ, tại quầy 290 hồ sơ, giải quyết 1.180 hồ sơ, trả trước hạn 1.100 hồ sơ.',
    'Tỉnh có 25 dự án, trong đó 10 dự án khởi công mới, 12 dự án chuyển tiếp, hoàn thành 14 dự án, quyết toán 09 dự án.',
    'Sở quản lý 48.620 ha rừng, gồm: rừng phòng hộ 21.450 ha, rừng đặc dụng 12.380 ha, rừng sản xuất 13.790 ha.',
    'Huyện gieo trồng 48.620 ha, gồm: lúa 21.450 ha, ngô 12.380 ha, sắn 1.790 ha và các cây trồng khác.',
    'Phát 12.600 tờ rơi, gồm: xã A 4.100 tờ, xã B 3.300 tờ, số còn lại phát tại các trường.',
    'Tiếp nhận 34 ý kiến, gồm 02 nhóm: 21 ý kiến về đất đai và 13 ý kiến về môi trường.',
    'Có 34 ý kiến, gồm 03 nhóm: 21 ý kiến về đất đai, 08 ý kiến về môi trường, còn lại là ý kiến về chế độ chính sách.',
    'Thực hiện 05 nhiệm vụ, gồm 02 phần: 12 nội dung về thể chế và 09 nội dung về bộ máy.',
    'Xã được giao 200 chỉ tiêu trồng cây, trong đó đã trồng 212 chỉ tiêu, đạt 106%.',
    'Tiếp nhận 34 ý kiến, gồm 02 nhóm: 21 ý kiến về đất đai và 13 ý kiến về môi trường; đã trả lời 30, đang xem xét 04.',
    'Toàn tỉnh có 9 huyện với 118 xã, trong đó miền núi 70, đồng bằng 48.',
    'Ngành giáo dục có 412 trường thuộc 10 huyện, trong đó công lập 398, tư thục 14.',
    'Thanh tra 36 đơn vị trong 04 lĩnh vực, trong đó kết thúc 30 cuộc, đang tiến hành 06 cuộc.',
    'Sở Xây dựng cấp 215 giấy phép cho 198 tổ chức, trong đó cấp mới 150, gia hạn 65.',
    'Tiếp 120 lượt với 163 người, trong đó khiếu nại 45 lượt, tố cáo 12 lượt, phản ánh 63 lượt.',
    'Huyện trồng 1.250 ha rừng, đạt 104% kế hoạch, trong đó rừng phòng hộ 320 ha, rừng sản xuất 930 ha, chăm sóc 4.100 ha, khoanh nuôi 6.800 ha.',
    'Bảo hiểm xã hội quản lý 84.200 người, trong đó bắt buộc 21.300 người, tự nguyện 4.900 người, thu 61 tỷ đồng, chi trả cho 3.100 lượt người.',
    'Trong quý mất điện 03 lần (ngày 05/7, 19/7 và 22/8), làm chậm 14 hồ sơ.',
    'Bưu điện nhận 640 hồ sơ tại 12 điểm, trong đó chuyển phát 500, trả tại điểm 140.',
    'Trung tâm mở 06 lớp (tháng 3, 5 và 9), có 240 học viên, trong đó nữ 150 học viên, nam 90 học viên.',
    'Sau sáp nhập có 65 cán bộ, công chức, trong đó từ xã A chuyển sang 30 người, xã B 25 người, còn thiếu 08 người.',
    'Xã nhận 560 hồ sơ, tăng 60 hồ sơ so với quý I, trong đó trực tuyến 500 hồ sơ, trực tiếp 60 hồ sơ.',
    'Đã rà soát 90 thủ tục, trong đó cắt giảm thời gian 40 thủ tục, cắt giảm giấy tờ 30 thủ tục, cắt giảm lệ phí 35 thủ tục.',
    'Ban hành 25 quyết định, trong đó 10 quyết định về đất đai; ban hành 30 kế hoạch, trong đó 12 kế hoạch về chuyển đổi số.',
    'Thị xã có 14 phường, xã, gồm 08 phường, 06 xã, với 96 khu phố, thôn và 132.000 dân.',
    'Khảo sát 300 phiếu, trong đó rất hài lòng 200 phiếu, hài lòng 90 phiếu, bình thường 10 phiếu, thu về đủ 300 phiếu và xử lý 298 phiếu hợp lệ.',
    'Tỉnh ủy giao 45 nhiệm vụ, trong đó hoàn thành 30 nhiệm vụ, đang thực hiện 15 nhiệm vụ, UBND tỉnh giao 120 nhiệm vụ, trong đó hoàn thành 100 nhiệm vụ.',
    'Quận tiếp nhận 77 đơn, trong đó 50 đơn đủ điều kiện, đã xử lý 47 đơn, chuyển Tòa án 03 đơn, lưu 27 đơn.',
    'Vận động được 82 hộ hiến 3.400 m2 đất, trong đó thôn Đông 20 hộ, thôn Tây 62 hộ, làm 2,1 km đường.',
    'Phòng giải quyết 1.900 hồ sơ, trong đó sớm hạn 1.500 hồ sơ, đúng hạn 395 hồ sơ, trễ hạn 05 hồ sơ, trong đó lĩnh vực đất đai 04 hồ sơ, xây dựng 01 hồ sơ, số thư xin lỗi đã gửi 05 thư.',
    'Hội Nông dân có 2.100 hội viên, trong đó kết nạp mới 80 hội viên, cho vay 560 hội viên, tập huấn 1.700 hội viên.',
    'Cục Thuế quản lý 3.400 doanh nghiệp, trong đó đang hoạt động 2.900 doanh nghiệp, tạm ngừng 500 doanh nghiệp, hoàn thuế 210 doanh nghiệp, nợ thuế 640 doanh nghiệp.',
    'Dân số 46.000 người, trong đó nữ 23.500 người, dân tộc thiểu số 31.000 người, trong độ tuổi lao động 27.000 người.',
    'Tổ chức 18 cuộc kiểm tra, trong đó kiểm tra đột xuất 05 cuộc, kiểm tra theo kế hoạch 13 cuộc tại 40 đơn vị, nhắc nhở 11 đơn vị, xử lý 02 cá nhân.',
    'Xã tiếp nhận 85 kiến nghị cử tri, trong đó thuộc thẩm quyền xã 60 kiến nghị, huyện 25 kiến nghị, giải quyết dứt điểm 52 kiến nghị, còn 08 kiến nghị đang giải quyết.',
    'Trường có 620 học sinh, trong đó khối 6 là 160 học sinh, khối 7 là 155 học sinh, khối 8 là 150 học sinh, khối 9 là 155 học sinh, học sinh giỏi 210 em, học sinh khá 300 em.',
    'Toàn huyện có 340 camera, trong đó 300 camera hoạt động tốt, 40 camera hỏng, năm nay lắp thêm 55 camera.',
    'Trong 3 ngày (từ 10/10 đến 12/10) đã tiếp nhận 95 hồ sơ.',
    'Bàn giao 31 tỷ đồng vốn, gồm: ngân sách tỉnh 20 tỷ đồng, ngân sách xã 11 tỷ đồng; khối lượng hoàn thành 29 tỷ đồng, thanh toán 27 tỷ đồng.',
    'Hộ tịch 700 việc, trong đó khai sinh 300 việc, kết hôn 150 việc, khai tử 90 việc, và chứng thực 2.400 bản sao, chữ ký 180 việc.',
  ])('is silent: %s', async (sentence) => {
    const { figures, told } = await checked(sentence);
    expect(figures.length).toBeGreaterThan(0);
    expect(told).toEqual([]);
  });
});

describe('plain lists with a slip in them', () => {
  it.each([
    [
      'two digits of a herd are swapped in a list after “gồm”',
      'Tổng đàn gia súc 62.845 con, gồm: đàn trâu 11.230 con, đàn bò 4.915 con, đàn lợn 14.360 con, đàn dê 5.340 con.',
      '62.845 11.230 4.915 14.360 5.340',
    ],
    [
      'an announced number of groups falls short',
      'Tiếp nhận 34 phản ánh, kiến nghị, gồm 02 nhóm: 21 phản ánh, kiến nghị về hành vi hành chính và 11 phản ánh, kiến nghị về quy định hành chính; đã xử lý 31, đang xử lý 03.',
      '34 21 11',
    ],
    [
      'kinds announced by “chia thành”',
      'Sở có 52 đơn vị trực thuộc, chia thành 03 loại: 20 đơn vị tự chủ, 15 đơn vị tự chủ một phần, 12 đơn vị do ngân sách bảo đảm.',
      '52 20 15 12',
    ],
    [
      'one part above its total, with its own percent',
      'Có 412 hồ sơ phát sinh nghĩa vụ tài chính, trong đó 436 hồ sơ đã thanh toán trực tuyến, đạt tỷ lệ 105,8%.',
      '412 436',
    ],
    ['parts of what belongs to others', 'Rà soát 14 văn bản của 03 xã cũ, trong đó đề nghị bãi bỏ 06, thay thế 07, giữ nguyên 04 văn bản.', '14 06 07 04'],
    [
      'a list before the sentence runs on',
      'Sở nhận 320 hồ sơ, gồm đất đai 140 hồ sơ, hộ tịch 200 hồ sơ, đến nay đã trả 305 hồ sơ, còn 15 hồ sơ chưa đến hạn.',
      '320 140 200',
    ],
    ['two kinds of communes', 'Toàn tỉnh có 118 xã, trong đó miền núi 70 xã, đồng bằng 58 xã.', '118 70 58'],
    ['new and renewed licences', 'Sở cấp 215 giấy phép, trong đó cấp mới 150 giấy phép, gia hạn 75 giấy phép.', '215 150 75'],
    ['answers of a survey', 'Khảo sát 300 phiếu, trong đó rất hài lòng 200 phiếu, hài lòng 90 phiếu, bình thường 40 phiếu.', '300 200 90 40'],
    ['acts of civil status', 'Hộ tịch 700 việc, trong đó khai sinh 400 việc, kết hôn 250 việc, khai tử 90 việc.', '700 400 250 90'],
  ])('are told: %s', async (_why, sentence, terms) => {
    expect((await checked(sentence)).sums).toEqual([`error ${terms}`]);
  });
});
