import { closingLines, drawRecipients } from '../closing.js';
import type { Content } from '../content.js';
import { encode } from '../encode.js';
import type { Variant } from '../expected.js';
import { drawHead } from '../head.js';
import { drawOutline } from '../outline.js';
import { bodyLines, type ProseStyle, spread } from '../page.js';
import type { Random } from '../random.js';

/** A report without an appendix: one line per paragraph, or wrapped to the page; footnotes and page numbers in the flow. */
export function prose(random: Random, content: Content): Variant {
  const head = drawHead(random);
  const outline = drawOutline(random, content, head.setting);
  const wrapped = random.chance(0.55);
  const style: ProseStyle = {
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
