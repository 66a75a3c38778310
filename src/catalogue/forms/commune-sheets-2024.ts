import { printedForm } from '../form.js';

export const COMMUNE_SHEETS_2024 = printedForm(
  {
    id: 'commune-sheets-2024',
    vi: 'Biểu mẫu cấp xã (7 biểu)',
    en: 'Commune form in 7 sheets',
    source: 'as printed by communes in 2024',
  },
  `
# 1
1 | Số văn bản chỉ đạo CCHC đã ban hành | Văn bản | steering.directives-issued
2 | Tỷ lệ hoàn thành Kế hoạch CCHC năm | % | steering.plan-rate
  2.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | steering.plan-tasks
  2.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | steering.plan-tasks-done
3 | Kiểm tra, giám sát công tác CCHC | | steering.inspection
  3.1 | Số đợt kiểm tra, giám sát | Đợt | steering.inspection-rounds
  3.2 | Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra, giám sát | % | steering.inspection-issues-rate
    3.2.1 | Số vấn đề phát hiện qua kiểm tra, giám sát | Vấn đề | steering.inspection-issues
    3.2.2 | Số vấn đề phát hiện đã xử lý xong | Vấn đề | steering.inspection-issues-handled
4 | Thực hiện nhiệm vụ UBND thị xã, Chủ tịch UBND thị xã giao | | steering.tasks-district
  4.1 | Tổng số nhiệm vụ được giao | Nhiệm vụ | steering.tasks-district-assigned
  4.2 | Số nhiệm vụ đã hoàn thành đúng hạn | Nhiệm vụ | steering.tasks-district-on-time
  4.3 | Số nhiệm vụ đã hoàn thành nhưng quá hạn | Nhiệm vụ | steering.tasks-district-late
  4.4 | Số nhiệm vụ quá hạn nhưng chưa hoàn thành | Nhiệm vụ | steering.tasks-district-overdue
5 | Khảo sát sự hài lòng của người dân, tổ chức | Có = 1; Không = 0 | steering.survey-held
  5.1 | Số lượng phiếu khảo sát | Số lượng | steering.survey-forms
  5.2 | Hình thức khảo sát | Trực tuyến = 0, phát phiếu =1, Kết hợp = 2 | steering.survey-method
6 | Công tác tuyên truyền CCHC | | steering.publicity
  6.1 | Số lượng bài viết đăng tải trên Trang Thông tin điện tử của đơn vị | Bài | steering.publicity-website-posts
  6.2 | Số lượng tin, bài đăng tải trên báo và các tạp chí (nếu có) | Tin, bài | steering.publicity-press-articles
  6.3 | Số lượng bản tin, phóng sự…trên Đài phát thanh | Bản tin, phóng sự | steering.publicity-broadcasts
7 | Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp | Không = 0 Có = 1 | steering.dialogue-held
# 2
1 | Tổng số VBQPPL do địa phương ban hành | Văn bản | institutions.documents-issued
  1.1 | Số VBQPPL do cấp xã ban hành | Văn bản | institutions.documents-issued-commune
2 | Kiểm tra, xử lý VBQPPL | | institutions.inspection
  2.1 | Số VBQPPL đã kiểm tra theo thẩm quyền | Văn bản | institutions.inspected
  2.2 | Tỷ lệ xử lý VBQPPL sau kiểm tra | % | institutions.inspection-rate
    2.2.1 | Tổng số VBQPPL cần phải xử lý sau kiểm tra | Văn bản | institutions.inspection-to-handle
    2.2.2 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | institutions.inspection-handled
3 | Rà soát VBQPPL | | institutions.review
  3.1 | Số VBQPPL đã rà soát thuộc thẩm quyền | Văn bản | institutions.reviewed
  3.2 | Tỷ lệ xử lý VBQPPL sau rà soát | % | institutions.review-rate
    3.2.1 | Tổng số VBQPPL cần phải xử lý sau rà soát | Văn bản | institutions.review-to-handle
    3.2.2 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | institutions.review-handled
# 3
1 | Thống kê TTHC | | procedures.statistics
  1.1 | Số TTHC đã được phê duyệt phương án đơn giản hóa | Thủ tục | procedures.simplified
  1.2 | Số TTHC công bố mới | Thủ tục | procedures.announced
  1.3 | Số TTHC bãi bỏ, thay thế | Thủ tục | procedures.abolished
  1.4 | Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương | Thủ tục | procedures.authority
    1.4.1 | Số TTHC cấp xã (Bao gồm cả TTHC của cơ quan ngành dọc) | Thủ tục | procedures.authority-commune-with-vertical
2 | Thực hiện cơ chế một cửa, một cửa liên thông | | procedures.one-stop
  2.1 | Số TTHC liên thông cùng cấp | Thủ tục | procedures.interlinked-same-level
  2.2 | Số TTHC liên thông giữa các cấp chính quyền | Thủ tục | procedures.interlinked-across-levels
  2.3 | Số TTHC đã thực hiện tiếp nhận và giải quyết hồ sơ không phụ thuộc vào địa giới hành chính | Thủ tục | procedures.borderless
3 | Kết quả giải quyết TTHC | | procedures.results
  3.1 | Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn | % | procedures.on-time-rate-commune
    3.1.1 | Tổng số hồ sơ TTHC đã giải quyết xong | Hồ sơ | procedures.dossiers-solved-commune
    3.1.2 | Số hồ sơ TTHC giải quyết đúng hạn | Hồ sơ | procedures.dossiers-on-time-commune
4 | Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC | % | procedures.feedback-rate
  4.1 | Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến) | PAKN | procedures.feedback-received
  4.2 | Số PAKN đã giải quyết xong | PAKN | procedures.feedback-solved
# 4
1 | Sắp xếp tổ chức bộ máy, ban hành quy chế làm việc của UBND cấp xã | Đúng quy định: 1 Không đúng quy định: 2 | organisation.working-rules
2 | Phân công nhiệm vụ phù hợp với trình độ cho từng cán bộ cấp xã | Đúng quy định: 1 Không đúng quy định: 2 | organisation.officials-duties
3 | Phân công nhiệm vụ phù hợp với trình độ cho từng công chức cấp xã | Đúng quy định: 1 Không đúng quy định: 2 | organisation.civil-servants-duties
4 | Thực hiện phân cấp quản lý do UBND cấp huyện ban hành | Đúng quy định: 1 Không đúng quy định: 2 | organisation.delegation
# 5
1 | Tỷ lệ cán bộ, công chức đạt chuẩn theo quy định | | civil-service.qualified-rate
  1.1 | Tỷ lệ cán bộ đạt chuẩn | % | civil-service.qualified-officials-rate
  1.2 | Tỷ lệ công chức đạt chuẩn | % | civil-service.qualified-civil-servants-rate
2 | Chấp hành kỷ luật, kỷ cương của cán bộ, công chức cấp xã | Có: 1 Không: 2 | civil-service.discipline-kept
3 | Tỷ lệ cán bộ, công chức tham dự các lớp đào tạo, bồi dưỡng do cấp huyện tổ chức | % | civil-service.training-attended-rate
4 | Đổi mới công tác quản lý cán bộ, công chức | | civil-service.management-renewal
  4.1 | Cập nhật đầy đủ thông tin cán bộ, công chức trên hệ thống thông tin cán bộ, công chức, viên chức của tỉnh | % | civil-service.records-updated-rate
  4.2 | Đánh giá cán bộ, công chức trên cơ sở kết quả thực hiện nhiệm vụ | Đúng quy định: 1 Không đúng quy định: 2 | civil-service.assessed-by-results
# 6
1 | Xây dựng và cập nhật quy chế chi tiêu nội bộ, quy chế quản lý và sử dụng tài sản công | Có: 1; Không: 2 | finance.spending-rules
2 | Công khai và minh bạch trong quản lý, sử dụng tài sản công theo quy định | Có: 1; Không: 2 | finance.assets-transparent
3 | Kết quả của việc thực hiện tự chủ về tài chính tại UBND cấp xã | Có tiết kiệm: 1; Không tiết kiệm: 2 | finance.autonomy-savings
4 | Tỷ lệ thực hiện giải ngân vốn đầu tư phát triển nguồn ngân sách nhà nước hàng năm | % | finance.development-investment-rate
5 | Tỷ lệ giải quyết các kiến nghị sau thanh tra, kiểm tra, kiểm toán nhà nước về tài chính, ngân sách | % | finance.audit-recommendations-rate
6 | Tỷ lệ tăng giảm thu ngân sách trên địa bàn cấp xã | % | finance.revenue-growth-rate-commune
# 7
1 | Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin báo cáo | % | digital.reports-system-rate
2 | Triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP) | Chưa = 0; Đang làm = 1; Hoàn thành = 2 | digital.shared-platform
3 | Số liệu về trao đổi văn bản điện tử | | digital.document-exchange
  3.1 | Tỷ lệ sử dụng văn bản điện tử của UBND cấp xã | % | digital.documents-rate-commune
4 | Xây dựng, vận hành Hệ thống thông tin một cửa điện tử tập trung | | digital.one-stop-system
  4.1 | Đã kết nối liên thông với Hệ thống | Đã kết nối: 1; Chưa kết nối: 2 | digital.one-stop-connected
5 | Cung cấp dịch vụ công trực tuyến | | digital.services
  5.1 | Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến một phần | % | digital.offered-rate-partly
    5.1.1 | Tổng số TTHC đủ điều kiện cung cấp trực tuyến một phần | Thủ tục | digital.eligible-partly
    5.1.2 | Số TTHC đang cung cấp trực tuyến một phần | Thủ tục | digital.offered-partly
    5.1.3 | Số TTHC đang cung cấp trực tuyến một phần có phát sinh hồ sơ nộp | Thủ tục | digital.used-partly
  5.2 | Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến toàn trình | % | digital.offered-rate-wholly
    5.2.1 | Tổng số TTHC đủ điều kiện cung cấp trực tuyến toàn trình | Thủ tục | digital.eligible-wholly
    5.2.2 | Số TTHC đang cung cấp trực tuyến toàn trình | Thủ tục | digital.offered-wholly
    5.2.3 | Số TTHC đang cung cấp trực tuyến toàn trình có phát sinh hồ sơ nộp | Thủ tục | digital.used-wholly
  5.3 | Tỷ lệ TTHC cung cấp trực tuyến một phần và toàn trình đã tích hợp, công khai trên Cổng DVC quốc gia | % | digital.integrated-rate
    5.3.1 | Tổng số TTHC đang cung cấp trực tuyến toàn trình và một phần của địa phương | Thủ tục | digital.offered
    5.3.2 | Số TTHC cung cấp trực tuyến toàn trình và một phần đã tích hợp, công khai trên Cổng DVC quốc gia | Thủ tục | digital.integrated
  5.4 | Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến toàn trình và một phần (Chỉ thống kê đối với các TTHC toàn trình và một phần có phát sinh hồ sơ) | % | digital.received-rate
    5.4.1 | Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến) | Hồ sơ | digital.dossiers-received
    5.4.2 | Số hồ sơ TTHC đã tiếp nhận trực tuyến | Hồ sơ | digital.dossiers-received-online
  5.5 | Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến | % | digital.payment-rate
    5.5.1 | Tổng số thủ tục có yêu cầu nghĩa vụ tài chính (tất cả các hồ sơ có phát sinh phí, lệ phí,…) | Thủ tục | digital.payment-due
    5.5.2 | Số thủ tục đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc trên Cổng DVC của tỉnh. | Thủ tục | digital.payment-online
`,
);
