import { readFile } from 'node:fs/promises';
import { printable } from '../text/unicode.js';
import { canBeUnit, type ExpectedUnit, expectedUnits } from '../text/unit-lists.js';
import { UsageError } from './usage-error.js';

/**
 * A list of units that the user names: one a line, its parent after a comma.
 * @param setting where its name stands, for messages
 * @throws UsageError
 */
export async function readUnits(file: string, setting: string): Promise<ExpectedUnit[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw new UsageError(`${setting} ${file}: the list cannot be read`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${setting} ${file}: the list is not UTF-8 text; one unit a line, saved as UTF-8, is wanted`);
  }
  const units = expectedUnits(text);
  if (units.length === 0) throw new UsageError(`${setting} ${file}: the list names no unit; one unit a line is wanted`);
  // a report, or a table of anything, taken for the list: each of its lines would be missing
  const others = units.filter(({ name }) => !canBeUnit(name));
  if (others.length * 3 > units.length)
    throw new UsageError(`${setting} ${file}: many lines name no unit (“${printable(others[0]?.name.slice(0, 60) ?? '')}”); one unit a line is wanted`);
  return units;
}
