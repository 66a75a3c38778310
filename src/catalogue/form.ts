import type { Form, FormRow } from './entry.js';

/** A row as a form prints it, before it is cited. */
export interface PrintedRow extends Omit<FormRow, 'id'> {
  /** the form of a set that it stands in: "2" for Biểu mẫu 2 */
  sheet: string | null;
}

/**
 * A form from its printed rows, one a line: `STT | label | unit | code`, two blanks deeper than the row that it belongs
 * to. `# Biểu mẫu 2` begins a form of a set: its rows are cited "2:1.1". An empty STT stays empty, and the row is cited by
 * the one above it.
 *
 * @throws Error for a line that is none of these: forms are part of the program, or checked before
 */
export function printedForm(head: Omit<Form, 'rows'>, text: string): Form {
  const rows: PrintedRow[] = [];
  let sheet: string | null = null;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const title = /^# (\S+)$/.exec(line)?.[1];
    if (title !== undefined) {
      sheet = title;
      continue;
    }
    const parts = /^( *)(\S*) *\| (.+?) \| ([^|]*?) ?\| (\S+)$/.exec(line);
    if (parts === null) throw new Error(`form ${head.id}: no row: ${line}`);
    const [, indent = '', stt = '', label = '', unit = '', code = ''] = parts;
    rows.push({ sheet, stt: stt === '' ? null : stt, depth: indent.length / 2, label, unit: unit === '' ? null : unit, code });
  }
  return { ...head, rows: citeRows(rows) };
}

interface Numbered {
  id: string;
  stt: string | null;
  /** what stands before the printed numbers of the rows beneath that begin with its own */
  base: string;
}

/** The rows of a form with the names that they are cited by. */
export function citeRows(rows: readonly PrintedRow[]): FormRow[] {
  let sheet: string | null = null;
  let above: Numbered[] = [];
  const unnumbered = new Map<string, number>();
  const times = new Map<string, number>();
  return rows.map(({ sheet: own, stt, depth, label, unit, code }) => {
    if (own !== sheet) above = [];
    sheet = own;
    above = above.slice(0, depth);
    const row = cite(above.at(-1) ?? null, own === null ? '' : `${own}:`, stt, unnumbered);
    above.push(row);
    const time = (times.get(row.id) ?? 0) + 1;
    times.set(row.id, time);
    return { id: time === 1 ? row.id : `${row.id}(${time})`, stt, depth, label, unit, code };
  });
}

/** "2.1" under "2" is cited "2.1"; "2" under "I", and "1.1" under "4" (a misnumbered row), say where they stand: "I.2", "4.1.1". */
function cite(parent: Numbered | null, sheet: string, stt: string | null, unnumbered: Map<string, number>): Numbered {
  if (stt === null) {
    const from = parent?.id ?? sheet;
    const nth = (unnumbered.get(from) ?? 0) + 1;
    unnumbered.set(from, nth);
    const id = `${from}/${nth}`;
    return { id, stt: null, base: `${id}.` };
  }
  if (parent === null) return { id: `${sheet}${stt}`, stt, base: sheet };
  const base = parent.stt === null || stt.startsWith(`${parent.stt}.`) ? parent.base : `${parent.id}.`;
  return { id: `${base}${stt}`, stt, base };
}
