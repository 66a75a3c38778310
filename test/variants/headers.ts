import type { Random } from './random.js';
import { HEADER_NAMES } from './words.js';

/** A column of a drawn table: what it holds, and its name. */
export interface Column {
  role: 'stt' | 'label' | 'unit' | 'value' | 'owner' | 'note';
  name: string;
}

export interface Header {
  columns: Column[];
  /** the name over unit and value, in a header of two levels */
  group: string | null;
}

export function drawHeader(random: Random, order: ReadonlyArray<Column['role']>, groupAllowed: boolean): Header {
  const columns = order.map((role) => ({ role, name: random.pick(HEADER_NAMES[role]) }));
  const unit = order.indexOf('unit');
  const beside = Math.abs(unit - order.indexOf('value')) === 1;
  const group = groupAllowed && beside && random.chance(0.55) ? random.pick(HEADER_NAMES.group) : null;
  // under a group of the same name the value would have no name of its own
  const taken = group !== null && columns.some((column) => column.role === 'value' && column.name.startsWith('Kết quả'));
  return { columns: taken ? columns.map((column) => (column.role === 'value' ? { ...column, name: 'Số liệu' } : column)) : columns, group };
}
