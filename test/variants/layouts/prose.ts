import type { Content } from '../content.js';
import { encode } from '../encode.js';
import type { Variant } from '../expected.js';
import { drawHead } from '../head.js';
import { drawOutline, type BodyBlock } from '../outline.js';
import type { Random } from '../random.js';
import { wrap } from '../wrap.js';

/** A report without an appendix: one line per paragraph, or wrapped to the page; footnotes and page numbers in the flow. */
export function prose(random: Random, content: Content): Variant {
  const head = drawHead(random);
  const outline = drawOutline(random, content, head.setting);
  const wrapped = random.chance(0.55);
  const style: Style = {
    width: wrapped ? random.int(62, 92) : 0,
    apart: wrapped ? random.pick(['lines', 'lines', 'none', 'paragraphs']) : random.pick(['paragraphs', 'paragraphs', 'none']),
    trailing: wrapped && random.chance(0.6),
    indent: random.pick(['', '', ' ', '    ']),
    page: random.chance(0.6) ? random.int(28, 46) : 0,
    feed: random.chance(0.4),
    numbers: random.chance(0.6),
  };
  const closing = `Trên đây là báo cáo kết quả công tác cải cách hành chính ${head.periodWords} của ${head.committee}${random.pick(['./.', '.', ', trân trọng báo cáo./.'])}`;
  const recipients = drawRecipients(random);
  const body = bodyLines(random, [...outline.blocks, { kind: 'paragraph', text: closing }], style);
  const lines = [
    ...(random.chance(0.3) ? ['', ''] : []),
    ...spread(head.lines, style),
    '',
    ...body,
    '',
    ...closingLines(random, recipients, head.signature, style),
  ];
  const printed = outline.blocks.map((block) => `${block.text} ${block.rest ?? ''}`).join(' ');
  const told = (unit: string | null) => (unit === null || head.letterhead || printed.includes(unit) ? unit : null);
  const { issuer } = head.expected;
  const expected = {
    tables: null,
    head: {
      ...head.expected,
      // a name that no sentence happened to need is not in the text
      issuer: { ...issuer, parent: told(issuer.parent), province: told(issuer.province) },
      recipients: recipients.map((each) => each.text),
    },
    headings: outline.headings,
  };
  return { ...encode(random, lines.join('\n') + (random.chance(0.5) ? '\n' : '')), expected };
}

interface Style {
  /** 0 for one line per paragraph */
  width: number;
  /** where empty lines stand */
  apart: 'lines' | 'paragraphs' | 'none';
  trailing: boolean;
  /** before the first line of a paragraph */
  indent: string;
  /** lines to a page; 0 for no breaks */
  page: number;
  feed: boolean;
  numbers: boolean;
}

/** Head lines with the document's empty lines between them. */
function spread(lines: readonly string[], { apart, trailing }: Style): string[] {
  return lines.flatMap((line) => [trailing && line !== '' ? `${line} ` : line, ...(apart === 'none' ? [] : [''])]);
}

function bodyLines(random: Random, blocks: readonly BodyBlock[], style: Style): string[] {
  const lines: string[] = [];
  let onPage = 0;
  let page = 1;
  const put = (line: string, last: boolean) => {
    lines.push(style.trailing ? `${line} ` : line);
    if (style.apart === 'lines' || (style.apart === 'paragraphs' && last)) lines.push('');
    onPage++;
  };
  const turn = () => {
    if (style.page === 0 || onPage < style.page) return;
    onPage = 0;
    page++;
    const number = style.numbers ? [`${random.pick(['', '', ' '])}${page}`, ''] : [];
    if (style.feed) lines.push(...(number.length > 0 ? [`\f${number[0]}`, ''] : ['\f']));
    else lines.push('', ...number);
  };
  for (const [at, block] of blocks.entries()) {
    const set = setBlock(block, style);
    for (const [index, line] of set.entries()) {
      put(line, index === set.length - 1);
      if (index < set.length - 1 || block.rest !== undefined) turn();
    }
    const note = blocks[at + 1];
    if (block.rest !== undefined && note?.kind === 'footnote') {
      for (const [index, line] of setBlock(note, style).entries()) put(line, index === setBlock(note, style).length - 1);
      if (style.width > 0 && style.page > 0) {
        onPage = style.page;
        turn();
      }
      const rest = style.width === 0 ? [block.rest] : wrap(block.rest, style.width);
      for (const [index, line] of rest.entries()) put(line, index === rest.length - 1);
    } else if (style.width > 0 || random.chance(0.1)) turn();
  }
  return lines;
}

function setBlock(block: BodyBlock, { width, indent }: Style): string[] {
  const lead = block.kind === 'footnote' ? '' : indent;
  if (width === 0) return [`${lead}${block.text}`];
  const lines = wrap(`${lead}${block.text}`.trim(), width - lead.length);
  // a heading whose last line is full would run on into the text below it: it is broken earlier by hand
  if (block.kind === 'heading' && !/:/.test(block.text) && (lines.at(-1)?.length ?? 0) > width * 0.68) return shorten(lead, lines);
  return [`${lead}${lines[0]}`, ...lines.slice(1)];
}

/** Breaks the last line before the small letter that is nearest to its middle; a line in capitals anywhere. */
function shorten(lead: string, lines: readonly string[]): string[] {
  const words = (lines.at(-1) ?? '').split(' ');
  const half = words.length / 2;
  const capitals = !/\p{Ll}/u.test(lines.join(''));
  const places = words.flatMap((word, at) => (at > 1 && (capitals || /^\p{Ll}{2}/u.test(word)) ? [at] : []));
  const place = places.sort((a, b) => Math.abs(a - half) - Math.abs(b - half))[0];
  const last = place === undefined ? [words.join(' ')] : [words.slice(0, place).join(' '), words.slice(place).join(' ')];
  return [...lines.slice(0, -1), ...last].map((line, at) => (at === 0 ? `${lead}${line}` : line));
}

interface Recipient {
  printed: string;
  text: string;
}

const RECIPIENTS = ['UBND huyện (b/c)', 'Phòng Nội vụ', 'TT Đảng ủy, TT HĐND', 'CT, các PCT UBND', 'Trưởng các ban, ngành, đoàn thể', 'UBMTTQ và các đoàn thể', 'Các bộ phận chuyên môn', 'Trang TTĐT', 'Như trên'];

function drawRecipients(random: Random): Recipient[] {
  const chosen = [...random.shuffle(RECIPIENTS).slice(0, random.int(2, 6)), random.pick(['Lưu: VT', 'Lưu: VP', 'Lưu: VT, NV', 'Lưu'])];
  const dash = random.pick(['- ', '- ', '- ', '-']);
  return chosen.map((text, at) => ({ text, printed: `${dash}${text}${at < chosen.length - 1 ? random.pick([';', ';', ';', '']) : random.pick(['.', './.', ''])}` }));
}

function closingLines(random: Random, recipients: readonly Recipient[], signature: readonly string[], style: Style): string[] {
  const left = [random.pick(['Nơi nhận:', 'Nơi nhận:', 'Nơi nhận']), ...recipients.map((each) => each.printed)];
  const name = signature.at(-1) ?? '';
  const offices = signature.slice(0, -1);
  if (random.chance(0.4)) {
    const width = Math.max(...left.map((line) => line.length)) + random.int(5, 20);
    const rows = Math.max(left.length, offices.length + 1);
    const both = Array.from({ length: rows }, (_, at) => {
      const right = at === rows - 1 ? name : (offices[at] ?? '');
      return right === '' ? (left[at] ?? '') : `${(left[at] ?? '').padEnd(width)}${right}`;
    });
    return spread(both, style);
  }
  const bold = random.chance(0.2) && style.width === 0 && offices.length > 1;
  const printed = bold ? offices.map((line, at) => `${at === 0 ? '**' : ''}${line}${at === offices.length - 1 ? '**' : ''}`) : offices;
  return [...spread(left, style), '', ...printed, '', ...(random.chance(0.5) ? [' ', ' '] : []), name];
}
