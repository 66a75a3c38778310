import { closingLines, drawRecipients } from './closing.js';
import type { Content } from './content.js';
import { drawHead } from './head.js';
import { drawOutline } from './outline.js';
import { bodyLines, type ProseStyle, spread } from './page.js';
import type { Random } from './random.js';
import { PEOPLE } from './words.js';

/** The document around a table. */
export interface Frame {
  before: string[];
  after: string[];
}

/** How the prose of a document is set: as Word prints it, or as a PDF's page. */
const WORD: ProseStyle = { width: 0, apart: 'paragraphs', trailing: false, indent: '', page: 0, feed: false, numbers: false };
const PAGE: ProseStyle = { width: 78, apart: 'lines', trailing: true, indent: ' ', page: 40, feed: false, numbers: true };

/** A report before its appendix, or an appendix filed alone that bears the signature itself, or nothing. */
export function drawFrame(random: Random, content: Content, kind: 'word' | 'page', extra: readonly string[] = []): Frame {
  const style = kind === 'word' ? WORD : { ...PAGE, width: random.int(66, 90), apart: random.pick(['lines', 'lines', 'none'] as const) };
  if (random.chance(kind === 'word' ? 0.5 : 0.7)) {
    const signed = random.chance(0.16) ? spread(['', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', random.pick(PEOPLE)], style) : [];
    return { before: [], after: signed };
  }
  const head = drawHead(random);
  const outline = drawOutline(random, content, head.setting);
  const blocks = outline.blocks.slice(0, random.int(4, 12));
  const closing = { kind: 'paragraph' as const, text: `Trên đây là báo cáo kết quả công tác cải cách hành chính của ${head.committee}./.` };
  const before = [
    ...spread(head.lines, style),
    '',
    ...bodyLines(random, blocks, style),
    ...(extra.length > 0 ? ['', ...extra, ''] : []),
    ...bodyLines(random, [closing], style),
    '',
    ...closingLines(random, drawRecipients(random), head.signature, style),
    '',
    '',
  ];
  return { before, after: [] };
}
