import type { Heading, Period, Section } from '../model/document.js';
import type { Place } from '../model/place.js';
import type { Reading } from '../model/reading.js';
import type { Indicator } from '../model/report.js';
import { printable } from '../text/unicode.js';

/** How one file was understood, stage by stage: for people, and as data. */
export const STAGES = ['head', 'sections', 'text', 'tables', 'rows', 'figures', 'relations', 'notes'] as const;
export type Stage = (typeof STAGES)[number];

export function inspectText(reading: Reading, stages: readonly Stage[]): string {
  const parts: Record<Stage, () => string[]> = {
    head: () => headLines(reading),
    sections: () => reading.document.sections.flatMap(sectionLines),
    text: () => textLines(reading),
    tables: () =>
      reading.report.tables.map(
        (table) => `${at(table.place)}  ${table.id} ${table.kind} (${table.layout}, ${table.rows} rows)  ${table.title ?? '–'}  [${table.columns.join(' | ')}]`,
      ),
    rows: () => reading.report.indicators.map(rowLine),
    figures: () =>
      reading.report.figures.map(
        (figure) =>
          `${at(figure.place)}  ${figure.id} ${figure.raw} ${figure.unit ?? ''}  ${figure.role}${figure.bound === null ? '' : ` ${figure.bound}`}  “${figure.label}”  ${figure.scope.subject ?? '–'} ${Object.entries(
            figure.scope.facets,
          )
            .map(([axis, side]) => `${axis}=${side}`)
            .join(' ')}${figure.partOf === null ? '' : `  part of ${figure.partOf.whole}`}${figure.fraction === null ? '' : `  with ${figure.fraction}`}`,
      ),
    relations: () =>
      reading.report.relations.map(
        (relation) =>
          `${relation.verdict}${relation.reason === null ? '' : ` (${relation.reason})`}  ${relation.rule}  ${relation.terms.map((term) => `${term.role} ${term.raw === '' ? '∅' : term.raw} ${at(term.place)}`).join('; ')}`,
      ),
    notes: () => reading.report.notes.map((note) => `${note.place === null ? '' : at(note.place)}  ${note.code}  ${note.message}`),
  };
  return stages
    .map(
      (stage) =>
        `## ${stage}\n${parts[stage]()
          .map((line) => `${line}\n`)
          .join('')}`,
    )
    .join('\n');
}

/** The same as data: every table as rows of cells, and the text that belongs to nothing read. */
export function inspectJson(reading: Reading): unknown {
  const { report, document, blocks, tables } = reading;
  return {
    schema: 'baocao.inspect/1',
    source: report.source,
    metadata: report.metadata,
    blocks: blocks.map((block) =>
      block.kind === 'text'
        ? { kind: block.kind, text: block.text, place: block.place }
        : { kind: block.kind, rows: block.grid.rows.length, place: block.grid.place },
    ),
    sections: report.sections,
    paragraphs: document.paragraphs.map(({ text, place, section, heading }) => ({ text, place, section, heading })),
    footnotes: document.footnotes.map(({ mark, paragraph }) => ({ mark, text: paragraph.text, place: paragraph.place })),
    tables: tables.map(({ id, kind, title, columns, grid }) => ({
      id,
      kind,
      title,
      columns,
      page: grid.place.page,
      layout: grid.layout,
      place: grid.place,
      rows: grid.rows.map((row) => row.cells.map(({ text, rowSpan, colSpan }) => ({ text, rowSpan, colSpan }))),
    })),
    indicators: report.indicators,
    figures: report.figures,
    relations: report.relations,
    findings: report.findings,
    notes: report.notes,
    furniture: document.furniture.map(({ text, place }) => ({ text, place })),
    unread: document.loose.map(({ text, place }) => ({ text, place })),
  };
}

function headLines({ report }: Reading): string[] {
  const { metadata, source } = report;
  const { issuer, period, signer } = metadata;
  return [
    `source      ${printable(source.path)} (${source.format}, ${source.encoding ?? '–'}, ${source.bytes} bytes)`,
    `type        ${metadata.documentType ?? '–'}`,
    `title       ${metadata.title ?? '–'}`,
    `number      ${metadata.number ?? '–'}`,
    `date        ${metadata.date ?? '–'}, ${metadata.place ?? '–'}`,
    `issuer      ${issuer.name ?? '–'}; parent ${issuer.parent ?? '–'}; province ${issuer.province ?? '–'}`,
    `period      ${period === null ? '–' : `${period.type} ${period.index ?? ''} ${period.year}: ${period.start} … ${period.end}${reportingDays(period)}`}`,
    `signer      ${[signer.authority, signer.position, signer.name].map((part) => part ?? '–').join(' / ')}`,
    `recipients  ${metadata.recipients.join('; ')}`,
  ];
}

function reportingDays({ reporting }: Period): string {
  return reporting === null ? '' : `; reporting ${reporting.start} … ${reporting.end} (${reporting.convention})`;
}

function sectionLines(section: Section): string[] {
  return [`${at(section.place)}  ${section.numeral}. ${section.title}`, ...section.children.flatMap((child) => headingLines(child, 1))];
}

function headingLines(heading: Heading, depth: number): string[] {
  return [
    `${at(heading.place)}  ${'  '.repeat(depth)}${heading.marker} ${heading.title}`,
    ...heading.children.flatMap((child) => headingLines(child, depth + 1)),
  ];
}

function textLines({ document }: Reading): string[] {
  return [
    ...document.paragraphs.map((paragraph) => `${at(paragraph.place)}  ${paragraph.section.join('>')}  ${paragraph.text}`),
    ...document.footnotes.map(({ mark, paragraph }) => `${at(paragraph.place)}  footnote ${mark}  ${paragraph.text}`),
    ...document.furniture.map((line) => `${at(line.place)}  furniture  ${line.text.trim()}`),
    ...document.loose.map((line) => `${at(line.place)}  unread  ${line.text.trim()}`),
  ];
}

function rowLine(row: Indicator): string {
  const cells = [row.label, row.unit, row.raw, row.owner, row.note].map((cell) => cell ?? '∅').join(' | ');
  return `${at(row.place)}  ${row.id}  ${row.path.join('/')}>${row.stt ?? '–'}  ${cells}  ${row.kind} ${row.value ?? row.state}${comparable(row)}${row.ofWhich ? ' of-which' : ''}  ${row.code ?? 'no code'}${matched(row)}  ${row.confidence}`;
}

/** What compares over reports, where it says more than the cell: a code's meaning, a number in another unit. */
function comparable({ canonical, value }: Indicator): string {
  if (canonical === null) return '';
  if (canonical.meaning !== null) return ` = ${canonical.meaning}`;
  return canonical.value === null || canonical.value === value ? '' : ` = ${canonical.value} ${canonical.unit ?? ''}`.trimEnd();
}

/** How the code was found: where the words are not the catalogue's own, what they were taken for; the heading that decided. */
function matched({ match }: Indicator): string {
  if (match === null) return '';
  const { by, confidence, wording, heading } = match;
  return ` [${by} ${confidence}${by === 'wording' ? '' : ` “${wording}”`}${heading === null ? '' : ` under “${heading}”`}]`;
}

function at({ lines, page, paragraph, cell }: Place): string {
  if (lines !== null) return `L${lines[0] === lines[1] ? lines[0] : `${lines[0]}–${lines[1]}`}`;
  if (cell !== null) return `T${cell.table}:${cell.row}`;
  return page === null ? `¶${paragraph ?? '–'}` : `p${page}`;
}
