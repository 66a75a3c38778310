import { periodDays } from '../../src/text/periods.js';
import type { ExpectedHead } from './expected.js';
import type { Random } from './random.js';
import type { Setting } from './sentences.js';
import { COMMUNES, DISTRICTS, PEOPLE, PROVINCES } from './words.js';

/** A document's own facts: the head to be read, the lines to be printed, and what its sentences may name. */
export interface DrawnHead {
  expected: ExpectedHead;
  setting: Setting;
  /** lines above the body; two columns are one line with a wide gap */
  lines: string[];
  /** the same, told apart: what stands left and right above the title, and the title's lines */
  sides: HeadSides;
  titleLines: string[];
  /** the closing sentence's name of the committee ("UBND phường An Lộc Đông") */
  committee: string;
  periodWords: string;
  signature: string[];
  /** the letterhead names the parent itself */
  letterhead: boolean;
}

interface HeadSides {
  left: string[];
  right: string[];
}

type Level = ExpectedHead['issuer']['level'];

const ABOVE: Record<string, readonly string[]> = { xã: ['huyện', 'huyện', 'thị xã'], phường: ['thị xã', 'thành phố', 'quận'], 'thị trấn': ['huyện'] };

export function drawHead(random: Random): DrawnHead {
  const department = random.chance(0.08);
  const issuer = department ? drawDepartment(random) : drawCommune(random);
  const year = random.pick([2022, 2023, 2024, 2025]);
  const period = drawPeriod(random, year);
  const date = dateAfter(random, period.expected);
  const place = issuer.place;
  const dated = random.chance(0.85);
  const numbered = random.chance(0.75);
  const serial = String(random.int(3, 412)).padStart(random.pick([1, 2, 3]), '0');
  const symbol = department ? random.pick(['/BC-SNV', '/BC-NV']) : '/BC-UBND';
  const signature = drawSignature(random, issuer);
  const subject = random.pick(['Kết quả', 'Kết quả thực hiện', 'Tình hình, kết quả thực hiện', 'Kết quả triển khai thực hiện']);
  const named = random.chance(0.35) || !issuer.letterhead;
  const title = breakTitle(random, `${subject} công tác cải cách hành chính ${period.words}${named ? ` của ${issuer.committee}` : ''}`);
  const numberLine = numbered
    ? random.chance(0.06)
      ? `Số ${serial}${symbol}`
      : random.pick([`Số: ${serial}${symbol}`, `Số: ${serial}${symbol}`, `Số:  ${serial}${symbol}`])
    : `Số:        ${symbol}`;
  const dateLine = dated ? `${place}, ngày ${date.day} tháng ${date.month} năm ${date.year}` : `${place}, ngày       tháng ${date.month} năm ${date.year}`;
  const stamped = numbered && random.chance(0.05);
  const withNumber = numbered || random.chance(0.7);
  const withDate = dated || random.chance(0.6);
  const sides = headSides(random, issuer, withNumber ? numberLine : null, withDate ? dateLine : null);
  const lines = headLines(random, issuer, sides).flatMap((line) =>
    // a number stamped apart from its symbol
    stamped && line.endsWith(symbol) ? [line.slice(0, -symbol.length), symbol] : [line],
  );
  const printedTitle = titleLines(random, title);
  const expected: ExpectedHead = {
    title: title.join(' '),
    number: numbered ? `${serial}${symbol}` : null,
    date: dated ? `${date.year}-${date.month.padStart(2, '0')}-${date.day.padStart(2, '0')}` : null,
    place: withDate ? place : null,
    issuer: issuer.expected,
    period: period.expected,
    recipients: [],
    signer: signature.expected,
  };
  return {
    expected,
    setting: { level: issuer.word, name: issuer.name, above: issuer.above, province: issuer.province, year },
    lines: [...lines, ...printedTitle],
    sides,
    titleLines: printedTitle,
    committee: issuer.committee,
    periodWords: period.words,
    signature: signature.lines,
    letterhead: department,
  };
}

interface DrawnIssuer {
  expected: ExpectedHead['issuer'];
  word: string;
  name: string;
  committee: string;
  above: string;
  province: string;
  place: string;
  letterhead: string[] | null;
  kind: 'committee' | 'sở' | 'phòng';
}

function drawCommune(random: Random): DrawnIssuer {
  const level = random.pick(['xã', 'phường', 'xã', 'phường', 'thị trấn']);
  const name = random.pick(COMMUNES);
  const aboveLevel = random.pick(ABOVE[level] ?? ['huyện']);
  const aboveName = random.pick(DISTRICTS);
  const provinceName = random.pick(PROVINCES);
  const parent = random.chance(0.6) ? `${aboveLevel} ${aboveName}` : null;
  const province = random.chance(0.4) ? `tỉnh ${provinceName}` : null;
  const committee = `UBND ${level} ${name}`;
  const letterhead = random.chance(0.5)
    ? random.pick([
        [`ỦY BAN NHÂN DÂN`, `${level} ${name}`.toUpperCase()],
        [`UBND ${level} ${name}`.toUpperCase()],
        ['UỶ BAN NHÂN DÂN', `${level} ${name}`.toUpperCase()],
      ])
    : null;
  return {
    expected: { name: committee, level: level as Level, unit: name, parent, province },
    word: level,
    name,
    committee,
    above: `UBND ${parent ?? aboveLevel}`,
    province: `UBND ${province ?? 'tỉnh'}`,
    place: name,
    letterhead,
    kind: 'committee',
  };
}

/** A province's or a district's department: its letterhead names both. */
function drawDepartment(random: Random): DrawnIssuer {
  const unit = random.pick(['Nội vụ', 'Tư pháp']);
  const district = random.chance(0.5);
  const over = district ? `huyện ${random.pick(DISTRICTS)}` : `tỉnh ${random.pick(PROVINCES)}`;
  const word = district ? 'phòng' : 'sở';
  const name = `${district ? 'Phòng' : 'Sở'} ${unit}`;
  return {
    expected: { name: `${name} ${over}`, level: word as Level, unit, parent: over, province: district ? null : over },
    word: 'cơ quan',
    name: unit,
    committee: `${name} ${over}`,
    above: `UBND ${over}`,
    province: district ? 'UBND tỉnh' : `UBND ${over}`,
    place: over.replace(/^\S+ /, ''),
    letterhead: [`UBND ${over}`.toUpperCase(), name.toUpperCase()],
    kind: district ? 'phòng' : 'sở',
  };
}

function headSides(random: Random, { letterhead }: DrawnIssuer, number: string | null, date: string | null): HeadSides {
  const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const rules = random.chance(0.5) ? ['–––––––––', '––––––––––––––––––'] : ['', ''];
  const left = [...(letterhead ?? []), ...(letterhead !== null && rules[0] !== '' ? [rules[0] ?? ''] : []), ...(number === null ? [] : [number])];
  const right = [...(letterhead === null ? [] : [...motto, ...(rules[1] !== '' ? [rules[1] ?? ''] : [])]), ...(date === null ? [] : [date])];
  return { left, right };
}

/** Both sides one under the other, or side by side on shared lines. */
function headLines(random: Random, { letterhead }: DrawnIssuer, { left, right }: HeadSides): string[] {
  if (letterhead === null || random.chance(0.5)) return [...left, ...right];
  const width = Math.max(...left.map((line) => line.length)) + random.int(6, 20);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    // number and date stand on the last line, whatever stands above them
    const a = at < left.length - 1 ? (left[at] ?? '') : at === Math.max(left.length, right.length) - 1 ? (left.at(-1) ?? '') : '';
    const b = at < right.length - 1 ? (right[at] ?? '') : at === Math.max(left.length, right.length) - 1 ? (right.at(-1) ?? '') : '';
    return `${a.padEnd(b === '' ? 0 : width)}${b}`;
  });
}

function titleLines(random: Random, title: readonly string[]): string[] {
  const heading = random.chance(0.08) ? [`BÁO CÁO ${title[0] ?? ''}`, ...title.slice(1)] : ['BÁO CÁO', ...title];
  return [...heading, ...(random.chance(0.2) ? ['–––––––––––'] : [])];
}

/** One to four lines, broken between words as a clerk breaks them by hand; in capitals now and then. */
function breakTitle(random: Random, title: string): string[] {
  const words = (random.chance(0.2) ? title.toUpperCase() : title).split(' ');
  const lines = random.pick([1, 2, 2, 3, 4]);
  const size = Math.ceil(words.length / lines);
  return Array.from({ length: Math.ceil(words.length / size) }, (_, at) => words.slice(at * size, (at + 1) * size).join(' '));
}

type Period = NonNullable<ExpectedHead['period']>;

function drawPeriod(random: Random, year: number): { words: string; expected: Period } {
  const make = (words: string, type: Period['type'], index: number | null) => ({ words, expected: { type, year, index, ...periodDays(type, year, index) } });
  const roll = random.next();
  if (roll < 0.3) {
    const index = random.int(1, year === 2025 ? 1 : 4);
    const roman = ['', 'I', 'II', 'III', 'IV'][index] ?? 'I';
    return make(
      random.pick([
        `quý ${roman} năm ${year}`,
        `quý ${index} năm ${year}`,
        `Quý ${roman}/${year}`,
        `quý 0${index}/${year}`,
        `QUÝ ${roman} NĂM ${year}`,
        `quí ${index} năm ${year}`,
      ]),
      'quarter',
      index,
    );
  }
  if (roll < 0.5) {
    const after = random.chance(0.5) ? random.pick([`, phương hướng, nhiệm vụ 6 tháng cuối năm ${year}`, ' và nhiệm vụ trọng tâm 6 tháng cuối năm']) : '';
    return make(`${random.pick(['6 tháng', '06 tháng', 'sáu tháng'])} đầu năm ${year}${after}`, 'half', 1);
  }
  if (roll < 0.6 && year < 2025)
    return make(
      `${random.pick(['9 tháng', '09 tháng', 'chín tháng'])} đầu năm ${year}${random.chance(0.4) ? `, nhiệm vụ trọng tâm quý IV năm ${year}` : ''}`,
      'nine-months',
      null,
    );
  if (roll < 0.7) {
    const index = random.int(1, year === 2025 ? 5 : 12);
    return make(random.pick([`tháng ${index} năm ${year}`, `tháng ${String(index).padStart(2, '0')}/${year}`]), 'month', index);
  }
  if (year === 2025) return make('quý I năm 2025', 'quarter', 1);
  return make(
    random.pick([`năm ${year}`, `năm ${year}, phương hướng, nhiệm vụ năm ${year + 1}`, `năm ${year} và phương hướng nhiệm vụ năm ${year + 1}`]),
    'year',
    null,
  );
}

/** A day within the weeks after the period's end; before the end of districts on 1 July 2025, after which parents change. */
function dateAfter(random: Random, { end }: Period): { day: string; month: string; year: number } {
  const date = new Date(`${end}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - random.int(-9, 16));
  const day = String(date.getUTCDate());
  const month = String(date.getUTCMonth() + 1);
  const padded = random.chance(0.6);
  return { day: padded ? day.padStart(2, '0') : day, month: padded || random.chance(0.3) ? month.padStart(2, '0') : month, year: date.getUTCFullYear() };
}

function drawSignature(random: Random, { kind }: DrawnIssuer): { lines: string[]; expected: ExpectedHead['signer'] } {
  const name = random.pick(PEOPLE);
  const chief = kind === 'sở' ? 'GIÁM ĐỐC' : kind === 'phòng' ? 'TRƯỞNG PHÒNG' : 'CHỦ TỊCH';
  const council = random.pick(['TM. ỦY BAN NHÂN DÂN', 'TM. UỶ BAN NHÂN DÂN']);
  const signed = random.chance(0.2) ? ['(Đã ký)'] : [];
  if (random.chance(0.5)) {
    const top = kind === 'committee' && random.chance(0.7) ? [council] : [];
    const authority = `KT. ${chief}`;
    const position = `PHÓ ${chief}`;
    return { lines: [...top, authority, position, ...signed, name], expected: { name, position, authority } };
  }
  const authority = kind === 'committee' ? council : null;
  return { lines: [...(authority === null ? [] : [authority]), chief, ...signed, name], expected: { name, position: chief, authority } };
}
