import fc from 'fast-check';
import { toRoman } from '../../src/text/roman.js';

/** A row of an invented, well-formed numbering: its number as a clerk types it, and the numbers of its ancestors. */
export interface NumberedRow {
  /** the number cell; null for a row without a number */
  cell: string | null;
  /** what stands in the cell without trailing dot and inner white space */
  text: string | null;
  /** places in the list of the ancestors that have numbers, outermost first */
  ancestors: number[];
}

interface Node {
  children: Node[];
  /** rows without a number right below the row itself */
  unnumbered: number;
}

function forest(depth: number, most: number): fc.Arbitrary<Node[]> {
  const children = depth <= 1 ? fc.constant<Node[]>([]) : forest(depth - 1, most);
  const node = fc.record({ children, unnumbered: fc.constantFrom(0, 0, 0, 1, 2) });
  return fc.array(node, { maxLength: most });
}

const LETTERS = [...'abcdđeghik'];

/** How each level is numbered, outermost first. */
export type Level = 'capital' | 'roman' | 'decimal' | 'letter';

function numberOf(level: Level, ordinal: number, prefix: string): string {
  if (level === 'capital') return 'ABCDEFGH'[ordinal - 1] ?? '';
  if (level === 'roman') return toRoman(ordinal);
  if (level === 'letter') return `${LETTERS[ordinal - 1]})`;
  return prefix === '' ? String(ordinal) : `${prefix}.${ordinal}`;
}

function lay(nodes: readonly Node[], levels: readonly Level[], above: { decimal: string; ancestors: number[] }, rows: NumberedRow[]): void {
  const [level = 'decimal', ...inner] = levels;
  for (const [at, node] of nodes.entries()) {
    const text = numberOf(level, at + 1, level === 'decimal' ? above.decimal : '');
    const own = rows.length;
    const ancestors = [...above.ancestors, own];
    rows.push({ cell: text, text, ancestors: above.ancestors });
    for (let count = 0; count < node.unnumbered; count++) rows.push({ cell: null, text: null, ancestors });
    lay(node.children, inner, { decimal: level === 'decimal' ? text : above.decimal, ancestors }, rows);
  }
}

/** The rows of a random well-formed tree, with the given levels and at most `most` children each. */
export function numberings(levels: readonly Level[], most = 4): fc.Arbitrary<NumberedRow[]> {
  return forest(levels.length, most).map((nodes) => {
    const rows: NumberedRow[] = [];
    lay(nodes, levels, { decimal: '', ancestors: [] }, rows);
    return rows;
  });
}

/** A number as cells print it: with or without a trailing dot, broken after an inner dot. */
export function spelled(text: string, { dot, wrap }: { dot: boolean; wrap: boolean }): string {
  const printed = text.endsWith(')') || !dot ? text : `${text}.`;
  return wrap ? printed.replace(/\.(?=\d)/, '.\n') : printed;
}
