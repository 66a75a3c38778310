import type { Document, Paragraph } from '../model/document.js';
import type { Term } from '../model/relation.js';
import { placeWithin } from '../structure/paragraphs.js';
import { countUpTo } from '../text/offsets.js';
import { sentenceEnds } from '../text/sentence-ends.js';
import { squeeze } from '../text/unicode.js';

/** The paragraphs and footnotes of a document: everything that is told in sentences. */
export function proseOf(document: Document): Paragraph[] {
  return [...document.paragraphs, ...document.footnotes.map(({ paragraph }) => paragraph)];
}

/** The sentence around an offset, and where in its paragraph it begins; of one without end the words nearby. */
export function sentenceAround(text: string, at: number): { text: string; from: number } {
  const ends = endsOf(text);
  const next = countUpTo(ends, at, (end) => end);
  const from = Math.max(ends[next - 1] ?? 0, at - LONGEST_SENTENCE);
  return { text: text.slice(from, Math.min(ends[next] ?? text.length, at + LONGEST_SENTENCE)), from };
}

/** Either side of a figure; a page without a full stop is no sentence. */
const LONGEST_SENTENCE = 2_000;

/** The figures of a paragraph ask one after the other. */
let last: { text: string; ends: readonly number[] } = { text: '', ends: [] };

function endsOf(text: string): readonly number[] {
  if (last.text !== text) last = { text, ends: sentenceEnds(text) };
  return last.ends;
}

/** Words of the prose as a term: what is printed between two offsets. */
export function wordsTerm(role: string, paragraph: Paragraph, from: number, to: number, label = squeeze(paragraph.text.slice(from, to))): Term {
  const raw = squeeze(paragraph.text.slice(from, to));
  return { role, raw, value: null, label, quote: raw, place: placeWithin(paragraph, from, to), indicator: null };
}

const OUTLOOK =
  /phương hướng|nhiệm vụ (?:trọng tâm|chủ yếu|thời gian tới|năm tới|quý tới|tiếp theo)|thời gian tới|giải pháp|kế hoạch (?:quý|6 tháng|năm) |kiến nghị|đề xuất/iu;

/** The paragraphs under a heading about what is to come: plans, remedies, proposals. Nothing there tells a result. */
export function outlookOf(document: Document): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>();
  let depth: number | null = null;
  for (const paragraph of document.paragraphs) {
    if (paragraph.heading !== null && (depth === null || paragraph.section.length <= depth)) {
      const title = paragraph.text.slice(0, paragraph.heading.bodyAt ?? paragraph.text.length);
      // "II. Kết quả rà soát, đề xuất cắt giảm …" tells results
      depth = OUTLOOK.test(title) && !/kết quả|tình hình|đánh giá/iu.test(title) ? paragraph.section.length : null;
    }
    if (depth !== null) found.add(paragraph);
  }
  return found;
}
