import type { Line, Word } from './page.js';

/** Words of one direction, side by side on one baseline. */
export function toLines(words: readonly Word[], { gap = Number.POSITIVE_INFINITY }: { gap?: number } = {}): Line[] {
  const open: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline)) {
    const line = open.findLast((each) => {
      const [first] = each;
      return first !== undefined && first.angle === word.angle && Math.abs(first.baseline - word.baseline) < 0.35 * Math.max(first.size, word.size);
    });
    if (line === undefined) open.push([word]);
    else line.push(word);
  }
  return open.flatMap((line) => {
    const sorted = line.sort((a, b) => a.left - b.left);
    const parts: Word[][] = [];
    for (const word of sorted) {
      const part = parts.at(-1);
      const last = part?.at(-1);
      if (part === undefined || last === undefined || word.left - last.right > gap * Math.max(word.size, last.size)) parts.push([word]);
      else part.push(word);
    }
    return parts.map(lineOf);
  });
}

function lineOf(words: Word[]): Line {
  const [first] = words;
  return {
    words,
    text: words.reduce((text, word, at) => (at === 0 || word.glued ? text + word.text : `${text} ${word.text}`), ''),
    left: Math.min(...words.map((word) => word.left)),
    top: Math.min(...words.map((word) => word.top)),
    right: Math.max(...words.map((word) => word.right)),
    bottom: Math.max(...words.map((word) => word.bottom)),
    baseline: first?.baseline ?? 0,
    size: first?.size ?? 0,
  };
}
