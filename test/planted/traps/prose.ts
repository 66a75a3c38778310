import type { Random } from '../../variants/random.js';
import { addDays, type Draft, numericDay } from '../draft.js';
import { paragraph, putInto } from '../errors/kind.js';
import { printCount, printMoney, printPercent } from '../numbers.js';
import type { TrapKind } from './kind.js';

type Texts = (draft: Draft, random: Random, print: { n(value: number): string; p(part: number, whole: number): string }) => string[];

/** One of several paragraphs, each a list of lines. */
function told(name: string, texts: Texts, section = 'II'): TrapKind {
  return {
    name,
    set(draft, random) {
      const print = { n: (value: number) => printCount(value, draft.manner), p: (part: number, whole: number) => printPercent(part, whole, draft.manner) };
      const text = random.pick(texts(draft, random, print));
      putInto(
        draft,
        section,
        text.split('\n').map((line) => paragraph(line, 'trap')),
      );
      return text;
    },
  };
}

export const PROSE_TRAPS: readonly TrapKind[] = [
  told('a list that mixes two breakdowns', (_, r, { n }) => {
    const [online, direct, carried] = [r.int(120, 260), r.int(20, 60), r.int(1, 8)];
    const all = online + direct;
    return [
      `Riêng lĩnh vực hộ tịch đã tiếp nhận và giải quyết ${n(all)} hồ sơ. Trong đó tiếp nhận trực tuyến ${n(online)} hồ sơ; tiếp nhận trực tiếp ${n(direct)} hồ sơ; từ kỳ trước ${n(carried)} hồ sơ; giải quyết trước hạn ${n(all + carried)} hồ sơ.`,
      `Lĩnh vực đất đai tiếp nhận ${n(all)} hồ sơ, trong đó qua mạng ${n(online)} hồ sơ, tại chỗ ${n(direct)} hồ sơ; có ${n(r.int(90, all - 10))} hồ sơ của tổ chức và ${n(carried)} hồ sơ nộp ngoài giờ.`,
      `Lĩnh vực chứng thực có ${n(all)} hồ sơ (trực tuyến ${n(online)} hồ sơ, trực tiếp ${n(direct)} hồ sơ, thu phí ${n(r.int(100, all))} hồ sơ).`,
    ];
  }),
  told('some of the parts only', (_, r, { n }) => {
    const all = r.int(40, 90);
    return [
      `Đoàn thể các cấp đã tổ chức ${n(all)} buổi sinh hoạt, trong đó có ${n(r.int(8, 20))} buổi lồng ghép tuyên truyền chuyển đổi số.`,
      `Tổ chuyển đổi số cộng đồng có ${n(all)} thành viên, trong đó ${n(r.int(6, 18))} thành viên là đoàn viên thanh niên.`,
      `Thư viện ${r.pick(['xã', 'phường'])} có ${n(all * 10)} đầu sách, trong đó sách pháp luật ${n(r.int(20, 90))} đầu sách.`,
    ];
  }),
  told('a part of a part', (_, r, { n }) => {
    const [desk, laptop, secret] = [r.int(14, 24), r.int(3, 8), r.int(1, 2)];
    return [
      `Trường học trên địa bàn có ${n(desk + laptop)} bộ máy chiếu (${n(desk)} bộ cố định, có ${n(secret)} bộ mới mua và ${n(laptop)} bộ di động).`,
      `Ban Chỉ đạo gồm ${n(desk + laptop)} thành viên, trong đó ${n(desk)} thành viên kiêm nhiệm, có ${n(secret)} thành viên là nữ, và ${n(laptop)} thành viên chuyên trách.`,
      `Đã cấp ${n(desk + laptop)} chứng thư số: cá nhân ${n(desk)} chứng thư (trong đó lãnh đạo ${n(secret)} chứng thư), tổ chức ${n(laptop)} chứng thư.`,
    ];
  }),
  told('a plan outdone', (_, r, { n, p }) => {
    const plan = r.int(40, 90);
    const done = plan + r.int(3, 25);
    return [
      `Vận động đóng góp quỹ vì người nghèo được ${n(done)} triệu đồng/${n(plan)} triệu đồng, đạt ${p(done, plan)}% kế hoạch.`,
      `Trồng mới ${n(done)}/${n(plan)} cây xanh, bằng ${p(done, plan)}% chỉ tiêu được giao.`,
      `Cấp tài khoản định danh cho ${n(done * 10)}/${n(plan * 10)} công dân, vượt chỉ tiêu, đạt ${p(done, plan)}% kế hoạch năm.`,
    ];
  }),
  told('growth', (d, r) => [
    `Số lượt truy cập Trang thông tin điện tử tăng ${r.int(105, 260)}% so với cùng kỳ năm ${d.places.year - 1}.`,
    `So với năm ${d.places.year - 1}, số lượt người dân tra cứu kết quả bằng ${r.int(110, 180)},${r.int(1, 9)}%.`,
    `Lượt người dân dùng ki-ốt tự phục vụ tăng gấp đôi, tốc độ tăng ${r.int(101, 140)}%.`,
  ]),
  told('a rate over an empty base', (_, r) => [
    `Số kiến nghị sau kiểm toán: 0; số kiến nghị đã xử lý: 0; tỷ lệ xử lý ${r.pick(['0', '100'])}%.`,
    `Không phát sinh hồ sơ quá hạn nên tỷ lệ xin lỗi bằng văn bản là ${r.pick(['0', '100'])}% (0/0 trường hợp).`,
    `Văn bản phải xử lý sau rà soát: 0/0 văn bản, ${r.pick(['đạt 100%', 'tỷ lệ 0%'])}.`,
  ]),
  told('a padded zero', (_, r, { n }) => {
    const whole = r.int(150, 900);
    const part = whole - r.int(2, 20);
    const share = `${(Math.round((part / whole) * 1000) / 10).toFixed(1).replace('.', ',')}0`;
    return [
      `Số hộ gia đình có ít nhất một tài khoản dịch vụ công: ${n(part)}/${n(whole)} hộ, đạt ${share}%.`,
      `Tỷ lệ hộ dùng nước sạch đạt ${share}% (${n(part)}/${n(whole)} hộ).`,
      `Đã lập hồ sơ sức khỏe điện tử cho ${n(part)} người trên tổng số ${n(whole)} người, chiếm ${share}%.`,
    ];
  }),
  told('money in two units', (_, r) => {
    const [first, second, third] = [r.int(400, 900), r.int(31, 96), r.int(20, 80)];
    const all = first + second + third;
    return [
      `Quỹ phúc lợi thôn: ${printMoney(all)} triệu đồng (trong đó: đóng góp tự nguyện: ${printMoney(first)} triệu đồng; doanh nghiệp ủng hộ: ${printMoney(second * 1_000_000)} đồng; thu khác: ${printMoney(third)} triệu đồng).`,
      `Kinh phí xã hội hóa là ${printMoney(all * 1_000_000)} đồng, gồm nhà hảo tâm ${printMoney(first)} triệu đồng, doanh nghiệp ${printMoney(second)} triệu đồng và các hộ dân ${printMoney(third)} triệu đồng.`,
      `Tổng mức hỗ trợ ${(all / 1000).toFixed(3).replace('.', ',')} tỷ đồng, trong đó nhà ở ${printMoney(first)} triệu đồng, sinh kế ${printMoney(second)} triệu đồng, học bổng ${printMoney(third)} triệu đồng.`,
    ];
  }),
  told('a decimal point in a percent', (_, r, { n }) => {
    const whole = r.int(150, 400);
    const part = whole - r.int(20, 80);
    const share = (Math.round((part / whole) * 1000) / 10).toFixed(1);
    return [
      `Tỷ lệ người dân dùng VNeID: ${share}% (${n(part)}/${n(whole)} người được hỏi).`,
      `Có ${n(part)}/${n(whole)} hộ kinh doanh nộp thuế điện tử, đạt ${share}%.`,
      `Hộ dân có điện thoại thông minh: ${n(part)} hộ trên ${n(whole)} hộ, tỷ lệ ${share} %.`,
    ];
  }),
  told('a price per unit', (_, r) => [
    `Mức hỗ trợ công chức trực tại Bộ phận Một cửa là ${r.pick(['400.000đ/tháng/01 công chức', '500.000 đồng/người/tháng', '300.000 đ/ tháng/ 01 người'])}.`,
    `Chế độ cho thành viên Tổ công nghệ số là ${r.pick(['150.000 đồng/người/buổi', '200.000đ/buổi/01 thành viên'])}.`,
    'Phí chứng thực bản sao thu 2.000 đồng/trang, từ trang thứ ba thu 1.000 đồng/trang.',
  ]),
  told('days and months that look like fractions', (d, r) => [
    `Đợt cao điểm diễn ra từ 01/4 đến 30/6, tổng kết ngày 15/7; trước đó ngày 09/02 đã họp giao ban.`,
    `Thời hạn gửi báo cáo trước ngày 10/${r.int(2, 9)} hằng tháng; riêng quý I gửi trước 20/3/${d.places.year}.`,
    `Tuần lễ chuyển đổi số được mở từ ngày 06/10 đến ngày 12/10, hưởng ứng Ngày Chuyển đổi số quốc gia 10/10.`,
  ]),
  told('another plan', (_, r, { n, p }) => {
    const plan = r.int(11, 19);
    const done = r.int(6, plan - 1);
    return [
      `Kế hoạch phổ biến, giáo dục pháp luật đã hoàn thành ${n(done)}/${n(plan)} nhiệm vụ.`,
      `Về chuyển đổi số, đã hoàn thành ${n(done)} nhiệm vụ trên tổng số ${n(plan)} nhiệm vụ của Kế hoạch chuyển đổi số, đạt ${p(done, plan)}%.`,
      `Kế hoạch phòng, chống tham nhũng có ${n(plan)} nhiệm vụ, đến nay hoàn thành ${n(done)} nhiệm vụ.`,
    ];
  }),
  told('another period', (d, r, { n, p }) => {
    const [received, solved] = [r.int(300, 900), r.int(200, 299)];
    return [
      `Cùng kỳ năm ${d.places.year - 1} tiếp nhận ${n(received)} hồ sơ, giải quyết ${n(solved)} hồ sơ.`,
      `Năm ${d.places.year - 1}, số hồ sơ tiếp nhận là ${n(received)} hồ sơ, trong đó trực tuyến ${n(solved)} hồ sơ, đạt ${p(solved, received)}%.`,
      `So với cùng kỳ (${n(received)} hồ sơ), khối lượng công việc của Bộ phận Một cửa có thay đổi.`,
    ];
  }),
  told('words of another period, compared', (d) => [
    `So với 6 tháng đầu năm ${d.places.year - 1}, nền nếp làm việc có chuyển biến rõ rệt.`,
    `Phát huy kết quả đạt được trong năm ${d.places.year - 1}, đơn vị tiếp tục giữ vững kỷ cương.`,
    `Theo Báo cáo 9 tháng đầu năm ${d.places.year - 1} của ${d.places.above}, địa phương thuộc nhóm khá.`,
  ]),
  told('bounds', (_, r, { n }) => {
    const many = r.int(4, 9) * 100;
    return [
      `Đã có hơn ${n(many)} lượt người dân được hướng dẫn, trong đó trực tiếp ${n(many - 150)} lượt, qua điện thoại ${n(190)} lượt.`,
      `Trên ${n(many)} hộ dân được phát tờ rơi, gồm ${n(many - 90)} hộ ở thôn và ${n(120)} hộ ở chợ.`,
      `Ước khoảng ${n(many)} người tham gia, trong đó nữ ${n(Math.floor(many / 2))} người, nam ${n(Math.floor(many / 2) - 7)} người.`,
    ];
  }),
  told('minima and aims', (_, r, { n }) => {
    const whole = r.int(120, 300);
    return [
      `Chỉ tiêu giao là tối thiểu ${r.pick([70, 75, 80])}% hồ sơ nộp trực tuyến; thực hiện ${n(whole - 10)}/${n(whole)} hồ sơ lĩnh vực hộ tịch.`,
      `Phấn đấu ít nhất ${r.pick([85, 90, 95])}% hồ sơ được số hóa, trên ${r.pick([60, 70])}% hồ sơ thanh toán trực tuyến.`,
      `Yêu cầu từ ${r.pick([80, 90])}% trở lên người dân hài lòng khi giao dịch tại Bộ phận Một cửa.`,
    ];
  }),
  told('fractions split by words', (_, r, { n, p }) => {
    const whole = r.int(150, 400);
    const part = r.int(60, whole - 20);
    return [
      `Có ${n(part)} hộ đăng ký thanh toán tiền điện qua ngân hàng/${n(whole)} hộ trên địa bàn. Đạt tỷ lệ ${p(part, whole)}%.`,
      `Số trẻ em được cấp mã định danh ${n(part)} trẻ em/tổng số ${n(whole)} trẻ em trong độ tuổi; tỷ lệ ${p(part, whole)}%.`,
      `${n(part)} phiếu đánh giá/${n(whole)} lượt giao dịch của tổ chức, cá nhân, đạt ${p(part, whole)}%; số lượt chưa đánh giá: ${n(whole - part)} lượt.`,
    ];
  }),
  told('a percent beside another figure', (_, r, { n, p }) => {
    const [signed, unsigned] = [r.int(300, 480), r.int(8, 30)];
    return [
      `Giấy mời đã phát hành ${n(signed + unsigned)} giấy, ký số: ${n(signed)}, không ký số: ${n(unsigned)}, lãnh đạo ký số: ${n(signed - 26)}, đạt ${p(signed, signed + unsigned)}%.`,
      `Trong ${n(signed + unsigned)} thông báo có ${n(signed)} thông báo gửi qua trục liên thông, ${n(unsigned)} thông báo gửi thư; tỷ lệ gửi qua trục đạt ${p(signed, signed + unsigned)}%.`,
    ];
  }),
  told('petitions of citizens', (_, r, { n }) => {
    const [done, left] = [r.int(5, 9), r.int(1, 3)];
    return [
      `Đường dây nóng nhận ${n(done + left)} ý kiến của công dân về rác thải, đã trả lời ${n(done)} ý kiến, còn lại ${n(left)} ý kiến đang xác minh. Không có phản ánh, kiến nghị về quy định hành chính.`,
      `Hội đồng nhân dân tiếp nhận ${n(done + left)} kiến nghị của cử tri; đã trả lời ${n(done)} kiến nghị, đang xem xét ${n(left)} kiến nghị. Số PAKN về quy định hành chính: 0.`,
    ];
  }),
  told('overdue among the pending', (_, r, { n }) => {
    const [fresh, carried, pending] = [r.int(90, 240), r.int(2, 9), r.int(5, 12)];
    return [
      `Lĩnh vực xây dựng: số hồ sơ mới tiếp nhận: ${n(fresh)} hồ sơ; số hồ sơ từ kỳ trước chuyển qua: ${n(carried)} hồ sơ; số hồ sơ đã giải quyết: ${n(fresh + carried - pending)} hồ sơ; số hồ sơ đang giải quyết: ${n(pending)} hồ sơ, trong đó quá hạn: ${n(r.int(1, 3))} hồ sơ.`,
      `Về lao động, thương binh và xã hội: tiếp nhận mới ${n(fresh)} hồ sơ, kỳ trước chuyển sang ${n(carried)} hồ sơ; đã giải quyết ${n(fresh + carried - pending)} hồ sơ; đang giải quyết ${n(pending)} hồ sơ (quá hạn ${n(r.int(1, 3))} hồ sơ).`,
    ];
  }),
  told('dossiers withdrawn or returned', (_, r, { n }) => {
    const [fresh, carried, pending, gone] = [r.int(90, 240), r.int(2, 9), r.int(5, 12), r.int(2, 6)];
    const solved = fresh + carried - pending - gone;
    return [
      `Lĩnh vực môi trường: số hồ sơ mới tiếp nhận: ${n(fresh)} hồ sơ; số hồ sơ từ kỳ trước chuyển qua: ${n(carried)} hồ sơ; số hồ sơ đã giải quyết: ${n(solved)} hồ sơ; số hồ sơ đang giải quyết: ${n(pending)} hồ sơ; công dân xin rút ${n(gone)} hồ sơ.`,
      `Riêng lĩnh vực đăng ký kinh doanh, tiếp nhận mới ${n(fresh)} hồ sơ, kỳ trước chuyển sang ${n(carried)} hồ sơ; đã giải quyết ${n(solved)} hồ sơ, đang giải quyết ${n(pending)} hồ sơ, trả lại ${n(gone)} hồ sơ do không đủ điều kiện.`,
    ];
  }),
  told('rates that do not add', (_, r) => [
    `Tỷ lệ hồ sơ đúng hạn ở các lĩnh vực: hộ tịch ${r.int(96, 99)},${r.int(1, 9)}%, đất đai ${r.int(90, 95)},${r.int(1, 9)}%, chứng thực 100%.`,
    `Tỷ lệ văn bản điện tử cấp tỉnh đạt 100%, cấp huyện ${r.int(95, 99)}%, cấp xã ${r.int(90, 98)}%.`,
    `Mức hài lòng về thái độ ${r.int(92, 99)}%, về thời gian ${r.int(90, 98)}%, về cơ sở vật chất ${r.int(85, 95)}%.`,
  ]),
  told('days ahead', (d, r) => {
    const [first, last] = [numericDay(addDays(d.day, r.int(20, 50))), numericDay(addDays(d.day, r.int(60, 120)))];
    return [
      `Dự kiến từ ngày ${first} đến ngày ${last} sẽ tổ chức đợt tự kiểm tra tiếp theo.`,
      `Kế hoạch bồi dưỡng kỳ tới được tổ chức từ ngày ${first} đến ngày ${last}.`,
      `Trong thời gian tới (từ ngày ${first} đến ngày ${last}), sẽ thay mới máy quét tại Bộ phận Một cửa.`,
    ];
  }),
  told('names with numbers', (_, r) => [
    `Tổ dân phố ${r.int(2, 9)} và khu phố ${r.int(1, 6)} được chọn làm điểm; Tổng đài 1022 tiếp nhận ý kiến 24/7.`,
    `Đề án 06, Nghị quyết 18 và Luật số 47/2019/QH14 được phổ biến trong buổi họp thứ 2 hằng tuần.`,
    `Tuyến đường 3 tháng 2, hẻm 45 và Quốc lộ 1 được lắp biển mã QR; Chương trình 135 tiếp tục thực hiện.`,
  ]),
  told('one number, two offices', (d, r) => {
    const serial = r.int(700, 900);
    return [
      `Căn cứ Kế hoạch số ${serial}/KH-UBND ngày 05/01/${d.places.year} của ${d.places.above} và Kế hoạch số ${serial}-KH/TU ngày 02/8/${d.places.year - 3} của Ban Thường vụ Tỉnh ủy, nội dung được lồng ghép thực hiện.`,
      `Quyết định số ${serial}/QĐ-UBND ngày 12/01/${d.places.year} của UBND tỉnh và Quyết định số ${serial}/QĐ-TTg ngày 27/6/${d.places.year - 2} của Thủ tướng Chính phủ được niêm yết công khai.`,
      `Công văn số ${serial}/UBND-NC ngày 08/01/${d.places.year} của UBND tỉnh và Kế hoạch số ${serial}/KH-UBND ngày 19/01/${d.places.year} của ${d.places.above} đã được quán triệt.`,
    ];
  }),
  told('the same thing in one room', (_, r, { n }) => [
    `Phòng tiếp công dân có ${n(r.int(2, 4))} máy tính, ${n(r.int(1, 3))} máy in và 01 máy quét.`,
    `Tại Bộ phận Một cửa bố trí ${n(r.int(3, 5))} công chức thường trực, ${n(r.int(3, 6))} máy tính.`,
  ]),
  told('an announced list cut short', (d, r) => {
    const year = d.places.year;
    return [
      `Hội Nông dân đã ban hành ${r.int(12, 19)} văn bản hướng dẫn, trong đó có:\n+ Hướng dẫn số ${r.int(10, 40)}/HD-HND ngày 04/01/${year} về sinh hoạt chi hội;\n+ Thông báo số ${r.int(50, 80)}/TB-HND ngày 09/01/${year} về lịch giao ban;…`,
      `Đoàn Thanh niên triển khai ${r.int(9, 14)} mô hình, tiêu biểu như:\n- Mô hình “Mỗi đoàn viên một tài khoản”;\n- Mô hình “Chợ không tiền mặt”.`,
    ];
  }),
  told('percentage points', (_, r) => [
    `Tỷ lệ nộp hồ sơ trực tuyến lĩnh vực hộ tịch tăng ${r.int(2, 9)},${r.int(1, 9)} điểm phần trăm.`,
    `Chỉ số hài lòng đạt ${r.int(81, 95)},${r.int(10, 99)} điểm, tăng ${r.int(1, 3)},${r.int(1, 9)} điểm so với năm trước.`,
  ]),
  told(
    'aims of the next period',
    (d, r, { n }) => [
      `- Phấn đấu năm ${d.places.year + 1} hoàn thành ${n(r.int(30, 60))} nhiệm vụ; tiếp nhận trực tuyến đạt ${r.int(80, 95)}%.`,
      `- Năm ${d.places.year + 1} ban hành ít nhất ${n(r.int(5, 20))} văn bản chỉ đạo; khảo sát ${n(r.int(100, 300))} phiếu.`,
    ],
    'IV',
  ),
  told('early instead of on time', (d, _, { n }) => [
    `Số nhiệm vụ hoàn thành trước hạn: ${n(d.world.assignedOnTime ?? 0)} nhiệm vụ.`,
    `${d.places.unit} đã hoàn thành trước và đúng hạn ${n(d.world.assignedOnTime ?? 0)} nhiệm vụ cấp trên giao.`,
  ]),
  told('a part of the period', (_, r, { n }) => [
    `Riêng tuần cao điểm, Bộ phận Một cửa tiếp nhận mới ${n(r.int(11, 29))} hồ sơ, giải quyết ngay trong ngày ${n(r.int(5, 10))} hồ sơ.`,
    `Trong ngày ra quân, đã khảo sát ${n(r.int(11, 40))} phiếu, phát ${n(r.int(100, 200))} tờ rơi.`,
    `Bình quân mỗi ngày tiếp nhận ${n(r.int(11, 19))} hồ sơ, ngày cao nhất ${n(r.int(20, 40))} hồ sơ.`,
  ]),
  told('whole percents', (d, r, { n }) => {
    const whole = r.int(150, 600);
    const part = r.int(40, whole - 9);
    const share = d.manner.rounding === 'cut' ? Math.floor((part / whole) * 100) : Math.round((part / whole) * 100);
    return [
      `Đã thu gom rác tại nguồn ở ${n(part)}/${n(whole)} hộ, đạt ${share}%.`,
      `Có ${n(part)} hộ trên tổng số ${n(whole)} hộ cài ứng dụng phản ánh hiện trường (${share}%).`,
      `Tỷ lệ hộ nghèo được hỗ trợ chữ ký số cá nhân: ${share}% (${n(part)}/${n(whole)} hộ).`,
    ];
  }),
  told('marks of footnotes', (d, r) => [
    `Thực hiện kế hoạch năm ${d.places.year}¹, đơn vị đã rà soát 02 quy trình² và công khai tại trụ sở.`,
    `Các nội dung trên đã được kiểm tra³; kết quả kiểm tra được thông báo bằng văn bản⁴ đến ${r.int(3, 9)} bộ phận.`,
  ]),
  told('money rounded', (_, r) => {
    const parts = [r.int(400, 900) + r.int(1, 999) / 1000, r.int(2000, 4000) + r.int(1, 999) / 1000, r.int(100, 400) + r.int(1, 999) / 1000] as const;
    const all = Math.round(parts[0] + parts[1] + parts[2]);
    const [a, b, c] = parts.map((part) => printMoney(Math.round(part * 1000) / 1000));
    return [
      `Kinh phí xây dựng nông thôn mới là ${printMoney(all)} triệu đồng (trong đó: vốn sự nghiệp: ${a} triệu đồng; vốn lồng ghép: ${b} triệu đồng; Nhân dân đóng góp: ${c} triệu đồng).`,
      `Tổng chi an sinh xã hội ${printMoney(all)} triệu đồng, gồm bảo trợ ${a} triệu đồng, người có công ${b} triệu đồng, cứu trợ đột xuất ${c} triệu đồng.`,
    ];
  }),
  told('time saved', (_, r, { n, p }) => {
    const before = r.int(10, 30);
    const after = r.int(4, before - 3);
    return [
      `Thời gian giải quyết thủ tục chứng thực giảm từ ${n(before)} ngày xuống còn ${n(after)} ngày, rút ngắn ${p(before - after, before)}% so với quy định.`,
      `Đã cắt giảm ${n(before - after)}/${n(before)} ngày giải quyết (giảm ${p(before - after, before)}%).`,
    ];
  }),
  told('scores and ranks', (_, r) => [
    `Chỉ số CCHC đạt ${r.int(81, 95)},${r.int(10, 99)}/100 điểm, xếp thứ ${r.int(2, 19)}/${r.int(20, 45)} đơn vị cấp xã.`,
    `Xếp hạng chuyển đổi số: ${r.int(2, 19)}/${r.int(20, 45)}; điểm bình quân ${r.int(7, 9)},${r.int(1, 9)}.`,
  ]),
];
