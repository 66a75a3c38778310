import type { Heading, Paragraph, Section } from '../model/document.js';
import { pattern } from '../text/pattern.js';
import { squeeze } from '../text/unicode.js';
import { type Marker, parseMarker } from './markers.js';
import { placeWithin } from './paragraphs.js';

/** Longer numbered items are paragraphs, whatever follows them. */
const LONGEST_TITLE = 420;
/** A colon after these words opens a list inside a sentence and ends no heading. */
const LIST_WORDS = /(?:như|như sau|sau|gồm|bao gồm|gồm có|là|cụ thể|trong đó|chia ra|rằng|gồm các|có|đó là|tại)$/iu;

/**
 * The body's Roman-numeral sections with their numbered and lettered headings, and on each paragraph the headings above
 * it. A numbered item is a heading when text of its own follows or a colon ends it; a numbered sentence is not.
 */
export function findSections(paragraphs: readonly Paragraph[]): Section[] {
  const sections: Section[] = [];
  let open: Array<{ depth: number; heading: Heading | Section }> = [];
  const markers = paragraphs.map((paragraph) => parseMarker(paragraph.text));
  for (const [at, paragraph] of paragraphs.entries()) {
    const marker = markers[at] ?? null;
    const title = marker === null ? null : readTitle(paragraph, marker, paragraphs, markers, at);
    if (marker === null || title === null) {
      paragraph.section = open.map((each) => name(each.heading));
      continue;
    }
    open = open.filter((each) => each.depth < marker.depth);
    const place = placeWithin(paragraph, 0, title.end);
    paragraph.heading = { marker: marker.text, bodyAt: title.bodyAt };
    if (marker.kind === 'roman') {
      const section: Section = { numeral: marker.text, title: title.text, place, children: [] };
      sections.push(section);
      open = [{ depth: 0, heading: section }];
    } else if (marker.kind === 'part') {
      open = [];
    } else {
      const parent = open.at(-1)?.heading;
      if (parent === undefined) {
        paragraph.heading = null;
        continue;
      }
      const heading: Heading = { marker: marker.text, title: title.text, place, children: [] };
      parent.children.push(heading);
      open.push({ depth: marker.depth, heading });
    }
    paragraph.section = open.map((each) => name(each.heading));
  }
  return sections;
}

function name(heading: Heading | Section): string {
  return 'numeral' in heading ? heading.numeral : heading.marker;
}

interface Title {
  text: string;
  end: number;
  /** where the body of a run-in heading begins */
  bodyAt: number | null;
}

function readTitle(paragraph: Paragraph, marker: Marker, paragraphs: readonly Paragraph[], markers: ReadonlyArray<Marker | null>, at: number): Title | null {
  const body = paragraph.text.slice(marker.bodyAt);
  const followed = hasOwnText(marker, paragraphs, markers, at);
  const colon = headingColon(body);
  if (colon !== null && colon === body.length - 1) return { text: squeeze(body.slice(0, -1)), end: paragraph.text.length, bodyAt: null };
  if (colon !== null && isTitle(body.slice(0, colon)) && !LIST_WORDS.test(body.slice(0, colon).trim())) {
    const rest = body.slice(colon + 1).trim();
    const listInTitle = followed && !/[.;…]["”)]*$/.test(rest) && rest.split(' ').length > 3;
    if (!listInTitle) return { text: squeeze(body.slice(0, colon)), end: marker.bodyAt + colon + 1, bodyAt: marker.bodyAt + colon + 1 };
  }
  if (marker.kind === 'roman' || marker.kind === 'part') return { text: squeeze(body), end: paragraph.text.length, bodyAt: null };
  if (!followed || !isTitle(body) || /;$/.test(body)) return null;
  return { text: squeeze(body), end: paragraph.text.length, bodyAt: null };
}

/** The first colon outside parentheses, quotes and addresses; null when a sentence ends before it. */
function headingColon(body: string): number | null {
  let depth = 0;
  for (let at = 0; at < Math.min(body.length, LONGEST_TITLE); at++) {
    const mark = body[at];
    if (mark === '(' || mark === '“') depth++;
    else if (mark === ')' || mark === '”') depth = Math.max(0, depth - 1);
    else if (mark === ':' && depth === 0 && !/^\/\/|^\d/.test(body.slice(at + 1, at + 3))) return at;
  }
  return null;
}

/** One phrase or sentence, not several. */
function isTitle(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, '');
  return text.length <= LONGEST_TITLE && !pattern.u`[.;!?]\s+\p{Lu}`.test(bare.replace(/\.{2,}/g, '…'));
}

/** Text or a deeper item follows before the next item of its own rank. */
function hasOwnText(marker: Marker, paragraphs: readonly Paragraph[], markers: ReadonlyArray<Marker | null>, at: number): boolean {
  const next = paragraphs[at + 1];
  const closes = next !== undefined && (/^Trên\s+đây\s+là/iu.test(next.text) || (at + 2 === paragraphs.length && /\.\/\.?["”]?$/.test(next.text)));
  if (next === undefined || closes) return false;
  const following = markers[at + 1] ?? null;
  return following === null || following.depth > marker.depth;
}
