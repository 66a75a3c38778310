import type { Place } from './place.js';

/** A number of the prose that counts or measures something, with the words that say what. */
export interface Figure {
  id: string;
  /** as printed, without its unit */
  raw: string;
  value: number;
  /** digits printed after the decimal mark */
  decimals: number;
  /** the words of counting or measure beside it ("hồ sơ", "%", "triệu đồng"); null for a bare number */
  unit: string | null;
  role: 'count' | 'percent' | 'money' | 'score' | 'numerator' | 'denominator';
  /** what it counts, as the words before it (or after it) say */
  label: string;
  scope: Scope;
  /** a bound instead of a value: "hơn 175", "ít nhất 01", "trên 30%" */
  bound: 'least' | 'most' | 'about' | null;
  /** the figure that the words make this one a part of, the list it stands in, and whether it is a part of the part before it */
  partOf: { whole: string; list: string; nested: boolean } | null;
  /** the other figure of a printed fraction */
  fraction: string | null;
  /** the words around it in its sentence, for rules that depend on what is said of it */
  context: string;
  quote: string;
  place: Place;
}

/** What, where and when a figure is about. */
export interface Scope {
  /** numeral and markers of the headings above */
  section: string[];
  /** indices of its paragraph and sentence in the body: neighbours are near; footnotes are −1, −2, … */
  paragraph: number;
  sentence: number;
  /** where its first digit stands in the paragraph's text */
  at: number;
  /** what is counted ("dossier", "procedure", "document", …), null where the words tell none */
  subject: string | null;
  /** sides by which the count is told apart from others of its subject: axis → value ("origin" → "new") */
  facets: Record<string, string>;
}
