import { columnsOf } from '../text/width.js';

/** Text in columns, for terminals: combining marks take none, wide characters two. */

/** Words in lines of at most so many columns; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const columns = columnsOf(word);
    if (line !== '' && taken + 1 + columns > width) {
      lines.push(line);
      line = word;
      taken = columns;
    } else {
      taken += (line === '' ? 0 : 1) + columns;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A name and what belongs to it, from column `indent` on; a name that reaches so far has a line of its own. */
export function hanging(name: string, text: string, indent: number, width: number): string[] {
  const blank = ' '.repeat(indent);
  const lines = wrap(text, width - indent).map((line) => (line === '' ? '' : `${blank}${line}`));
  if (columnsOf(name) >= indent) return [name, ...lines.filter((line) => line !== '')];
  const [first = '', ...rest] = lines;
  return [`${name}${first.slice(columnsOf(name))}`, ...rest];
}

/** With blanks before it, so that it ends at a column. */
export function toRight(text: string, columns: number): string {
  return `${' '.repeat(Math.max(0, columns - columnsOf(text)))}${text}`;
}

/** With blanks after it, so that what follows begins at a column. */
export function toLeft(text: string, columns: number): string {
  return `${text}${' '.repeat(Math.max(0, columns - columnsOf(text)))}`;
}
