import type { Styles } from './styles.js';
import type { TableShape } from './table-shape.js';
import { child, type Node, value } from './xml.js';

type Edge = 'top' | 'bottom' | 'left' | 'right' | 'insideH' | 'insideV';

/** Names of the edges in both conformance classes: the strict one has start and end. */
const NAMES: Readonly<Record<Edge, readonly string[]>> = {
  top: ['w:top'],
  bottom: ['w:bottom'],
  left: ['w:left', 'w:start'],
  right: ['w:right', 'w:end'],
  insideH: ['w:insideH'],
  insideV: ['w:insideV'],
};

/**
 * Whether lines are drawn between a table's cells: by the cells themselves, else by the row's exception, the table, or its style
 * (ECMA-376 §17.4.38, §17.7.6). A table of one cell has no cells to part; its frame counts.
 */
export function drawsLines(table: Node, { rows, columns }: TableShape, styles: Styles): boolean {
  const properties = child(table, 'w:tblPr');
  const styled = styles.table(value(properties, 'w:tblStyle'));
  const general = [child(properties, 'w:tblBorders'), ...styled.map((style) => child(child(style, 'w:tblPr'), 'w:tblBorders'))];
  const conditional = styled.flatMap((style) => style.children.filter((each) => each.name === 'w:tblStylePr'));
  const byStyle = (inner: Edge) => conditional.some((part) => drawn([cellBorders(part), child(child(part, 'w:tblPr'), 'w:tblBorders')], inner) === true);
  const single = rows.length === 1 && columns === (rows[0]?.cells[0]?.span ?? 0);

  return rows.some(({ cells, node }, at) => {
    const inherited = [child(child(node, 'w:tblPrEx'), 'w:tblBorders'), ...general];
    const inside = { insideH: drawn(inherited, 'insideH') ?? byStyle('insideH'), insideV: drawn(inherited, 'insideV') ?? byStyle('insideV') };
    return cells.some((cell) => {
      const own = cellBorders(cell.node);
      const edge = (name: Edge, inner: 'insideH' | 'insideV', outer: boolean): boolean => {
        if (outer) return single && (drawn([own, ...inherited], name) ?? false);
        return drawn([own], name) ?? (cell.node !== null && inside[inner]);
      };
      return (
        edge('top', 'insideH', at === 0) ||
        edge('bottom', 'insideH', at === rows.length - 1) ||
        edge('left', 'insideV', cell.column === 1) ||
        edge('right', 'insideV', cell.column + cell.span - 1 === columns)
      );
    });
  });
}

function cellBorders(node: Node | null): Node | null {
  return child(child(node, 'w:tcPr'), 'w:tcBorders');
}

/** What the first that speaks of an edge says; null where none does. */
function drawn(borders: ReadonlyArray<Node | null>, edge: Edge): boolean | null {
  for (const border of borders) {
    for (const name of NAMES[edge]) {
      const told = value(border, name);
      if (told !== null) return told !== 'nil' && told !== 'none';
    }
  }
  return null;
}
