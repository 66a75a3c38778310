/** What would read as a row number, a heading's marker or a list's dash if a line began with it. */
const MARKER = /^(?:\d{1,2}(?:[.,]\d+)*[.)]?|[IVXivx]+[.)]?|[A-HĐ][.)]?|[a-zđ][.)]|[-–+*•].*|\d{1,3})$/u;

/** Words to lines no wider than `width` where they can be; no line but the first begins with a marker, nor among the last `tied` words. */
export function wrap(text: string, width: number, tied = 0): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ');
  for (const [at, word] of words.entries()) {
    const wide = line !== '' && line.length + 1 + word.length > width;
    if (wide && !MARKER.test(word) && words.length - at > tied) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}
