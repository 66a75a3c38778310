import type { Document } from '../model/document.js';
import type { Figure } from '../model/figure.js';
import { grouped } from '../text/grouped.js';
import { pattern } from '../text/pattern.js';
import { fold } from '../text/unicode.js';
import type { StatCell, Statistics, StatRow } from './grids.js';

/** A number that the text gives after the name of a table's row, and the cell that it repeats. */
export interface GridMention {
  figure: Figure;
  row: StatRow;
  cell: StatCell;
  column: string;
  agrees: boolean;
}

/** One column is told when this many of a sentence's names agree with it. */
const LEAST_AGREEING = 2;
const LEAST_NAME = 4;
/** Characters before a number in which a name is looked for. */
const LONGEST_NAME = 120;
/** Between a row's name and its number. */
const AFTER_NAME = /(?:\s*(?:[(:–-]|có|với|là|đạt|được))*\s*$/iu;

/**
 * "thành phố A (612 lượt), huyện B (334 lượt), thị xã C (287 lượt)": what a sentence says of several rows by their names. The
 * names that agree show which column is told; one name that does not is told wrong in the text or in the table.
 */
export function gridMentions(table: Statistics, figures: readonly Figure[], document: Document): GridMention[] {
  const named = table.rows.flatMap((row) => (row.total || row.ofWhich || fold(row.label).length < LEAST_NAME ? [] : [{ row, name: fold(row.label) }]));
  const told = figures.flatMap((figure) => {
    if (figure.role !== 'count' || figure.bound !== null) return [];
    const text = document.paragraphs[figure.scope.paragraph]?.text.slice(Math.max(0, figure.scope.at - LONGEST_NAME), figure.scope.at) ?? '';
    const before = fold(text.replace(AFTER_NAME, ''));
    const rows = named.filter(({ name }) => before.endsWith(name) && !pattern.u`[\p{L}\d]`.test(before.at(-name.length - 1) ?? ''));
    const [longest, ...more] = rows.sort((a, b) => b.name.length - a.name.length);
    if (longest === undefined || more.some(({ name }) => name === longest.name)) return [];
    return [{ figure, row: longest.row }];
  });
  return [...grouped(told, ({ figure }) => `${figure.scope.sentence}|${figure.unit ?? ''}`).values()].flatMap((said): GridMention[] => {
    if (new Set(said.map(({ row }) => row)).size < said.length) return [];
    const columns = table.columns.flatMap((column, at): GridMention[][] => {
      if (!column.numeric || said.some(({ row }) => row.cells[at]?.value == null)) return [];
      return [
        said.map(({ figure, row }) => ({ figure, row, cell: row.cells[at] as StatCell, column: column.name, agrees: row.cells[at]?.value === figure.value })),
      ];
    });
    const agreeing = (mentions: readonly GridMention[]) => mentions.filter(({ agrees }) => agrees).length;
    const [best, second] = columns.sort((a, b) => agreeing(b) - agreeing(a));
    if (best === undefined || agreeing(best) < LEAST_AGREEING || (second !== undefined && agreeing(second) === agreeing(best))) return [];
    const apart = best.filter(({ agrees }) => !agrees);
    // a number of another column of its row is no slip
    const isOther = ({ figure, row }: GridMention) => row.cells.some(({ value }, at) => table.columns[at]?.numeric === true && value === figure.value);
    return apart.length > 1 || apart.some(isOther) ? best.filter(({ agrees }) => agrees) : best;
  });
}
