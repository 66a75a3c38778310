import type { Figure } from '../../model/figure.js';
import { grouped } from '../../text/grouped.js';
import { areAllLevels } from '../all-levels.js';
import { attributeOf } from '../attributes.js';
import { type Axis, axisOf, breakdowns, isExhaustive, listedElsewhere } from '../breakdowns.js';
import { announcedParts, loudnessOfShort } from '../closed-lists.js';
import { areAllKinds, areExclusive, countsAllStaff, staffIn, staffLeftOut } from '../exclusive-kinds.js';
import { isOfListBefore } from '../list-before.js';
import { leavesRest, partsOverlap } from '../list-ends.js';
import { areOfOneThing, areOfOtherUnits, figureAbove, listsOfParts, type PartList } from '../lists.js';
import { isOneSlipAway } from '../mended-sums.js';
import { plainLists } from '../plain-lists.js';
import { restLists } from '../rests.js';
import type { Facts, Rule, Test } from '../rule.js';
import { mixesActs, runsOn } from '../run-ons.js';
import { addition, computed, named } from '../sentences.js';
import { compareSum, runThatFits } from '../sums.js';
import { figureTerm } from '../terms.js';

/** Sides of prose breakdowns that this rule tests; those of dossiers in time belong to flow-balance. */
const OWN_AXES = ['service', 'medium', 'signing'];

export const sumTotal: Rule = {
  id: 'sum-total',
  severity: 'error',
  title: { vi: 'Tổng số và các phần của nó', en: 'A total and its parts' },
  checks: {
    vi: 'Số đứng trước “trong đó”, “bao gồm”, “gồm”, dấu hai chấm hoặc sau “Trong N …” so với các phần kể sau nó (trong câu, trong ngoặc, trong danh sách bên dưới). Các phần không được lớn hơn tổng; nếu kể đủ (mới và kỳ trước; trước hạn, đúng hạn và quá hạn; …) thì phải bằng tổng; kể đủ cũng là khi báo trước số nhóm (“gồm 02 nhóm: …”) hay khi đổi chỗ hai chữ số thì vừa đủ. Tiền được quy về đồng và so trong phạm vi làm tròn.',
    en: 'The figure before “trong đó”, “bao gồm”, “gồm”, a colon, or of “Trong N …” against the parts listed after it (in the sentence, in parentheses, in the list below). Parts never exceed their total; parts that are all there are (new and carried over; early, on time and late; …) make it up; so do parts whose number of groups is announced (“gồm 02 nhóm: …”), and those that two swapped digits complete. Money is converted to đồng and compared within its rounding.',
  },
  silent: {
    vi: 'Phần lồng trong phần (“19 máy để bàn, có 1 máy mật”), danh sách trộn hai cách chia (trừ khi các phần không thể trùng nhau: cán bộ và công chức, các loại văn bản, trình độ cao nhất; khi đó là cảnh báo), phần của một tử số (17/20), số có cận (“hơn 30”), tên gọi và số đo kể sau “gồm”, phần còn lại không ghi số, phần trùng nhau, câu chuyển sang tổng khác, thời điểm khác hay việc đã làm.',
    en: 'Parts nested in parts (“19 máy để bàn, có 1 máy mật”), lists that mix two breakdowns (unless nothing can be in two parts: officials and civil servants, types of document, highest degrees; then a warning is told), parts of a numerator (17/20), open bounds (“hơn 30”), names and sizes after “gồm”, a rest without its number, parts that overlap, a sentence that runs on to another total, another time or what was done.',
  },
  examples: {
    bad: [
      {
        text: 'Tổng số hồ sơ phải giải quyết: 2838 hồ sơ, trong đó: số mới tiếp nhận 8891 hồ sơ; số từ kỳ trước chuyển qua 12 hồ sơ.',
        why: { vi: 'hai phần cộng lại là 8903, lớn hơn tổng 2838', en: 'the two parts make 8903, more than the total of 2838' },
      },
      {
        text: 'Phường niêm yết 159 TTHC (bao gồm 123 TTHC của phường, 24 TTHC liên thông, 19 TTHC đất đai).',
        why: { vi: '123 + 24 + 19 = 166, lớn hơn 159', en: '123 + 24 + 19 = 166, more than 159' },
      },
      {
        text: 'Số hồ sơ đã giải quyết: 2.662 hồ sơ (trước hạn 1.873 hồ sơ; đúng hạn 789 hồ sơ; quá hạn 3.509 hồ sơ).',
        why: {
          vi: 'trước hạn và đúng hạn đã đủ 2.662; không còn chỗ cho 3.509 hồ sơ quá hạn',
          en: 'early and on time make 2,662 already; 3,509 late cannot be',
        },
      },
      {
        text: 'Thu ngân sách ước đạt 5.829 triệu đồng/8.217 triệu đồng, đạt 70,94% dự toán giao. Trong đó: thu trên địa bàn 980 triệu đồng; thu bổ sung cân đối 4.477 triệu đồng; thu chuyển nguồn 410 triệu đồng.',
        why: { vi: '980 + 4.477 + 410 = 5.867, lớn hơn số thực hiện 5.829', en: '980 + 4,477 + 410 = 5,867, more than the 5,829 that came in' },
      },
      {
        text: 'Hiện có 21 cán bộ, công chức (cán bộ: 11 người; công chức: 17 người).',
        why: { vi: '11 + 17 = 28, lớn hơn 21', en: '11 + 17 = 28, more than 21' },
      },
      {
        text: 'Số cán bộ, công chức có mặt là 24 người. Về trình độ chuyên môn: thạc sĩ 4 người, đại học 188 người, cao đẳng 2 người.',
        why: { vi: '4 + 188 + 2 = 194, lớn hơn 24', en: '4 + 188 + 2 = 194, more than 24' },
      },
      {
        text: 'Tổng số TTHC của thị trấn là 146 thủ tục; trong đó toàn trình 68 thủ tục, một phần 61 thủ tục, còn lại 27 thủ tục chỉ cung cấp thông tin.',
        why: { vi: '“còn lại” là phần cuối: 68 + 61 + 27 = 156, lớn hơn 146', en: '“còn lại” is the last of them: 68 + 61 + 27 = 156, more than 146' },
      },
      {
        text: 'Tổng số cán bộ, công chức, người hoạt động không chuyên trách là 38 người, trong đó: cán bộ 10 người; công chức 12 người; người hoạt động không chuyên trách 19 người.',
        why: { vi: 'không ai thuộc hai loại: 10 + 12 + 19 = 41, lớn hơn 38', en: 'nobody is of two kinds: 10 + 12 + 19 = 41, more than 38' },
      },
      {
        text: 'Toàn quận tiếp 412 lượt: tiếp thường xuyên 276, tiếp định kỳ 108, đột xuất 82.',
        why: { vi: '276 + 108 + 82 = 466, lớn hơn 412', en: '276 + 108 + 82 = 466, more than 412' },
      },
      {
        text: 'Trong 286 đơn có 52 đơn thuộc thẩm quyền, 147 đơn thuộc thẩm quyền của cấp dưới, 132 đơn chuyển cơ quan khác.',
        why: { vi: '52 + 147 + 132 = 331, lớn hơn 286', en: '52 + 147 + 132 = 331, more than 286' },
      },
      {
        text: 'Xã cung cấp 335 dịch vụ công trực tuyến, trong đó toàn trình 214 dịch vụ, một phần 112 dịch vụ.',
        why: { vi: 'dịch vụ công trực tuyến chỉ có toàn trình và một phần: 214 + 112 = 326', en: 'online services are full or partial: 214 + 112 = 326' },
      },
      {
        text: 'Tổng đàn gia súc 58.240 con, gồm: đàn trâu 9.120 con, đàn bò 4.815 con, đàn lợn 13.460 con, đàn dê 12.845 con.',
        why: { vi: 'đổi chỗ hai chữ số thì đủ: 31.460 thay cho 13.460', en: 'two digits swapped: with 31,460 for 13,460 the kinds make it up' },
      },
      {
        text: 'Tiếp nhận 48 kiến nghị, gồm 02 nhóm: 27 kiến nghị về đất đai và 19 kiến nghị về môi trường.',
        why: { vi: 'chỉ có 02 nhóm: 27 + 19 = 46', en: 'there are but two groups: 27 + 19 = 46' },
      },
      {
        text: 'Số đơn phải xử lý 415 đơn, gồm: tiếp nhận trong kỳ 402 đơn, kỳ trước chuyển sang 31 đơn.',
        why: { vi: '402 + 31 = 433, lớn hơn 415', en: '402 + 31 = 433, more than 415' },
      },
    ],
    good: [
      {
        text: 'Hiện có tổng số 23 máy vi tính (19 máy để bàn, có 1 máy mật và 04 máy xách tay).',
        why: { vi: '19 + 4 = 23; máy mật nằm trong 19 máy để bàn', en: '19 + 4 = 23; the secure computer is one of the 19' },
      },
      {
        text: 'Đã tiếp nhận và giải quyết 298 hồ sơ. Trong đó tiếp nhận trực tuyến 251 hồ sơ; tiếp nhận trực tiếp 47 hồ sơ; từ kỳ trước 01 hồ sơ; giải quyết trước hạn 299 hồ sơ.',
        why: {
          vi: 'danh sách trộn: 251 + 47 = 298 hồ sơ nhận; 298 + 1 = 299 hồ sơ giải quyết',
          en: 'a mixed list: 251 + 47 = 298 received; 298 + 1 = 299 solved',
        },
      },
      {
        text: 'Xã có 20 cán bộ, công chức, trong đó nữ 08 người, đảng viên 19 người, đại học 18 người.',
        why: { vi: 'một người có thể là nữ, là đảng viên và có bằng đại học', en: 'one person may be a woman, a Party member and a graduate' },
      },
      {
        text: 'Tổng số cán bộ, công chức: 21 người, trong đó: cán bộ 10 người; công chức 11 người; người hoạt động không chuyên trách 14 người.',
        why: { vi: 'người hoạt động không chuyên trách không tính vào tổng này', en: 'part-time workers are told beside this total, not in it' },
      },
      {
        text: 'Trong 120 hộ có 80 hộ dùng nước sạch, 90 hộ có nhà tiêu hợp vệ sinh. Trong 45 đơn có 30 đơn đủ điều kiện xử lý, 25 đơn thuộc thẩm quyền.',
        why: { vi: 'một hộ, một đơn có thể thuộc cả hai phần', en: 'a household or a petition may be in both parts' },
      },
      {
        text: 'Đã đăng 46 tin, bài: fanpage 31 tin, bài, cổng thông tin 28 tin, bài, loa 17 tin, bài.',
        why: { vi: 'một bài đăng ở nhiều nơi', en: 'one article stands in several places' },
      },
      {
        text: 'Xã có 386 TTHC, trong đó toàn trình 224 TTHC, một phần 131 TTHC, còn lại là dịch vụ cung cấp thông tin.',
        why: { vi: 'phần còn lại không ghi số', en: 'the rest is given without its number' },
      },
      {
        text: 'Phường được lập từ 03 đơn vị cũ gồm phường Lộc Thanh, phường 9 và xã Gò Dưa, diện tích 21,46 km2, dân số 46.218 người.',
        why: { vi: 'sau “gồm” là tên, rồi đến diện tích và dân số', en: 'names follow “gồm”, then an area and a population' },
      },
      {
        text: 'Kiểm tra 18 đơn vị tại 06 huyện, trong đó xếp loại tốt 09, khá 07, trung bình 02. Hệ thống dừng 03 ngày (14/5, 15/5 và 21/5).',
        why: { vi: '9 + 7 + 2 = 18 đơn vị; trong ngoặc là các ngày', en: '9 + 7 + 2 = 18 units; the parentheses name days' },
      },
      {
        text: 'Phòng nhận 77 đơn, trong đó đất đai 40 đơn, môi trường 20 đơn, cộng với 12 đơn cũ thì tổng số phải giải quyết là 89 đơn, đến nay đã trả lời 70 đơn.',
        why: { vi: 'sau “cộng với” là tổng khác, thời điểm khác', en: 'after “cộng với” come another total and another time' },
      },
      {
        text: 'Biển báo đặt tại 03 đảo (cách bờ 14, 22 và 31 hải lý).',
        why: { vi: 'trong ngoặc là khoảng cách', en: 'the parentheses give distances' },
      },
      {
        text: 'Cử 07 công chức đi học, trong đó 04 công chức học chuyển đổi số, 05 công chức học tiếng dân tộc (02 công chức học cả hai lớp).',
        why: { vi: 'hai người học cả hai lớp: 4 + 5 − 2 = 7', en: 'two attend both classes: 4 + 5 − 2 = 7' },
      },
      {
        text: 'Xã đã nhận 220 hồ sơ, trong đó hồ sơ chứng thực 150 hồ sơ, trả ngay trong ngày 140 hồ sơ, còn lại 10 hồ sơ trả ngày sau.',
        why: { vi: 'còn lại là của 150 hồ sơ chứng thực: 140 + 10 = 150', en: 'the rest is that of the 150: 140 + 10 = 150' },
      },
      {
        text: 'Thu chuyển nguồn: 832,636 triệu đồng (trong đó: cải cách tiền lương: 740,568 triệu đồng; giảm nghèo: 52.000.000 đồng; tăng thu: 40,067 triệu đồng).',
        why: { vi: 'đơn vị khác nhau; tổng các phần 832,635 nằm trong phạm vi làm tròn', en: 'units differ; the parts make 832.635, within rounding' },
      },
    ],
  },
  run(facts) {
    const tests = [...listed(facts), ...fromSides(facts)];
    return withRests([...tests, ...plain(facts, tests)], facts.figures);
  },
  message(test, lang) {
    const [total, ...parts] = test.terms;
    const sum = computed(test.expected, test.terms);
    if (lang === 'en') {
      const what = test.shape === 'short' ? 'the parts that are listed make only' : 'the parts make';
      return `${addition(parts)} = ${sum}, but ${total?.raw} is given as the total for ${named(total)}: ${what} ${sum} (difference ${computed(test.difference, test.terms)}).`;
    }
    const what = test.shape === 'short' ? 'các phần chỉ cộng thành' : 'các phần cộng lại thành';
    return `${addition(parts)} = ${sum}, nhưng tổng ghi là ${total?.raw} ở ${named(total)}: ${what} ${sum} (chênh ${computed(test.difference, test.terms)}).`;
  },
};

/** Totals with the parts that words list under them. */
function listed({ figures, document }: Facts): Test[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return listsOfParts(figures).flatMap(({ whole, parts, all }) => {
    const announced = announcedParts(whole, all, document);
    if (announced !== null) return [announcedList(whole, announced)];
    if (all.length > 1 && all.every((part) => (part.role === 'money') === (whole.role === 'money'))) {
      const together = compareSum(whole, all, false);
      if (together.verdict === 'verified' && together.reason === null) return [toTest(whole, all, together, null)];
    }
    if (figureAbove(whole, parts, figures) !== null) return [];
    const short = compareSum(whole, parts, false).reason === 'at-most' ? loudnessOfShort(whole, parts, document) : null;
    if (short !== null) {
      const compared = compareSum(whole, parts, true);
      return [toTest(whole, parts, short === 'error' ? compared : { ...compared, verdict: 'unlikely' }, short)];
    }
    return testList(whole, parts, byId).map((test) => softened(test, { whole, all, figures, document }));
  });
}

/** Parts that are all there are. */
function announcedList(whole: Figure, parts: readonly Figure[]): Test {
  const compared = compareSum(whole, parts, true);
  return toTest(whole, parts, compared, compared.verdict === 'inconsistent' ? 'error' : null);
}

/** What the words of a list say of it: that it leaves a rest without its number, or that its parts share things. */
function softened(test: Test, { whole, all, figures, document }: Pick<PartList, 'whole' | 'all'> & Pick<Facts, 'figures' | 'document'>): Test {
  if (test.verdict !== 'inconsistent') return test;
  if (test.reason === 'parts-fall-short' && leavesRest(document, all)) return { ...test, verdict: 'verified', reason: 'at-most', finding: null };
  const each = test.terms.slice(1).every(({ value }) => (value ?? 0) <= whole.value);
  if (test.reason === 'parts-exceed' && each && partsOverlap(document, whole, all)) {
    return { ...test, verdict: 'not-checkable', reason: 'parts-overlap', finding: null };
  }
  const parts = all.filter(({ place }) => test.terms.slice(1).some((term) => term.place === place));
  if (isOfListBefore(whole, parts, figures, document?.paragraphs[whole.scope.paragraph]?.text)) {
    return { ...test, verdict: 'not-checkable', reason: 'another-whole', finding: null };
  }
  if (!runsOn(document, whole, parts)) return test;
  // figures of a sentence that runs on: only a sum that one slip mends was meant as one
  if (isOneSlipAway(whole, parts) && !mixesActs(parts)) return { ...test, verdict: 'unlikely', finding: 'warning' };
  return { ...test, verdict: 'not-checkable', reason: 'run-on', finding: null };
}

/** One list may break its total down in several ways at once: by each known side, and by plain kinds. */
function testList(whole: Figure, listed: readonly Figure[], byId: ReadonlyMap<string, Figure>): Test[] {
  const leftOut = staffLeftOut(whole, listed);
  const parts = listed.filter((part) => !leftOut.includes(part));
  const byAttribute = grouped(parts, attributeOf);
  if (byAttribute.size > 1 && areExclusive(parts)) return testGroup(whole, parts, null, byId);
  if (byAttribute.size > 1) return testAttributes(whole, parts, [...byAttribute.values()], byId);
  if (areApartInTime(whole, parts)) return testGroup(whole, parts, null, byId);
  const groups = grouped(parts, (part) => axisOf(whole, part));
  const mixed = groups.size > 1;
  const run = mixed ? runThatFits(whole, parts) : null;
  const tests: Test[] = [];
  for (const [axis, group] of groups) {
    if (mixed && group.length < 2) continue;
    const single = mixed && axis !== null && isExhaustive(axis, group, whole) ? [...groups.values()].filter((other) => other.length === 1).flat() : [];
    const fuller = fullerList(whole, group, single, parts);
    // "qua mạng 165, tại chỗ 35; có 167 …" of 200: those of one known side and the next make up the total, the rest tells of it otherwise
    const across = run !== null && run.length > 1 && run.some((part) => !group.includes(part)) && run.some((part) => group.includes(part));
    if (across && compareSum(whole, group, false).verdict === 'inconsistent') tests.push(mixedList(whole, run));
    else if (fuller === null) tests.push(...testGroup(whole, group, axis, byId));
    else tests.push(fuller);
  }
  return tests;
}

/** Early, on time, late, and what still waits: nothing is in two of them, unless the total is that of what is done. */
function areApartInTime(whole: Figure, parts: readonly Figure[]): boolean {
  const done = parts.filter(({ scope }) => scope.facets.stage !== 'pending');
  if (whole.scope.facets.stage !== undefined || compareSum(whole, done, true).verdict === 'verified') return false;
  const sides = parts.map(({ scope }) => (scope.facets.stage === 'pending' ? 'pending' : scope.facets.timing));
  return sides.includes('pending') && sides.length > 2 && sides.every((side) => side !== undefined) && new Set(sides).size === sides.length;
}

/** Persons told apart by several attributes; among them perhaps the kinds of staff, which divide them whatever else is told. */
function testAttributes(whole: Figure, parts: readonly Figure[], groups: ReadonlyArray<readonly Figure[]>, byId: ReadonlyMap<string, Figure>): Test[] {
  const tests = groups.flatMap((group) => testGroup(whole, group, null, byId));
  const staff = staffIn(parts);
  const isSplit = new Set(staff.map(attributeOf)).size > 1 && areExclusive(staff);
  return isSplit && tests.every(({ finding }) => finding === null) ? [...tests, ...testGroup(whole, staff, null, byId)] : tests;
}

/**
 * Parts that fall short, with single parts of other sides in the same list: those may be what is missing. The list falls
 * short when all of them together do; when they make too much, nothing says which of them belong.
 */
function fullerList(whole: Figure, group: readonly Figure[], single: readonly Figure[], listed: readonly Figure[]): Test | null {
  if (single.length === 0 || compareSum(whole, group, true).reason !== 'parts-fall-short') return null;
  const fuller = listed.filter((part) => group.includes(part) || single.includes(part));
  const compared = compareSum(whole, fuller, true);
  if (compared.verdict !== 'inconsistent') return toTest(whole, fuller, compared, null);
  if (compared.reason === 'parts-exceed') return toTest(whole, fuller, { ...compared, verdict: 'unlikely', reason: 'mixed-list' }, null);
  return toTest(whole, fuller, compared, 'error');
}

function testGroup(whole: Figure, parts: readonly Figure[], axis: Axis | null, byId: ReadonlyMap<string, Figure>): Test[] {
  const [part] = parts;
  if (part === undefined || (parts.length === 1 && !areOfOneThing(whole, part))) return [];
  const exhaustive = areAllKinds(parts) || areAllLevels(whole, parts) || (parts.length > 1 && axis !== null && isExhaustive(axis, parts, whole));
  const compared = compareSum(whole, parts, exhaustive);
  const base = whole.fraction === null ? null : (byId.get(whole.fraction) ?? null);
  if (compared.verdict === 'inconsistent') {
    const excuse = excused(whole, parts, base);
    // some of them make up the total, but nothing can be in two of them: they belong together, if they all belong to it
    if (excuse?.reason === 'mixed-list' && areExclusive(parts)) return [toTest(whole, parts, { ...compared, verdict: 'unlikely' }, 'warning')];
    if (excuse !== null) return [excuse];
  }
  const late = axis?.name === 'timing' && compared.reason === 'parts-fall-short' && !parts.some((part) => part.scope.facets.timing === 'late');
  if (late) return [toTest(whole, parts, { ...compared, verdict: 'unlikely', reason: 'late-unprinted' }, null)];
  // 12 products may be 10 videos and one leaflet in 2.000 copies
  const loud = areOfOtherUnits(whole, parts) || !countsAllStaff(whole, parts) ? 'warning' : 'error';
  return [toTest(whole, parts, compared, compared.verdict === 'inconsistent' ? loud : null)];
}

/** What makes a broken sum no contradiction. */
function excused(whole: Figure, parts: readonly Figure[], base: Figure | null): Test | null {
  const flat = parts.filter((part) => part.partOf?.nested !== true);
  if (flat.length < parts.length && flat.length > 0) {
    const without = compareSum(whole, flat, false);
    if (without.verdict === 'verified') return toTest(whole, flat, { ...without, reason: without.reason === null ? null : 'nested-parts' }, null);
  }
  // one part of the money that came in or went out, above it: a part of its plan, told in passing
  if (base !== null && whole.role === 'money' && parts.length === 1) {
    return toTest(whole, parts, { verdict: 'not-checkable', reason: 'part-of-fraction', sum: parts[0]?.value ?? 0 }, null);
  }
  const run = runThatFits(whole, parts);
  if (run !== null) return mixedList(whole, run);
  if (base !== null) {
    const against = compareSum(base, parts, false);
    // parts of the money that came in or went out are never parts of its plan
    const isPlan = whole.role === 'money' && against.reason !== null;
    if (against.verdict === 'verified' && !isPlan)
      return toTest(base, parts, { ...against, verdict: against.reason === null ? 'verified' : 'not-checkable', reason: 'part-of-fraction' }, null);
  }
  return null;
}

function mixedList(whole: Figure, run: readonly Figure[]): Test {
  return toTest(whole, run, { verdict: 'verified', reason: 'mixed-list', sum: whole.value }, null);
}

/** Lists that no "trong đó" opens; what is tested already is left alone. */
function plain({ figures, document }: Facts, tested: readonly Test[]): Test[] {
  const known = new Set(tested.map(({ terms }) => terms[0]?.place));
  return plainLists(figures, document).flatMap(({ whole, parts, loud, closed }): Test[] => {
    if (known.has(whole.place)) return [];
    const compared = compareSum(whole, parts, closed);
    if (compared.verdict !== 'inconsistent') return [toTest(whole, parts, compared, null)];
    const run = runThatFits(whole, parts);
    if (run !== null) return run.length > 1 ? [mixedList(whole, run)] : [];
    return [toTest(whole, parts, loud === 'error' ? compared : { ...compared, verdict: 'unlikely' }, loud)];
  });
}

/** Lists that end with the rest, in place of what was said of their totals without it; what does not hold is told once. */
function withRests(tests: readonly Test[], figures: readonly Figure[]): Test[] {
  const lists = restLists(figures);
  const ofWhole = (test: Test) => lists.find(({ whole }) => whole.place === test.terms[0]?.place);
  const kept = tests.filter((test) => {
    const list = ofWhole(test);
    return list === undefined || (test.finding !== null && list.compared.reason !== 'mixed-list');
  });
  const rests = lists.flatMap(({ whole, parts, compared }): Test[] => {
    if (kept.some((test) => test.terms[0]?.place === whole.place)) return [];
    // less than the total: something may be told without its number
    const loud = compared.reason === 'parts-exceed' ? 'error' : 'warning';
    return [toTest(whole, parts, compared, compared.verdict === 'inconsistent' ? loud : null)];
  });
  return [...kept, ...rests];
}

/** Breakdowns of figures under one heading by the sides that their words name. */
function fromSides({ figures, document }: Facts): Test[] {
  const tests: Test[] = [];
  for (const { axis, whole, parts, derived } of breakdowns(figures)) {
    if (!OWN_AXES.includes(axis.name) || derived.length > 0) continue;
    if (parts.every((part) => part.partOf?.whole === whole.id)) continue;
    const compared = compareSum(whole, parts, isExhaustive(axis, parts, whole) && !leavesRest(document, parts));
    if (compared.verdict !== 'verified' && listedElsewhere(whole, parts)) continue;
    const near = parts.every((part) => part.scope.sentence === whole.scope.sentence);
    const verdict = compared.verdict === 'inconsistent' && !near ? 'unlikely' : compared.verdict;
    tests.push(toTest(whole, parts, { ...compared, verdict }, verdict === 'inconsistent' ? 'error' : null));
  }
  return tests;
}

function toTest(whole: Figure, parts: readonly Figure[], { verdict, reason, sum }: ReturnType<typeof compareSum>, finding: Test['finding']): Test {
  return {
    rule: 'sum-total',
    verdict,
    reason,
    terms: [figureTerm('total', whole), ...parts.map((part) => figureTerm('part', part))],
    expected: sum,
    actual: whole.value,
    difference: Number((whole.value - sum).toFixed(6)),
    finding,
    shape: reason === 'parts-fall-short' ? 'short' : 'over',
  };
}
