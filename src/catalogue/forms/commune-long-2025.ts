import { printedForm } from '../form.js';

export const COMMUNE_LONG_2025 = printedForm(
  {
    id: 'commune-long-2025',
    vi: 'Bảng thống kê cấp xã (1.1.1), giao nhiệm vụ từ huyện',
    en: 'Commune table numbered 1.1.1, tasks from the district',
    source: 'as printed by communes in 2025',
  },
  `
1 | Công tác chỉ đạo điều hành CCHC | | steering.section
  1.1 | Kế hoạch CCHC | | steering.plan
    1.1.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | steering.plan-tasks
    1.1.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | steering.plan-tasks-done
    1.1.3 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | steering.directives-issued
  1.2 | Kiểm tra CCHC | | steering.inspection
    1.2.1 | Số cơ quan đã kiểm tra | Cơ quan, đơn vị | steering.inspected-agencies
    1.2.2 | Số đơn vị thuộc phường đã kiểm tra | Cơ quan, đơn vị | steering.inspected-units-commune
    1.2.3 | Số vấn đề phát hiện qua kiểm tra | Vấn đề | steering.inspection-issues
    1.2.4 | Số vấn đề phát hiện đã xử lý xong | Vấn đề | steering.inspection-issues-handled
  1.3 | Thực hiện nhiệm vụ UBND thị xã, Chủ tịch UBND thị xã giao | | steering.tasks-district
    1.3.1 | Tổng số nhiệm vụ được giao | Nhiệm vụ | steering.tasks-district-assigned
    1.3.2 | Số nhiệm vụ đã hoàn thành đúng hạn | Nhiệm vụ | steering.tasks-district-on-time
    1.3.3 | Số nhiệm vụ đã hoàn thành nhưng quá hạn | Nhiệm vụ | steering.tasks-district-late
  1.4 | Khảo sát sự hài lòng của người dân, tổ chức | | steering.survey
    1.4.1 | Số lượng phiếu khảo sát | Số lượng | steering.survey-forms
    1.4.2 | Hình thức khảo sát | Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2 | steering.survey-method
  1.5 | Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp | Không = 0 Có = 1 | steering.dialogue-held
2 | Cải cách thể chế | | institutions.section
  2.1 | Số VBQPPL đã ban hành/tham mưu ban hành | Văn bản | institutions.documents-issued-or-drafted
  2.2 | Số VBQPPL đã kiểm tra theo thẩm quyền | Văn bản | institutions.inspected
  2.3 | Số VBQPPL đã rà soát | Văn bản | institutions.reviewed
  2.4 | Số VBQPPL đã kiến nghị xử lý sau kiểm tra, rà soát | Văn bản | institutions.to-handle
  2.5 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | institutions.handled
3 | Cải cách thủ tục hành chính | | procedures.section
  3.1 | Thống kê TTHC | | procedures.statistics
    3.1.1 | Số TTHC công bố mới | Thủ tục | procedures.announced
    3.1.2 | Số TTHC bãi bỏ, thay thế | Thủ tục | procedures.abolished
    3.1.3 | Tổng số TTHC đang có hiệu lực | Thủ tục | procedures.in-force
      | Số TTHC cấp huyện: | Thủ tục | procedures.in-force-district
      | Số TTHC cấp xã: | Thủ tục | procedures.in-force-commune
  3.2 | Vận hành Cổng dịch vụ công (Cổng DVC) | | procedures.portal
    3.2.1 | Số TTHC đã cập nhật, công khai trên Cổng DVC quốc gia | Thủ tục | procedures.published-national-portal
    3.2.2 | Số TTHC mức độ 3 và 4 đã tích hợp lên Cổng DVC quốc gia | Thủ tục | digital.level-3-and-4-on-national-portal
  3.3 | Thực hiện cơ chế một cửa, một cửa liên thông | | procedures.one-stop
    3.3.1 | Số TTHC liên thông cùng cấp | Thủ tục | procedures.interlinked-same-level
    3.3.2 | Số TTHC liên thông giữa các cấp chính quyền | Thủ tục | procedures.interlinked-across-levels
    3.3.3 | Tỷ lệ TTHC đã được phê duyệt quy trình nội bộ | % | procedures.internal-processes-approved-rate
    3.3.4 | Tỷ lệ quy trình nội bộ giải quyết TTHC đã được điện tử hóa | % | procedures.internal-processes-digital-rate
  3.4 | Kết quả giải quyết TTHC | 146 | procedures.results
    3.4.1 | Tỷ lệ hồ sơ TTHC do các cơ quan chuyên môn tiếp nhận được giải quyết đúng hẹn | % | procedures.on-time-rate-agencies
    3.4.2 | Tỷ lệ hồ sơ TTHC do UBND thị xã tiếp nhận được giải quyết đúng hẹn | % | procedures.on-time-rate-district
    3.4.3 | Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hẹn | % | procedures.on-time-rate-commune
    3.4.4 | Tỷ lệ hồ sơ TTHC về lĩnh vực đất đai được giải quyết đúng hẹn | % | procedures.on-time-rate-land
    3.4.5 | Tỷ lệ hồ sơ TTHC về lĩnh vực xây dựng được giải quyết đúng hẹn | % | procedures.on-time-rate-construction
  3.5 | Vận hành Cổng dịch vụ công | | procedures.portal
    3.5.1 | Số TTHC được tích hợp lên Cổng DVC | Thủ tục | procedures.integrated-portal
    3.5.2 | Số TTHC cung cấp mức độ 3, 4 trên Cổng DVC | Thủ tục | digital.level-3-and-4-on-portal
    3.5.3 | Số TTHC đã tích hợp dịch vụ thanh toán trực tuyến. | Thủ tục | digital.payment-on-portal
4 | Cải cách tổ chức bộ máy hành chính nhà nước | | organisation.section
  4.1 | Cơ cấu tổ chức bộ máy | | organisation.structure
    4.1.1 | Số cơ quan chuyên môn cấp phường | Cơ quan, đơn vị | organisation.specialised-agencies-commune
    4.1.2 | Số tổ chức liên ngành do UBND thị xã thành lập | Cơ quan, đơn vị | organisation.inter-agency-bodies-district
    4.1.3 | Tổng số đơn vị sự nghiệp công lập trên địa bàn thị xã | Cơ quan, đơn vị | organisation.service-units-within-district
      | Số ĐVSNCL thuộc UBND thị xã | Cơ quan, đơn vị | organisation.service-units-district
      | Tỷ lệ ĐVSNCL đã cắt giảm so với năm 2015 | % | organisation.service-units-cut-rate
  4.2 | Số liệu về biên chế công chức | | organisation.payroll
    4.2.1 | Tổng số biên chế được giao trong năm | Người | organisation.payroll-assigned
    4.2.2 | Tổng số biên chế có mặt tại thời điểm báo cáo | Người | organisation.payroll-present
    4.2.3 | Số hợp đồng lao động làm việc tại cơ quan hành chính nhà nước | Người | organisation.contracts
    4.2.4 | Số biên chế đã tinh giản trong kỳ báo cáo | Người | organisation.payroll-cut
    4.2.5 | Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015 | % | organisation.payroll-cut-rate
  4.3 | Số người làm việc hưởng lương từ NSNN tại các đơn vị sự nghiệp công lập | | organisation.staff
    4.3.1 | Tổng số người làm việc được giao | Người | organisation.staff-assigned
    4.3.2 | Tổng số người làm việc có mặt | Người | organisation.staff-present
    4.3.3 | Số người đã tinh giản trong kỳ báo cáo | Người | organisation.staff-cut
    4.3.4 | Tỷ lệ % đã tinh giản so với năm 2015 | % | organisation.staff-cut-rate
5 | Cải cách chế độ công vụ | | civil-service.section
  5.1 | Vị trí việc làm của công chức, viên chức | | civil-service.positions
    5.1.1 | Số cơ quan, tổ chức hành chính đã được phê duyệt vị trí việc làm theo quy định | Cơ quan, đơn vị | civil-service.positions-approved-agencies
    5.1.2 | Số đơn vị sự nghiệp đã được phê duyệt vị trí việc làm theo quy định | Cơ quan, đơn vị | civil-service.positions-approved-service-units
    5.1.3 | Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc làm phát hiện qua thanh tra | Cơ quan, đơn vị | civil-service.positions-violating-agencies
  5.2 | Tuyển dụng công chức, viên chức | | civil-service.recruitment
    5.2.1 | Số công chức được tuyển dụng (thi tuyển, xét tuyển) | Người | civil-service.recruited-civil-servants
    5.2.2 | Số công chức được tuyển dụng theo trường hợp đặc biệt | Người | civil-service.recruited-civil-servants-special
    5.2.3 | Số cán bộ, công chức cấp xã được xét chuyển thành công chức cấp huyện trở lên | Người | civil-service.promoted-to-district
    5.2.4 | Số viên chức được tuyển dụng (thi tuyển, xét tuyển) | Người | civil-service.recruited-public-employees
    5.2.5 | Số viên chức được tuyển dụng theo trường hợp đặc biệt | Người | civil-service.recruited-public-employees-special
  5.3 | Số liệu về bổ nhiệm công chức lãnh đạo | | civil-service.appointments
    5.3.1 | Thực hiện tuyển chọn, bổ nhiệm lãnh đạo qua thi tuyển | Đã thực hiện = 1 Chưa thực hiện = 0 | civil-service.leader-examinations-held
    5.3.2 | Số lãnh đạo cấp phòng thuộc UBND thị xã được bổ nhiệm mới | Người | civil-service.division-leaders-appointed-district
  5.4 | Số liệu về xử lý kỷ luật cán bộ, công chức (cả về Đảng và chính quyền). | | civil-service.discipline
    5.4.1 | Số lãnh đạo cấp huyện bị kỷ luật. | Người | civil-service.disciplined-leaders-district
    5.4.2 | Số lãnh đạo cơ quan chuyên môn thuộc UBND thị xã và UBND cấp xã bị kỷ luật. | Người | civil-service.disciplined-agency-leaders-district-and-communes
    5.4.3 | Số người làm việc hưởng lương từ NSNN tại các đơn vị SNCL bị kỷ luật. | Người | civil-service.disciplined-service-unit-staff
6 | Cải cách tài chính công | | finance.section
  6.1 | Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên và chi đầu tư (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-group-1
  6.2 | Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-group-2
  6.3 | Số đơn vị SNCL đã thực hiện tự chủ một phần chi thường xuyên (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-group-3
  6.4 | Số đơn vị SNCL do nhà nước đảm bảo 100% chi thường xuyên (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-group-4
  6.5 | Số lượng đơn vị SNCL đã chuyển đổi thành công ty cổ phần (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-to-companies
7 | Xây dựng và phát triển Chính phủ điện tử, Chính phủ số | | digital.section
  7.1 | Cập nhật Kiến trúc chính quyền điện tử phiên bản 2.0 | Chưa = 0 Hoàn thành = 1 | digital.architecture-version-2
  7.2 | Xây dựng và vận hành Hệ thống họp trực tuyến Liên thông 2 cấp: từ UBND thị xã đến 100% UBND cấp xã. Liên thông 3 cấp: từ UBND tỉnh đến 100% UBND cấp huyện, cấp xã. | Chưa có = 0 2 cấp = 1 3 cấp = 2 | digital.online-meetings
  7.3 | Hệ thống thông tin báo cáo và kết nối với Hệ thống thông tin báo cáo quốc gia | Chưa = 0 Đang làm = 1 Hoàn thành = 2 | digital.reporting-system
  7.4 | Tỷ lệ cơ quan chuyên môn thuộc UBND thị xã, UBND cấp xã được cấp chứng thư số | | digital.certificates-rate-district-and-communes
  7.5 | Triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP). | Chưa = 0 Đang làm = 1 Hoàn thành = 2 | digital.shared-platform
  7.6 | Số liệu về trao đổi văn bản điện tử | | digital.document-exchange
    7.6.1 | Thực hiện kết nối, liên thông các Hệ thống quản lý văn bản điều hành từ cấp huyện đến cấp xã | | digital.document-systems-district-to-commune
      | Tỷ lệ cơ quan chuyên môn đã kết nối, liên thông với UBND thị xã | % | digital.connected-agencies-to-district-rate
      | Tỷ lệ UBND cấp xã đã kết nối, liên thông với UBND thị xã. | % | digital.connected-communes-to-district-rate
    7.6.2 | Tổng số văn bản đi giữa các cơ quan nhà nước trên địa bàn thị xã | Văn bản | digital.documents-exchanged-district
      | Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử (Sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử). | % | digital.sent-electronically-rate-district
      | Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử và song song với văn bản giấy | % | digital.sent-in-parallel-rate-district
  7.7 | Vận hành Hệ thống thông tin một cửa điện tử tập trung của thị xã | | digital.one-stop-system-district
    7.7.1 | Tỷ lệ các cơ quan chuyên môn đã kết nối liên thông với Hệ thống | % | digital.one-stop-connected-agencies-rate-district
    7.7.2 | Tỷ lệ đơn vị cấp xã đã kết nối liên thông với Hệ thống | % | digital.one-stop-connected-communes-rate-district
  7.8 | Dịch vụ công trực tuyến | | digital.services
    7.8.1 | Tổng số TTHC cung cấp trực tuyến mức độ 3 | TTHC | digital.level-3
    7.8.2 | Tổng số TTHC cung cấp trực tuyến mức độ 4 | TTHC | digital.level-4
    7.8.3 | Tỷ lệ hồ sơ xử lý trực tuyến mức độ 3 | % | digital.level-3-dossiers-rate
    7.8.4 | Tỷ lệ hồ sơ xử lý trực tuyến mức độ 4 | % | digital.level-4-dossiers-rate
`,
);
