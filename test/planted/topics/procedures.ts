import type { Topic } from './topic.js';

export const PROCEDURES: readonly Topic[] = [
  {
    name: 'dossiers',
    section: 'procedures',
    headings: ['Kết quả tiếp nhận, giải quyết hồ sơ', 'Về giải quyết thủ tục hành chính', 'Tình hình giải quyết TTHC tại Bộ phận Một cửa'],
    wordings: [
      [
        '- Tổng số hồ sơ phải giải quyết trong kỳ: {received} hồ sơ, trong đó: số hồ sơ mới tiếp nhận: {fresh} hồ sơ; số hồ sơ từ kỳ trước chuyển qua: {carried} hồ sơ.',
        '- Kết quả giải quyết: số hồ sơ đã giải quyết: {solved} hồ sơ, trong đó: giải quyết trước hạn: {early} hồ sơ, đúng hạn: {ontime} hồ sơ, quá hạn: {late} hồ sơ; số hồ sơ đang giải quyết: {pending} hồ sơ (trong hạn).',
      ],
      [
        'Từ ngày {From} đến ngày {To}, Bộ phận Một cửa tiếp nhận mới {fresh} hồ sơ (trực tuyến: {online} hồ sơ; trực tiếp và qua bưu chính: {offline} hồ sơ), kỳ trước chuyển sang {carried} hồ sơ.',
        'Đến nay đã giải quyết {solved} hồ sơ, gồm {early} hồ sơ trước hạn, {ontime} hồ sơ đúng hạn và {late} hồ sơ quá hạn; còn {pending} hồ sơ đang giải quyết, chưa đến hạn trả.',
      ],
      [
        'Trong kỳ báo cáo, {Unit} có {received} hồ sơ cần giải quyết (bao gồm {fresh} hồ sơ mới tiếp nhận và {carried} hồ sơ tồn kỳ trước). Số hồ sơ đã giải quyết là {solved} hồ sơ; tỷ lệ giải quyết trước và đúng hạn {inTime}/{solved} hồ sơ, đạt {inTimeShare}%. Số hồ sơ đang giải quyết: {pending} hồ sơ.',
      ],
      [
        'Kết quả như sau:',
        '+ Số hồ sơ tiếp nhận mới: {fresh} hồ sơ;',
        '+ Số hồ sơ kỳ trước chuyển sang: {carried} hồ sơ;',
        '+ Số hồ sơ đã giải quyết: {solved} hồ sơ (trước hạn {early} hồ sơ; đúng hạn {ontime} hồ sơ; quá hạn {late} hồ sơ);',
        '+ Số hồ sơ đang giải quyết: {pending} hồ sơ.',
      ],
      [
        'Tính đến hết ngày {To}, tổng số hồ sơ tiếp nhận và tồn kỳ trước chuyển sang là {received} hồ sơ. Trong đó, hồ sơ nhận mới: {fresh}; hồ sơ kỳ trước chuyển qua: {carried}. Đã giải quyết xong {solved} hồ sơ, bao gồm: trước hạn {early} hồ sơ, đúng hạn {ontime} hồ sơ, trễ hạn {late} hồ sơ.',
      ],
    ],
  },
  {
    name: 'online',
    section: 'procedures',
    headings: ['Cung cấp dịch vụ công trực tuyến', 'Về tiếp nhận hồ sơ trực tuyến', 'Kết quả thực hiện DVC trực tuyến'],
    wordings: [
      ['- Số hồ sơ nộp trực tuyến: {online}/{fresh} hồ sơ tiếp nhận mới, đạt tỷ lệ {onlineShare}%.'],
      ['Tỷ lệ hồ sơ nộp qua mạng đạt {onlineShare}% ({online}/{fresh} hồ sơ); người dân không phải đi lại nhiều lần.'],
      ['Trong {fresh} hồ sơ tiếp nhận mới có {online} hồ sơ trực tuyến (chiếm {onlineShare}%), còn lại là hồ sơ nộp trực tiếp và qua bưu chính công ích.'],
      [
        'Số hồ sơ tiếp nhận mới là {fresh} hồ sơ, trong đó: tiếp nhận trực tuyến {online} hồ sơ; tiếp nhận trực tiếp {direct} hồ sơ; qua dịch vụ bưu chính {postal} hồ sơ. Tỷ lệ tiếp nhận trực tuyến đạt {onlineShare}%.',
      ],
    ],
  },
  {
    name: 'digitised',
    section: 'procedures',
    headings: ['Về số hóa hồ sơ, kết quả giải quyết', 'Công tác số hóa', 'Số hóa thành phần hồ sơ'],
    wordings: [
      ['+ Số hóa hồ sơ khi tiếp nhận: {digitised}/{fresh}, đạt {digitisedShare}%.', '+ Số hóa kết quả giải quyết: {results}/{solved}, đạt {resultsShare}%.'],
      [
        'Đã số hóa {digitised} hồ sơ trên tổng số {fresh} hồ sơ tiếp nhận, tỷ lệ {digitisedShare}%; số hóa kết quả {results}/{solved} hồ sơ, tỷ lệ {resultsShare}%.',
      ],
      [
        'Tỷ lệ số hóa thành phần hồ sơ khi tiếp nhận đạt {digitisedShare}% ({digitised}/{fresh} hồ sơ), tỷ lệ số hóa kết quả đạt {resultsShare}% ({results}/{solved} hồ sơ).',
      ],
      [
        'Bộ phận Một cửa đã quét, ký số {digitised}/{fresh} hồ sơ đầu vào (đạt tỷ lệ {digitisedShare}%). Kết quả được trả bản điện tử: {results}/{solved} hồ sơ (đạt tỷ lệ {resultsShare}%).',
      ],
    ],
  },
  {
    name: 'payment',
    section: 'procedures',
    headings: ['Thanh toán trực tuyến', 'Về thanh toán phí, lệ phí trực tuyến', 'Thanh toán không dùng tiền mặt'],
    wordings: [
      [
        '+ Thanh toán trực tuyến: {paidOnline} hồ sơ thanh toán qua Cổng Dịch vụ công quốc gia/{payable} hồ sơ có phát sinh phí, lệ phí. Đạt tỷ lệ {paidShare}%.',
      ],
      ['Số hồ sơ thanh toán trực tuyến là {paidOnline}/{payable} hồ sơ có nghĩa vụ tài chính, đạt {paidShare}%.'],
      ['Hồ sơ phải nộp phí, lệ phí có {payable} hồ sơ, trong đó {paidOnline} hồ sơ đã thanh toán trực tuyến, chiếm {paidShare}%.'],
      [
        'Tỷ lệ hồ sơ thanh toán trực tuyến: {paidShare}% ({paidOnline} hồ sơ trên tổng số {payable} hồ sơ phải thu phí, lệ phí). Chứng thực bản sao điện tử được {copies} bản.',
      ],
    ],
  },
  {
    name: 'procedures',
    section: 'procedures',
    headings: ['Công bố, công khai TTHC', 'Về niêm yết thủ tục hành chính', 'Kiểm soát thủ tục hành chính'],
    wordings: [
      [
        'Hiện nay {Unit} niêm yết {procedures} TTHC (trong đó: {procCommune} TTHC cấp xã, {procLinked2} TTHC liên thông 2 cấp, {procLinked3} TTHC liên thông 3 cấp).',
      ],
      [
        'Tổng số thủ tục hành chính đang thực hiện là {procedures} thủ tục, bao gồm {procCommune} thủ tục thuộc thẩm quyền cấp xã, {procLinked2} thủ tục liên thông 2 cấp và {procLinked3} thủ tục liên thông 3 cấp.',
        'Cung cấp {services} DVC trực tuyến, gồm {full} DVC trực tuyến toàn trình và {partial} DVC trực tuyến một phần.',
      ],
      [
        'Đã công khai đầy đủ {procedures} TTHC; trong đó:',
        '- TTHC thuộc thẩm quyền của cấp xã: {procCommune} TTHC;',
        '- TTHC liên thông 2 cấp: {procLinked2} TTHC;',
        '- TTHC liên thông 3 cấp: {procLinked3} TTHC.',
      ],
      [
        'Số TTHC áp dụng tại địa phương: {procedures} TTHC (cấp xã: {procCommune} TTHC; liên thông 2 cấp: {procLinked2} TTHC; liên thông 3 cấp: {procLinked3} TTHC). Tổng số TTHC cung cấp trực tuyến: {services} TTHC (toàn trình: {full} TTHC; một phần: {partial} TTHC).',
      ],
    ],
  },
  {
    name: 'survey',
    section: 'procedures',
    headings: ['Đánh giá sự hài lòng', 'Khảo sát mức độ hài lòng của người dân', 'Về lấy ý kiến tổ chức, cá nhân'],
    wordings: [
      [
        'Đã khảo sát {ballots} phiếu; kết quả: rất hài lòng {very} phiếu, chiếm {veryShare}%; hài lòng {good} phiếu, chiếm {goodShare}%; bình thường {fair} phiếu, chiếm {fairShare}%.',
      ],
      [
        'Số phiếu khảo sát thu về: {ballots} phiếu, trong đó rất hài lòng: {very} phiếu ({veryShare}%), hài lòng: {good} phiếu ({goodShare}%), bình thường: {fair} phiếu ({fairShare}%). Không có phiếu không hài lòng.',
      ],
      ['Qua lấy ý kiến {ballots} phiếu, có {satisfied}/{ballots} phiếu đánh giá hài lòng và rất hài lòng, đạt {satisfiedShare}%.'],
      [
        'Tỷ lệ người dân hài lòng và rất hài lòng đạt {satisfiedShare}% ({satisfied}/{ballots} phiếu), cụ thể: mức rất hài lòng {veryShare}%, mức hài lòng {goodShare}%, mức bình thường {fairShare}%.',
      ],
    ],
  },
];
