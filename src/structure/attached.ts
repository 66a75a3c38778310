import type { TextBlock } from '../model/block.js';
import { squeeze } from '../text/unicode.js';

const OPENS = /^\(?\s*(?:ban hành\s+)?kèm\s+theo/iu;
/** The words may be wrapped over so many lines. */
const MOST_LINES = 4;

/** The lines of every "(Kèm theo Báo cáo số …)" among these, up to the parenthesis that closes it. */
export function attachedIn(lines: readonly TextBlock[]): TextBlock[][] {
  const found: TextBlock[][] = [];
  for (const [at, line] of lines.entries()) {
    if (!OPENS.test(squeeze(line.text))) continue;
    const near = lines.slice(at, at + MOST_LINES);
    const end = line.text.includes('(') ? near.findIndex(({ text }) => text.includes(')')) : 0;
    found.push(near.slice(0, end < 0 ? 1 : end + 1));
  }
  return found;
}
