import { printedForm } from '../form.js';

export const PROVINCE_2025 = printedForm(
  {
    id: 'province-2025',
    vi: 'Biểu mẫu của tỉnh (7 biểu)',
    en: 'Province form (7 sheets)',
    source: 'Công văn 4625/BNV-CCHC of 02/7/2025',
  },
  `
# 1
1 | Số văn bản chỉ đạo CCHC đã ban hành (Kết luận, chỉ thị, công văn chỉ đạo, quán triệt) | Văn bản | steering.directives-issued
2 | Tỷ lệ hoàn thành Kế hoạch CCHC năm (Lũy kế đến thời điểm báo cáo) | % | steering.plan-rate
  2.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | steering.plan-tasks
  2.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | steering.plan-tasks-done
3 | Kiểm tra CCHC | | steering.inspection
  3.1 | Số sở, ngành đã kiểm tra | Cơ quan, đơn vị | steering.inspected-departments
  3.2 | Số UBND cấp xã đã kiểm tra | | steering.inspected-communes
  3.3 | Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra | % | steering.inspection-issues-rate
    3.3.1 | Số vấn đề phát hiện qua kiểm tra | Vấn đề | steering.inspection-issues
    3.3.2 | Số vấn đề phát hiện đã xử lý xong | Vấn đề | steering.inspection-issues-handled
4 | Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao | | steering.tasks-government
  4.1 | Tổng số nhiệm vụ được giao | Nhiệm vụ | steering.tasks-government-assigned
    4.1.1 | Số nhiệm vụ đã hoàn thành đúng hạn | Nhiệm vụ | steering.tasks-government-on-time
    4.1.2 | Số nhiệm vụ đã hoàn thành nhưng quá hạn | Nhiệm vụ | steering.tasks-government-late
    4.1.3 | Số nhiệm vụ quá hạn nhưng chưa hoàn thành | Nhiệm vụ | steering.tasks-government-overdue
5 | Khảo sát sự hài lòng của người dân, tổ chức | Có = 1; Không = 0 | steering.survey-held
  5.1 | Số lượng phiếu khảo sát | Số lượng | steering.survey-forms
  5.2 | Hình thức khảo sát | Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2 | steering.survey-method
6 | Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp | Không = 0 Có = 1 | steering.dialogue-held
# 2
1 | Tổng số VBQPPL do địa phương ban hành | Văn bản | institutions.documents-issued
  1.1 | Số VBQPPL do cấp tỉnh ban hành | Văn bản | institutions.documents-issued-province
  1.2 | Số VBQPPL do cấp xã ban hành | Văn bản | institutions.documents-issued-commune
2 | Kiểm tra, xử lý VBQPPL | | institutions.inspection
  2.1 | Số VBQPPL đã kiểm tra theo thẩm quyền của cấp tỉnh | Văn bản | institutions.inspected-province
  2.2 | Tỷ lệ xử lý VBQPPL sau kiểm tra | % | institutions.inspection-rate
    2.2.1 | Tổng số VBQPPL cần phải xử lý sau kiểm tra | Văn bản | institutions.inspection-to-handle
    2.2.2 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | institutions.inspection-handled
3 | Rà soát VBQPPL | | institutions.review
  3.1 | Số VBQPPL đã rà soát thuộc thẩm quyền của cấp tỉnh | Văn bản | institutions.reviewed-province
  3.2 | Tỷ lệ xử lý VBQPPL sau rà soát | % | institutions.review-rate
    3.2.1 | Tổng số VBQPPL cần phải xử lý sau rà soát | Văn bản | institutions.review-to-handle
    3.2.2 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | institutions.review-handled
# 3
1 | Thống kê TTHC | | procedures.statistics
  1.1 | Số TTHC đã được phê duyệt phương án đơn giản hóa | Thủ tục | procedures.simplified
  1.2 | Số TTHC công bố mới | Thủ tục | procedures.announced
  1.3 | Số TTHC bãi bỏ, thay thế | Thủ tục | procedures.abolished
  1.4 | Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương | Thủ tục | procedures.authority
    1.4.1 | Số TTHC cấp tỉnh | Thủ tục | procedures.authority-province
    1.4.2 | Số TTHC cấp xã | Thủ tục | procedures.authority-commune
    1.4.3 | Số TTHC ngành dọc | Thủ tục | procedures.authority-vertical
2 | Thực hiện cơ chế một cửa, một cửa liên thông | | procedures.one-stop
  2.1 | Tỷ lệ TTHC thực hiện việc tiếp nhận, trả kết quả tại Bộ phận Một cửa | % | procedures.one-stop-rate
  2.2 | Số TTHC đang thực hiện tiếp nhận và giải quyết không phụ thuộc vào địa giới hành chính | Thủ tục | procedures.borderless
3 | Kết quả giải quyết TTHC | | procedures.results
  3.1 | Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn | % | procedures.on-time-rate-departments
    3.1.1 | Tổng số hồ sơ TTHC đã giải quyết xong | Hồ sơ | procedures.dossiers-solved-departments
    3.1.2 | Số hồ sơ TTHC giải quyết đúng hạn | Hồ sơ | procedures.dossiers-on-time-departments
  3.2 | Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn | % | procedures.on-time-rate-commune
    3.2.1 | Tổng số hồ sơ TTHC đã giải quyết xong | Hồ sơ | procedures.dossiers-solved-commune
    3.2.2 | Số hồ sơ TTHC giải quyết đúng hạn | Hồ sơ | procedures.dossiers-on-time-commune
  3.3 | Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC | % | procedures.feedback-rate
    3.3.1 | Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến) | PAKN | procedures.feedback-received
    3.3.2 | Số PAKN đã giải quyết xong | PAKN | procedures.feedback-solved
# 4
1 | Sắp xếp, kiện toàn tổ chức bộ máy | | organisation.rearrangement
  1.1 | Tỷ lệ sở, ngành đã hoàn thành việc sắp xếp các phòng chuyên môn đáp ứng các tiêu chí theo quy định của Chính phủ | % | organisation.departments-rearranged-rate
  1.2 | Tỷ lệ UBND cấp xã đã hoàn thành việc sắp xếp các phòng chuyên môn đáp ứng các tiêu chí theo quy định của Chính phủ | % | organisation.communes-rearranged-rate
  1.3 | Số lượng các ban quản lý trực thuộc UBND cấp tỉnh | Ban | organisation.management-boards-province
  1.4 | Số tổ chức liên ngành do cấp tỉnh thành lập | Tổ chức | organisation.inter-agency-bodies-province
  1.5 | Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) tại địa phương | Cơ quan, đơn vị | organisation.service-units
    1.5.1 | Số ĐVSNCL thuộc UBND tỉnh | Cơ quan, đơn vị | organisation.service-units-province
    1.5.2 | Số ĐVSNCL thuộc sở, ngành và tương đương | Cơ quan, đơn vị | organisation.service-units-departments
    1.5.3 | Số ĐVSNCL thuộc UBND cấp xã | Cơ quan, đơn vị | organisation.service-units-commune
2 | Số liệu về biên chế công chức | | organisation.payroll
  2.1 | Tổng số biên chế được giao trong năm | Người | organisation.payroll-assigned
  2.2 | Tổng số biên chế có mặt tại thời điểm báo cáo | Người | organisation.payroll-present
  2.3 | Số hợp đồng lao động làm việc tại các cơ quan, tổ chức hành chính | Người | organisation.contracts
  2.4 | Số biên chế đã tinh giản trong kỳ báo cáo | Người | organisation.payroll-cut
3 | Số người làm việc hưởng lương từ NSNN tại các đơn vị sự nghiệp công lập | | organisation.staff
  3.1 | Tổng số người làm việc được giao | Người | organisation.staff-assigned
  3.2 | Tổng số người làm việc có mặt tại thời điểm báo cáo | Người | organisation.staff-present
  3.3 | Số người đã tinh giản trong kỳ báo cáo | Người | organisation.staff-cut
  3.4 | Tỷ lệ % đã tinh giản so với năm 2015 | % | organisation.staff-cut-rate
# 5
1 | Vị trí việc làm của công chức, viên chức | | civil-service.positions
  1.1 | Số cơ quan, tổ chức hành chính đã được phê duyệt vị trí việc làm theo quy định | Cơ quan, đơn vị | civil-service.positions-approved-agencies
  1.2 | Số đơn vị sự nghiệp đã được phê duyệt vị trí việc làm theo quy định | Cơ quan, đơn vị | civil-service.positions-approved-service-units
  1.3 | Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc làm phát hiện qua thanh tra | Cơ quan, đơn vị | civil-service.positions-violating-agencies
2 | Tuyển dụng công chức, viên chức | | civil-service.recruitment
  2.1 | Số công chức được tuyển dụng (thi tuyển, xét tuyển) | Người | civil-service.recruited-civil-servants
  2.2 | Số viên chức được tuyển dụng (thi tuyển, xét tuyển). | Người | civil-service.recruited-public-employees
3 | Số lượng lãnh đạo quản lý được tuyển chọn, bổ nhiệm thông qua thi tuyển (Lũy kế từ đầu năm) | Người | civil-service.leaders-by-examination
4 | Số lượng cán bộ, công chức, viên chức bị kỷ luật (cả về Đảng và chính quyền). | | civil-service.disciplined
  4.1 | Số lãnh đạo cấp tỉnh bị kỷ luật. | Người | civil-service.disciplined-leaders-province
  4.2 | Số lãnh đạo cấp sở, ngành và UBND cấp xã bị kỷ luật. | Người | civil-service.disciplined-leaders-departments-and-communes
  4.3 | Số lãnh đạo cấp phòng thuộc sở, ngành và UBND cấp xã bị kỷ luật. | Người | civil-service.disciplined-division-leaders-departments-and-communes
  4.4 | Số người làm việc hưởng lương từ NSNN tại các ĐVSNCL bị kỷ luật. | Người | civil-service.disciplined-service-unit-staff
# 6
1 | Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công | % | finance.investment-rate
  1.1 | Kế hoạch được giao | Triệu đồng | finance.investment-planned
  1.2 | Đã thực hiện | Triệu đồng | finance.investment-disbursed
2 | Thực hiện tự chủ tài chính của đơn vị sự nghiệp (ĐVSN) tại địa phương (lũy kế đến thời điểm báo cáo) | | finance.autonomy
  2.1 | Tổng số ĐVSN công lập tại địa phương | Đơn vị | finance.service-units
  2.2 | Số ĐVSN tự bảo đảm chi thường xuyên và chi đầu tư | Đơn vị | finance.units-group-1
  2.3 | Số ĐVSN tự bảo đảm chi thường xuyên | Đơn vị | finance.units-group-2
  2.4 | Số ĐVSN tự bảo đảm một phần chi thường xuyên | Đơn vị | finance.units-group-3
    2.4.1 | Số ĐVSN tự bảo đảm từ 70% - dưới 100% chi thường xuyên | Đơn vị | finance.units-70-to-100
    2.4.2 | Số ĐVSN tự bảo đảm từ 30% - dưới 70% chi thường xuyên | Đơn vị | finance.units-30-to-70
    2.4.3 | Số ĐVSN tự bảo đảm từ 10% - dưới 30% chi thường xuyên | Đơn vị | finance.units-10-to-30
  2.5 | Số ĐVSN do Nhà nước bảo đảm chi thường xuyên | Đơn vị | finance.units-group-4
  2.6 | Số lượng ĐVSN đã chuyển đổi thành công ty cổ phần (lũy kế đến thời điểm báo cáo) | Đơn vị | finance.units-to-companies
# 7
1 | Cập nhật Kiến trúc chính quyền điện tử phiên bản mới nhất | Chưa = 0 Hoàn thành = 1 | digital.architecture-newest
2 | Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin báo cáo quốc gia | % | digital.reports-national-system-rate
3 | Số liệu về trao đổi văn bản điện tử | | digital.document-exchange
  3.1 | Thực hiện kết nối, liên thông các Hệ thống quản lý văn bản điều hành từ cấp tỉnh đến cấp xã | | digital.document-systems-province-to-commune
    3.1.1 | Tỷ lệ sở, ngành đã kết nối, liên thông với UBND tỉnh | % | digital.connected-departments-to-province-rate
    3.1.2 | Tỷ lệ UBND cấp xã đã kết nối, liên thông với UBND tỉnh. | % | digital.connected-communes-to-province-rate
  3.2 | Tỷ lệ sử dụng văn bản điện tử của địa phương (Chỉ thống kê tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử; sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử). | % | digital.documents-rate
    3.2.1 | Tỷ lệ sử dụng văn bản điện tử của các sở, ban, ngành cấp tỉnh | % | digital.documents-rate-departments
    3.2.2 | Tỷ lệ sử dụng văn bản điện tử của UBND cấp xã | % | digital.documents-rate-commune
4 | Cung cấp dịch vụ công trực tuyến (DVCTT) | | digital.services
  4.1 | Tỷ lệ DVCTT toàn trình đủ điều kiện | % | digital.offered-rate-wholly
    4.1.1 | Tổng số DVC đủ điều kiện lên trực tuyến toàn trình | Thủ tục | digital.eligible-wholly
    4.1.2 | Số lượng DVCTT toàn trình | Thủ tục | digital.offered-wholly
  4.2 | Tỷ lệ DVC có phát sinh hồ sơ nộp trực tuyến (toàn trình + một phần) | % | digital.used-rate
    4.2.1 | Tổng số DVCTT có phát sinh hồ sơ (gồm các DVCTT có phát sinh hồ sơ trực tuyến hoặc trực tiếp hoặc cả 2 hình thức) | Thủ tục | digital.services-used
    4.2.2 | Số DVCTT có phát sinh hồ sơ trực tuyến | Thủ tục | digital.services-used-online
  4.3 | Tỷ lệ hồ sơ trực tuyến toàn trình | % | digital.filed-rate-wholly
    4.3.1 | Tổng số hồ sơ của DVCTT toàn trình (gồm hồ sơ nộp trực tuyến + trực tiếp) | Thủ tục | digital.dossiers-wholly
    4.3.2 | Số hồ sơ nộp trực tuyến của các DVCTT toàn trình | Thủ tục | digital.dossiers-filed-wholly
  4.4 | Tỷ lệ hồ sơ trực tuyến một phần | % | digital.filed-rate-partly
    4.4.1 | Tổng số hồ sơ của DVCTT một phần (gồm hồ sơ nộp trực tuyến + trực tiếp) | Hồ sơ | digital.dossiers-partly
    4.4.2 | Số hồ sơ nộp trực tuyến của các DVCTT một phần | Hồ sơ | digital.dossiers-filed-partly
  4.5 | Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến | % | digital.payment-rate
    4.5.1 | Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí,…) | Thủ tục | digital.payment-due
    4.5.2 | Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia | Thủ tục | digital.payment-online
`,
);
