import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
  type Document as WordDocument,
} from 'docx';
import { bestScheme, numberingConfig, planNumbers, SCHEMES } from '../../../scripts/fixtures/docx/numbering.mjs';
import { type Caption, drawCaption, formCaption } from '../captions.js';
import { drawRecipients, type Recipient } from '../closing.js';
import type { Content } from '../content.js';
import type { ExpectedHead, Variant } from '../expected.js';
import { type DrawnHead, drawHead } from '../head.js';
import { type Header as Columns, drawHeader } from '../headers.js';
import { type BodyBlock, drawOutline, type Outline } from '../outline.js';
import type { Random } from '../random.js';
import { type DrawnRow, drawTables } from '../rows.js';
import { drawManner } from '../word/manner.js';
import { body, line, lines, markOf, type Setting } from '../word/paragraphs.js';
import { drawTable, sideBySide } from '../word/tables.js';
import { columnOrder } from './cell-lines.js';

/** Word itself: a report with its appendix, or the appendix alone; cells, footnotes and numbers as Word keeps them. */
export async function docx(random: Random, content: Content): Promise<Variant> {
  const setting: Setting = { random, manner: drawManner(random), remarks: 0 };
  const lists: Lists = [];
  const report = random.chance(0.6) ? drawReport(setting, content, lists) : null;
  const tables = drawAppendix(setting, content, report?.head ?? null, lists);
  const document = new Document({
    styles: { default: { document: { run: { font: setting.manner.font, size: random.pick([26, 28]) } } } },
    numbering: { config: lists },
    comments: { children: Array.from({ length: setting.remarks }, (_, id) => ({ id, author: 'a', date: DAY, children: [line(setting, 'xem lại 30 hồ sơ')] })) },
    footnotes: report?.footnotes ?? {},
    sections: [...(report === null ? [] : [sectionOf(report.children, false)]), ...tables.map(({ children }) => sectionOf(children, setting.manner.landscape))],
  });
  const expected = {
    tables: tables.map(({ title, columns, rows }) => ({ title, columns: columns.map((column) => column.name), rows: rows.map((row) => row.expected) })),
    head: report?.expected ?? null,
    headings: report?.outline.headings ?? null,
  };
  return { text: '', bytes: await bytesOf(document), expected };
}

const DAY = new Date('2024-01-02T00:00:00Z');

type Lists = Array<ReturnType<typeof numberingConfig>>;

/** Packed without compression: nobody keeps it. */
async function bytesOf(document: WordDocument): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(document));
}

function sectionOf(children: Array<Paragraph | Table>, landscape: boolean): ISectionOptions {
  const number = new Header({ children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { properties: { page: { size: { orientation } } }, headers: { default: number }, children };
}

interface DrawnReport {
  head: DrawnHead;
  outline: Outline;
  expected: ExpectedHead;
  children: Array<Paragraph | Table>;
  footnotes: Record<number, { children: Paragraph[] }>;
}

function drawReport(setting: Setting, content: Content, lists: Lists): DrawnReport {
  const { random, manner } = setting;
  const head = drawHead(random);
  const outline = drawOutline(random, content, head.setting);
  const closing = `Trên đây là báo cáo kết quả công tác cải cách hành chính của ${head.committee}./.`;
  const blocks: BodyBlock[] = [...outline.blocks.filter((block) => block.kind !== 'footnote'), { kind: 'paragraph', text: closing }];
  const recipients = drawRecipients(random);
  const list = manner.numbered ? outlineList(blocks, lists) : () => null;
  const { left, right } = head.sides;
  const sides = [left, right].map((texts) => texts.map((text) => line(setting, text, { bold: true })));
  const framed = left.length > 0 && right.length > 0 && manner.framed;
  const children = [
    ...(framed ? [sideBySide(sides[0] ?? [], sides[1] ?? [])] : sides.flat()),
    ...titleOf(setting, head.titleLines),
    ...blocks.map((block, at) => blockOf(setting, block, list(at))),
    ...closingOf(setting, recipients, head.signature),
  ];
  const notes = outline.blocks.filter((block) => block.kind === 'footnote');
  const footnotes = Object.fromEntries(
    notes.map(({ text }) => {
      const [, mark = '', words = ''] = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*(.*)$/u.exec(text) ?? [];
      return [markOf(mark), { children: [new Paragraph({ children: [new TextRun(` ${words}`)] })] }];
    }),
  );
  const printed = outline.blocks.map((block) => `${block.text} ${block.rest ?? ''}`).join(' ');
  const told = (unit: string | null) => (unit === null || head.letterhead || printed.includes(unit) ? unit : null);
  const { issuer } = head.expected;
  // a name that no sentence happened to need is not in the document
  const expected = {
    ...head.expected,
    issuer: { ...issuer, parent: told(issuer.parent), province: told(issuer.province) },
    recipients: recipients.map((each) => each.text),
  };
  return { head, outline, expected, children, footnotes };
}

/** "BÁO CÁO" stands in a paragraph of its own. */
function titleOf(setting: Setting, [type = '', ...title]: readonly string[]): Paragraph[] {
  return [line(setting, type, { bold: true }), ...lines(setting, title, { bold: true })];
}

function blockOf(setting: Setting, block: BodyBlock, list: { reference: string; level: number } | null): Paragraph {
  const text = block.rest === undefined ? block.text : `${block.text} ${block.rest}`;
  const style = block.kind === 'heading' ? { bold: true } : {};
  return list === null ? body(setting, text, style) : body(setting, text.replace(MARKER, ''), style, { numbering: list });
}

function closingOf(setting: Setting, recipients: readonly Recipient[], signature: readonly string[]): Array<Paragraph | Table> {
  const { random, manner } = setting;
  const left = [random.pick(['Nơi nhận:', 'Nơi nhận:', 'Nơi nhận']), ...recipients.map((each) => each.printed)];
  const blanks = Array.from({ length: random.int(0, 4) }, () => new Paragraph({}));
  const list = left.map((text) => line(setting, text));
  const right = [
    ...signature.slice(0, -1).map((text) => line(setting, text, { bold: true })),
    ...blanks,
    line(setting, signature.at(-1) ?? '', { bold: true }),
  ];
  return manner.framed ? [new Paragraph({}), sideBySide(list, right)] : [...list, ...right];
}

interface DrawnForm {
  title: string | null;
  columns: Columns['columns'];
  rows: DrawnRow[];
  children: Array<Paragraph | Table>;
}

function drawAppendix(setting: Setting, content: Content, head: DrawnHead | null, lists: Lists): DrawnForm[] {
  const { random, manner } = setting;
  const owners = random.chance(0.5);
  const notes = random.chance(0.85);
  const valueFirst = random.chance(0.15);
  const domains = random.pick(['roman', 'decimal', 'decimal', 'forms'] as const);
  const drawn = drawTables(random, content, { grid: true, owners, notes, valueFirst, merged: random.chance(0.3), domains, least: 15, most: 70 });
  const header = drawHeader(random, columnOrder(random, { owners, notes, valueFirst }), true);
  const word = random.pick(['Biểu mẫu', 'Biểu', 'Phụ lục']);
  const together = random.chance(0.3);
  const again = random.chance(0.8);
  const merges = random.chance(0.3);
  return drawn.map((table, at) => {
    const caption = table.title === null ? own(drawCaption(random), head) : formCaption(at + 1, table.title, word, together);
    const levels = manner.numbered ? rowList(table.rows, domains === 'roman', `rows${at}`, lists) : () => null;
    const cut = table.rows.length > 8 && random.chance(0.15) ? cutAt(random, table.rows) : 0;
    const pieces = cut === 0 ? [table.rows] : [table.rows.slice(0, cut), table.rows.slice(cut)];
    const set = pieces.map((rows, piece) => drawTable(setting, rows, { header, again, merges, list: (row) => levels(row + piece * cut) }));
    const children = [...lines(setting, caption.lines, { bold: true }), ...set.flatMap((each) => [each, new Paragraph({})])];
    return { title: caption.title, columns: header.columns, rows: table.rows, children };
  });
}

/** A form that is two tables goes on with a row that begins something. */
function cutAt(random: Random, rows: readonly DrawnRow[]): number {
  const places = rows.flatMap((row, at) => (at > 3 && at < rows.length - 3 && row.expected.stt !== null && !row.merged ? [at] : []));
  return places.length === 0 ? 0 : random.pick(places);
}

/** A caption that names this report's office and none of the lines that cite another report. */
function own(caption: Caption, head: DrawnHead | null): Caption {
  if (head === null) return caption;
  const NAMED = /UBND (?:phường|xã) (?:An Lộc Đông|Bình Khê)/giu;
  const renamed = (text: string) => text.replace(NAMED, (name) => (name === name.toUpperCase() ? head.committee.toUpperCase() : head.committee));
  return {
    lines: caption.lines.filter((text) => !/^\s*\(|^ của/.test(text)).map(renamed),
    title: caption.title === null ? null : renamed(caption.title),
  };
}

const MARKER = /^((?:[IVX]+|\d+(?:\.\d+)*)\.?|[a-zđ]\)) (?=\S)/u;

/** A list of Word's for the headings whose numbers it prints as they are. */
function outlineList(blocks: readonly BodyBlock[], lists: Lists) {
  const markers = blocks.map((block) => MARKER.exec(block.text)?.[1] ?? null);
  const scheme = SCHEMES[bestScheme(markers, ['outlineDot', 'outlineBare'])];
  lists.push(numberingConfig('outline', scheme, { suffix: 'SPACE', indent: { left: 0, firstLine: 720 } }));
  return placed('outline', planNumbers(markers, scheme));
}

function rowList(rows: readonly DrawnRow[], roman: boolean, reference: string, lists: Lists) {
  const numbers = rows.map((row) => (row.merged || row.number === '' ? null : row.number));
  const scheme = SCHEMES[bestScheme(numbers, roman ? ['rowsRoman', 'rowsBare'] : ['rowsDot', 'rowsBare'])];
  lists.push(numberingConfig(reference, scheme, { suffix: 'NOTHING', indent: { left: 0, firstLine: 0 } }));
  return placed(reference, planNumbers(numbers, scheme));
}

function placed(reference: string, levels: ReadonlyArray<number | null>) {
  return (at: number) => {
    const level = levels[at] ?? null;
    return level === null ? null : { reference, level };
  };
}
