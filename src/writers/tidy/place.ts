import type { Place } from '../../model/place.js';
import type { Column } from './table.js';

/** Where it stands: lines of text, page of PDF, cell or paragraph of Word; what a format has none of is missing. */
export function placeColumns<Row>(placeOf: (row: Row) => Place): Array<Column<Row>> {
  return [
    { name: 'first_line', type: 'integer', told: 'first line of the text', of: (row) => placeOf(row).lines?.[0] ?? null },
    { name: 'last_line', type: 'integer', told: 'last line of the text', of: (row) => placeOf(row).lines?.[1] ?? null },
    { name: 'page', type: 'integer', told: 'page of the PDF', of: (row) => placeOf(row).page },
    { name: 'cell_table', type: 'integer', told: 'table of the Word document', of: (row) => placeOf(row).cell?.table ?? null },
    { name: 'cell_row', type: 'integer', told: 'row in that table', of: (row) => placeOf(row).cell?.row ?? null },
    { name: 'cell_column', type: 'integer', told: 'column in that table', of: (row) => placeOf(row).cell?.column ?? null },
    { name: 'paragraph', type: 'integer', told: 'paragraph of the Word document', of: (row) => placeOf(row).paragraph },
  ];
}
