import { isCountWord } from '../text/units.js';

/**
 * What a figure counts and by which sides it is told apart from the others of its kind, read off the words around it.
 * Rules compare figures by these, never by their wording.
 */
const SUBJECTS: ReadonlyArray<readonly [string, RegExp]> = [
  ['procedure', /phát sinh hồ sơ|tthc có|tthc (?:trực tuyến|toàn trình|một phần|đang|được)/],
  ['dossier', /hồ sơ/],
  ['procedure', /tthc|thủ tục|dvc|dịch vụ công/],
  ['petition', /pakn|phản ánh|kiến nghị|đơn thư|đơn/],
  ['document', /văn bản|(?:^|\s)vb(?:\s|$)/],
  ['task', /nhiệm vụ/],
  ['ballot', /phiếu/],
  ['person', /người|cán bộ|công chức|viên chức|biên chế|đại biểu|thành viên/],
  ['article', /tin bài|bài viết|tin, bài|(?:^|\s)bài(?:\s|$)/],
  ['device', /máy|thiết bị|camera/],
];

/** The unit decides the subject where it names one. */
const UNIT_SUBJECTS: ReadonlyArray<readonly [string, RegExp]> = [
  ['dossier', /^(?:bộ )?hồ sơ$/],
  ['procedure', /^(?:tthc|thủ tục|dvc|dịch vụ(?: công)?)$/],
  ['petition', /^(?:số )?pakn$|^phản ánh|^kiến nghị|^đơn(?: thư)?$/],
  ['document', /^văn bản$/],
  ['task', /^nhiệm vụ$/],
  ['ballot', /^phiếu$/],
  ['person', /^(?:lượt )?người$|^cán bộ|^công chức|^viên chức|^biên chế|^đại biểu|^thành viên/],
  ['article', /^(?:tin|bài)/],
  ['device', /^(?:máy|thiết bị|bộ máy)/],
];

interface Axis {
  name: string;
  values: ReadonlyArray<readonly [string, RegExp]>;
}

/** Both sides named together are no side: "cả trực tiếp và trực tuyến", "toàn trình và một phần". */
const AXES: readonly Axis[] = [
  {
    name: 'origin',
    values: [
      ['new', /(?:tiếp nhận|nhận|phát sinh)\s*(?:được\s*)?mới|mới\s*(?:tiếp nhận|nhận|phát sinh|nộp)|tiếp nhận trong kỳ|số mới/],
      ['carried', /kỳ trước|tháng trước|quý trước|kỳ báo cáo trước|tồn(?!\s+(?:tại|thờ))|năm trước (?:chuyển|sang|qua)|năm \d{4} chuyển (?:sang|qua)(?! năm)/],
    ],
  },
  {
    name: 'timing',
    values: [
      ['early', /(?:trước|sớm)\s*(?:thời\s*)?(?:hạn|hẹn)|trước (?:và|,) đúng (?:hạn|hẹn)/],
      ['ontime', /đúng\s*(?:thời\s*)?(?:hạn|hẹn)|đúng (?:và|,) trước (?:hạn|hẹn)/],
      ['late', /(?:quá|trễ|chậm)\s*(?:hạn|hẹn)/],
      ['within', /trong\s*hạn|chưa\s*(?:đến|quá)\s*hạn/],
    ],
  },
  {
    name: 'channel',
    values: [
      ['online', /trực tuyến|online|qua mạng|điện tử qua/],
      ['direct', /trực tiếp/],
      ['postal', /bưu chính|bcci|bưu điện/],
    ],
  },
  {
    name: 'service',
    values: [
      ['full', /toàn trình|toàn tình|mức độ 4/],
      ['partial', /một phần|mức độ 3/],
    ],
  },
  {
    name: 'medium',
    values: [
      ['electronic', /(?<!chính quyền |cổng thông tin |trang thông tin |một cửa |giao dịch |bản sao |thông tin )điện tử/],
      ['paper', /(?:bản\s*|văn bản\s*)?giấy(?!\s*tờ|\s*phép|\s*mời)/],
    ],
  },
  {
    name: 'signing',
    values: [
      ['unsigned', /(?:không|chưa)\s*(?:được\s*)?ký số/],
      ['signed', /(?<!(?:không|chưa)\s*(?:được\s*)?)ký số/],
    ],
  },
  {
    name: 'direction',
    values: [
      ['incoming', /(?:văn bản|vb|công văn)\s*đến/],
      ['outgoing', /(?:văn bản|vb|công văn)\s*đi/],
    ],
  },
];

/** A population of its own: figures of different topics are never compared. */
const TOPICS: ReadonlyArray<readonly [string, RegExp]> = [
  ['digitised', /số\s*h[oó][áa]/],
  ['paid', /thanh toán/],
  ['surveyed', /khảo sát|đánh giá|hài lòng|ý kiến/],
  ['certified', /chứng thực/],
  ['linked', /liên thông/],
  ['returned', /trả lại|(?:xin|đã|tự|đề nghị|yêu cầu)\s*rút|rút (?:lại\s*)?(?:hồ sơ|đơn)|bổ sung|từ chối|dừng|h(?:uỷ|ủy) (?:bỏ )?hồ sơ|chuyển trả/],
  ['led', /lãnh đạo/],
  ['arising-online', /phát sinh hồ sơ (?:nộp )?(?:trực tuyến|online)/],
  ['arising', /phát sinh/],
  ['published', /niêm yết|công khai/],
  ['synced', /đồng bộ/],
];

/** The subject of a figure from its unit, else from its words; null where neither tells. */
export function subjectOf(unit: string | null, label: string): string | null {
  const key = (unit ?? '').toLowerCase();
  const text = label.toLowerCase();
  const byUnit = UNIT_SUBJECTS.find(([, form]) => form.test(key))?.[0];
  if (byUnit !== undefined) return byUnit;
  if (key !== '' && !isCountWord(key)) return null;
  return SUBJECTS.find(([, form]) => form.test(text))?.[0] ?? (key === '' || key === '%' ? null : key);
}

/** The sides that the words name; an axis with several of its sides named at once has none. */
export function facetsOf(label: string): Record<string, string> {
  const text = label.toLowerCase();
  const facets: Record<string, string> = {};
  for (const { name, values } of AXES) {
    const named = values.filter(([, form]) => form.test(text)).map(([value]) => value);
    if (named.length === 1 && named[0] !== undefined) facets[name] = named[0];
    else if (named.length === 2 && name === 'channel' && !named.includes('online')) facets[name] = 'direct';
    else if (named.length === 2 && name === 'timing' && named.includes('early') && named.includes('ontime')) facets[name] = 'early+ontime';
  }
  // "trong kỳ và tồn kỳ trước chuyển sang": what came in and what was carried over, together
  if (/(?:trong kỳ|mới|tiếp nhận)[^,;]*(?:và|,)[^,;]*(?:tồn|kỳ trước)/.test(text)) delete facets.origin;
  if (facets.origin === 'new' && /tổng/.test(text) && !/mới/.test(text)) delete facets.origin;
  const stage = stageOf(text, facets.timing);
  if (stage !== null) facets.stage = stage;
  const topic = TOPICS.find(([, form]) => form.test(text))?.[0];
  if (topic !== undefined) facets.topic = topic;
  return facets;
}

function stageOf(text: string, timing: string | undefined): string | null {
  if (
    /đang\s*(?:được\s*)?(?:giải quyết|xử lý|thực hiện|triển khai thực hiện|trong)|chưa\s*(?:được\s*)?(?:giải quyết|xử lý|hoàn thành)|còn lại|còn tồn/.test(
      text,
    ) ||
    timing === 'within'
  )
    return 'pending';
  const resolved =
    /(?:đã|được)\s*(?:được\s*)?(?:giải quyết|xử lý|trả kết quả|hoàn thành)|(?:giải quyết|xử lý)\s*xong|(?:giải quyết|trả)\s*(?:trước|đúng|quá|sớm|trễ)/.test(
      text,
    );
  const received = /tiếp nhận|yêu cầu giải quyết|nhận giải quyết|phải giải quyết/.test(text);
  if (resolved && received && /tiếp nhận\s*(?:và|,)\s*(?:đã\s*)?(?:giải quyết|xử lý)/.test(text)) return null;
  if (resolved) return 'resolved';
  if (timing === 'early' || timing === 'ontime' || timing === 'early+ontime') return 'resolved';
  return null;
}
