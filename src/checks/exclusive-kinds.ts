import type { Figure } from '../model/figure.js';
import { pattern } from '../text/pattern.js';

interface NamedKind {
  kind: string;
  /** the words are its name and no more */
  whole: RegExp;
  /** the name stands among the words */
  among: RegExp;
}
type Kinds = readonly NamedKind[];

const kindsOf = (names: ReadonlyArray<readonly [kind: string, name: string]>): Kinds =>
  names.map(([kind, name]) => ({ kind, whole: new RegExp(`^(?:${name})$`, 'u'), among: pattern.u`(?<!\p{L})(?:${name})(?!\p{L})` }));

/**
 * Kinds that leave no thing in two of them: a person is an official, a civil servant or a public employee (Laws 22/2008/QH12,
 * art. 4, and 58/2010/QH12, art. 2) or works part-time for the commune (Decree 33/2023/NĐ-CP, art. 33); the highest degree
 * is one; a document is of one type (Decree 30/2020/NĐ-CP, art. 7). Parts of such kinds cannot make more than their total.
 */
const STAFF = kindsOf([
  ['part-time', '(?:cán bộ )?(?:không|bán) chuyên trách'],
  ['contract', 'hợp đồng'],
  ['official', '(?:cán bộ|cb)(?: chuyên trách)?'],
  ['servant', 'công chức|cc'],
  ['employee', 'viên chức|vc'],
]);
const DEGREES = kindsOf([
  ['doctor', 'tiến sĩ'],
  ['master', 'thạc sĩ|sau đại học'],
  ['bachelor', 'đại học|cử nhân'],
  ['college', 'cao đẳng'],
  ['secondary', 'trung cấp'],
  ['primary', 'sơ cấp'],
  ['untrained', 'chưa qua đào tạo'],
]);
const GENDERS = kindsOf([
  ['man', 'nam'],
  ['woman', 'nữ'],
]);
const COMPUTERS = kindsOf([
  ['desktop', '(?:để )?bàn'],
  ['laptop', 'xách tay|laptop'],
  ['tablet', 'bảng'],
  ['server', 'chủ'],
]);
const DOCUMENTS = kindsOf(
  ['nghị quyết', 'quyết định', 'chỉ thị', 'kế hoạch', 'công văn', 'thông báo', 'báo cáo', 'tờ trình', 'hướng dẫn', 'giấy mời'].map(
    (type) => [type, type] as const,
  ),
);
const PETITIONS = kindsOf([
  ['complaint', 'khiếu nại'],
  ['denunciation', 'tố cáo'],
  ['request and reflection', 'kiến nghị(?: và)? phản ánh|phản ánh(?: và)? kiến nghị'],
  ['request', 'kiến nghị'],
  ['reflection', 'phản ánh'],
]);
const RATINGS = kindsOf([
  ['excellent', 'hoàn thành xuất sắc(?: nhiệm vụ)?'],
  ['good', 'hoàn thành tốt(?: nhiệm vụ)?'],
  ['done', 'hoàn thành(?: nhiệm vụ)?'],
  ['not done', '(?:không|chưa) hoàn thành(?: nhiệm vụ)?'],
]);
const SATISFACTION = kindsOf([
  ['very', 'rất hài lòng'],
  ['satisfied', 'hài lòng'],
  ['neither', 'bình thường|chấp nhận được'],
  ['not', '(?:không|chưa) hài lòng'],
]);
const SCALES: readonly Kinds[] = [STAFF, DEGREES, GENDERS, COMPUTERS, DOCUMENTS, PETITIONS, RATINGS, SATISFACTION];
/**
 * Kinds of which there are no others: men and women; what citizens bring to an office (Law 42/2013/QH13, art. 2); the marks
 * of the yearly rating (Decree 90/2020/NĐ-CP, art. 3), of which the last is often not given; the answers to a survey.
 */
const CLOSED: ReadonlyArray<readonly [Kinds, readonly string[]]> = [
  [GENDERS, ['man', 'woman']],
  [PETITIONS, ['complaint', 'denunciation', 'request and reflection']],
  [PETITIONS, ['complaint', 'denunciation', 'request', 'reflection']],
  [RATINGS, ['excellent', 'good', 'done']],
  [SATISFACTION, ['very', 'satisfied', 'not']],
];
/** Not on the payroll: they are often told under a total that does not count them. */
const BESIDE_STAFF = ['part-time', 'contract'];

/** Small words and units around the name of a kind. */
const AROUND = pattern.gu`(?<![\p{L}\d])(?:tổng|số|lượng|trình độ|chuyên môn|bằng|có|là|và|còn lại|còn|gồm|người|những|hoạt động|lao động|nhân viên|đồng chí|máy|vi tính|tính|văn bản|cấp xã|xã|phường|thị trấn|đã|ban hành|đơn|phiếu|mức|loại|giới|đạt)(?![\p{L}\d])`;
/** Degrees in politics, languages and the like have the same names. */
const OTHER_DEGREES = /lý luận|llct|chính trị|tin học|ngoại ngữ|tiếng|quản lý nhà nước|qlnn|trở lên|trở xuống/iu;

interface Kind {
  scale: Kinds;
  kind: string;
}

/** The kind that a part's own words name, and nothing besides. */
function kindOf({ label, unit, context }: Figure): Kind | null {
  // "27 văn bản: 05 kế hoạch, …": the first part has no words of its own but its unit
  const bare = bareOf(label) || bareOf(unit ?? '');
  for (const scale of SCALES) {
    const kind = scale.find(({ whole }) => whole.test(bare))?.kind;
    if (kind !== undefined) return scale === DEGREES && OTHER_DEGREES.test(context) ? null : { scale, kind };
  }
  return null;
}

function bareOf(words: string): string {
  return words.toLowerCase().replace(AROUND, ' ').replace(pattern.gu`[^\p{L}\d]+`, ' ').trim();
}

/** Whether each part is of a kind of its own, so that nothing is counted in two of them. */
export function areExclusive(parts: readonly Figure[]): boolean {
  const kinds = parts.map(kindOf);
  const scale = kinds[0]?.scale;
  const areOfOne = scale !== undefined && kinds.every((each) => each?.scale === scale);
  return areOfOne && parts.length > 1 && new Set(kinds.map((each) => each?.kind)).size === parts.length;
}

/** Whether the parts name all kinds that there are, so that nothing is left of their total. */
export function areAllKinds(parts: readonly Figure[]): boolean {
  if (!areExclusive(parts)) return false;
  const kinds = parts.map(kindOf);
  return CLOSED.some(([scale, needed]) => kinds[0]?.scale === scale && needed.every((kind) => kinds.some((each) => each?.kind === kind)));
}

/** Parts that are kinds of staff. */
export function staffIn(parts: readonly Figure[]): Figure[] {
  return parts.filter((part) => kindOf(part)?.scale === STAFF);
}

/** Up to the list of a total's parts. */
const BEFORE_LIST = pattern.iu`^.*?(?=[(:;.\d]|(?<!\p{L})(?:trong đó|bao gồm|gồm)(?!\p{L})|$)`;

/** The kinds of staff that a total's own words name; none where they only say "cán bộ", as people call them all. */
function staffNamed({ raw, label, context }: Figure): string[] {
  const at = context.indexOf(raw);
  const after = at < 0 ? '' : (BEFORE_LIST.exec(context.slice(at + raw.length))?.[0] ?? '');
  const words = `${label}, ${after}`.toLowerCase().replace(/biên chế/gu, 'cán bộ, công chức, viên chức');
  const named = STAFF.filter(({ among }) => among.test(words)).map(({ kind }) => kind);
  return named.length === 1 && named[0] === 'official' ? [] : named;
}

/**
 * Staff that the total's own words leave out: after "21 cán bộ, công chức" the part-time workers are told beside the total,
 * not as a part of it. A total that names no kind counts them all.
 */
export function staffLeftOut(whole: Figure, parts: readonly Figure[]): Figure[] {
  const named = staffNamed(whole);
  return named.length === 0 ? [] : staffIn(parts).filter((part) => !named.includes(kindOf(part)?.kind ?? ''));
}

/** Whether the total's words leave no doubt that it counts all these kinds of staff. */
export function countsAllStaff(whole: Figure, parts: readonly Figure[]): boolean {
  const named = staffNamed(whole);
  return staffIn(parts).every((part) => {
    const kind = kindOf(part)?.kind ?? '';
    return !BESIDE_STAFF.includes(kind) || named.includes(kind);
  });
}
