import type { GridRow } from '../../../model/block.js';
import { joinPlaces, linePlace, type Place } from '../../../model/place.js';
import { squeeze } from '../../../text/unicode.js';
import { cell, row } from '../layout.js';
import type { Cells } from './cells.js';
import { type LineFacts, lineFacts } from './facts.js';
import { type Align, addLine, fitness, openRun } from './run.js';

/** Lines that one row takes at most. */
const MOST_LINES = 24;

/** Lines to rows: the way to cut them that all rows together fit best, with cells at the top or in the middle throughout. */
export function groupLines(lines: readonly Cells[]): GridRow[] {
  const facts = lineFacts(lines);
  const ways = (['top', 'middle'] as const).map((align) => cut(facts, align));
  const best = ways.reduce((most, way) => (way.score > most.score ? way : most));
  return best.starts.map((from, at) => toRow(lines.slice(from, best.starts[at + 1] ?? lines.length)));
}

function cut(facts: readonly LineFacts[], align: Align): { score: number; starts: number[] } {
  const scores = new Float64Array(facts.length + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint32Array(facts.length + 1);
  scores[0] = 0;
  for (let at = 0; at < facts.length; at++) {
    const run = openRun((facts[at] as LineFacts).texts.length);
    for (let end = at + 1; end <= Math.min(facts.length, at + MOST_LINES); end++) {
      if (!addLine(run, facts[end - 1] as LineFacts, end - 1)) break;
      const score = (scores[at] ?? 0) + fitness(run, align);
      if (score > (scores[end] ?? 0)) {
        scores[end] = score;
        from[end] = at;
      }
    }
  }
  const starts: number[] = [];
  for (let end = facts.length; end > 0; end = from[end] as number) starts.unshift(from[end] as number);
  return { score: scores[facts.length] ?? 0, starts };
}

function toRow(lines: readonly Cells[]): GridRow {
  const width = lines[0]?.texts.length ?? 0;
  const whole = joinPlaces(lines.map(({ line }) => line.place)) as Place;
  const cells = Array.from({ length: width }, (_, column) => {
    const filled = lines.filter(({ texts }) => (texts[column] ?? '') !== '');
    const text = filled.map(({ texts }) => texts[column]).join(column === 0 ? '' : ' ');
    return cell(text, joinPlaces(filled.map(({ line }) => line.place)) ?? linePlace(whole.lines?.[0] ?? 1));
  });
  return row(
    cells,
    lines.some(({ line }) => line.pageBefore),
    0.95,
    squeeze(lines.map(({ line }) => line.text).join(' ')),
  );
}
