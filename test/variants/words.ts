/** Words that the generator adds to the known content. Every sentence here is invented. */

export const OWNERS: readonly string[] = [
  'Văn phòng UBND',
  'Văn phòng - Thống kê',
  'Tư pháp - Hộ tịch',
  'Tư pháp – Hộ tịch',
  'Công chức Tài chính - Kế toán',
  'Địa chính - Xây dựng',
  'Văn hóa – Xã hội',
  'Văn hóa - Xã hội; Văn phòng - Thống kê',
  'Phòng Nội vụ',
  'Bộ phận Một cửa',
  'Công an xã',
];

/** Notes that may stand after a figure without being taken for anything else. */
export const NOTES: readonly string[] = [
  'Lũy kế từ đầu năm',
  'Giao tại cuộc họp đầu tháng',
  'Bao gồm cả hồ sơ kỳ trước chuyển sang',
  'Chưa đến hạn báo cáo, dự kiến xong trong quý sau',
  'Theo danh mục do UBND huyện công bố',
  'Có phụ lục gửi kèm',
  'Hồ sơ trong kỳ',
  'Đã gửi văn bản đề nghị điều chỉnh',
  'Áp dụng đối với cấp xã',
  'Do chưa được bố trí kinh phí nên phải chuyển sang kỳ sau thực hiện',
  'Có cả hồ sơ của công dân tạm trú nộp qua Cổng dịch vụ công',
  'So với kế hoạch giao từ đầu năm',
];

/** Notes that begin with a figure or a dash, as reports have them. */
export const LISTED_NOTES: readonly string[] = [
  '02 kiêm nhiệm',
  '03 hồ sơ xin rút',
  '- NCC: 17 - BTXH: 02',
  'LĐTBXH: 08',
  '- Liên thông 2 cấp: 19 - Liên thông 3 cấp: 08',
];

/** Notes in small letters: only where cells are told apart by the text itself. */
export const SMALL_NOTES: readonly string[] = ['đang thực hiện', 'trong đó 05 hồ sơ trễ hạn', 'số liệu ước tính', 'theo báo cáo của các bộ phận'];

export interface HeaderNames {
  stt: readonly string[];
  label: readonly string[];
  unit: readonly string[];
  value: readonly string[];
  owner: readonly string[];
  note: readonly string[];
  group: readonly string[];
}

export const HEADER_NAMES: HeaderNames = {
  stt: ['STT', 'STT', 'STT', 'TT', 'TT', 'Số TT'],
  label: [
    'Chỉ tiêu thống kê',
    'Chỉ tiêu thống kê',
    'Chỉ tiêu',
    'Chỉ tiêu báo cáo',
    'Nội dung',
    'Nội dung thống kê',
    'Nội dung chỉ tiêu',
    'Tên chỉ tiêu',
    'Tiêu chí',
    'Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)',
  ],
  unit: ['Đơn vị tính', 'Đơn vị tính', 'ĐVT', 'Đơn vị'],
  value: ['Số liệu', 'Số liệu', 'Kết quả', 'Kết quả thực hiện', 'Số lượng', 'Kết quả đạt được'],
  owner: ['Cơ quan chủ trì thống kê báo cáo', 'Cơ quan chủ trì', 'Đơn vị chủ trì', 'Đơn vị thực hiện', 'Bộ phận phụ trách'],
  note: ['Ghi chú', 'Ghi chú', 'Ghi chú', 'Diễn giải'],
  group: ['Kết quả thống kê', 'Kết quả thống kê', 'Kết quả', 'Kết quả báo cáo'],
};

/** Names of places: invented or shared by many, none of them a city under central rule. */
export const COMMUNES: readonly string[] = [
  'Hồng Phong',
  'An Lộc Đông',
  'Tân Quới',
  'Bình Khê',
  'Phú Mỹ',
  'Vĩnh Hòa',
  'Hải Thượng',
  'Đại Đồng',
  'Ia Krêl',
  'Sơn Thủy',
  'Thạnh Lợi',
  'Xuân Sơn',
];
export const DISTRICTS: readonly string[] = ['Tây Lâm', 'Đông Hà', 'Sơn Hạ', 'Thanh Bình', 'Phước Long', 'Nam Khê', 'Bắc Sơn'];
export const PROVINCES: readonly string[] = ['Thuận Hà', 'Lam Giang', 'An Thới', 'Hải Ninh', 'Trung Sơn'];
export const PEOPLE: readonly string[] = [
  'Nguyễn Công Trí',
  'Lưu Thị Châu',
  'Trần Kim',
  'Đinh Thị Mai Hương',
  'Lê Thị Huệ',
  'Phạm Văn Đức',
  'Vũ Đình Khang',
  'Hoàng Minh Tuấn',
  'Y Thông Niê',
  'Bùi Quốc Ái',
  'Đặng Thị Ánh Nguyệt',
];
