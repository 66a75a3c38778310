import { pattern } from '../../text/pattern.js';
import { allOfThem } from '../all-of-them.js';
import { GENERIC, sameActs, wordPairs } from '../likeness.js';
import { OTHER_SCOPE } from '../mentions.js';
import { repeatTest } from '../repeat.js';
import { inPassing, mentioned } from '../retold.js';
import type { Rule, Test } from '../rule.js';
import { type Said, sayings } from '../said.js';
import { samePhrases } from '../same-phrases.js';
import { sameRates } from '../same-rates.js';
import { sameSentences } from '../same-sentences.js';
import { named } from '../sentences.js';
import { figureTerm } from '../terms.js';
import { brokenDown } from '../twice-broken-down.js';
import { bySite } from '../websites.js';

export const xrefRepeat: Rule = {
  id: 'xref-repeat',
  severity: 'error',
  title: { vi: 'Cùng một chỉ tiêu nêu nhiều số', en: 'One item given with different numbers' },
  checks: {
    vi: 'Một phần nêu hai lần trong hai lần kể của cùng một tổng (“176 TTHC, trong đó 12 TTHC cần xác minh” và “176 TTHC, bao gồm … 16 TTHC phải xác minh”), kể cả ở ghi chú của biểu: lỗi. Cùng chỉ tiêu, cùng kỳ nêu ở hai câu với hai số, hoặc nêu đủ các phần rồi nhắc lại bằng số khác: cảnh báo.',
    en: 'A part told twice in two breakdowns of one total (“176 TTHC, trong đó 12 TTHC cần xác minh” and “176 TTHC, bao gồm … 16 TTHC phải xác minh”), and in the notes of the form: an error. One indicator and period told in two sentences with two numbers, or once with its parts and again in passing: a warning.',
  },
  silent: {
    vi: 'Kỳ, lĩnh vực, cấp, kênh khác nhau; số có cận (“hơn 30”); nhóm con trong danh sách (“liên thông 3 cấp có: 02 …, 17 …”).',
    en: 'Other periods, fields, levels or channels; bounds (“hơn 30”); groups within a list (“liên thông 3 cấp có: 02 …, 17 …”).',
  },
  examples: {
    bad: [
      {
        text: 'Danh mục niêm yết có 176 TTHC (trong đó 127 TTHC cấp xã, 02 TTHC đất đai, 12 TTHC cần xác minh, 35 TTHC liên thông).\n\nTrên trang dịch vụ công có tổng số 176 TTHC (bao gồm 127 TTHC thuộc thẩm quyền của phường, 02 TTHC đất đai, 16 TTHC phải xác minh của ngành Tư pháp, 31 TTHC của các ngành khác).',
        why: { vi: 'cùng 176 TTHC mà số phải xác minh là 12 rồi 16', en: 'of the same 176 procedures 12 and then 16 need checking' },
      },
    ],
    good: [
      {
        text: 'Hiện nay UBND xã niêm yết 161 TTHC (trong đó: 127 TTHC cấp xã, 12 TTHC liên thông 2 cấp, 22 TTHC liên thông 3 cấp).\n\nĐã cập nhật, công khai 152 TTHC mới công bố. Trang thông tin điện tử của xã công khai 158 TTHC.\n\nRà soát, niêm yết bổ sung 148 TTHC.',
        why: {
          vi: 'mới công bố, trên trang thông tin, niêm yết bổ sung: không phải toàn bộ TTHC niêm yết',
          en: 'newly published, on the website, added: not all that are displayed',
        },
      },
      {
        text: 'Đã khảo sát 261 phiếu; kết quả: rất hài lòng 210 phiếu; hài lòng 46 phiếu; bình thường 05 phiếu.\n\nĐợt 2 khảo sát 250 phiếu tại các thôn.\n\nTrạm Y tế khảo sát 270 phiếu về sự hài lòng của người bệnh.',
        why: { vi: 'đợt khác, đơn vị khác khảo sát', en: 'another round, and another office’s survey' },
      },
      {
        text: 'Tổng số cán bộ, công chức hiện có: 20 người, trong đó: cán bộ 9 người; công chức 11 người.\n\nVới 31 cán bộ, công chức, người hoạt động không chuyên trách hiện có, xã đã phân công theo năng lực. Bộ phận Một cửa hiện có 12 cán bộ, công chức.',
        why: { vi: 'thêm người hoạt động không chuyên trách; chỉ Bộ phận Một cửa', en: 'with part-time staff; of the one-stop room only' },
      },
      {
        text: 'Danh mục niêm yết có 176 TTHC (trong đó 127 TTHC cấp xã, 12 TTHC cần xác minh, 37 TTHC liên thông).\n\nTrên trang dịch vụ công có tổng số 176 TTHC (bao gồm 127 TTHC cấp xã; 12 TTHC cần xác minh; nhóm liên thông 3 cấp có: 15 TTHC người có công; 22 TTHC bảo trợ xã hội).',
        why: { vi: 'các phần khớp; “liên thông 3 cấp” mở đầu một nhóm con', en: 'the parts agree; “liên thông 3 cấp” heads a group of parts' },
      },
      {
        text: 'Xã đã tiếp nhận 1.240 hồ sơ. Quý I tiếp nhận 310 hồ sơ, lĩnh vực đất đai đã tiếp nhận 95 hồ sơ; cùng kỳ năm trước đã tiếp nhận 1.102 hồ sơ.\n\nCấp huyện có 97 thủ tục, trong đó 12 thủ tục đất đai.\n\nCấp xã có 141 thủ tục, trong đó 09 thủ tục đất đai.',
        why: { vi: 'kỳ khác, lĩnh vực khác; hai tổng khác nhau', en: 'other periods and fields; two different totals' },
      },
      {
        text: 'Trang thông tin điện tử của xã đăng 12 tin, bài; loa truyền thanh phát 24 tin, bài. Hằng tháng đăng ít nhất 01 tin, bài trên trang thông tin điện tử của xã.',
        why: { vi: 'kênh khác nhau; mức tối thiểu mỗi tháng', en: 'different channels; a least number per month' },
      },
    ],
  },
  run(facts) {
    const { document, figures, metadata, indicators } = facts;
    if (document === null) return [];
    const { all, results: said } = sayings(facts);
    const tests = [
      ...brokenDown(figures, indicators),
      ...bothServices(said),
      ...bySite(said),
      ...mentioned(said, metadata.period),
      ...inPassing(said, indicators),
    ];
    const known = new Set(tests.flatMap(({ terms }) => terms.map(({ place }) => place)));
    const pairs = [...samePhrases(said, metadata.period), ...sameSentences(said, metadata.period), ...sameRates(said), ...allOfThem(said)];
    const retold = pairs
      .filter(({ first, again }) => !known.has(first.figure.place) && !known.has(again.figure.place))
      // a long name in one sentence is found both ways
      .filter((pair, at, all) => all.findIndex(({ first, again }) => first.figure === pair.first.figure && again.figure === pair.again.figure) === at)
      .map(({ first, again, equal }) => repeatTest([figureTerm('repeat', first.figure), figureTerm('repeat', again.figure)], equal, 'warning'));
    tests.push(...retold);
    return [...tests, ...repeated(said, tests), ...remainders(all)];
  },
  message({ terms, shape }, lang) {
    const told = terms.map((term) => `${term.raw} (${named(term)})`);
    if (shape === 'services') {
      const [whole, ...parts] = terms;
      const sum = parts.reduce((total, part) => total + (part.value ?? 0), 0);
      const addition = `${parts.map((part) => part.raw).join(' + ')} = ${sum}`;
      return lang === 'en'
        ? `${addition} dossiers are told of wholly and partly online services, but elsewhere ${whole?.raw} for both (${named(whole)}).`
        : `Hồ sơ toàn trình và một phần: ${addition}, nhưng chỗ khác ghi cả hai là ${whole?.raw} (${named(whole)}).`;
    }
    return lang === 'en' ? `One item is given with different numbers: ${told.join(' ≠ ')}.` : `Cùng một chỉ tiêu mà ghi các số khác nhau: ${told.join(' ≠ ')}.`;
  },
};

const BOTH_SERVICES = /toàn trình[^.;]*một phần|một phần[^.;]*toàn trình|cả hai (?:hình thức|mức)/iu;

/** "58 toàn trình, 110 một phần" in one sentence, and another sentence that tells both together. */
function bothServices(said: readonly Said[]): Test[] {
  const dossiers = said.filter(({ figure }) => figure.scope.subject === 'dossier' && figure.role === 'count' && figure.bound === null);
  const isPlain = ({ figure }: Said) => ['timing', 'topic', 'stage', 'medium'].every((axis) => figure.scope.facets[axis] === undefined);
  const both = dossiers.filter((each) => isPlain(each) && BOTH_SERVICES.test(each.figure.label) && !OTHER_SCOPE.test(each.figure.label));
  const partials = new Map(
    dossiers.filter((each) => isPlain(each) && each.figure.scope.facets.service === 'partial').map((each) => [each.figure.scope.sentence, each]),
  );
  const split = dossiers.flatMap((full) => {
    const partial = partials.get(full.figure.scope.sentence);
    if (full.figure.scope.facets.service !== 'full' || !isPlain(full) || partial === undefined) return [];
    return OTHER_SCOPE.test(`${full.before} ${partial.figure.label}`) ? [] : [{ full, partial }];
  });
  // several such sentences tell several scopes
  const [only, ...more] = split;
  if (only === undefined || more.length > 0) return [];
  const { full, partial } = only;
  return both
    .filter((whole) => whole.paragraph !== partial.paragraph)
    .slice(0, 1)
    .map((whole): Test => {
      const terms = [figureTerm('both', whole.figure), figureTerm('part', full.figure), figureTerm('part', partial.figure)];
      const sum = full.figure.value + partial.figure.value;
      return {
        ...repeatTest(terms, sum === whole.figure.value, 'warning', 'services'),
        expected: sum,
        actual: whole.figure.value,
        difference: whole.figure.value - sum,
      };
    });
}

/** Fewer than this many things are equal by chance. */
const LEAST_REPEAT = 20;

/** The same number of the same things in two sentences, with the same sides or words: told twice, and alike. */
function repeated(said: readonly Said[], tested: readonly Test[]): Test[] {
  const known = new Set(tested.flatMap(({ terms }) => terms.map(({ quote }) => quote)));
  const tests: Test[] = [];
  const open = said.filter(
    ({ figure }) =>
      figure.value >= LEAST_REPEAT &&
      ['count', 'numerator', 'denominator'].includes(figure.role) &&
      figure.unit !== null &&
      figure.bound === null &&
      !known.has(figure.quote),
  );
  const waiting = new Map<string, Said[]>();
  for (const each of open) {
    const { figure } = each;
    const key = `${figure.value} ${figure.scope.subject} ${figure.unit}`;
    const alike = waiting.get(key) ?? [];
    const at = alike.findIndex((other) => other.figure.scope.sentence !== figure.scope.sentence && tellSame(other, each));
    const [first] = at < 0 ? [] : alike.splice(at, 1);
    if (first === undefined) waiting.set(key, [...alike.slice(-MOST_WAITING), each]);
    else tests.push(repeatTest([figureTerm('repeat', first.figure), figureTerm('repeat', figure)], true, null));
  }
  return tests;
}

function tellSame(a: Said, b: Said): boolean {
  const [one, other] = [a.figure.scope, b.figure.scope];
  if (one.subject === null || one.subject !== other.subject || a.figure.unit !== b.figure.unit) return false;
  if (Object.entries(one.facets).some(([axis, side]) => other.facets[axis] !== undefined && other.facets[axis] !== side)) return false;
  const words = wordPairs(`${b.before.slice(-70)} ${b.after.slice(0, 40)}`);
  const shared = [...wordPairs(`${a.before.slice(-70)} ${a.after.slice(0, 40)}`)].filter((pair) => words.has(pair) && !GENERIC.has(pair));
  return shared.length > (a.figure.value < MANY ? 1 : 0) && (a.figure.value >= MANY || sameActs(a.figure.label, b.figure.label));
}

/** Equal numbers that found no other yet: the last of them are nearest. */
const MOST_WAITING = 8;

/** So many things are seldom equal by chance. */
const MANY = 100;

/** "06/20 nhiệm vụ" here, "14 nhiệm vụ còn lại" there. */
function remainders(said: readonly Said[]): Test[] {
  const byId = new Map(said.map((each) => [each.figure.id, each]));
  return said.flatMap((rest): Test[] => {
    const { figure } = rest;
    if (figure.role !== 'count' || !pattern.u`^\s*\p{L}+(?:\s\p{L}+){0,2}\s+còn lại`.test(rest.paragraph.text.slice(rest.at + figure.raw.length))) return [];
    const part = said.find((each) => {
      const whole = byId.get(each.figure.fraction ?? '')?.figure;
      return (
        each.figure.role === 'numerator' &&
        whole !== undefined &&
        each.figure.scope.subject === figure.scope.subject &&
        whole.value - each.figure.value === figure.value
      );
    });
    const whole = byId.get(part?.figure.fraction ?? '');
    if (part === undefined || whole === undefined || part.paragraph === rest.paragraph) return [];
    return [repeatTest([figureTerm('rest', figure), figureTerm('whole', whole.figure), figureTerm('part', part.figure)], true, null, 'rest', 'remainder')];
  });
}
