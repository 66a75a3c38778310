import { type DrawnHead, drawHead } from '../variants/head.js';
import { type Random, seededFor } from '../variants/random.js';
import { PEOPLE } from '../variants/words.js';
import { drawAgain, drawDocuments, drawWindow } from './documents.js';
import { fillerSentence, type Places, TASKS, WEAKNESSES } from './filler.js';
import { type DraftTable, drawTables, type FormName } from './forms.js';
import { drawNumberManner, type NumberManner, printCount, printMoney, printPercent } from './numbers.js';
import { MONEY, SHARES } from './relations.js';
import { OTHERS } from './topics/others.js';
import { PROCEDURES } from './topics/procedures.js';
import { STEERING } from './topics/steering.js';
import type { Topic } from './topics/topic.js';
import { drawWorld, type World } from './world.js';

/** A printed number of the world, by its name. */
export interface Print {
  key: string;
  raw: string;
}

export type Piece = string | Print;

export interface Block {
  kind: 'section' | 'heading' | 'paragraph';
  topic: string | null;
  pieces: Piece[];
}

/** A report before it is set in any layout: every figure of the prose and of the tables can still be told apart. */
export interface Draft {
  seed: number;
  world: World;
  manner: NumberManner;
  head: DrawnHead;
  places: Places;
  /** the day on the report, or the one that it would have; the ends of its data */
  day: Date;
  from: Date;
  to: Date;
  body: Block[];
  tables: DraftTable[];
  /** "(Kèm theo Báo cáo số …)" above the tables */
  attached: string;
  recipients: string[];
  signature: string[];
  /** which wording each topic has */
  wordings: Record<string, number>;
}

export const TOPICS: readonly Topic[] = [...STEERING, ...PROCEDURES, ...OTHERS];

const DOMAIN_TITLES: Record<string, readonly string[]> = {
  procedures: ['Cải cách thủ tục hành chính', 'Cải cách TTHC', 'Về cải cách thủ tục hành chính'],
  organisation: ['Cải cách tổ chức bộ máy hành chính', 'Cải cách tổ chức bộ máy'],
  'civil-service': ['Cải cách chế độ công vụ', 'Xây dựng đội ngũ cán bộ, công chức'],
  finance: ['Cải cách tài chính công', 'Về cải cách tài chính công'],
  digital: ['Xây dựng và phát triển chính quyền số', 'Xây dựng, phát triển Chính quyền điện tử, Chính quyền số'],
};

const COMMUNE_LEVELS = ['xã', 'phường', 'thị trấn'];

/** What a draft must have; the rest is drawn. */
export interface Wishes {
  topics?: readonly string[];
  form?: FormName;
}

/** The report of a seed; the same seed and wishes give the same report. */
export function drawDraft(seed: number, { topics: wanted = [], form }: Wishes = {}): Draft {
  const random = seededFor('planted', seed);
  const world = drawWorld(random);
  const manner = drawNumberManner(random);
  const head = drawCommuneHead(random);
  const { setting, expected } = head;
  const period = expected.period;
  if (period === null) throw new Error('a drawn head has a period');
  const end = new Date(`${period.end}T00:00:00Z`);
  const day = expected.date === null ? addDays(end, random.int(-8, 6)) : new Date(`${expected.date}T00:00:00Z`);
  const from = random.chance(0.5) ? new Date(`${period.start}T00:00:00Z`) : addDays(new Date(`${period.start}T00:00:00Z`), -17);
  const to = addDays(day, -random.int(1, 12));
  const places: Places = { unit: head.committee, level: setting.level, above: setting.above, year: setting.year };
  const words: Record<string, string> = {
    Unit: head.committee,
    Above: setting.above,
    Period: head.periodWords,
    Year: String(setting.year),
    From: numericDay(from),
    To: numericDay(to),
  };
  const print = (key: string) => printed(key, world, manner);
  const serials = random.shuffle(Array.from({ length: 400 }, (_, at) => at + 11));
  const serial = () => serials.pop() ?? 900;
  const chosen = TOPICS.filter((topic) => wanted.includes(topic.name) || random.chance(0.5));
  const wordings: Record<string, number> = {};
  const topicBlocks = (topic: Topic): Block[] => {
    const at = random.int(0, topic.wordings.length - 1);
    wordings[topic.name] = at;
    const blocks = (topic.wordings[at] ?? []).map((text): Block => ({ kind: 'paragraph', topic: topic.name, pieces: piecesOf(text, words, print) }));
    const filler = (): Block => ({ kind: 'paragraph', topic: null, pieces: [fillerSentence(random, places, serial)] });
    return [...(random.chance(0.3) ? [filler()] : []), ...blocks, ...(random.chance(0.3) ? [filler()] : [])];
  };
  const body = drawBody(random, chosen, topicBlocks, places, serial);
  const has = (extra: string, probability: number) => random.chance(probability) || wanted.includes(extra);
  if (has('documents', 0.4)) body.splice(indexOf(body, 'II.'), 0, ...drawDocuments(random, places, manner, serial));
  if (has('window', 0.4)) body.splice(1, 0, drawWindow(random, words));
  const again = drawAgain(random, Object.keys(wordings));
  if (again !== null && has('again', 0.3)) {
    const pieces = piecesOf(again.text, words, print);
    if (toldBefore(body, again.key)) body.splice(indexOf(body, 'III.') + 1, 0, { kind: 'paragraph', topic: 'again', pieces });
  }
  const number = expected.number;
  const attachedNumber = number === null ? '       /BC-UBND' : number;
  const attachedDay = expected.date === null ? `     /${String(day.getUTCMonth() + 1).padStart(2, '0')}/${day.getUTCFullYear()}` : numericDay(day);
  const tables = drawTables(random, form ?? random.pick(['sheets', 'roman', 'long-2025', 'long-2023']), world, manner, print);
  return {
    seed,
    world,
    manner,
    head,
    places,
    day,
    from,
    to,
    body,
    tables,
    attached: `(Kèm theo Báo cáo số ${attachedNumber} ngày ${attachedDay} của ${head.committee})`,
    recipients: ['Nơi nhận:', `- ${setting.above} (b/c);`, '- TT Đảng ủy, TT HĐND;', '- Các bộ phận chuyên môn;', '- Lưu: VT.'],
    signature: random.chance(0.5) ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', random.pick(PEOPLE)] : ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', random.pick(PEOPLE)],
    wordings,
  };
}

function indexOf(body: readonly Block[], numeral: string): number {
  return body.findIndex((block) => block.kind === 'section' && textOf(block).startsWith(`${numeral} `));
}

function toldBefore(body: readonly Block[], key: string): boolean {
  return body.some((block) => printsOf(block).some((print) => print.key === key));
}

function drawCommuneHead(random: Random): DrawnHead {
  for (;;) {
    const head = drawHead(random);
    if (COMMUNE_LEVELS.includes(head.setting.level)) return head;
  }
}

/** A number of the world, or a share of two of them, as this document prints it. */
export function printed(key: string, world: World, manner: NumberManner): string {
  const share = SHARES.find((each) => each.share === key);
  if (share !== undefined) return printPercent(known(world, share.part), known(world, share.whole), manner);
  return MONEY.test(key) ? printMoney(known(world, key)) : printCount(known(world, key), manner);
}

function known(world: World, key: string): number {
  const value = world[key];
  if (value === undefined) throw new Error(`the world has no number "${key}"`);
  return value;
}

export function piecesOf(text: string, words: Record<string, string>, print: (key: string) => string): Piece[] {
  return text.split(/(\{\w+\})/).flatMap((part): Piece[] => {
    const key = /^\{(\w+)\}$/.exec(part)?.[1];
    if (key === undefined) return part === '' ? [] : [part];
    const word = words[key];
    return [word ?? { key, raw: print(key) }];
  });
}

export function textOf(block: Block): string {
  return block.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.raw)).join('');
}

export function printsOf(block: Block): Print[] {
  return block.pieces.filter((piece): piece is Print => typeof piece !== 'string');
}

export function addDays(date: Date, days: number): Date {
  const later = new Date(date);
  later.setUTCDate(later.getUTCDate() + days);
  return later;
}

/** "05/6/2024": the month without its zero, as half of the offices write it. */
export function numericDay(date: Date): string {
  return `${String(date.getUTCDate()).padStart(2, '0')}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

function drawBody(random: Random, topics: readonly Topic[], blocksOf: (topic: Topic) => Block[], places: Places, serial: () => number): Block[] {
  const body: Block[] = [];
  const put = (kind: Block['kind'], text: string) => body.push({ kind, topic: null, pieces: [text] });
  put('paragraph', `Thực hiện Công văn số ${serial()}/UBND-NV của ${places.above} về chế độ báo cáo, ${places.unit} báo cáo kết quả như sau:`);
  const colon = random.chance(0.3) ? ':' : '';
  const deep = random.chance(0.6);
  put('section', 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH');
  const steering = topics.filter((topic) => topic.section === 'steering');
  if (steering.length === 0) put('paragraph', fillerSentence(random, places, serial));
  for (const [at, topic] of steering.entries()) {
    put('heading', `${at + 1}. ${random.pick(topic.headings)}${colon}`);
    body.push(...blocksOf(topic));
  }
  put('section', 'II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH');
  let ordinal = 0;
  for (const [domain, titles] of Object.entries(DOMAIN_TITLES)) {
    const own = topics.filter((topic) => topic.section === domain);
    if (own.length === 0) continue;
    ordinal += 1;
    put('heading', `${ordinal}. ${random.pick(titles)}${colon}`);
    for (const [at, topic] of own.entries()) {
      if (deep) put('heading', `${ordinal}.${at + 1}. ${random.pick(topic.headings)}${colon}`);
      body.push(...blocksOf(topic));
    }
  }
  put('section', 'III. ĐÁNH GIÁ CHUNG');
  for (const weakness of random.shuffle(WEAKNESSES).slice(0, 2)) put('paragraph', `- ${weakness}`);
  put('section', 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ');
  for (const task of random.shuffle(TASKS).slice(0, 3)) put('paragraph', `- ${task}`);
  put('paragraph', `Trên đây là báo cáo của ${places.unit}./.`);
  return body;
}
