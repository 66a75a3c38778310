import type { Period } from '../model/document.js';
import { pattern } from '../text/pattern.js';
import { findPeriods } from '../text/periods.js';
import { sentenceAround } from './prose.js';
import type { Said } from './said.js';
import { OTHER_TOPIC, SITE } from './websites.js';

/**
 * What a sentence must say, and must not say, to tell one indicator of the unit that reports, for its whole period. These
 * are the indicators that texts and forms repeat most; a figure that says anything else beside is of another scope.
 */
export interface Mention {
  /** names the indicator among the figures of the prose */
  id: string;
  /** codes of rows that count the same, surest first; those with "-commune" stand for a commune's own rows */
  codes: readonly string[];
  tells(said: Said): boolean;
  /** its window may be worded otherwise: the row has one of its own */
  anyPeriod?: true;
  /** a number so many times larger or smaller is of another scope: all news of the website, a class of some of the staff */
  far?: number;
  /** the words may mean a part as well: an equal number agrees, another one says nothing */
  quiet?: true;
}

/** Sides by which a count of dossiers is a part of all dossiers. */
const PARTS = ['timing', 'channel', 'service', 'medium', 'signing', 'topic'];

/** Words of another population, another plan, or of what should be. */
export const OTHER_SCOPE = pattern.iu`lĩnh vực|cùng kỳ|so với|tăng|giảm|bình quân|trung bình|(?:^|\s)(?:mỗi|từng|riêng|thêm)(?:\s|$)|thôn(?![\p{L}])|(?:^|\s)ấp(?![\p{L}])|khu phố|tổ dân phố|lưu động|dự kiến|phấn đấu|chỉ tiêu|mục tiêu|đất đai|hộ tịch|chứng thực|liên thông|cấp huyện|cấp tỉnh|ngành dọc|bưu chính|trả lại|rút hồ sơ|bổ sung|từ chối|xác minh|tạm dừng|chuyên môn|nói trên|nêu trên|trên đây|của các|các (?:tthc|thủ tục)|trong đó có|toàn (?:huyện|tỉnh|thành phố|thị xã|quận|ngành)|ubnd (?:huyện|tỉnh|thị xã|thành phố|quận)|công an|y tế|trường|cư trú|căn cước|xây dựng|kinh doanh|bảo hiểm|hợp tác xã|đăng ký|khai sinh|tư pháp`;
const REFORM_PLAN = /kế hoạch\s+(?:công tác\s+)?(?:cchc|cải cách hành chính)|nhiệm vụ\s+(?:cchc|cải cách hành chính)/iu;
const OTHER_PLAN =
  /tuyên truyền|chuyển đổi số|kiểm tra|kiểm soát|rà soát|truyền thông|đào tạo|bồi dưỡng|khắc phục|cam kết|mô hình|khung|giao\s+\d|ubnd\s+\S+(?:\s\S+)?\s+giao/iu;

/** A plan that the sentence does not name is the one of its heading: "Trong tổng số 52 nhiệm vụ của Kế hoạch". */
const BARE_PLAN = /(?:trong|của|theo)\s+kế hoạch(?=\s*[:.,;()]|\s+(?:năm|đề ra)|\s*$)/iu;

function isReformPlan({ before, after, heading }: Said): boolean {
  const words = `${before} ${after}`;
  if (OTHER_PLAN.test(words)) return false;
  return REFORM_PLAN.test(words) || (BARE_PLAN.test(words) && /kế hoạch/iu.test(heading) && !OTHER_PLAN.test(heading));
}

/** Officials and civil servants of a commune, who fill its posts; who else works there is named otherwise. */
const STAFF = String.raw`(?:cán bộ\s*(?:,|và)?\s*công chức|cbcc)(?!\s*(?:,|và)?\s*(?:viên chức|người lao động|người hoạt động|nhân viên|(?:người )?không chuyên trách))`;
const STAFF_BEFORE = new RegExp(String.raw`(?:số|số lượng|tổng số)\s+${STAFF}[^,;.:\d]*(?:hiện có|có mặt)[^,;.:\d]*:?\s*$`, 'iu');
const PRESENT_BEFORE = /(?:hiện có|hiện nay có|có mặt)\s*(?:là|:)?\s*$/iu;
const STAFF_AFTER = new RegExp(String.raw`^\s*${STAFF}`, 'iu');
const STAFF_PRESENT_AFTER = new RegExp(String.raw`^\s*${STAFF}\s+(?:hiện có|có mặt|đang công tác)`, 'iu');
/** Some of the staff, or staff elsewhere. */
const SOME_STAFF = pattern.iu`bộ phận|trung tâm|một cửa|tổ công nghệ|thôn|nữ(?![\p{L}])|đảng viên|hợp đồng|không chuyên trách|tham gia|tập huấn|trình độ|ban chỉ huy|quân sự|chưa|trong đó`;

function isStaffPresent({ figure, before, after }: Said): boolean {
  if (figure.role !== 'count' || figure.partOf !== null || SOME_STAFF.test(before)) return false;
  // "có mặt 21 người" is of the posts that its clause has named
  const ofPosts = pattern.iu`^\s*người(?![\p{L}])`.test(after) && /biên chế|cán bộ\s*,?\s*công chức/iu.test(before);
  return STAFF_BEFORE.test(before) || STAFF_PRESENT_AFTER.test(after) || (PRESENT_BEFORE.test(before) && (STAFF_AFTER.test(after) || ofPosts));
}

/** "Đã cử 21/25 cán bộ, công chức tham gia …": of all staff, where the words pick none of them. */
function isStaffBase({ figure, before, after }: Said): boolean {
  const words = `${before} ${after}`;
  if (!/tập huấn|bồi dưỡng|đào tạo/iu.test(words) || SOME_TRAINED.test(words)) return false;
  if (figure.role === 'denominator') return STAFF_AFTER.test(after) || (pattern.iu`^\s*người(?![\p{L}])`.test(after) && new RegExp(STAFF, 'iu').test(words));
  return figure.role === 'count' && /trong\s+tổng\s+số\s*$/iu.test(before) && STAFF_AFTER.test(after);
}

/** Staff who are picked out: of a room, a rank, a duty. */
const SOME_TRAINED = pattern.iu`bộ phận|trung tâm|một cửa|lãnh đạo|trưởng|thôn|khu phố|nữ(?![\p{L}])|đảng viên|hợp đồng|không chuyên trách|viên chức|thuộc (?:diện|đối tượng)|phải(?![\p{L}])|cần(?![\p{L}])|đăng ký|kế hoạch|chỉ tiêu|huyện|tỉnh|lượt|mới|nguồn`;

/** Staff of public service units have rows of their own. */
const UNIT_STAFF = /sự nghiệp|viên chức|tinh giản|tiết kiệm/iu;

const isDossier = ({ figure }: Said) => figure.scope.subject === 'dossier' && figure.role === 'count' && /hồ sơ/iu.test(figure.unit ?? figure.label);
const isWhole = ({ figure }: Said) => PARTS.every((axis) => figure.scope.facets[axis] === undefined);
const own = ({ figure, after }: Said) => `${figure.label} ${figure.unit ?? ''} ${/^[^,;.:()\d]*/u.exec(after)?.[0] ?? ''}`;

/** "Tỷ lệ người dân hài lòng đạt 95% (230/242 phiếu)": of how many forms the satisfied are. */
function isBallotsOf({ figure, before, after }: Said): boolean {
  return (
    figure.role === 'denominator' && /hài lòng/iu.test(before) && !/lĩnh vực|dịch vụ (?!công|hành chính)/iu.test(before) && /^\s*phiếu(?!\s*phát)/iu.test(after)
  );
}

/** Directives on the reform, however the sentence puts them. */
function isDirectives(said: Said): boolean {
  const { before, after } = said;
  if (/quy phạm|qppl/iu.test(own(said))) return false;
  if (/số\s+(?:lượng\s+)?văn bản\s+(?:chỉ đạo|điều hành)(?:,\s*(?:chỉ đạo|điều hành))?[^,;.:\d]{0,40}:?\s*$/iu.test(before))
    return /^\s*(?:văn bản)?\s*[,;.(:]/iu.test(after);
  const directs =
    /^\s*văn bản\s+(?:chỉ đạo|(?:chỉ đạo, )?điều hành|về (?:công tác )?(?:cchc|cải cách hành chính)|(?:để|nhằm) (?:chỉ đạo|triển khai|điều hành)[^,;.\d]*(?:cchc|cải cách hành chính))/iu;
  return /ban hành|phát hành/iu.test(before) && directs.test(after);
}

/** Rounds of the unit's own checks of the reform: its heading or its words are about them, and no field is named. */
function isRounds({ figure, before, after, heading }: Said): boolean {
  if (figure.role !== 'count' || figure.partOf !== null || !/kiểm tra/iu.test(heading) || OTHER_CHECKS.test(`${heading} ${before} ${after}`)) return false;
  const acts = /(?:tổ chức|tiến hành|thực hiện|triển khai|qua|làm việc|có|là|:)\s*(?:được\s*)?$/iu.test(before);
  return acts && /^\s*đợt(?:\s+(?:tự\s+)?kiểm tra|\s*[.,;:]|\s+(?:làm việc\s+)?tại các bộ phận)/iu.test(after) && /kiểm tra/iu.test(`${before} ${after}`);
}

/** Checks of something else than the reform. */
const OTHER_CHECKS = pattern.iu`an toàn|vệ sinh|thực phẩm|phòng cháy|xây dựng|đất đai|môi trường|thuế|kinh doanh|y tế|trường|quân sự|dân số|đảng(?![\p{L}])|tài chính|đột xuất|chuyên đề|mỗi|từng|văn bản|dự kiến|cấp trên|đoàn(?![\p{L}])|ubnd (?:tỉnh|huyện|thị xã|thành phố|quận)`;

/** News on the unit's own website, in the part of the report that tells of publicity. */
function isWebsitePost({ figure, before, after, heading }: Said): boolean {
  if (figure.scope.subject !== 'article' || figure.role !== 'count' || !/tuyên truyền|thông tin/iu.test(heading)) return false;
  if (OTHER_TOPIC.test(`${before} ${after}`) || /(?:mỗi|hằng|hàng)\s+(?:tháng|quý|tuần)|trong đó|nhóm zalo|facebook|fanpage/iu.test(before)) return false;
  const next = /^[^,;.:()\d]*(?:,\s*bài)?[^,;.:()\d]*/iu.exec(after)?.[0] ?? '';
  const site =
    new RegExp(SITE.source, 'iu').exec(next) ?? (/đăng(?:\s+tải|\s+được)*\s*$/iu.test(before) ? new RegExp(SITE.source, 'iu').exec(before.slice(-80)) : null);
  const who = site?.groups?.who?.toLowerCase();
  return site !== null && (who === undefined || ['phường', 'xã', 'thị trấn', 'đơn vị'].includes(who));
}

const MENTIONS: readonly Mention[] = [
  {
    id: 'dossiers-received',
    codes: ['procedures.dossiers-received', 'digital.dossiers-received'],
    tells: (said) =>
      isDossier(said) &&
      isWhole(said) &&
      said.figure.scope.facets.stage === undefined &&
      said.figure.scope.facets.origin !== 'carried' &&
      /tiếp nhận|mới nhận|nhận mới|mới nộp|phát sinh mới|đã nhận/iu.test(said.figure.label) &&
      !/tồn|chuyển (?:sang|qua)|phải giải quyết|yêu cầu/iu.test(said.figure.label),
  },
  {
    id: 'dossiers-solved',
    codes: ['procedures.dossiers-solved'],
    tells: (said) => isDossier(said) && isWhole(said) && said.figure.scope.facets.stage === 'resolved' && said.figure.scope.facets.origin === undefined,
  },
  {
    id: 'dossiers-online',
    codes: ['digital.dossiers-received-online'],
    tells: (said) =>
      isDossier(said) &&
      said.figure.scope.facets.channel === 'online' &&
      PARTS.every((axis) => axis === 'channel' || said.figure.scope.facets[axis] === undefined) &&
      said.figure.scope.facets.stage === undefined &&
      /tiếp nhận|nộp|nhận/iu.test(`${said.figure.label} ${said.before.slice(-60)}`) &&
      !/toàn trình|một phần/iu.test(said.before),
  },
  {
    id: 'survey-forms',
    codes: ['steering.survey-forms'],
    tells: (said) =>
      /^phiếu$/iu.test(said.figure.unit ?? '') &&
      (isBallotsOf(said) ||
        ((said.figure.role === 'count' || (said.figure.role === 'numerator' && /^\s*phiếu[^/\d]*\/\s*[\d.]+\s*hồ sơ/iu.test(said.after))) &&
          /khảo sát|lấy ý kiến|hài lòng|đánh giá/iu.test(`${said.before} ${said.after.slice(0, 40)}`) &&
          /thu|khảo sát|lấy|đã có|tổng|đánh giá/iu.test(own(said)) &&
          !/phát ra|phát hành|chưa|không/iu.test(own(said)) &&
          !/^\s*phiếu\s+(?:chọn|mức|hài lòng|không|rất|phát)/iu.test(said.after))),
  },
  {
    id: 'plan-tasks',
    codes: ['steering.plan-tasks'],
    tells: (said) =>
      said.figure.scope.subject === 'task' &&
      (said.figure.role === 'count' || said.figure.role === 'denominator') &&
      isReformPlan(said) &&
      (said.figure.role === 'denominator' ||
        /(?:trong|trên)\s+(?:tổng\s+)?số\s*$/iu.test(said.before) ||
        (/đề ra|đặt ra|nêu|xác định|gồm|có(?:\s|$)/iu.test(own(said)) && !/hoàn thành|xong|còn lại|giao/iu.test(own(said)))),
  },
  {
    id: 'plan-tasks-done',
    codes: ['steering.plan-tasks-done'],
    tells: (said) =>
      (said.figure.role === 'numerator' || /^\s*(?:nhiệm vụ\s+)?(?:trong\s+(?:tổng\s+)?số|trên)\s+\d+\s+nhiệm vụ/iu.test(said.after)) &&
      (said.figure.scope.subject ?? 'task') === 'task' &&
      isReformPlan(said) &&
      /hoàn (?:thành|tất)|xong|thực hiện/iu.test(`${said.before} ${said.after}`) &&
      !/đang|chưa/iu.test(said.before),
  },
  {
    id: 'directives-issued',
    codes: ['steering.directives-issued'],
    tells: (said) => said.figure.scope.subject === 'document' && said.figure.role === 'count' && isDirectives(said),
  },
  {
    id: 'inspection-rounds',
    codes: ['steering.inspection-rounds'],
    tells: isRounds,
  },
  {
    id: 'website-posts',
    codes: ['steering.publicity-website-posts'],
    far: 1.5,
    tells: isWebsitePost,
  },
  {
    id: 'payroll-assigned',
    codes: ['organisation.payroll-assigned'],
    tells: (said) =>
      !UNIT_STAFF.test(said.clause) &&
      ((said.figure.role === 'count' &&
        /biên chế[^,;.]*được giao|được giao[^,;.]*biên chế/iu.test(said.clause) &&
        !/có mặt/iu.test(`${said.figure.label} ${said.before.slice(-12)}`)) ||
        (said.figure.role === 'denominator' && /^\s*biên chế/iu.test(said.after))),
  },
  {
    id: 'payroll-present',
    codes: ['organisation.payroll-present'],
    tells: (said) =>
      !UNIT_STAFF.test(said.clause) &&
      (isStaffPresent(said) ||
        (said.figure.role === 'count' && /biên chế[^,;.]*có mặt|có mặt[^,;.]*biên chế/iu.test(own(said))) ||
        (said.figure.role === 'numerator' && /^\s*(?:biên chế\s*)?\/\s*\d+\s*biên chế/iu.test(said.after))),
  },
  {
    id: 'staff-trained-of',
    codes: ['organisation.payroll-present', 'organisation.payroll-assigned'],
    far: 1.5,
    tells: isStaffBase,
  },
  {
    id: 'documents-sent',
    codes: ['digital.documents-sent', 'digital.documents-exchanged-district', 'digital.documents-exchanged-province'],
    quiet: true,
    tells: (said) =>
      said.figure.scope.subject === 'document' &&
      said.figure.role === 'count' &&
      said.figure.scope.facets.signing === undefined &&
      said.figure.scope.facets.medium === undefined &&
      (said.figure.scope.facets.direction === 'outgoing' || /gửi đi|phát hành|văn bản đi/iu.test(own(said))),
  },
  {
    id: 'tasks-assigned',
    codes: ['', '-district', '-province', '-central', '-government'].map((by) => `steering.tasks${by}-assigned`),
    quiet: true,
    tells: (said) =>
      said.figure.scope.subject === 'task' &&
      said.figure.role === 'count' &&
      pattern.iu`giao(?![\p{L}])`.test(said.clause) &&
      said.figure.scope.facets.stage === undefined,
  },
  {
    id: 'press-articles',
    codes: ['steering.publicity-press-articles'],
    quiet: true,
    tells: (said) => said.figure.scope.subject === 'article' && said.figure.role === 'count' && /^[^.;\d]*trên (?:các )?(?:báo|tạp chí)/iu.test(said.after),
  },
  {
    id: 'on-time-rate',
    codes: ['procedures.on-time-rate'],
    quiet: true,
    tells: (said) => said.figure.role === 'percent' && /(?:đúng|trước)\s*(?:hạn|hẹn)/iu.test(said.before) && !/phiếu|nhiệm vụ|văn bản/iu.test(said.before),
  },
  ...(['partly', 'wholly'] as const).flatMap((extent): Mention[] => {
    const service = extent === 'partly' ? 'partial' : 'full';
    const isService = ({ figure }: Said) => figure.role === 'count' && figure.scope.subject === 'procedure' && figure.scope.facets.service === service;
    return [
      {
        id: `offered-${extent}`,
        codes: [`digital.offered-${extent}`, `digital.eligible-${extent}`],
        quiet: true,
        tells: (said) => isService(said) && said.figure.scope.facets.topic === undefined,
      },
      {
        id: `used-${extent}`,
        codes: [`digital.used-${extent}`],
        quiet: true,
        tells: (said) => isService(said) && /^arising/.test(said.figure.scope.facets.topic ?? ''),
      },
    ];
  }),
  {
    id: 'investment-rate',
    codes: ['finance.investment-rate', 'finance.development-investment-rate'],
    anyPeriod: true,
    tells: (said) =>
      said.figure.role === 'percent' &&
      /giải ngân/iu.test(said.before) &&
      /vốn|đầu tư/iu.test(said.before) &&
      /(?:đạt|tỷ lệ)\s*(?:tỷ lệ\s*)?$/iu.test(said.before) &&
      !/dự kiến|phấn đấu|ước|chương trình mục tiêu|nông thôn mới|giảm nghèo|thu ngân sách|cấp huyện|toàn (?:huyện|tỉnh|thành phố)/iu.test(said.before),
  },
];

/** The indicator that a figure may tell, whatever its scope. Several rules ask, and words by the dozen are looked for. */
export function toldBy(said: Said): Mention | null {
  const known = toldBefore.get(said);
  if (known !== undefined) return known;
  const told = said.figure.bound === null ? (MENTIONS.find(({ tells }) => tells(said)) ?? null) : null;
  toldBefore.set(said, told);
  return told;
}

const toldBefore = new WeakMap<Said, Mention | null>();

/** The indicator that a figure tells for the whole unit and the report's own period, where the words leave no doubt. */
export function mentionOf(said: Said, period: Period | null): Mention | null {
  const mention = toldBy(said);
  return mention === null || mention.quiet === true || !isOfAll(said, mention, period) ? null : mention;
}

function isOfAll(said: Said, { anyPeriod }: Mention, period: Period | null): boolean {
  const { figure, clause, before, heading } = said;
  if (isOfPart(said)) return false;
  const ownClause = clause.slice(0, clause.lastIndexOf(figure.raw) + figure.raw.length);
  return anyPeriod === true || !(OTHER_SCOPE.test(ownClause) || OTHER_SCOPE.test(figure.label) || otherPeriod(`${heading}. ${before}`, period));
}

/** What opens a sentence about a part of the work: "Riêng lĩnh vực …,", "Về môi trường:", "Trong ngày ra quân,". */
const OPENS_PART =
  /^\s*(?:[-–+*•●]\s*)?(?:riêng|(?:(?:về|trong|thuộc|ở|đối với)\s+)?(?:các\s+)?lĩnh vực|(?:trong\s+|tại\s+|qua\s+)?(?:ngày|đợt|buổi|tuần|dịp|phiên|chiến dịch)\s+(?!\d)|về\s+(?![^:;.]*(?:hồ sơ|thủ tục|tthc|tiếp nhận|giải quyết|kết quả|khảo sát|kế hoạch|nhiệm vụ|biên chế|văn bản|công tác))[^:;.\d]{2,60}:)/iu;

/** The sentence, or the one before that it goes on from with "Trong đó", is about a part. */
function isOfPart({ paragraph, at, before }: Said): boolean {
  const lead = paragraph.text.slice(0, at - before.length);
  const previous = pattern.iu`^\s*(?:trong đó|đã|đến nay)(?!\p{L})`.test(before) ? sentenceAround(lead, lead.length - 1).text : '';
  return OPENS_PART.test(before) || OPENS_PART.test(previous);
}

/** Names a period that is neither the report's nor the year around it, or months of its own. */
function otherPeriod(text: string, period: Period | null): boolean {
  if (
    pattern.iu`tháng\s+\d{1,2}(?!\s*năm\s*\d)(?![\d/])|trong\s+(?:tháng|tuần)(?![\p{L}])`.test(
      text.replace(/ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu, ''),
    )
  )
    return true;
  const from = /từ\s+(?:ngày\s+)?\d{1,2}\s*[/.-]\s*(\d{1,2})(?!\d)(?:\s*[/.-]\s*(\d{4}))?/iu.exec(text);
  if (from !== null && period !== null && isLateStart(Number(from[1]), Number(from[2] ?? period.year), period)) return true;
  return findPeriods(text).some(({ type, year, index }) => {
    if (period === null) return true;
    const sameYear = (year ?? period.year) === period.year;
    return !(sameYear && (type === 'year' || (type === period.type && index === period.index)));
  });
}

/** A window that begins well inside the period tells a part of it; one that begins in the month before is the period's own. */
function isLateStart(month: number, year: number, { start }: Period): boolean {
  return (year - Number(start.slice(0, 4))) * 12 + month - Number(start.slice(5, 7)) > 0;
}
