import type { Form, FormRow } from './entry.js';

/**
 * A form from its printed rows, one a line: `STT | label | unit | code`, two blanks deeper than the row that it belongs
 * to. `# Biểu mẫu 2` begins a form of a set: its rows are cited "2:1.1". An empty STT stays empty, and the row is cited by
 * the one above it.
 *
 * @throws Error for a line that is none of these: forms are part of the program, or checked before
 */
export function printedForm(head: Omit<Form, 'rows'>, text: string): Form {
  const rows: FormRow[] = [];
  let sheet = '';
  let above: Numbered[] = [];
  const unnumbered = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const title = /^# (\S+)$/.exec(line)?.[1];
    if (title !== undefined) {
      sheet = `${title}:`;
      above = [];
      continue;
    }
    const parts = /^( *)(\S*) *\| (.+?) \| ([^|]*?) ?\| (\S+)$/.exec(line);
    if (parts === null) throw new Error(`form ${head.id}: no row: ${line}`);
    const [, indent = '', stt = '', label = '', unit = '', code = ''] = parts;
    const depth = indent.length / 2;
    above = above.slice(0, depth);
    const row = cite(above.at(-1) ?? { id: sheet, stt: null, base: sheet }, stt, unnumbered);
    above.push(row);
    rows.push({ id: row.id, stt: row.stt, depth, label, unit: unit === '' ? null : unit, code });
  }
  return { ...head, rows };
}

interface Numbered {
  id: string;
  stt: string | null;
  /** what stands before the printed number in `id` */
  base: string;
}

/** "2.1" under "2" is cited "2.1"; "2" under "I", and "1.1" under "4" (a misnumbered row), say where they stand: "I.2", "4.1.1". */
function cite(parent: Numbered, stt: string, unnumbered: Map<string, number>): Numbered {
  if (stt === '') {
    const nth = (unnumbered.get(parent.id) ?? 0) + 1;
    unnumbered.set(parent.id, nth);
    const id = `${parent.id}/${nth}`;
    return { id, stt: null, base: id };
  }
  const outermost = parent.stt === null && parent.id === parent.base;
  const base = outermost || stt.startsWith(`${parent.stt}.`) ? parent.base : `${parent.id}.`;
  return { id: `${base}${stt}`, stt, base };
}
