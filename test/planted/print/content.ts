import type { Cell, ReportContent } from '../../../scripts/fixtures/content.mjs';
import { type Draft, textOf } from '../draft.js';
import type { DraftTable } from '../forms.js';

/** A draft as the content that the fixtures' Word and PDF writers print. */
export function contentOf(draft: Draft): ReportContent {
  const { left, right } = draft.head.sides;
  const [type = 'BÁO CÁO', ...title] = draft.head.titleLines.filter((line) => /\p{L}/u.test(line));
  return {
    head: { issuer: left, motto: right, number: null, date: null },
    type,
    title,
    addressees: [],
    body: draft.body.map((block) => ({ kind: block.kind, text: textOf(block) })),
    closing: { recipients: draft.recipients, signature: draft.signature },
    appendices: draft.tables.map((table, at) => ({
      landscape: draft.seed % 2 === 0,
      before: [],
      caption: at === 0 ? [...table.caption, draft.attached] : table.caption,
      widths: [9, 45, 18, 10, 18],
      header: [['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú']],
      rows: rowsOf(table),
    })),
  };
}

/** A label that holds for two lines is one cell over both. */
function rowsOf({ rows }: DraftTable): Cell[][] {
  return rows.map((row, at) => {
    const rest = [row.unit ?? '', row.raw ?? '', row.note ?? ''];
    if (row.twin) return [row.stt ?? '', ...rest];
    const label: Cell = rows[at + 1]?.twin === true ? { text: [row.label], rows: 2 } : row.label;
    return [row.stt ?? '', label, ...rest];
  });
}
