import type { Topic } from './topic.js';

export const OTHERS: readonly Topic[] = [
  {
    name: 'staff',
    section: 'organisation',
    headings: ['Về số lượng cán bộ, công chức', 'Quản lý biên chế', 'Tổ chức bộ máy và biên chế'],
    wordings: [
      ['Tổng số cán bộ, công chức hiện có: {staff} người, trong đó: cán bộ {officials} người; công chức {servants} người.'],
      ['Hiện có {staff} cán bộ, công chức (cán bộ: {officials} người; công chức: {servants} người); biên chế được giao là {quota} người.'],
      ['Số cán bộ, công chức có mặt là {staff} người. Về trình độ chuyên môn: thạc sĩ {masters} người, đại học {bachelors} người, cao đẳng {colleges} người.'],
      ['{Unit} được giao {quota} biên chế, có mặt {staff} người, gồm {officials} cán bộ và {servants} công chức.'],
    ],
  },
  {
    name: 'training',
    section: 'civil-service',
    headings: ['Đào tạo, bồi dưỡng', 'Về bồi dưỡng cán bộ, công chức', 'Nâng cao chất lượng đội ngũ'],
    wordings: [
      ['Đã cử {trained}/{staff} cán bộ, công chức tham gia các lớp bồi dưỡng nghiệp vụ, đạt {trainedShare}%.'],
      ['Số cán bộ, công chức tham dự các lớp tập huấn: {trained} người/{staff} người, tỷ lệ {trainedShare}%.'],
      ['Tỷ lệ cán bộ, công chức được bồi dưỡng trong kỳ đạt {trainedShare}% ({trained}/{staff} người).'],
      ['Trong tổng số {staff} cán bộ, công chức có {trained} người dự tập huấn chuyển đổi số, chiếm {trainedShare}%.'],
    ],
  },
  {
    name: 'revenue',
    section: 'finance',
    headings: ['Thu, chi ngân sách', 'Về quản lý tài chính, ngân sách', 'Tình hình thực hiện dự toán thu'],
    wordings: [
      [
        'Thu ngân sách ước đạt {revenue} triệu đồng/{revenuePlan} triệu đồng, đạt {revenueShare}% dự toán giao. Trong đó: thu trên địa bàn {revenueOwn} triệu đồng; thu bổ sung cân đối {revenueTopUp} triệu đồng; thu chuyển nguồn {revenueCarried} triệu đồng.',
      ],
      [
        'Tổng thu ngân sách thực hiện {revenue} triệu đồng, gồm: thu được hưởng {revenueOwn} triệu đồng, thu bổ sung từ cấp trên {revenueTopUp} triệu đồng, thu chuyển nguồn năm trước {revenueCarried} triệu đồng.',
      ],
      ['Tổng thu ngân sách là {revenue} triệu đồng, bằng {revenueShare}% so với dự toán ({revenuePlan} triệu đồng).'],
      [
        '- Thu ngân sách: {revenue} triệu đồng (trong đó: thu trên địa bàn: {revenueOwn} triệu đồng; thu bổ sung: {revenueTopUp} triệu đồng; chuyển nguồn: {revenueCarried} triệu đồng), đạt {revenueShare}% so với dự toán giao {revenuePlan} triệu đồng.',
      ],
    ],
  },
  {
    name: 'investment',
    section: 'finance',
    headings: ['Giải ngân vốn đầu tư công', 'Về đầu tư công', 'Thực hiện kế hoạch vốn đầu tư'],
    wordings: [
      ['Kế hoạch vốn đầu tư công được giao {investPlan} triệu đồng; đã giải ngân {investPaid} triệu đồng/{investPlan} triệu đồng, đạt {investShare}%.'],
      ['Đã giải ngân {investPaid}/{investPlan} triệu đồng vốn đầu tư công, đạt {investShare}% kế hoạch.'],
      ['Tỷ lệ giải ngân vốn đầu tư công đạt {investShare}% ({investPaid} triệu đồng/{investPlan} triệu đồng).'],
      ['Lũy kế giải ngân vốn đầu tư công là {investPaid} triệu đồng trên tổng kế hoạch {investPlan} triệu đồng, đạt tỷ lệ {investShare}%.'],
    ],
  },
  {
    name: 'exchange',
    section: 'digital',
    headings: ['Gửi, nhận văn bản điện tử', 'Về ứng dụng chữ ký số', 'Xử lý văn bản trên môi trường mạng'],
    wordings: [
      [
        'Văn bản đến: tổng số {incoming} văn bản, ký số {inSigned} văn bản, không ký số {inUnsigned} văn bản; văn bản đi: tổng số {outgoing} văn bản, ký số {outSigned} văn bản, không ký số {outUnsigned} văn bản.',
      ],
      ['Trong kỳ phát hành {outgoing} văn bản đi, trong đó {outSigned} văn bản được ký số, chiếm {outShare}%.'],
      [
        '- Số văn bản đi ký số: {outSigned}/{outgoing} văn bản, đạt {outShare}%.',
        '- Số văn bản đến có chữ ký số: {inSigned}/{incoming} văn bản, đạt {inShare}%.',
      ],
      [
        'Tổng số văn bản đi là {outgoing} văn bản, gồm {outSigned} văn bản đã ký số và {outUnsigned} văn bản chưa ký số; tỷ lệ văn bản đi ký số đạt {outShare}%.',
      ],
    ],
  },
  {
    name: 'complaints',
    section: 'civil-service',
    headings: ['Tiếp công dân, xử lý đơn thư', 'Về đơn thư của công dân', 'Công tác tiếp dân'],
    wordings: [
      ['Đã tiếp nhận {complaints} đơn của công dân; đã giải quyết {complaintsDone} đơn, đang giải quyết {complaintsLeft} đơn.'],
      [
        'Trong kỳ nhận {complaints} đơn kiến nghị của công dân, đã xử lý {complaintsDone}/{complaints} đơn, đạt {complaintsShare}%; còn lại {complaintsLeft} đơn đang xác minh.',
      ],
      ['Tổng số đơn thư tiếp nhận: {complaints} đơn; số đơn đã giải quyết: {complaintsDone} đơn; số đơn đang giải quyết: {complaintsLeft} đơn.'],
      ['Tỷ lệ giải quyết đơn thư của công dân đạt {complaintsShare}% ({complaintsDone}/{complaints} đơn).'],
    ],
  },
  {
    name: 'devices',
    section: 'digital',
    headings: ['Hạ tầng công nghệ thông tin', 'Về trang thiết bị', 'Cơ sở vật chất phục vụ chuyển đổi số'],
    wordings: [
      ['Hiện có {devices} máy vi tính, gồm {computers} máy để bàn và {laptops} máy xách tay, đều kết nối Internet.'],
      ['Tổng số máy vi tính: {devices} máy, trong đó máy để bàn {computers} máy, máy xách tay {laptops} máy.'],
      ['{Unit} được trang bị {devices} máy vi tính ({computers} máy để bàn, {laptops} máy xách tay) phục vụ công tác chuyên môn.'],
      ['Đơn vị quản lý {devices} máy tính; 100% máy tính được cài phần mềm diệt vi-rút.'],
    ],
  },
];
