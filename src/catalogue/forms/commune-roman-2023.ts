import { printedForm } from '../form.js';

export const COMMUNE_ROMAN_2023 = printedForm(
  {
    id: 'commune-roman-2023',
    vi: 'Phụ lục cấp xã, mục La Mã',
    en: 'Commune form with Roman sections',
    source: 'as printed by communes in 2023',
  },
  `
I | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH | | steering.section
  1 | Số văn bản chỉ đạo CCHC đã ban hành (Kết luận, chỉ thị, công văn chỉ đạo, quán triệt) | Văn bản | steering.directives-issued
  2 | Tỷ lệ hoàn thành Kế hoạch CCHC năm (Lũy kế đến thời điểm báo cáo) | % | steering.plan-rate
    2.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | steering.plan-tasks
    2.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | steering.plan-tasks-done
  3 | Kiểm tra CCHC | | steering.inspection
    3.1 | Đã được đơn vị cấp trên kiểm tra | Có=1; Không=0 | steering.inspected-by-superior
    3.2 | Đã thực hiện tự kiểm tra | Có=1; Không=0 | steering.self-inspected
    3.3 | Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra | % | steering.inspection-issues-rate
      3.3.1 | Số vấn đề phát hiện qua kiểm tra và tự kiểm tra | Vấn đề | steering.inspection-issues
      3.3.2 | Số vấn đề phát hiện, kiến nghị đã xử lý xong | Vấn đề | steering.inspection-issues-handled
  4 | Thực hiện nhiệm vụ được UBND tỉnh giao; nhiệm vụ các cơ quan Trung ương giao | | steering.tasks
    1.1 | Tổng số nhiệm vụ được giao | Nhiệm vụ | steering.tasks-assigned
      | Nhiệm vụ UBND thành phố giao | Nhiệm vụ | steering.tasks-district-assigned
      | Nhiệm vụ Tỉnh giao | Nhiệm vụ | steering.tasks-province-assigned
    1.2 | Số nhiệm vụ đã hoàn thành đúng hạn | NV Tp giao | steering.tasks-district-on-time
    | Số nhiệm vụ đã hoàn thành đúng hạn | NV Tỉnh giao | steering.tasks-province-on-time
    1.3 | Số nhiệm vụ đã hoàn thành nhưng quá hạn | NV Tp giao | steering.tasks-district-late
    | Số nhiệm vụ đã hoàn thành nhưng quá hạn | NV Tỉnh giao | steering.tasks-province-late
    1.4 | Số nhiệm vụ quá hạn nhưng chưa hoàn thành | NV Tp giao | steering.tasks-district-overdue
    | Số nhiệm vụ quá hạn nhưng chưa hoàn thành | NV Tỉnh giao | steering.tasks-province-overdue
    1.5 | Số nhiệm vụ chưa hoàn thành nhưng trong hạn | NV Tp giao | steering.tasks-district-running
    | Số nhiệm vụ chưa hoàn thành nhưng trong hạn | NV Tỉnh giao | steering.tasks-province-running
  5 | Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp | Có = 1; Không = 0 | steering.dialogue-held
  6 | Khảo sát sự hài lòng của người dân, tổ chức | Có = 1; Không = 0 | steering.survey-held
    5.1 | Số lượng phiếu khảo sát | Số lượng | steering.survey-forms
    5.2 | Hình thức khảo sát | Trực tuyến = 0; Phát phiếu = 1 Kết hợp = 2 | steering.survey-method
II | CẢI CÁCH THỂ CHẾ | | institutions.section
  1 | Tổng số VBQPPL ban hành hoặc tham mưu cho UBND thành phố ban hành | Văn bản | institutions.documents-issued-or-drafted
  2 | Kiểm tra, xử lý VBQPPL | | institutions.inspection
    2.1 | Số VBQPPL đã kiểm tra theo thẩm quyền của cấp huyện | Văn bản | institutions.inspected-district
    2.2 | Tỷ lệ xử lý VBQPPL sau kiểm tra | % | institutions.inspection-rate
      | Tổng số VBQPPL cần phải xử lý sau kiểm tra | Văn bản | institutions.inspection-to-handle
      | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | institutions.inspection-handled
  3 | Rà soát VBQPPL | | institutions.review
    3.1 | Số VBQPPL đã rà soát thuộc thẩm quyền của cấp huyện | Văn bản | institutions.reviewed-district
    3.2 | Tỷ lệ xử lý VBQPPL sau rà soát | % | institutions.review-rate
      | Tổng số VBQPPL cần phải xử lý sau rà soát | Văn bản | institutions.review-to-handle
      | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | institutions.review-handled
III | CẢI CÁCH TỔ CHỨC BỘ MÁY | | organisation.section
  1 | Tổng số biên chế được giao trong năm | Người | organisation.payroll-assigned
  2 | Tổng số biên chế có mặt tại thời điểm báo cáo | Người | organisation.payroll-present
  3 | Số hợp đồng lao động làm việc | Người | organisation.contracts
  4 | Số biên chế đã tinh giản trong kỳ báo cáo | Người | organisation.payroll-cut
  5 | Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015 | % | organisation.payroll-cut-rate
IV | CẢI CÁCH THỦ TỤC HÀNH CHÍNH | | procedures.section
  1 | Thống kê TTHC | | procedures.statistics
    1.1 | Số TTHC đã được phê duyệt phương án đơn giản hóa | Thủ tục | procedures.simplified
    1.2 | Số TTHC công bố mới | Thủ tục | procedures.announced
    1.3 | Số TTHC bãi bỏ, thay thế | Thủ tục | procedures.abolished
    1.4 | Tổng số TTHC thuộc thẩm quyền giải quyết | Thủ tục | procedures.authority
      | Số TTHC thuộc thẩm quyền giải quyết của các sở, ban, ngành | Thủ tục | procedures.authority-departments
      | Số TTHC cấp huyện (Bao gồm cả TTHC của cơ quan ngành dọc) | Thủ tục | procedures.authority-district-with-vertical
      | Số TTHC cấp xã (Bao gồm cả TTHC của cơ quan ngành dọc) | Thủ tục | procedures.authority-commune-with-vertical
  2 | Thực hiện cơ chế một cửa, một cửa liên thông | | procedures.one-stop
    2.1 | Số TTHC liên thông cùng cấp (liên thông ngang) | Thủ tục | procedures.interlinked-same-level
    2.2 | Số TTHC liên thông giữa các cấp chính quyền (liên thông dọc) | Thủ tục | procedures.interlinked-across-levels
    2.3 | Số TTHC đã thực hiện tiếp nhận và giải quyết hồ sơ không phụ thuộc vào địa giới hành chính. | Thủ tục | procedures.borderless
  3 | Kết quả giải quyết TTHC | | procedures.results
    3.1 | Tỷ lệ hồ sơ TTHC tiếp nhận được giải quyết đúng hạn | % | procedures.on-time-rate
      | Tổng số hồ sơ TTHC đã tiếp nhận | Hồ sơ | procedures.dossiers-received
      | Số hồ sơ TTHC đã giải quyết xong | Hồ sơ | procedures.dossiers-solved
      | Số hồ sơ TTHC giải quyết đúng và trước hạn | Hồ sơ | procedures.dossiers-on-time
    3.2 | Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC | % | procedures.feedback-rate
      | Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến) | PAKN | procedures.feedback-received
      | Số PAKN đã giải quyết xong | PAKN | procedures.feedback-solved
V | CẢI CÁCH CHẾ ĐỘ CÔNG VỤ CÔNG CHỨC | | civil-service.section
  1 | Vị trí việc làm của công chức, viên chức | | civil-service.positions
    1.1 | Được phê duyệt vị trí việc làm theo quy định | Có = 1; Không = 0 | civil-service.positions-approved
    1.3 | Vi phạm trong thực hiện vị trí việc làm phát hiện qua thanh tra, kiểm tra | Có = 1; Không = 0 | civil-service.positions-violated
  2 | Tuyển dụng công chức, viên chức | | civil-service.recruitment
    2.1 | Số công chức được tuyển dụng (thi tuyển, xét tuyển) | Người | civil-service.recruited-civil-servants
    2.2 | Số công chức được tuyển dụng theo trường hợp đặc biệt. | Người | civil-service.recruited-civil-servants-special
    2.3 | Số cán bộ, công chức cấp xã được xét chuyển thành công chức cấp huyện trở lên. | Người | civil-service.promoted-to-district
    2.4 | Số viên chức được tuyển dụng (thi tuyển, xét tuyển). | Người | civil-service.recruited-public-employees
    2.5 | Số viên chức được tuyển dụng theo trường hợp đặc biệt. | Người | civil-service.recruited-public-employees-special
  3 | Số lượng lãnh đạo quản lý được tuyển chọn, bổ nhiệm thông qua thi tuyển (Lũy kế từ đầu năm) | Người | civil-service.leaders-by-examination
  4 | Số lượng cán bộ, công chức, viên chức bị kỷ luật (cả về Đảng và chính quyền). | | civil-service.disciplined
    4.1 | Lãnh đạo bị kỷ luật | Người | civil-service.disciplined-leaders
    4.2 | Công chức, viên chức bị kỷ luật | Người | civil-service.disciplined-staff
VI | CẢI CÁCH TÀI CHÍNH CÔNG | | finance.section
  | Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công | % | finance.investment-rate
  1 | Kế hoạch được giao | Triệu đồng | finance.investment-planned
  2 | Đã thực hiện | Triệu đồng | finance.investment-disbursed
VII | XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ VÀ CHÍNH QUYỀN SỐ | | digital.section
  1 | Số liệu về trao đổi văn bản điện tử: Tỷ lệ sử dụng văn bản điện tử | | digital.documents-rate
    1.1 | Số lượng VB điện tử (Chỉ thống kê tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử; sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử). | | digital.documents-electronic
    1.2 | Số lượng CVđi (VB, BC, KH,... theo dõi trên sổ CVđi) | | digital.documents-sent
    1.3 | Tỷ lệ sử dụng văn bản điện tử (1.1/1.2)% | % | digital.documents-rate
  2 | Cung cấp dịch vụ công trực tuyến | | digital.services
    2.1 | Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến | % | digital.offered-rate-partly
      | Tổng số TTHC đủ điều kiện cung cấp trực tuyến một phần | Thủ tục | digital.eligible-partly
      | Số TTHC đang cung cấp trực tuyến một phần | Thủ tục | digital.offered-partly
      | Số TTHC đang cung cấp trực tuyến một phần có phát sinh hồ sơ nộp trực tuyến | Thủ tục | digital.used-partly
    2.2 | Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình | % | digital.offered-rate-wholly
      | Tổng số TTHC đủ điều kiện cung cấp trực tuyến toàn trình | Thủ tục | digital.eligible-wholly
      | Số TTHC đang cung cấp trực tuyến toàn trình | Thủ tục | digital.offered-wholly
      | Số TTHC đang cung cấp trực tuyến mức toàn trình có phát sinh hồ sơ nộp trực tuyến | Thủ tục | digital.used-wholly
    2.3 | Tỷ lệ TTHC cung cấp trực tuyến một phần và toàn trình đã tích hợp, công khai trên Cổng DVC quốc gia | % | digital.integrated-rate
      | Tổng số TTHC đang cung cấp trực tuyến một phần và toàn trình của địa phương | Thủ tục | digital.offered
      | Số TTHC cung cấp trực tuyến một phần và toàn trình đã tích hợp, công khai trên Cổng DVC | Thủ tục | digital.integrated
    2.4 | Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến (Chỉ thống kê đối với các TTHC một phần và toàn trình có phát sinh hồ sơ) | % | digital.received-rate
      | Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến) | Hồ sơ | digital.dossiers-received
      | Số hồ sơ TTHC đã tiếp nhận trực tuyến | Hồ sơ | digital.dossiers-received-online
    2.5 | Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến | % | digital.payment-rate
      | Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí,...) | Thủ tục | digital.payment-due
      | Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc trên Cổng DVC của tỉnh. | Thủ tục | digital.payment-online
`,
);
