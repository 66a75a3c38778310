import type { Grid, GridRow, TextBlock } from '../../../model/block.js';
import { squeeze } from '../../../text/unicode.js';

/** The lines of a table read from text, or as much of them as no cell of it holds: a header printed again, a group's name. */
export function leftOut(lines: readonly TextBlock[], { rows }: Grid): TextBlock[] {
  const parts: Part[] = [];
  for (const row of [...rows].sort((a, b) => firstLine(a) - firstLine(b))) {
    const [first, last] = row.place.lines ?? [0, 0];
    const before = parts.at(-1);
    if (before !== undefined && first <= before.last) Object.assign(before, { last: Math.max(before.last, last), rows: [...before.rows, row] });
    else parts.push({ first, last, rows: [row], lines: [] });
  }
  const outside: TextBlock[] = [];
  for (const line of lines) {
    const [first] = line.place.lines ?? [0];
    const part = parts.find((each) => first >= each.first && first <= each.last);
    (part?.lines ?? outside).push(line);
  }
  const left = new Set([...outside.map((line) => ({ line, text: squeeze(line.text) })), ...parts.flatMap(unheld)]);
  return lines.flatMap((line) => [...left].filter((each) => each.line === line).map(({ text }) => ({ ...line, text })));
}

/** Rows that share lines, and the lines. */
interface Part {
  first: number;
  last: number;
  rows: GridRow[];
  lines: TextBlock[];
}

const firstLine = ({ place }: GridRow) => place.lines?.[0] ?? 0;

/** The words of the lines that the cells do not hold: whole, or in pieces ("2." over "1"). */
function unheld({ rows, lines }: Part): Array<{ line: TextBlock; text: string }> {
  const held = counted(rows.flatMap(({ cells }) => cells.flatMap(({ text }) => squeeze(text).split(' '))));
  const words = lines.flatMap((line) =>
    squeeze(line.text)
      .split(' ')
      .map((word) => ({ line, word })),
  );
  const apart = words.filter(({ word }) => !use(held, [word]));
  const letters = counted([...held].flatMap(([word, count]) => Array.from({ length: count }, () => [...word]).flat()));
  const left = apart.filter(({ word }) => !use(letters, [...word]));
  return lines.flatMap((line) => {
    const text = left.flatMap((each) => (each.line === line ? [each.word] : [])).join(' ');
    return text === '' ? [] : [{ line, text }];
  });
}

function counted(things: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** Takes all of them away, where all are there. */
function use(counts: Map<string, number>, things: readonly string[]): boolean {
  const wanted = counted(things);
  if ([...wanted].some(([thing, count]) => (counts.get(thing) ?? 0) < count)) return false;
  for (const [thing, count] of wanted) counts.set(thing, (counts.get(thing) ?? 0) - count);
  return true;
}
