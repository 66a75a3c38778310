import type { Document } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { pattern } from '../text/pattern.js';
import { sentenceAround } from './prose.js';

/** A rest that is named without its number, or a list that says itself that it goes on. */
const OPEN_END = pattern.iu`(?<!\p{L})(?:số\s+)?còn\s+lại(?!\p{L})[^\d]*$|…|\.\.\.|(?<!\p{L})v\.\s?v|(?<!\p{L})(?:và|cùng)\s+(?:nhiều|một\s+số|các)\s[^\d]*khác`;
/** One thing may stand in several parts: "04 lượt …, 05 lượt … (02 lượt học cả hai lớp)". */
const OVERLAP = pattern.iu`(?<!\p{L})(?:cả\s+(?:hai|ba|2|3|02|03)(?!\p{L})|đồng\s+thời\s+(?:là|có|học|thuộc|giữ)|vừa\s[^.;]{1,60}?,?\s+vừa\s|(?:tính|bị|có)\s+trùng|trùng\s+(?:lặp|nhau))|\((?:trong\s+đó\s+)?(?:có\s+)?[^();]{0,40}(?:hai|ba|nhiều|cả)\s+(?:nội dung|lớp|việc|lĩnh vực|loại|hình thức|nơi|kênh|lần)[^()]*\)`;

/** "161 người từ đại học trở lên, 12 thạc sĩ": a part that holds the next one. */
const AND_ABOVE = pattern.iu`^[^,;.()]{0,80}(?<!\p{L})trở\s+(?:lên|xuống)(?!\p{L})`;

/** The words that close a list of parts leave a rest without its number: then the parts need not make up the total. */
export function leavesRest(document: Document | null, parts: readonly Figure[]): boolean {
  return OPEN_END.test(wordsAfter(document, parts));
}

/** The sentence of the list says that its parts share things. */
export function partsOverlap(document: Document | null, whole: Figure, parts: readonly Figure[]): boolean {
  const text = document?.paragraphs[whole.scope.paragraph]?.text ?? '';
  const holdsNext = parts.some(({ scope, raw }) => AND_ABOVE.test((document?.paragraphs[scope.paragraph]?.text ?? '').slice(scope.at + raw.length)));
  return holdsNext || OVERLAP.test(sentenceAround(text, whole.scope.at).text) || OVERLAP.test(wordsAfter(document, parts));
}

/** From the last part to the end of its sentence, or to the parenthesis that closes over the list. */
function wordsAfter(document: Document | null, parts: readonly Figure[]): string {
  const last = parts.toSorted((a, b) => a.scope.paragraph - b.scope.paragraph || a.scope.at - b.scope.at).at(-1);
  const text = last === undefined ? undefined : document?.paragraphs[last.scope.paragraph]?.text;
  if (last === undefined || text === undefined) return '';
  const sentence = sentenceAround(text, last.scope.at);
  const after = sentence.text.slice(last.scope.at + last.raw.length - sentence.from);
  return /^[^()]*(?=\))/u.exec(after)?.[0] ?? after;
}
