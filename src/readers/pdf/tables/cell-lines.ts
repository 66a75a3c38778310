import type { Line, Word } from '../page.js';
import { boxAround } from './grid.js';

/** The words of one cell as lines, top to bottom; a raised mark stands in the line that it is raised from. */
export function linesOf(words: readonly Word[]): Line[] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (row !== undefined && sameLine(row, word)) row.push(word);
    else rows.push([word]);
  }
  return rows.map(lineOf);
}

/** Words of one baseline, in any order, as a line. */
export function lineOf(words: Word[]): Line {
  words.sort((a, b) => a.left - b.left);
  const main = mainWord(words);
  let text = '';
  for (const word of words) text += text === '' || word.glued ? word.text : ` ${word.text}`;
  return { ...boxAround(words), words, text, baseline: main.baseline, size: main.size };
}

function sameLine(row: readonly Word[], word: Word): boolean {
  const main = mainWord(row);
  const size = Math.max(main.size, word.size);
  const away = Math.abs(word.baseline - main.baseline);
  if (away <= size * 0.25) return true;
  return (word.glued || row.at(-1)?.glued === true || word.size < main.size * 0.8 || main.size < word.size * 0.8) && away <= size * 0.5;
}

/** The word with the most ink: the largest type, then the most letters. */
function mainWord(words: readonly Word[]): Word {
  return words.reduce((best, word) => (word.size * word.text.length > best.size * best.text.length ? word : best));
}
