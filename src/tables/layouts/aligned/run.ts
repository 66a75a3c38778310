import { type LineFacts, opensLabel } from './facts.js';

/** How cells stand in a row that others make tall: from its top on, or in its middle. */
export type Align = 'top' | 'middle';

/** Lines one after the other that may be a row: what is known of them, gathered line by line. */
export interface Run {
  /** of each column the first and last line that writes in it; -1 for an empty cell */
  first: number[];
  last: number[];
  /** the line of the number, of the first figure */
  number: number;
  figure: number;
  figures: number;
  lines: number;
  /** a label that no label begins with */
  opens: boolean;
  ofWhich: boolean;
  /** what the joints between its lines cost */
  cost: number;
  broken: boolean;
}

export function openRun(width: number): Run {
  const empty = () => Array.from({ length: width }, () => -1);
  return { first: empty(), last: empty(), number: -1, figure: -1, figures: 0, lines: 0, opens: false, ofWhich: false, cost: 0, broken: false };
}

/** False when the line cannot stand in the same row: it has a number of its own. */
export function addLine(run: Run, line: LineFacts, at: number): boolean {
  if (line.number) {
    if (run.number >= 0) return false;
    run.number = at;
  }
  if (line.numberGoesOn && run.number < 0) run.cost += 8;
  if (run.lines > 0) {
    run.broken ||= line.pageBefore;
    run.cost += (line.pageBefore ? 0.5 : 0) + (line.blanks > 0 ? 0.5 : 0);
  }
  if (line.label !== '') {
    if ((run.first[1] ?? -1) < 0) {
      run.opens = opensLabel(line.label);
      run.ofWhich = /^trong\s*đó\s*:?$/iu.test(line.label);
    } else run.cost += line.joint;
  }
  if (line.figure) {
    run.figures++;
    if (run.figure < 0) run.figure = at;
  }
  for (const [column, text] of line.texts.entries()) {
    if (text === '') continue;
    if ((run.first[column] ?? -1) < 0) {
      run.first[column] = at;
      if (line.rests[column] === true) run.cost += 1.5;
    }
    run.last[column] = at;
  }
  run.lines++;
  return true;
}

/** How well the lines are one row; larger is better, nothing is perfect above 0. */
export function fitness(run: Run, align: Align): number {
  const labelled = (run.first[1] ?? -1) >= 0;
  let score = -run.cost;
  if (run.number < 0) score -= labelled ? (run.ofWhich || run.figures > 0 ? 2 : 4) : run.figures > 0 ? 3.5 : 5;
  if (labelled && !run.opens) score -= 5;
  if (run.number >= 0 && !labelled) score -= 6;
  if (run.figures > 1) score -= 4 * (run.figures - 1);
  if (run.ofWhich && run.lines > 1) score -= 4;
  return score - apart(run, align) * (run.broken ? 0.3 : 1);
}

/** How far the cells stand from where the row's number, or its figure, says that they should. */
function apart(run: Run, align: Align): number {
  const wrapped = align === 'middle' && run.number >= 0 ? ((run.last[0] ?? run.number) - run.number) / 2 : 0;
  const mark = run.number >= 0 ? run.number + wrapped : run.figure;
  if (mark < 0) return 0;
  let sum = run.figure >= 0 ? Math.abs(run.figure - mark) : 0;
  for (const [column, first] of run.first.entries()) {
    if (first < 0 || column === 0) continue;
    const place = align === 'top' ? first : (first + (run.last[column] ?? first)) / 2;
    // where an even number of lines is centred, the number stands beside the upper or the lower of the middle two
    const away = Math.max(0, Math.abs(place - mark) - (align === 'top' ? 0 : 0.5));
    sum += Math.min(3, away) * (column === 1 ? 1 : 0.5);
  }
  return sum;
}
