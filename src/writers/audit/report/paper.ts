import type { Words } from '../../../checks/rule.js';
import type { GridCell } from '../../../model/block.js';
import type { Paragraph } from '../../../model/document.js';
import type { Place } from '../../../model/place.js';
import type { Table } from '../../../model/table.js';
import { type GridHeader, readGridHeader, repeatsHeader } from '../../../tables/header-rows.js';
import { cellColumns } from '../../../tables/spans.js';
import { isUpper, squeeze } from '../../../text/unicode.js';
import { type Content, type Html, html, said } from '../html.js';
import type { Mark, Marks } from './marks.js';
import type { Apart, Item, TextItem } from './order.js';

export interface Paper {
  marks: Marks;
  /** id of the calculation of a relation */
  articleOf(relation: number): string;
  /** whether a line is one of a title's */
  isTitle(line: string): boolean;
  /** the numbers of the notes about a place, from 1 */
  notesAt(place: Place): readonly number[];
}

/** The document as it was read: its own words once each, in their own order, figures marked by what became of them. */
export function paperOf(items: readonly Item[], paper: Paper): Html {
  let page: number | null = null;
  const parts = items.map((item) => {
    const place = item.kind === 'table' ? item.table.place : item.paragraph.place;
    const turned = place.page !== null && place.page !== page;
    page = lastPage(place) ?? page;
    const text =
      item.kind === 'table'
        ? tableOf(
            item.table,
            item.between.map(({ text }) => squeeze(text)),
            paper,
          )
        : textOf(item, paper);
    return turned && place.page !== null ? [pageMark(place.page), text] : [text];
  });
  return html`${parts}`;
}

function lastPage({ page, boxes }: Place): number | null {
  return page === null ? null : Math.max(page, ...boxes.map((box) => box.page));
}

function pageMark(page: number): Html {
  return html`<p class="sheet">${said({ vi: `trang ${page}`, en: `page ${page}` })}</p>`;
}

function textOf(item: TextItem, paper: Paper): Html {
  const { paragraph, role, mark } = item;
  const { text, heading, section } = paragraph;
  const notes = notesOf([paragraph.place, ...paragraph.pieces.map(({ place }) => place)], paper);
  const whole = () => stretch(paragraph, 0, text.length, paper);
  const id = nameOf(paragraph, 0, paper);
  if (role === 'furniture') return html`<p class="furniture"${id}>${whole()}</p>`;
  if (role === 'footnote') return html`<p class="footnote"${id}>${mark === '' ? null : html`<span class="number">${mark}</span> `}${whole()}${notes}</p>`;
  if (role !== 'paragraph') return apartOf(item, role, notes, paper);
  if (heading === null) return html`<p${id}>${whole()}${notes}</p>`;
  const level = Math.min(6, 2 + Math.max(1, section.length));
  const end = heading.bodyAt ?? text.length;
  const title = html`<h${level}${id}>${stretch(paragraph, 0, end, paper)}</h${level}>`;
  return end >= text.length ? html`${title}${notes}` : html`<div class="run-in">${title}<p>${stretch(paragraph, end, text.length, paper)}${notes}</p></div>`;
}

function apartOf({ paragraph, columns }: TextItem, role: Apart, notes: readonly Html[], paper: Paper): Html {
  const lines = linesOf(paragraph, paper);
  if (columns.length === 0) return html`<div class="${role}">${lines}${notes}</div>`;
  const beside = columns.map((from, at) => html`<div>${lines.slice(from, columns[at + 1])}</div>`);
  return html`<div class="${role} beside">${beside}${notes}</div>`;
}

function linesOf(paragraph: Paragraph, paper: Paper): Html[] {
  return paragraph.pieces.map(({ at }, number) => {
    const end = paragraph.pieces[number + 1]?.at ?? paragraph.text.length;
    const line = paragraph.text.slice(at, end);
    const loud = isUpper(line) || paper.isTitle(line.trim());
    return html`<p${loud ? html` class="loud"` : null}${nameOf(paragraph, number, paper)}>${stretch(paragraph, at, end, paper)}</p>`;
  });
}

function nameOf(paragraph: Paragraph, line: number, { marks }: Paper): Html | null {
  const name = marks.lines.get(paragraph)?.get(line);
  return name === undefined ? null : html` id="${name}"`;
}

/** Text between two offsets, with its marks. */
function stretch(paragraph: Paragraph, from: number, to: number, { marks, articleOf }: Paper): Content {
  const here = (marks.inText.get(paragraph) ?? []).filter(({ at, length }) => at >= from && at + length <= to);
  return marked(paragraph.text, from, to, here, articleOf);
}

function marked(text: string, from: number, to: number, marks: readonly Mark[], articleOf: Paper['articleOf']): Content {
  const parts: Content[] = [];
  let done = from;
  for (const mark of marks) {
    parts.push(text.slice(done, mark.at), markOf(mark, text.slice(mark.at, mark.at + mark.length), articleOf));
    done = mark.at + mark.length;
  }
  return [...parts, text.slice(done, to)];
}

const BLANK: Words = { vi: 'trống', en: 'blank' };

/** A link to the calculation; what it says of itself to screen readers is the legend's word for its sign. */
function markOf({ id, relations, sign }: Mark, text: string, articleOf: Paper['articleOf']): Html {
  if (sign === null) return html`<span class="figure" id="${id}">${text}</span>`;
  const articles = relations.map(articleOf);
  const several = articles.length > 1 ? html` data-all="${articles.join(' ')}"` : null;
  const content = text === '' ? html`<span class="blank">${said(BLANK)}</span>` : text;
  return html`<a class="mark ${sign}" id="${id}" href="#${articles[0] ?? ''}"${several} aria-describedby="is-${sign}">${content}</a>`;
}

function notesOf(places: readonly Place[], { notesAt }: Paper): Html[] {
  const numbers = [...new Set(places.flatMap((place) => notesAt(place)))];
  return numbers.map(
    (number) =>
      html` <a class="doubt" href="#n${number}"><span class="unseen">${said({ vi: 'chỗ đọc chưa chắc', en: 'doubtful reading' })} </span>?${number}</a>`,
  );
}

function tableOf(table: Table, between: readonly string[], paper: Paper): Html {
  const { grid, title, id } = table;
  const header = readGridHeader(grid);
  const columns = cellColumns(grid);
  const figures = figureColumns(table, header, columns);
  const rows = grid.rows.map((row, at) => {
    const heads = header !== null && at < header.rows;
    const again = header !== null && !heads && repeatsHeader(row, header);
    const name = paper.marks.rows.get(row);
    const notes = heads ? [] : notesOf([row.place], paper);
    const cells = row.cells.map((cell, number) => {
      const last = number === row.cells.length - 1;
      return cellOf(cell, heads ? 'th' : 'td', figures.has(columns[at]?.[number] ?? -1) && !heads, last ? notes : [], paper);
    });
    return html`<tr${name === undefined ? null : html` id="${name}"`}${again ? html` class="again"` : null}>${cells}</tr>
`;
  });
  const left = between.length === 0 ? null : html`<p class="furniture">${between.map((text) => html`<span>${text}</span> `)}</p>`;
  const named = title ?? said({ vi: 'Bảng', en: 'Table' });
  return html`<div class="table" role="region" tabindex="0" id="${id}" aria-labelledby="${id}.name"><span class="unseen" id="${id}.name">${named}</span><table>
${rows}</table></div>${left}`;
}

function cellOf(cell: GridCell, tag: 'td' | 'th', figure: boolean, notes: readonly Html[], { marks, articleOf }: Paper): Html {
  const { text, rowSpan, colSpan } = cell;
  const spans = [rowSpan > 1 ? html` rowspan="${rowSpan}"` : null, colSpan > 1 ? html` colspan="${colSpan}"` : null];
  const content = marked(text, 0, text.length, marks.inCells.get(cell) ?? [], articleOf);
  return html`<${{ html: tag }}${figure ? html` class="number"` : null}${spans}>${content}${notes}</${{ html: tag }}>`;
}

const FIGURE = /^[-–—−+]?\s*\d[\d.,\s]*%?$/;
/** Columns of which so many cells that are not blank are figures. */
const MOSTLY = 0.6;

/** Columns that the print fills with numbers; the numbers of the rows themselves are none. */
function figureColumns({ grid }: Table, header: GridHeader | null, columns: readonly (readonly number[])[]): Set<number> {
  const counts = new Map<number, { filled: number; figures: number }>();
  for (const [at, { cells }] of grid.rows.entries()) {
    if (at < (header?.rows ?? 0)) continue;
    for (const [number, { text, colSpan }] of cells.entries()) {
      const column = columns[at]?.[number] ?? 0;
      if (colSpan > 1 || text === '' || column === (header?.roles.get('stt') ?? 0)) continue;
      const count = counts.get(column) ?? { filled: 0, figures: 0 };
      counts.set(column, { filled: count.filled + 1, figures: count.figures + Number(FIGURE.test(text)) });
    }
  }
  return new Set([...counts].flatMap(([column, { filled, figures }]) => (figures >= filled * MOSTLY ? [column] : [])));
}
