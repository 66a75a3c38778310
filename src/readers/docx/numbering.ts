import type { Level, List } from './lists.js';
import { formatNumber } from './number-format.js';
import type { ParagraphStyle } from './styles.js';
import { child, type Node, numberValue } from './xml.js';

/** The number or bullet that Word sets before a paragraph. */
export interface PrintedNumber {
  text: string;
  level: Level;
}

/** The list and level of a paragraph. */
export interface Numbered {
  list: List;
  level: number;
}

const DEEPEST_LEVEL = 8;

/**
 * Which list a paragraph belongs to: its own `w:numPr`, else that of its style. The level of a style is the one that is bound
 * to it (ECMA-376 §17.9.23); list 0 is none (§17.9.18).
 */
export function listOf(properties: Node | null, style: ParagraphStyle, lists: (id: number) => List | null): Numbered | null {
  const own = child(properties, 'w:numPr');
  const ownId = numberValue(own, 'w:numId');
  const id = ownId ?? style.numId;
  if (id === null || id === 0) return null;
  const list = lists(id);
  if (list === null) return null;
  const level = numberValue(own, 'w:ilvl') ?? boundLevel(list, style) ?? style.level ?? 0;
  return level < 0 || level > DEEPEST_LEVEL ? null : { list, level };
}

function boundLevel(list: List, style: ParagraphStyle): number | null {
  for (const id of style.chain) {
    for (const [index, level] of list.levels) if (level.style === id) return index;
  }
  return null;
}

/**
 * Counts the paragraphs of one story (body, notes, headers) in order. Lists of one abstract list share their counters; an
 * overridden start holds from the first paragraph of its list on (ECMA-376 §17.9.26), and whenever the level restarts.
 */
export function createNumberer(): (numbered: Numbered) => PrintedNumber | null {
  const counters = new Map<string, Array<number | undefined>>();
  const begun = new Set<List>();
  return ({ list, level: index }) => {
    const level = list.levels.get(index);
    if (level === undefined) return null;
    const counts = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counts);
    const startOf = (at: number) => list.levels.get(at)?.start ?? 1;
    const anew = begun.has(list) ? undefined : list.starts.get(index);
    if (anew !== undefined) begun.add(list);
    const before = counts[index];
    counts[index] = anew ?? (before === undefined ? (list.starts.get(index) ?? startOf(index)) : before + 1);
    for (let above = 0; above < index; above++) counts[above] ??= startOf(above);
    for (let below = index + 1; below <= DEEPEST_LEVEL; below++) {
      if (restarts(list.levels.get(below), index)) counts[below] = undefined;
    }
    return { level, text: printed(level, list, (at) => counts[at] ?? startOf(at)) };
  };
}

/** Whether a paragraph of a higher level makes this one begin anew (§17.9.10). */
function restarts(level: Level | undefined, index: number): boolean {
  if (level === undefined || level.restart === null) return true;
  return level.restart > 0 && index < level.restart;
}

function printed(level: Level, list: List, count: (at: number) => number): string {
  if (level.format === 'bullet') return level.text;
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at);
    if (shown === undefined || shown.format === 'bullet') return '';
    return level.legal && shown.format !== 'none' ? String(count(at)) : formatNumber(count(at), shown.format, shown.digits);
  });
}
