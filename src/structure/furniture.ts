import type { TextBlock } from '../model/block.js';
import { fold, squeeze } from '../text/unicode.js';
import { fillsNumber } from './head.js';

/** A lone page number: "4", "- 4 -", "Trang 4/12". */
const PAGE_NUMBER = /^\s*(?:[-–—]\s*)?(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?\s*$/iu;
const BARE_LINK = /^\s*(?:https?:\/\/|www\.)\S+$/iu;

/**
 * Parts lines that belong to the page from lines that belong to the text: lone page numbers, link targets that a
 * converter printed again on lines of their own, running headers and footers, and what the format says is none of it.
 */
export function partFurniture(lines: readonly TextBlock[]): { text: TextBlock[]; furniture: TextBlock[] } {
  const running = runningLines(lines);
  const text: TextBlock[] = [];
  const furniture: TextBlock[] = [];
  const seen: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.part === 'furniture') {
      furniture.push(line);
      continue;
    }
    const page = line.part === 'body' && PAGE_NUMBER.test(line.text) && !fillsNumber(lines, at);
    const link = BARE_LINK.test(line.text) && !/[.,;)]\s*$/.test(line.text.trim());
    const target = squeeze(line.text).toLowerCase().replace(/\/+$/, '');
    const again = link && seen.some((earlier) => earlier.includes(target));
    if (page || again || running.has(line)) furniture.push(line);
    else {
      if (/https?:|www\.|\.vn/i.test(line.text)) seen.push(line.text.toLowerCase());
      text.push(line);
    }
  }
  return { text, furniture };
}

/** Short lines printed three times or more, each beside a page break or a page number. */
function runningLines(lines: readonly TextBlock[]): Set<TextBlock> {
  const groups = new Map<string, TextBlock[]>();
  for (const [at, line] of lines.entries()) {
    const beside =
      line.pageBefore || lines[at + 1]?.pageBefore === true || PAGE_NUMBER.test(lines[at - 1]?.text ?? '') || PAGE_NUMBER.test(lines[at + 1]?.text ?? '');
    if (!beside) continue;
    const key = fold(line.text).replace(/\d+/g, '#');
    if (key.length < 8 || key.length > 100 || /^[-+*•]|^#|^[a-zđ]\)/.test(key)) continue;
    const group = groups.get(key) ?? [];
    group.push(line);
    groups.set(key, group);
  }
  return new Set([...groups.values()].filter((group) => group.length >= 3).flat());
}
