import type { BodyBlock } from './outline.js';
import type { Random } from './random.js';
import { wrap } from './wrap.js';

/** How a document's prose is set, settled once per document. */
export interface ProseStyle {
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
export function spread(lines: readonly string[], { apart, trailing }: ProseStyle): string[] {
  return lines.flatMap((line) => [trailing && line !== '' ? `${line} ` : line, ...(apart === 'none' ? [] : [''])]);
}

export function bodyLines(random: Random, blocks: readonly BodyBlock[], style: ProseStyle): string[] {
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

function setBlock(block: BodyBlock, { width, indent }: ProseStyle): string[] {
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
