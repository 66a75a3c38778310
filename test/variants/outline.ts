import type { Content, ContentSection } from './content.js';
import type { ExpectedHeading } from './expected.js';
import type { Random } from './random.js';
import { footnote, paragraph, type Setting, sentence, tasks } from './sentences.js';

/** A paragraph of the body before it is set in lines. */
export interface BodyBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'footnote';
  text: string;
  /** of a sentence that a footnote cuts: the rest of it, printed after the footnote */
  rest?: string;
}

export interface Outline {
  blocks: BodyBlock[];
  headings: ExpectedHeading[];
}

interface Manner {
  random: Random;
  setting: Setting;
  /** what follows a Roman numeral */
  afterRoman: string;
  /** what follows "1" and "1.1" */
  afterNumber: string;
  afterDecimal: string;
  lettered: boolean;
  colons: number;
  footnotes: { next: number; chance: number };
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Roman sections with numbered and lettered children, text of their own under each; titles come from the known content. */
export function drawOutline(random: Random, content: Content, setting: Setting): Outline {
  const manner: Manner = {
    random,
    setting,
    afterRoman: random.pick(['. ', '. ', '. ', '. ', '.', ' - ', '/ ']),
    afterNumber: random.pick(['. ', '. ', '. ', '.']),
    afterDecimal: random.pick(['. ', '. ', ' ']),
    lettered: random.chance(0.4),
    colons: random.pick([0, 0.1, 0.6]),
    footnotes: { next: 1, chance: random.pick([0, 0, 0.1, 0.2]) },
  };
  const outline: Outline = { blocks: [{ kind: 'paragraph', text: opening(random, setting) }], headings: [] };
  const sections = random.pick(content.sections);
  let ordinal = 0;
  for (const section of sections) {
    const title = bare(section.title);
    // run-in sections say their word and no more
    if (ordinal > 0 && random.chance(0.1)) continue;
    ordinal += ordinal > 0 && random.chance(0.05) ? 0 : 1;
    const numeral = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][ordinal] ?? 'VII';
    if (/KIẾN NGHỊ/i.test(title) && random.chance(0.5)) {
      heading(manner, outline, { level: 0, marker: numeral, title }, `${numeral}${manner.afterRoman}`, random.pick([' Không.', ' Không có.']));
      continue;
    }
    heading(manner, outline, { level: 0, marker: numeral, title }, `${numeral}${manner.afterRoman}`, null);
    if (/^phương hướng/i.test(title) || (section.children.length === 0 && random.chance(0.3))) plans(manner, outline);
    else if (section.children.length === 0) texts(manner, outline);
    else {
      if (random.chance(0.3)) outline.blocks.push({ kind: 'paragraph', text: paragraph(random, setting) });
      children(manner, outline, section.children, 1, []);
    }
  }
  return outline;
}

function opening(random: Random, { above, level, name }: Setting): string {
  return random.pick([
    `Thực hiện Công văn số ${random.int(20, 900)}/UBND-NV của ${above} về chế độ báo cáo định kỳ, UBND ${level} ${name} báo cáo như sau:`,
    `Căn cứ hướng dẫn của ${above} về nội dung báo cáo, đơn vị tổng hợp tình hình trong kỳ như sau:`,
    `Theo yêu cầu của ${above} và ${'UBND tỉnh'}, tình hình thực hiện trong kỳ được tổng hợp như dưới đây:`,
  ]);
}

function children(manner: Manner, outline: Outline, sections: readonly ContentSection[], level: number, parents: readonly number[]): void {
  const { random } = manner;
  const deeper = sections.some((section) => section.children.length > 0);
  // letters under letters would leave open which are whose
  const letters = level > 2 || (level > 1 && manner.lettered && !deeper);
  const usable = sections.filter((section) => !section.title.includes(':'));
  for (const [at, section] of usable.entries()) {
    const numbers = [...parents, at + 1];
    const letter = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'][at] ?? 'k';
    const marker = letters ? `${letter})` : numbers.join('.');
    const printed = letters ? `${marker} ` : `${marker}${numbers.length > 1 ? manner.afterDecimal : manner.afterNumber}`;
    const title = bare(section.title);
    const runIn = section.children.length === 0 && title.split(' ').length < 14 && random.chance(0.08);
    heading(manner, outline, { level, marker, title }, printed, runIn ? ` ${sentence(random, manner.setting)}` : null);
    if (section.children.length > 0) children(manner, outline, section.children, level + 1, numbers);
    else if (!runIn || random.chance(0.5)) texts(manner, outline);
  }
}

/** A heading's own line; `runIn` is the text that follows on it after a colon. */
function heading({ random, colons }: Manner, outline: Outline, expected: ExpectedHeading, printed: string, runIn: string | null): void {
  const colon = runIn !== null || (random.chance(colons) && !/[.;:]$/.test(expected.title));
  // a full stop before a colon is nobody's print
  const title = colon ? expected.title.replace(/[.;]+$/, '') : expected.title;
  outline.headings.push({ ...expected, title });
  outline.blocks.push({ kind: 'heading', text: `${printed}${title}${colon ? ':' : ''}${runIn ?? ''}` });
}

/** Text of a heading's own: paragraphs, items with dashes, a footnote in a sentence. */
function texts({ random, setting, footnotes }: Manner, outline: Outline): void {
  const count = random.int(1, 3);
  const dashes = random.chance(0.4);
  for (let at = 0; at < count; at++) {
    const text = paragraph(random, setting);
    const dash = dashes ? random.pick(['- ', '- ', '+ ']) : '';
    const words = text.split(' ');
    if (!random.chance(footnotes.chance) || words.length < 16) {
      outline.blocks.push({ kind: dash === '' ? 'paragraph' : 'item', text: `${dash}${text}` });
      continue;
    }
    const mark = [...String(footnotes.next++)].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
    const marked = random.int(3, 8);
    const from = random.int(9, words.length - 2);
    const cut = words.findIndex((word, index) => index >= from && /^\p{Ll}/u.test(word));
    if (cut < 0) continue;
    words[marked] = `${(words[marked] ?? '').replace(/[.,;]$/, '')}${mark}`;
    const block: BodyBlock = { kind: dash === '' ? 'paragraph' : 'item', text: `${dash}${words.slice(0, cut).join(' ')}`, rest: words.slice(cut).join(' ') };
    outline.blocks.push(block, { kind: 'footnote', text: `${mark}${random.chance(0.5) ? ' ' : ''}${footnote(random, setting)}` });
  }
}

/** Numbered sentences with nothing of their own below: no headings. Or the same as items. */
function plans({ random, setting, afterNumber }: Manner, outline: Outline): void {
  const numbered = random.chance(0.7);
  if (random.chance(0.4)) outline.blocks.push({ kind: 'paragraph', text: sentence(random, setting) });
  for (const [at, text] of tasks(random, setting).entries())
    outline.blocks.push({ kind: 'item', text: `${numbered ? `${at + 1}${afterNumber}` : '- '}${text}` });
}

/** A title of the known content as one that fits any document: no years, no other place's name. */
function bare(title: string): string {
  return title.replace(/\s+CỦA PHƯỜNG HẢI THƯỢNG.*$/u, '').trim();
}
