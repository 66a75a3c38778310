import type { Topic } from './topic.js';

export const STEERING: readonly Topic[] = [
  {
    name: 'plan',
    section: 'steering',
    headings: ['Thực hiện Kế hoạch CCHC', 'Về kế hoạch cải cách hành chính', 'Kết quả thực hiện kế hoạch năm'],
    wordings: [
      [
        'Kế hoạch CCHC năm {Year} đề ra {planTasks} nhiệm vụ; đến nay đã hoàn thành {planDone}/{planTasks} nhiệm vụ, đạt {planShare}%; còn {planLeft} nhiệm vụ đang thực hiện.',
      ],
      [
        '- Số nhiệm vụ đề ra trong kế hoạch: {planTasks} nhiệm vụ; số nhiệm vụ đã hoàn thành: {planDone} nhiệm vụ; số nhiệm vụ đang thực hiện: {planLeft} nhiệm vụ. Tỷ lệ hoàn thành: {planShare}%.',
      ],
      ['Tính đến thời điểm báo cáo, {Unit} đã hoàn thành {planDone} nhiệm vụ trên tổng số {planTasks} nhiệm vụ của Kế hoạch CCHC, đạt tỷ lệ {planShare}%.'],
      [
        'Trong tổng số {planTasks} nhiệm vụ của Kế hoạch, có {planDone} nhiệm vụ đã hoàn thành (chiếm {planShare}%), {planLeft} nhiệm vụ chưa hoàn thành do chưa đến thời hạn.',
      ],
    ],
  },
  {
    name: 'assigned',
    section: 'steering',
    headings: ['Thực hiện nhiệm vụ cấp trên giao', 'Kết quả thực hiện nhiệm vụ được giao', 'Về nhiệm vụ do UBND cấp trên giao'],
    wordings: [
      ['{Above} giao {assigned} nhiệm vụ, gồm {assignedOnTime} nhiệm vụ đã hoàn thành đúng hạn và {assignedLate} nhiệm vụ hoàn thành quá hạn.'],
      [
        'Tổng số nhiệm vụ được giao: {assigned} nhiệm vụ, trong đó: hoàn thành đúng hạn {assignedOnTime} nhiệm vụ; hoàn thành nhưng quá hạn {assignedLate} nhiệm vụ.',
      ],
      ['Số nhiệm vụ được giao là {assigned} nhiệm vụ; hoàn thành đúng hạn {assignedOnTime}/{assigned} nhiệm vụ, đạt {assignedShare}%.'],
      ['Trên hệ thống theo dõi, tỷ lệ hoàn thành đúng hạn các nhiệm vụ được {Above} giao đạt {assignedShare}% ({assignedOnTime}/{assigned} nhiệm vụ).'],
    ],
  },
  {
    name: 'inspection',
    section: 'steering',
    headings: ['Kiểm tra cải cách hành chính', 'Công tác tự kiểm tra', 'Về kiểm tra, giám sát'],
    wordings: [
      ['Đã tổ chức {visits} đợt tự kiểm tra, phát hiện {issues} vấn đề; đã xử lý {issuesDone} vấn đề, đang xử lý {issuesLeft} vấn đề.'],
      ['Qua {visits} đợt kiểm tra phát hiện {issues} vấn đề cần chấn chỉnh, đã xử lý xong {issuesDone}/{issues} vấn đề, đạt {issuesShare}%.'],
      ['Số vấn đề phát hiện qua kiểm tra: {issues} vấn đề; số vấn đề đã xử lý xong: {issuesDone} vấn đề; tỷ lệ xử lý {issuesShare}%.'],
      [
        'Tổ kiểm tra đã làm việc {visits} đợt tại các bộ phận. Tỷ lệ xử lý vấn đề phát hiện qua kiểm tra là {issuesShare}% ({issuesDone} vấn đề trong tổng số {issues} vấn đề).',
      ],
    ],
  },
  {
    name: 'directives',
    section: 'steering',
    headings: ['Ban hành văn bản chỉ đạo', 'Công tác chỉ đạo, điều hành', 'Về việc ban hành các văn bản về CCHC'],
    wordings: [
      ['{Unit} đã ban hành {directives} văn bản chỉ đạo, trong đó: {plans} kế hoạch, {letters} công văn, {notices} thông báo.'],
      ['Trong kỳ, đã ban hành tổng số {directives} văn bản chỉ đạo về CCHC (gồm {plans} kế hoạch, {letters} công văn và {notices} thông báo).'],
      ['Số văn bản chỉ đạo đã ban hành: {directives} văn bản, bao gồm: kế hoạch: {plans} văn bản; công văn: {letters} văn bản; thông báo: {notices} văn bản.'],
      ['Lãnh đạo {Unit} chỉ đạo kịp thời, đã ký ban hành {directives} văn bản để triển khai công tác CCHC đến từng bộ phận.'],
    ],
  },
  {
    name: 'publicity',
    section: 'steering',
    headings: ['Thông tin, tuyên truyền', 'Công tác tuyên truyền CCHC', 'Về tuyên truyền cải cách hành chính'],
    wordings: [
      [
        'Đã thực hiện {publicity} sản phẩm tuyên truyền, gồm {articles} tin, bài trên Trang thông tin điện tử, {broadcasts} bản tin phát thanh và {posters} pa nô, áp phích.',
      ],
      [
        '- Tuyên truyền bằng nhiều hình thức: {articles} tin, bài đăng trên Trang thông tin điện tử; {broadcasts} bản tin trên đài phát thanh; {posters} băng rôn, pa nô.',
      ],
      ['Tổng số sản phẩm tuyên truyền là {publicity}, trong đó: tin, bài {articles}; bản tin phát thanh {broadcasts}; pa nô {posters}.'],
      ['Trang thông tin điện tử đã đăng {articles} tin, bài về CCHC, hệ thống truyền thanh phát {broadcasts} bản tin trong kỳ.'],
    ],
  },
];
