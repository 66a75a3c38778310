import type { Paragraph, Period } from '../../model/document.js';
import type { Figure } from '../../model/figure.js';
import type { Term } from '../../model/relation.js';
import type { Indicator } from '../../model/report.js';
import { readFigures } from '../../narrative/figures.js';
import { DAY } from '../days.js';
import { sameActs, wordPairs } from '../likeness.js';
import { listsOfParts, type PartList } from '../lists.js';
import { mentionOf, OTHER_SCOPE } from '../mentions.js';
import { outlookOf } from '../prose.js';
import type { Rule, Test } from '../rule.js';
import { type Said, sayingsOf } from '../said.js';
import { samePhrases } from '../same-phrases.js';
import { named } from '../sentences.js';
import { figureTerm } from '../terms.js';

export const xrefRepeat: Rule = {
  id: 'xref-repeat',
  severity: 'error',
  title: { vi: 'Cùng một chỉ tiêu nêu nhiều số', en: 'One item given with different numbers' },
  checks: {
    vi: 'Một phần nêu hai lần trong hai lần kể của cùng một tổng (“176 TTHC, trong đó 12 TTHC cần xác minh” và “176 TTHC, bao gồm … 16 TTHC phải xác minh”), kể cả ở ghi chú của biểu: lỗi. Cùng chỉ tiêu, cùng kỳ nêu ở hai câu với hai số: cảnh báo.',
    en: 'A part told twice in two breakdowns of one total (“176 TTHC, trong đó 12 TTHC cần xác minh” and “176 TTHC, bao gồm … 16 TTHC phải xác minh”), and in the notes of the form: an error. One indicator and period told in two sentences with two numbers: a warning.',
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
    const outlook = outlookOf(document);
    const all = sayingsOf(document, figures);
    const said = all.filter(({ paragraph }) => !outlook.has(paragraph));
    const tests = [...brokenDown(figures, indicators), ...bothServices(said), ...bySite(said), ...mentioned(said, metadata.period)];
    const known = new Set(tests.flatMap(({ terms }) => terms.map(({ place }) => place)));
    const retold = samePhrases(said, metadata.period)
      .filter(({ first, again }) => !known.has(first.figure.place) && !known.has(again.figure.place))
      .map(({ first, again, equal }) => toTest([figureTerm('repeat', first.figure), figureTerm('repeat', again.figure)], equal, 'warning'));
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

function toTest(terms: Term[], equal: boolean, finding: Test['finding'], shape = 'repeat', reason: string | null = null): Test {
  const [first, second] = terms;
  const [actual, expected] = [second?.value ?? null, first?.value ?? null];
  return {
    rule: 'xref-repeat',
    verdict: equal ? 'verified' : 'inconsistent',
    reason,
    terms,
    expected,
    actual,
    difference: actual === null || expected === null ? null : Number((actual - expected).toFixed(6)),
    finding: equal ? null : finding,
    shape,
  };
}

/** Syllable pairs that say nothing of which part is meant. */
const GENERIC = new Set([
  'thủ tục',
  'hành chính',
  'trường hợp',
  'lĩnh vực',
  'thuộc lĩnh',
  'hồ sơ',
  'thuộc thẩm',
  'thẩm quyền',
  'cán bộ',
  'công chức',
  'nhiệm vụ',
  'văn bản',
]);
/** A label that opens a group of parts, and counts none of them: "Thủ tục liên thông 3 cấp có". */
const GROUP = /(?:có|gồm|gồm có|bao gồm|là)$/iu;

/** Two breakdowns of one total: a part that only one in each of them can be is one number, or one of them is wrong. */
function brokenDown(figures: readonly Figure[], indicators: readonly Indicator[]): Test[] {
  const lists = listsOfParts(figures).filter(({ whole, all }) => whole.role === 'count' && whole.bound === null && all.length > 1);
  const telling = new Map<Figure, string[]>();
  const pairsOf = (part: Figure, list: PartList) => {
    const known = telling.get(part) ?? tellingPairs(part, list);
    telling.set(part, known);
    return known;
  };
  const tests: Test[] = [];
  let notes: NoteFigure[] | undefined;
  for (const [at, first] of lists.entries()) {
    const again = lists.slice(at + 1, at + 1 + REACH).filter((second) => sameTotal(first, second));
    for (const second of again) {
      for (const part of first.all) {
        const shared = second.all.flatMap((other) => {
          const words = pairsOf(part, first).filter((pair) => pairsOf(other, second).includes(pair));
          return words.length === 0 || !comparable(part, other) ? [] : [{ other, words }];
        });
        const match = shared[0];
        if (match === undefined || shared.length > 1) continue;
        const equal = part.value === match.other.value;
        if (!equal && (sharedParts(first, second, [part, match.other]) < LEAST_SHARED || levelOf(part.label) !== levelOf(match.other.label))) continue;
        if (!equal) notes ??= noteFigures(indicators);
        const alike = equal ? [] : notesWith(match.words, part, notes ?? []);
        tests.push(
          toTest(
            [part, match.other, ...alike].map((figure) => figureTerm('repeat', figure)),
            equal,
            'error',
          ),
        );
      }
    }
  }
  return tests;
}

/** A breakdown is looked for among so many after it. */
const REACH = 12;

/** Two lists with as many parts in common are one breakdown told twice, not two. */
const LEAST_SHARED = 2;

/** How many parts of one list have an equal one in the other, but for those in question. */
function sharedParts(a: PartList, b: PartList, but: readonly Figure[]): number {
  const left = b.all.filter((part) => !but.includes(part)).map((part) => part.value);
  return a.all.filter((part) => {
    const at = but.includes(part) ? -1 : left.indexOf(part.value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function levelOf(label: string): string {
  return /cấp (?:tỉnh|huyện|xã|bộ)|toàn trình|một phần/iu.exec(label)?.[0].toLowerCase() ?? '';
}

function sameTotal(a: PartList, b: PartList): boolean {
  return (
    a.whole !== b.whole &&
    a.whole.value === b.whole.value &&
    a.whole.value >= LEAST_TOTAL &&
    KINDS.includes(a.whole.scope.subject ?? '') &&
    comparable(a.whole, b.whole)
  );
}

/** Smaller totals are equal by chance. */
const LEAST_TOTAL = 10;

/** What is counted one by one and broken down by kinds; people are by several at once. */
const KINDS = ['procedure', 'dossier', 'document', 'task', 'article', 'petition'];

function comparable(a: Figure, b: Figure): boolean {
  const facets = Object.keys(a.scope.facets).every(
    (axis) => axis === 'topic' || b.scope.facets[axis] === undefined || a.scope.facets[axis] === b.scope.facets[axis],
  );
  return facets && a.role === b.role && a.bound === null && b.bound === null && a.scope.subject === b.scope.subject && a.scope.subject !== null;
}

/** Pairs of words that one part of the list says, and no other. */
function tellingPairs(part: Figure, { all }: PartList): string[] {
  if (GROUP.test(part.label)) return [];
  const others = new Set(all.filter((other) => other !== part).flatMap((other) => [...wordPairs(other.label)]));
  return [...wordPairs(part.label)].filter((pair) => !GENERIC.has(pair) && !others.has(pair));
}

/** The one figure of a note of the form, and the words of the note. */
interface NoteFigure {
  figure: Figure;
  words: ReadonlySet<string>;
}

function noteFigures(indicators: readonly Indicator[]): NoteFigure[] {
  return indicators.flatMap(({ note, place }) => {
    if (note === null || !/\d/.test(note)) return [];
    const paragraph: Paragraph = { text: note, place, pieces: [{ at: 0, place }], section: [], heading: null };
    const [figure, ...more] = readFigures({ paragraphs: [paragraph], footnotes: [] }).figures;
    return figure === undefined || more.length > 0 ? [] : [{ figure, words: wordPairs(note) }];
  });
}

/** Figures of the form's notes that count the same: "Và 13 TTHC tách riêng do là các trường hợp xác minh". */
function notesWith(words: readonly string[], part: Figure, notes: readonly NoteFigure[]): Figure[] {
  return notes.filter((note) => comparable(part, note.figure) && words.some((pair) => note.words.has(pair))).map(({ figure }) => figure);
}

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
        ...toTest(terms, sum === whole.figure.value, 'warning', 'services'),
        expected: sum,
        actual: whole.figure.value,
        difference: whole.figure.value - sum,
      };
    });
}

const SITE =
  /(?:trang|cổng)\s+(?:thông tin điện tử|ttđt|tin điện tử|thông tin)\s*(?:của\s+)?(?:ubnd\s+)?(?<who>thành phố|thị xã|huyện|quận|tỉnh|phường|xã|thị trấn|đơn vị)?/giu;
const DISTRICT = ['thành phố', 'thị xã', 'huyện', 'quận'];
/** News of something else than the reform. */
const OTHER_TOPIC =
  /chuyển đổi số|pháp luật|an toàn|phòng,?\s+chống|dịch bệnh|bầu cử|giảm nghèo|nông thôn mới|du lịch|văn hóa|thể thao|an ninh|giao thông|môi trường|đề án|kinh tế/iu;
const SO_FAR = /từ đầu năm|lũy kế|luỹ kế|đến nay|trong (?:kỳ|quý|năm)|cả (?:năm|quý|kỳ)/iu;

/** News items on one website since the beginning of the period, told twice. */
function bySite(said: readonly Said[]): Test[] {
  const posts = said.flatMap((each) => {
    const { figure, before } = each;
    const counts =
      figure.scope.subject === 'article' &&
      figure.role === 'count' &&
      figure.bound === null &&
      !/ít nhất|tối thiểu|chỉ tiêu|kế hoạch giao|(?:mỗi|hằng|hàng)\s+(?:tháng|quý|tuần)/iu.test(`${before} ${figure.label}`);
    const site = counts ? siteOf(each) : null;
    return site === null || !SO_FAR.test(before) || OTHER_TOPIC.test(`${before} ${each.after}`) ? [] : [{ each, site }];
  });
  const sites = new Set(posts.map(({ site }) => site));
  return [...sites].flatMap((site): Test[] => {
    const [first, second, ...more] = posts.filter((post) => post.site === site).map(({ each }) => each);
    if (first === undefined || second === undefined || more.length > 0 || first.paragraph === second.paragraph) return [];
    return [toTest([figureTerm('repeat', first.figure), figureTerm('repeat', second.figure)], first.figure.value === second.figure.value, 'warning')];
  });
}

/** Whose website a count of news is about: named after it, else in the sentences before it in its paragraph. */
function siteOf({ paragraph, at, figure }: Said): string | null {
  const next = /^[^.;\d]*/u.exec(paragraph.text.slice(at + figure.raw.length))?.[0] ?? '';
  const named = [...next.matchAll(SITE)][0] ?? [...paragraph.text.slice(0, at).matchAll(SITE)].at(-1);
  const who = named?.groups?.who?.toLowerCase();
  return who === undefined ? null : DISTRICT.includes(who) ? 'district' : who === 'tỉnh' ? 'province' : 'own';
}

/** Indicators of which a report has one; of surveys and projects it may tell several. */
const UNIQUE = /^(?:dossiers|plan|payroll)-/;

/** One indicator of the whole unit and period, told in two places. */
function mentioned(said: readonly Said[], period: Period | null): Test[] {
  const groups = new Map<string, Said[]>();
  for (const each of said) {
    const mention = mentionOf(each, period);
    if (mention === null || !UNIQUE.test(mention.id)) continue;
    const { origin = '' } = each.figure.scope.facets;
    const key = `${mention.id} ${origin}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group): Test[] => {
    const [first, second] = group;
    if (first === undefined || second === undefined || group.length > 2) return [];
    const [low, high] = [first.figure.value, second.figure.value].sort((a, b) => a - b) as [number, number];
    if (first.paragraph === second.paragraph || high > low * FAR || daysIn(first) !== daysIn(second)) return [];
    return [toTest([figureTerm('repeat', first.figure), figureTerm('repeat', second.figure)], low === high, 'warning')];
  });
}

/** The days that a sentence names: counts up to different days differ. */
function daysIn({ before, after }: Said): string {
  return (`${before} ${after}`.match(new RegExp(DAY, 'giu')) ?? []).join(' ').replace(/\s+/g, '');
}

/** Numbers this far apart are of different scopes, whatever the words. */
const FAR = 1.5;

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
    else tests.push(toTest([figureTerm('repeat', first.figure), figureTerm('repeat', figure)], true, null));
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
    if (figure.role !== 'count' || !/^\s*\p{L}+(?:\s\p{L}+){0,2}\s+còn lại/u.test(rest.paragraph.text.slice(rest.at + figure.raw.length))) return [];
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
    return [toTest([figureTerm('rest', figure), figureTerm('whole', whole.figure), figureTerm('part', part.figure)], true, null, 'rest', 'remainder')];
  });
}
