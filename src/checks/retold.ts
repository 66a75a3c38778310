import type { Period } from '../model/document.js';
import type { Indicator } from '../model/report.js';
import { subjectOf } from '../narrative/facets.js';
import { putUnder } from '../text/grouped.js';
import { DAY } from './days.js';
import { listsOfParts } from './lists.js';
import { mentionOf, OTHER_SCOPE } from './mentions.js';
import { repeatTest } from './repeat.js';
import type { Test } from './rule.js';
import type { Said } from './said.js';
import { figureTerm } from './terms.js';

/** Numbers of one thing that two places of the text tell: each of an indicator, or once in full and once in passing. */

/** Indicators of which a report has one; of surveys and projects it may tell several. */
const UNIQUE = /^(?:dossiers|plan|payroll)-/;
/** Counted out one by one and few: the words alone tell them, and a repeat far off is as wrong as one near. */
const FEW = /^(?:plan|payroll)-/;

/** One indicator of the whole unit and period, told in two places. */
export function mentioned(said: readonly Said[], period: Period | null): Test[] {
  const groups = new Map<string, Said[]>();
  for (const each of said) {
    const mention = mentionOf(each, period);
    if (mention === null || !UNIQUE.test(mention.id)) continue;
    const { origin = '' } = each.figure.scope.facets;
    const key = `${mention.id} ${origin}`;
    putUnder(groups, key, each);
  }
  return [...groups].flatMap(([key, group]): Test[] => {
    const [first, ...more] = group;
    if (first === undefined || new Set(group.map(({ figure }) => figure.value)).size > 2) return [];
    // of two values the odd one, else the same value again; never in a paragraph that has told the first
    const isOdd = ({ figure }: Said) => figure.value !== first.figure.value;
    const odd = more.find(isOdd);
    const second = odd ?? more.find(({ paragraph }) => paragraph !== first.paragraph);
    if (second === undefined) return [];
    const toldWith = group.some((each) => isOdd(each) !== isOdd(second) && each.paragraph === second.paragraph);
    const [low, high] = [first.figure.value, second.figure.value].sort((a, b) => a - b) as [number, number];
    const limit = FEW.test(key) ? FAR_OF_FEW : more.length > 1 ? FAR_FROM_SEVERAL : FAR;
    if (toldWith || high > low * limit || !ofSameDays(first, second)) return [];
    return [repeatTest([figureTerm('repeat', first.figure), figureTerm('repeat', second.figure)], low === high, 'warning')];
  });
}

/** One window in both sentences; "trong kỳ" is the window that the other names. */
function ofSameDays(a: Said, b: Said): boolean {
  const [one, other] = [daysIn(a), daysIn(b)];
  const isOfPeriod = ({ before, after }: Said) => /trong kỳ|kỳ báo cáo/iu.test(`${before} ${after}`);
  return one === other || (one === '' && isOfPeriod(a)) || (other === '' && isOfPeriod(b));
}

/** The days that a sentence names: counts up to different days differ. */
function daysIn({ before, after }: Said): string {
  return (`${before} ${after}`.match(new RegExp(DAY, 'giu')) ?? []).join(' ').replace(/\s+/g, '');
}

/** Numbers this far apart are of different scopes, whatever the words. */
const FAR = 1.5;
const FAR_OF_FEW = 2;
/** Of many tellings some are of parts that the words do not name: one is odd only near the others. */
const FAR_FROM_SEVERAL = 1.15;

/** What a report tells once in full, with its parts or as the base of its shares, and may name again in passing. */
interface Whole {
  subject: string;
  /** words before and after the number that mean all of them */
  before: RegExp;
  after: RegExp;
  /** words of some of them only, or of another place or time */
  apart: RegExp;
}

const WHOLES: readonly Whole[] = [
  {
    subject: 'procedure',
    before: /niêm yết|công khai|áp dụng|đang thực hiện|tổng số/iu,
    after: /^\s*(?:tthc|thủ tục(?: hành chính)?)(?![^.;:]*(?:trực tuyến|toàn trình|một phần|lĩnh vực|mới|sửa đổi|bãi bỏ|thay thế|cấp\s))/iu,
    apart:
      /trực tuyến|dịch vụ công|dvc|mới|sửa đổi|bổ sung|bãi bỏ|thay thế|công bố|quyết định|cập nhật|rà soát|đơn giản|ngành dọc|bưu chính|trang|cổng|zalo|qr|quý|tháng|kỳ trước|thêm/iu,
  },
  {
    subject: 'ballot',
    before: /khảo sát|lấy ý kiến|hài lòng/iu,
    after: /^\s*phiếu(?!\s*(?:phát|hỏi|không|chưa|chọn|hợp lệ))/iu,
    apart:
      /đợt|lần|quý|tháng|phát ra|lĩnh vực|trực tuyến|doanh nghiệp|trường|trạm|y tế|giáo dục|sự nghiệp|viên chức|nội bộ|thôn|khu phố|tổ dân phố|thêm|ubnd (?:tỉnh|huyện|thị xã|thành phố|quận)|sở/iu,
  },
];

/** "niêm yết 161 TTHC (trong đó …)" here, and in passing "… với 173 TTHC" in a paragraph of no other figure. */
export function inPassing(said: readonly Said[], indicators: readonly Indicator[]): Test[] {
  const lists = listsOfParts(said.map(({ figure }) => figure));
  const listed = new Set(lists.filter(({ all }) => all.length > 1).map(({ whole }) => whole));
  const alone = new Map<number, number>();
  for (const { figure } of said) alone.set(figure.scope.paragraph, (alone.get(figure.scope.paragraph) ?? 0) + 1);
  return WHOLES.flatMap((whole): Test[] => {
    const { subject, before, after } = whole;
    const own = said.filter(({ figure }) => figure.scope.subject === subject && figure.bound === null);
    const told = own.filter((each) => isTold(each, whole) && (listed.has(each.figure) || each.figure.role === 'denominator' || isSum(each, own)));
    const [full] = told;
    // a report with several surveys, or several lists of procedures, tells several
    if (full === undefined || new Set(told.map(({ figure }) => figure.value)).size > 1) return [];
    const again = own.filter(
      (each) =>
        each.figure.role === 'count' &&
        each.figure.partOf === null &&
        alone.get(each.figure.scope.paragraph) === 1 &&
        each.paragraph !== full.paragraph &&
        isTold(each, whole) &&
        before.test(each.before) &&
        after.test(each.after),
    );
    const [retold, ...more] = again;
    if (retold === undefined || more.length > 0 || full.figure.scope.paragraph > retold.figure.scope.paragraph) return [];
    const [value, first] = [retold.figure.value, full.figure.value];
    const terms = [figureTerm('repeat', full.figure), figureTerm('repeat', retold.figure)];
    if (value === first) return [repeatTest(terms, true, null)];
    const isOther =
      own.some(({ figure }) => figure !== retold.figure && figure.value === value) ||
      indicators.some((row) => row.value === value && subjectOf(row.unit, row.label) === subject);
    const isNear = Math.abs(value - first) <= first * NEAR;
    return isOther || !isNear || first < LEAST ? [] : [repeatTest(terms, false, 'warning')];
  });
}

/** "Đã khảo sát 261 phiếu; kết quả: … 210 phiếu, … 46 phiếu, … 05 phiếu": what follows in the sentence makes it up. */
function isSum({ figure }: Said, own: readonly Said[]): boolean {
  const { sentence, at } = figure.scope;
  const parts = own.filter((other) => other.figure.scope.sentence === sentence && other.figure.scope.at > at && other.figure.role === 'count');
  return parts.length > 1 && parts.reduce((sum, part) => sum + part.figure.value, 0) === figure.value;
}

function isTold({ figure, before, after }: Said, { apart }: Whole): boolean {
  const { service, channel } = figure.scope.facets;
  const words = `${before} ${/^[^,.;:(\d]*/u.exec(after)?.[0] ?? ''}`;
  return service === undefined && channel === undefined && !apart.test(words) && !OTHER_SCOPE.test(words);
}

/** What is named in passing is as good as the same, or something else. */
const NEAR = 0.15;
const LEAST = 20;
