import type { TextBlock } from '../model/block.js';
import type { Document, Metadata, Paragraph } from '../model/document.js';
import { squeeze } from '../text/unicode.js';
import { attachedIn } from './attached.js';
import { opensClosing, readClosing } from './closing.js';
import { groupFootnotes, partFootnotes } from './footnotes.js';
import { partFurniture } from './furniture.js';
import { headingRest, readHeadLines } from './head.js';
import { headText, readIssuer } from './issuer.js';
import { joinParagraphs, toParagraph } from './paragraphs.js';
import { readPeriod, withStatedDays } from './period.js';
import { findSections } from './sections.js';
import { readTitle } from './title.js';

/** A head prints its heading within this many lines. */
const LONGEST_HEAD = 60;
/** Opening words take few paragraphs. */
const LONGEST_OPENING = 4;
/** The district tier ended on this day (Luật 72/2025/QH15): since then a commune's parent is its province. */
const REFORM = '2025-07-01';

/**
 * Tells a document's parts apart: head, title, body, recipients and signature. `captions` are the titles of its tables,
 * the last place to look for a period.
 */
export function readStructure(
  flow: readonly TextBlock[],
  captions: ReadonlyArray<string | null>,
  attachments: ReadonlyArray<readonly TextBlock[]> = [],
): Document {
  const { text: lines, furniture } = partFurniture(flow.filter((line) => line.part !== 'footnote'));
  const heading = lines.slice(0, LONGEST_HEAD).findIndex((line) => headingRest(line.text) !== null);
  const head = heading < 0 ? [] : lines.slice(0, heading);
  const rest = heading < 0 ? lines : lines.slice(heading + 1);
  const title = heading < 0 ? { title: null, lines: 0 } : readTitle(headingRest(lines[heading]?.text ?? '') ?? '', rest);
  const afterTitle = rest.slice(title.lines);
  const closingAt = closingStart(afterTitle);
  const { text: body, footnotes } = partFootnotes(afterTitle.slice(0, closingAt));
  const known = groupFootnotes(flow.filter((line) => line.part === 'footnote'));
  const { closing, after } = closingLines(afterTitle.slice(closingAt));

  const paragraphs = joinParagraphs(body);
  const sections = findSections(paragraphs);
  const own = readHeadLines([...head, ...rest.slice(title.lines, title.lines + 4).filter((line) => /^\s*S[ốô]\s*:/u.test(line.text))]);
  const signature = readClosing(closing);
  const prose = [title.title ?? '', ...paragraphs.map((paragraph) => paragraph.text)].join('\n');
  const everything = [...headText(head), prose, ...closing.map((line) => squeeze(line.text)), ...captions.map((caption) => caption ?? '')].join('\n');
  const period = readPeriod([title.title, paragraphs[0]?.text ?? null, paragraphs[1]?.text ?? null, paragraphs.at(-1)?.text ?? null, ...captions], own.date);
  const reformed = (own.date ?? period?.end ?? '') >= REFORM;
  const titled = title.title === null ? null : toParagraph(rest.slice(0, Math.max(1, title.lines)));
  const metadata: Metadata = {
    documentType: heading < 0 ? null : 'BÁO CÁO',
    title: title.title,
    number: own.number,
    date: own.date,
    place: own.place,
    issuer: readIssuer(head, title.title, everything, own.place, period?.year ?? null, reformed),
    period: withStatedDays(period, [...(titled === null ? [] : [titled]), ...openingOf(paragraphs)]),
    recipients: signature.recipients,
    signer: signature.signer,
    places: {
      title: titled?.place ?? null,
      number: own.places.number,
      date: own.places.date,
      signer: signature.place,
    },
  };
  return {
    metadata,
    sections,
    paragraphs,
    footnotes: [...footnotes, ...known].map(({ mark, lines: each }) => ({ mark, paragraph: toParagraph(each) })),
    furniture,
    loose: after,
    // those that stand between an appendix's title and its first table's own caption, or right under the signature
    attachments: [...attachments, ...attachedIn([...closing, ...after])].map(toParagraph),
    printedHead: own.printed,
  };
}

/** The paragraphs before the first heading, a few at most. */
function openingOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const opening = paragraphs.slice(0, LONGEST_OPENING);
  const heading = opening.findIndex((paragraph) => paragraph.heading !== null || paragraph.section.length > 0);
  return heading < 0 ? opening : opening.slice(0, heading);
}

/** The first line of recipients or signature that no section follows. */
function closingStart(lines: readonly TextBlock[]): number {
  const at = lines.findIndex((line) => opensClosing(line.text));
  return at < 0 ? lines.length : at;
}

/** The closing is short; what stands far below it (an appendix in prose) is no part of it. */
function closingLines(lines: readonly TextBlock[]): { closing: TextBlock[]; after: TextBlock[] } {
  const end = lines.findIndex((line, at) => at > 0 && (/^\s*(?:PHỤ\s*LỤC|BIỂU\s*MẪU)/iu.test(line.text) || squeeze(line.text).length > 220));
  return end < 0 ? { closing: [...lines], after: [] } : { closing: lines.slice(0, end), after: lines.slice(end) };
}
