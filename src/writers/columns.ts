/** Text in columns, for terminals. */

/** Words in lines of at most so many columns; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A name and what belongs to it, from column `indent` on; a name that reaches so far has a line of its own. */
export function hanging(name: string, text: string, indent: number, width: number): string[] {
  const blank = ' '.repeat(indent);
  const lines = wrap(text, width - indent).map((line) => (line === '' ? '' : `${blank}${line}`));
  if (name.length >= indent) return [name, ...lines.filter((line) => line !== '')];
  const [first = '', ...rest] = lines;
  return [`${name}${first.slice(name.length)}`, ...rest];
}
