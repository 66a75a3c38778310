import type { Level } from '../text/administration.js';
import type { PeriodMention } from '../text/periods.js';
import type { TextBlock } from './block.js';
import type { Place } from './place.js';

/** A document's text, told apart: head, sections, paragraphs, footnotes, and what is no text of its own. */
export interface Document {
  metadata: Metadata;
  sections: Section[];
  /** the body's paragraphs, rejoined over wraps and page breaks, footnotes taken out */
  paragraphs: Paragraph[];
  footnotes: Footnote[];
  /** page numbers, repeated headers, bare link lines */
  furniture: TextBlock[];
  /** text outside head, body and signature that no table took */
  loose: TextBlock[];
  /** "(Kèm theo Báo cáo số …)" of the appendices: what they say of the report that they belong to */
  attachments: Paragraph[];
  /** the number and the date line of the head as printed, null where there is none */
  printedHead: { number: string | null; date: string | null };
}

export interface Metadata {
  documentType: string | null;
  title: string | null;
  number: string | null;
  /** ISO day */
  date: string | null;
  place: string | null;
  issuer: Issuer;
  period: Period | null;
  recipients: string[];
  signer: Signer;
  places: { title: Place | null; number: Place | null; date: Place | null; signer: Place | null };
}

export interface Issuer {
  name: string | null;
  level: Level | null;
  unit: string | null;
  parent: string | null;
  province: string | null;
  /** the unit as it groups reports over years, however its name is spelt: "phường/an bình/thành phố hạ long"; null without a unit */
  key: string | null;
}

export interface Period {
  type: PeriodMention['type'];
  year: number;
  index: number | null;
  /** calendar days */
  start: string;
  end: string;
  /** the days that the figures count: as stated by the report, else by the convention; null for months */
  reporting: { start: string; end: string; convention: string } | null;
  /** the span of days that the report's opening words give for its figures; the start is null where only the end is given */
  stated: { start: string | null; end: string; quote: string; place: Place } | null;
}

export interface Signer {
  name: string | null;
  position: string | null;
  authority: string | null;
}

export interface Section {
  numeral: string;
  title: string;
  place: Place;
  children: Heading[];
}

export interface Heading {
  marker: string;
  title: string;
  place: Place;
  children: Heading[];
}

export interface Paragraph {
  text: string;
  place: Place;
  /** where each printed line begins in `text`, so that a part of it can be placed */
  pieces: Array<{ at: number; place: Place }>;
  /** numeral of the section and markers of the headings above it, outermost first */
  section: string[];
  /** the paragraph is a heading; a run-in heading's body begins at this offset */
  heading: { marker: string; bodyAt: number | null } | null;
}

export interface Footnote {
  mark: string;
  paragraph: Paragraph;
}
