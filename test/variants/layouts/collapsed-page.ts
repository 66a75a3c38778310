import type { Header } from '../headers.js';
import type { Random } from '../random.js';
import type { DrawnRow } from '../rows.js';
import { type CollapsedStyle, type PageLine, rowAround, rowLines } from './collapsed-row.js';

/** What a page break prints, settled once per document. */
export interface Breaks {
  repeated: boolean;
  feed: boolean;
  numbers: boolean;
  /** rows to a page, about; 0 for a table on one page */
  rows: number;
}

/** The header as words in the order of a PDF's text, broken over lines anywhere. */
export function headerLines(random: Random, { columns, group }: Header, splitStt: boolean, broken: number): string[] {
  const stt = columns[0]?.name ?? 'STT';
  const cells = columns.slice(1).map((column) => ({ role: column.role as string, name: column.name }));
  const names =
    group === null
      ? cells.map((cell) => cell.name)
      : [
          ...cells.filter((cell) => cell.role === 'label').map((cell) => cell.name),
          group,
          ...cells.filter((cell) => cell.role === 'owner' || cell.role === 'note').map((cell) => cell.name),
          ...cells.filter((cell) => cell.role === 'unit' || cell.role === 'value').map((cell) => cell.name),
        ];
  const lines = splitStt && stt === 'STT' ? ['ST', 'T', ''] : [stt];
  for (const name of names) {
    for (const [at, word] of name.split(' ').entries()) {
      const last = lines.length - 1;
      if (lines[last] === '') lines[last] = word;
      else if (random.chance(at === 0 ? Math.max(0.25, broken) : broken / 4)) lines.push(word);
      else lines[last] += ` ${word}`;
    }
  }
  return lines;
}

/** A table's rows on pages. */
export function tableLines(random: Random, rows: readonly DrawnRow[], header: Header, style: CollapsedStyle, breaks: Breaks, splitStt: boolean): string[] {
  const broken = random.pick([0, 0.3, 0.6]);
  const print = (lines: readonly PageLine[]) => lines.flatMap(({ text }) => (random.chance(style.blank) ? [text, ''] : [text]));
  const head = () => print(headerLines(random, header, splitStt && random.chance(0.7), broken).map((text) => ({ text: `${text} `, breakable: false })));
  const lines = head();
  let room = breaks.rows + random.int(0, 6);
  let page = 1;
  const turn = () => {
    room = breaks.rows + random.int(0, 6);
    page++;
    const number = breaks.numbers ? [`${page} `, ''] : [];
    const top = breaks.repeated ? head() : [];
    const opening = [...number, ...top];
    if (!breaks.feed) return ['', '', ...opening];
    return opening.length > 0 ? [`\f${opening[0]}`, ...opening.slice(1)] : ['\f'];
  };
  for (const [at, row] of rows.entries()) {
    const printed = rowLines(random, row, style);
    const due = breaks.rows > 0 && at > 0 && --room <= 0;
    if (!due) {
      lines.push(...print(printed));
      continue;
    }
    const around = !breaks.numbers && random.chance(0.3) ? rowAround(random, row, style) : null;
    if (around !== null) {
      lines.push(...print(around.before), ...turn(), ...print(around.after));
      continue;
    }
    const cuts = printed.flatMap((line, index) => (line.breakable && index > 0 ? [index] : []));
    // a page number must not stand where a row's own number could
    const place = cuts.length > 0 && !breaks.numbers && random.chance(0.5) ? random.pick(cuts) : 0;
    if (place === 0 && row.expected.stt === null) {
      room = 1;
      lines.push(...print(printed));
      continue;
    }
    lines.push(...print(printed.slice(0, place)), ...turn(), ...print(printed.slice(place)));
  }
  return lines;
}
