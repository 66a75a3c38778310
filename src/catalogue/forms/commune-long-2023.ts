import { printedForm } from '../form.js';

export const COMMUNE_LONG_2023 = printedForm(
  {
    id: 'commune-long-2023',
    vi: 'Bảng thống kê cấp xã (1.1.1), giao nhiệm vụ từ tỉnh',
    en: 'Commune table numbered 1.1.1, tasks from the province',
    source: 'as printed by communes in 2023',
  },
  `
1 | Công tác chỉ đạo điều hành CCHC | | steering.section
  1.1 | Kế hoạch CCHC | | steering.plan
    1.1.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | steering.plan-tasks
    1.1.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | steering.plan-tasks-done
    1.1.3 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | steering.directives-issued
  1.2 | Kiểm tra CCHC | | steering.inspection
    1.1.1 | Ban hành Kế hoạch tự kiểm tra việc thực hiện công tác CCHC | Cơ quan, đơn vị | steering.self-inspection-plans
    1.1.2 | Đảng ủy/HĐND xã/UBMTTQ Việt Nam xã/Các đoàn thể chính trị - xã hội cấp xã ban hành kế hoạch kiểm tra, giám sát việc thực hiện công tác CCHC của UBND xã | Cơ quan, đơn vị | steering.oversight-plans
    1.1.3 | Số vấn đề phát hiện qua kiểm tra | Vấn đề | steering.inspection-issues
    1.1.4 | Số vấn đề phát hiện đã xử lý xong | Vấn đề | steering.inspection-issues-handled
  1.3 | Thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao | | steering.tasks-province
    1.3.1 | Tổng số nhiệm vụ được giao | Nhiệm vụ | steering.tasks-province-assigned
    1.3.2 | Số nhiệm vụ đã hoàn thành đúng hạn | Nhiệm vụ | steering.tasks-province-on-time
    1.3.3 | Số nhiệm vụ đã hoàn thành nhưng quá hạn | Nhiệm vụ | steering.tasks-province-late
  1.4 | Khảo sát sự hài lòng của người dân, tổ chức | | steering.survey
    1.4.1 | Số lượng phiếu khảo sát | Số lượng | steering.survey-forms
    1.4.2 | Hình thức khảo sát | Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2 | steering.survey-method
  1.5 | Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp | Không = 0 Có = 1 | steering.dialogue-held
  1.6 | Tiếp nhận, xử lý phản ánh, kiến nghị (PAKN) thuộc thẩm quyền giải quyết của cá nhân, tổ chức | | steering.petitions
    1.6.1 | Số PAKN đã giải quyết | Số PAKN | steering.petitions-solved
    1.6.2 | Số PAKN chưa giải quyết | | steering.petitions-unsolved
  1.7 | Kế hoạch tuyên truyền CCHC | | steering.publicity-plan
    1.7.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | steering.publicity-plan-tasks
    1.7.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | steering.publicity-plan-tasks-done
    1.7.3 | Các hình thức tuyên truyền đã thực hiện | Hình thức | steering.publicity-channels
2 | Cải cách thể chế | | institutions.section
  2.1 | Số VBQPPL đã ban hành/tham mưu ban hành | Văn bản | institutions.documents-issued-or-drafted
  2.2 | Số VBQPPL đã kiểm tra theo thẩm quyền | Văn bản | institutions.inspected
  2.3 | Số VBQPPL đã rà soát | Văn bản | institutions.reviewed
  2.4 | Số VBQPPL đã kiến nghị xử lý sau kiểm tra, rà soát | Văn bản | institutions.to-handle
  2.5 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | institutions.handled
  2.6 | Xây dựng kế hoạch, báo cáo công tác theo dõi thi hành pháp luật (THPL) và xử lý kết quả theo dõi THPL | Văn bản | institutions.enforcement-plans
  2.7 | Thực hiện các hoạt động về theo dõi THPL (Thu thập thông tin về tình hình THPL; Kiểm tra tình hình THPL; Điều tra, khảo sát tình hình THPL) | Văn bản | institutions.enforcement-activities
3 | Cải cách thủ tục hành chính | | procedures.section
  3.1 | Công khai TTHC và công khai tiến độ giải quyết hồ sơ | | procedures.publication
    3.1.1 | Số lượng thủ tục hành chính thuộc thẩm quyền giải quyết của các cấp được công khai trên Trang thông tin điện tử | | procedures.published-website-all-levels
    3.1.2 | Số lượng thủ tục hành chính thuộc thẩm quyền giải quyết của đơn vị được công khai trên Trang thông tin điện tử và Bảng niêm yết tại Trụ sở | | procedures.published-website-and-board
    3.1.3 | Công khai tiến độ, kết quả giải quyết hồ sơ TTHC trên Trang TTĐT của UBND cấp xã | | procedures.progress-published
  3.2 | Thống kê TTHC | | procedures.statistics
    3.2.1 | Số TTHC công bố mới | Thủ tục | procedures.announced
    3.2.2 | Số TTHC bãi bỏ, thay thế | Thủ tục | procedures.abolished
    3.2.3 | Tổng số TTHC đang có hiệu lực | Thủ tục | procedures.in-force
      | Số TTHC cấp tỉnh: | Thủ tục | procedures.in-force-province
      | Số TTHC cấp huyện: | Thủ tục | procedures.in-force-district
      | Số TTHC cấp xã: | Thủ tục | procedures.in-force-commune
  3.3 | Vận hành Cổng dịch vụ công | | procedures.portal
    3.3.1 | Số TTHC đã cập nhật, công khai trên Cổng DVC quốc gia | Thủ tục | procedures.published-national-portal
    3.3.2 | Số TTHC mức độ 3 và 4 đã tích hợp lên Cổng DVC quốc gia | Thủ tục | digital.level-3-and-4-on-national-portal
  3.4 | Thực hiện cơ chế một cửa, một cửa liên thông | | procedures.one-stop
    3.4.1 | Số TTHC liên thông cùng cấp | Thủ tục | procedures.interlinked-same-level
    3.4.2 | Số TTHC liên thông giữa các cấp chính quyền | Thủ tục | procedures.interlinked-across-levels
    3.4.3 | Tỷ lệ TTHC đã được phê duyệt quy trình nội bộ | % | procedures.internal-processes-approved-rate
    3.4.4 | Tỷ lệ quy trình nội bộ giải quyết TTHC đã được điện tử hóa | % | procedures.internal-processes-digital-rate
  3.5 | Kết quả giải quyết TTHC | | procedures.results
    3.5.1 | Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn | % | procedures.on-time-rate-departments
    3.5.2 | Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn | % | procedures.on-time-rate-district
    3.5.3 | Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn | % | procedures.on-time-rate-commune
    3.5.4 | Tỷ lệ hồ sơ TTHC về lĩnh vực đất đai được giải quyết đúng hạn (ở cả 3 cấp). | % | procedures.on-time-rate-land
    3.5.5 | Tỷ lệ hồ sơ TTHC về lĩnh vực xây dựng được giải quyết đúng hạn (ở cả 3 cấp). | % | procedures.on-time-rate-construction
    3.5.6 | Hồ sơ áp dụng chữ ký số trong các văn bản thông báo, gia hạn, xác minh hồ sơ, xin lỗi, trả kết quả giải quyết TTHC trên phần mềm/Tổng số Hồ sơ cần thông báo, gia hạn, xác minh hồ sơ, xin lỗi, trả kết quả giải quyết TTHC | | procedures.notices-signed-digitally
  3.6 | Vận hành Cổng dịch vụ công | | procedures.portal
    3.6.1 | Số TTHC được tích hợp lên Cổng DVC | Thủ tục | procedures.integrated-portal
    3.6.2 | Số TTHC cung cấp mức độ 3, 4 trên Cổng DVC | Thủ tục | digital.level-3-and-4-on-portal
    3.6.3 | Số TTHC đã tích hợp dịch vụ thanh toán trực tuyến | Thủ tục | digital.payment-on-portal
    3.6.4 | Số TTHC đã đồng bộ, cấu hình quy trình giải quyết | Thủ tục | digital.processes-configured
    3.6.5 | Hồ sơ TTHC được số hóa vào phần mềm (đảm bảo cả đầu vào và đầu ra) | | procedures.dossiers-digitised-software
4 | Cải cách tổ chức bộ máy hành chính nhà nước | | organisation.section
  4.1 | Cơ cấu tổ chức bộ máy | | organisation.structure
    4.1.1 | Số cơ quan chuyên môn cấp huyện | Cơ quan, đơn vị | organisation.specialised-agencies-district
    4.1.2 | Số ban quản lý trực thuộc UBND cấp huyện | Cơ quan, đơn vị | organisation.management-boards-district
    4.1.3 | Số tổ chức liên ngành do cấp huyện thành lập | Cơ quan, đơn vị | organisation.inter-agency-bodies-district
    4.1.4 | Tổng số đơn vị sự nghiệp công lập trên địa bàn huyện | Cơ quan, đơn vị | organisation.service-units-within-district
      | Số ĐVSNCL thuộc UBND cấp huyện | Cơ quan, đơn vị | organisation.service-units-district
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
    5.2.2 | Số công chức được tuyển dụng theo trường hợp đặc biệt. | Người | civil-service.recruited-civil-servants-special
    5.2.3 | Số cán bộ, công chức cấp xã được xét chuyển thành công chức cấp huyện trở lên. | Người | civil-service.promoted-to-district
    5.2.4 | Số viên chức được tuyển dụng (thi tuyển, xét tuyển). | Người | civil-service.recruited-public-employees
    5.2.5 | Số viên chức được tuyển dụng theo trường hợp đặc biệt. | Người | civil-service.recruited-public-employees-special
  5.3 | Số liệu về bổ nhiệm công chức lãnh đạo | | civil-service.appointments
    5.3.1 | Thực hiện tuyển chọn, bổ nhiệm lãnh đạo qua thi tuyển | Đã thực hiện = 1 Chưa thực hiện = 0 | civil-service.leader-examinations-held
    5.3.2 | Số lãnh đạo cấp phòng thuộc UBND huyện được bổ nhiệm mới | Người | civil-service.division-leaders-appointed-district
  5.4 | Số liệu về xử lý kỷ luật cán bộ, công chức (cả về Đảng và chính quyền). | | civil-service.discipline
    5.4.1 | Số lãnh đạo UBND cấp huyện bị kỷ luật. | Người | civil-service.disciplined-leaders-district
    5.4.2 | Số lãnh đạo cấp phòng thuộc UBND huyện bị kỷ luật. | Người | civil-service.disciplined-division-leaders-district
    5.4.3 | Số người làm việc hưởng lương từ NSNN tại các đơn vị SNCL bị kỷ luật. | Người | civil-service.disciplined-service-unit-staff
6 | Cải cách tài chính công | | finance.section
  6.1 | Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên và chi đầu tư (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-group-1
  6.2 | Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-group-2
  6.3 | Số đơn vị SNCL đã thực hiện tự chủ một phần chi thường xuyên (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-group-3
  6.4 | Số đơn vị SNCL do nhà nước đảm bảo 100% chi thường xuyên (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-group-4
  6.5 | Số lượng đơn vị SNCL đã chuyển đổi thành công ty cổ phần (lũy kế đến thời điểm báo cáo) | Cơ quan, đơn vị | finance.units-to-companies
7 | Xây dựng và phát triển Chính phủ điện tử, Chính phủ số | | digital.section
  7.1 | Cập nhật Kiến trúc chính quyền điện tử phiên bản 2.0 | Chưa = 0 Hoàn thành = 1 | digital.architecture-version-2
  7.2 | Xây dựng và vận hành Hệ thống họp trực tuyến Liên thông 2 cấp: Từ UBND tỉnh đến 100% UBND các huyện. Liên thông 3 cấp: Từ UBND tỉnh đến 100% UBND cấp huyện, cấp xã. | Chưa có = 0 2 cấp = 1 3 cấp = 2 | digital.online-meetings
  7.3 | Hệ thống thông tin báo cáo và kết nối với Hệ thống thông tin báo cáo quốc gia | Chưa = 0 Đang làm = 1 Hoàn thành = 2 | digital.reporting-system
  7.4 | Tỷ lệ cơ quan chuyên môn cấp UBND cấp huyện, UBND cấp xã được cấp chứng thư số. | Đơn vị | digital.certificates-rate-district-and-communes
  7.5 | Triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP). | Chưa = 0 Đang làm = 1 Hoàn thành = 2 | digital.shared-platform
  7.6 | Số liệu về trao đổi văn bản điện tử | | digital.document-exchange
    7.6.1 | Thực hiện kết nối, liên thông các Hệ thống quản lý văn bản điều hành từ cấp tỉnh đến cấp xã | | digital.document-systems-province-to-commune
      | Tỷ lệ UBND cấp huyện đã kết nối, liên thông với UBND tỉnh | % | digital.connected-districts-to-province-rate
      | Tỷ lệ UBND cấp xã đã kết nối, liên thông với UBND huyện. | % | digital.connected-communes-to-district-rate
    7.6.2 | Tổng số văn bản đi giữa các cơ quan nhà nước trên địa bàn tỉnh | Văn bản | digital.documents-exchanged-province
      | Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử (Sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử). | % | digital.sent-electronically-rate-province
      | Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử và song song với văn bản giấy | % | digital.sent-in-parallel-rate-province
  7.7 | Vận hành Hệ thống thông tin một cửa điện tử tập trung của tỉnh | | digital.one-stop-system-province
    7.7.1 | Tỷ lệ đơn vị cấp huyện đã kết nối liên thông với Hệ thống | % | digital.one-stop-connected-districts-rate-province
    7.7.2 | Tỷ lệ đơn vị cấp xã đã kết nối liên thông với Hệ thống | % | digital.one-stop-connected-communes-rate-province
  7.8 | Dịch vụ công trực tuyến | | digital.services
    7.8.1 | Tổng số TTHC cung cấp trực tuyến mức độ 3 | TTHC | digital.level-3
    7.8.2 | Tổng số TTHC cung cấp trực tuyến mức độ 4 | TTHC | digital.level-4
    7.8.3 | Tỷ lệ hồ sơ xử lý trực tuyến mức độ 3 | % | digital.level-3-dossiers-rate
    7.8.4 | Tỷ lệ hồ sơ xử lý trực tuyến mức độ 4 | % | digital.level-4-dossiers-rate
`,
);
