import type { Document, Metadata, Paragraph } from '../model/document.js';
import type { Term } from '../model/relation.js';
import { findDay } from '../text/dates.js';
import { pattern } from '../text/pattern.js';
import { squeeze } from '../text/unicode.js';
import { wordsTerm } from './prose.js';

/** A day of a year in words or figures: "15 tháng 12 năm 2023", "15/12/ 2023". */
export const DAY = String.raw`\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*(?:19|20)\d{2}(?!\d)`;

/** What an appendix says of the report that it belongs to: "(Kèm theo Báo cáo số 12/BC-UBND ngày 15/12/2023 của …)". */
export interface Attachment {
  paragraph: Paragraph;
  number: { text: string; at: number } | null;
  day: { iso: string; at: number; end: number } | null;
  /** whose report it says it is: "UBND xã An Phú" */
  by: string | null;
}

const ATTACHED = pattern.iu`kèm\s+theo\s+(?:dự\s+thảo\s+)?báo\s+cáo(?![\p{L}])(?<rest>[^)]*)`;

/** Every "(Kèm theo Báo cáo …)" of the appendices, where it names the report's own issuer or nobody. */
export function attachmentsOf(document: Document, metadata: Metadata): Attachment[] {
  return allAttachments(document).filter(({ by }) => by === null || isOwn(by, metadata));
}

/** The same, whoever is named. */
export function allAttachments(document: Document): Attachment[] {
  const loose = document.paragraphs.filter((paragraph) => /^\(\s*kèm\s+theo\s+báo\s+cáo/iu.test(paragraph.text));
  return [...document.attachments, ...loose].flatMap((paragraph): Attachment[] => {
    const match = ATTACHED.exec(paragraph.text);
    if (match === null) return [];
    const rest = match.groups?.rest ?? '';
    const from = match.index + match[0].length - rest.length;
    const by = /(?:^|\s)của\s+(.+)$/iu.exec(rest)?.[1];
    const number = /^\s*(?:số)?\s*:?\s*(\d{1,5}[a-zđ]?)\s*[/-]/iu.exec(rest);
    const day = new RegExp(DAY, 'iu').exec(rest);
    const iso = day === null ? null : findDay(day[0]);
    return [
      {
        paragraph,
        number: number?.[1] === undefined ? null : { text: number[1], at: from + number[0].indexOf(number[1]) },
        day: day === null || iso === null ? null : { iso, at: from + day.index, end: from + day.index + day[0].length },
        by: by === undefined ? null : squeeze(by),
      },
    ];
  });
}

/** "UBND xã An Phú", and "UBND xã" for short in the report of a commune. */
function isOwn(by: string, { issuer }: Metadata): boolean {
  const bare = pattern.iu`^(?:UBND|[ỦU][ỶY] ban nhân dân)?\s*(\p{L}+(?:\s\p{L}+)?)[.;]?$`.exec(by)?.[1]?.toLowerCase();
  return issuer.unit === null || by.toLowerCase().includes(issuer.unit.toLowerCase()) || (bare !== undefined && bare === issuer.level);
}

/** The head's own date, as printed where its line can be shown. */
export function headDayTerm(document: Document, { date, places }: Metadata): Term | null {
  if (date === null || places.date === null) return null;
  const line = document.printedHead.date ?? '';
  const printed = squeeze(new RegExp(DAY, 'iu').exec(line)?.[0] ?? '');
  return {
    role: 'date',
    raw: printed === '' ? vietnameseDay(date) : printed,
    value: null,
    label: 'ngày',
    quote: printed === '' ? line : printed,
    place: places.date,
    indicator: null,
  };
}

/** The day on which the report was made: its head's, else the one by which its appendix cites it. Null in a draft. */
export function reportDay(document: Document, metadata: Metadata): { iso: string; term: Term } | null {
  const head = headDayTerm(document, metadata);
  if (metadata.date !== null && head !== null) return { iso: metadata.date, term: head };
  for (const { paragraph, day } of attachmentsOf(document, metadata)) {
    if (day !== null) return { iso: day.iso, term: wordsTerm('date', paragraph, day.at, day.end, 'ngày') };
  }
  return null;
}

/** "2023-12-15" as "15/12/2023". */
export function vietnameseDay(iso: string): string {
  return iso.split('-').reverse().join('/');
}
