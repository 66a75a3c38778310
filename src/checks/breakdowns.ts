import type { Figure } from '../model/figure.js';
import { pattern } from '../text/pattern.js';

/**
 * Sides that make up a whole: what came in is new or carried over; what was solved was early, on time or late. `needed`
 * sides must be printed for a breakdown to be one, `optional` ones count as nothing when they are not.
 */
export interface Axis {
  name: string;
  needed: readonly string[];
  optional: readonly string[];
}

export const AXES: readonly Axis[] = [
  { name: 'origin', needed: ['new', 'carried'], optional: [] },
  { name: 'timing', needed: ['early', 'ontime'], optional: ['late'] },
  { name: 'channel', needed: ['online', 'direct'], optional: ['postal'] },
  { name: 'service', needed: ['full', 'partial'], optional: [] },
  { name: 'medium', needed: ['electronic', 'paper'], optional: [] },
  { name: 'signing', needed: ['signed', 'unsigned'], optional: [] },
];

/** The axis by which a part is told apart from its whole; null when no known side tells it. */
export function axisOf(whole: Figure, part: Figure): Axis | null {
  return AXES.find((axis) => part.scope.facets[axis.name] !== undefined && part.scope.facets[axis.name] !== whole.scope.facets[axis.name]) ?? null;
}

/**
 * Whether the parts name every needed side of the axis. Of procedures there is a third kind, which only give information;
 * full and partial are all there are of online services alone (Nghị định 42/2022/NĐ-CP).
 */
export function isExhaustive(axis: Axis, parts: readonly Figure[], whole: Figure): boolean {
  const online = whole.scope.facets.channel === 'online';
  if (axis.name === 'service' && !online && !/trực tuyến|online|dvctt/iu.test(`${whole.label} ${whole.unit ?? ''}`)) return false;
  const sides = new Set(parts.map((part) => part.scope.facets[axis.name]));
  return axis.needed.every((side) => sides.has(side));
}

/** A breakdown read off the sides of figures under one heading, not off a list. */
export interface Breakdown {
  axis: Axis;
  whole: Figure;
  parts: Figure[];
  /** figures of the sums from which parts were derived ("all minus online"); empty where all parts are printed */
  derived: Figure[];
}

/** Figures of one heading and subject by their sides; null where one side has two values, and so none to rely on. */
type SideTable = ReadonlyMap<string, Figure | null>;

function sideTable(figures: readonly Figure[]): SideTable {
  const table = new Map<string, Figure | null>();
  for (const figure of figures) {
    const key = keyOf(figure.scope.facets);
    const known = table.get(key);
    if (known === undefined) table.set(key, figure);
    else if (known !== null && known.value !== figure.value) table.set(key, null);
  }
  return table;
}

function figureAt(table: SideTable, facets: Record<string, string>): Figure | null {
  return table.get(keyOf(facets)) ?? null;
}

function keyOf(facets: Record<string, string>): string {
  return Object.entries(facets)
    .filter(([axis, side]) => !(axis === 'stage' && side === 'received'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([axis, side]) => `${axis}=${side}`)
    .join(' ');
}

/** The exact counts of the body that are told under one heading of one subject: only such are compared by their sides. */
export function countsByHeading(figures: readonly Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.role !== 'count' || figure.bound !== null || figure.scope.subject === null || figure.scope.paragraph < 0) continue;
    const key = `${figure.scope.section.join('>')}|${figure.scope.subject}`;
    const group = groups.get(key) ?? [];
    group.push(figure);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Every breakdown whose whole and needed sides stand under one heading. */
export function breakdowns(figures: readonly Figure[]): Breakdown[] {
  return countsByHeading(figures).flatMap((group) => breakdownsOf(sideTable(group)));
}

/** Words of a total that is drawn after its parts. */
const DRAWN = pattern.iu`(?<!\p{L})(?:tổng|cộng|tất cả|toàn bộ|chung)(?!\p{L})`;

/** "toàn trình 37 thủ tục, một phần 142 thủ tục, còn 08 thủ tục": what follows its parts is their total only where it says so. */
function trailsParts(whole: Figure, parts: readonly Figure[]): boolean {
  const after = parts.length > 0 && parts.every(({ scope }) => scope.sentence === whole.scope.sentence && scope.at < whole.scope.at);
  return after && !DRAWN.test(whole.label);
}

function breakdownsOf(table: SideTable): Breakdown[] {
  const found: Breakdown[] = [];
  for (const whole of table.values()) {
    if (whole === null) continue;
    for (const axis of AXES) {
      if (whole.scope.facets[axis.name] !== undefined || (axis.name === 'timing' && whole.scope.facets.stage !== 'resolved')) continue;
      const side = (name: string) => figureAt(table, { ...whole.scope.facets, [axis.name]: name });
      const needed = axis.needed.map(side);
      const optional = axis.optional.map(side).filter((figure) => figure !== null);
      const printed = [...needed, ...optional].filter((figure) => figure !== null);
      if (trailsParts(whole, printed)) continue;
      const makesUp = printed.length > 1 && printed.reduce((sum, figure) => sum + figure.value, 0) === whole.value;
      if (makesUp || needed.every((figure) => figure !== null)) found.push({ axis, whole, parts: printed, derived: [] });
      else found.push(...derivedBreakdown(table, whole, axis));
    }
  }
  return found;
}

/**
 * Sides that are not printed but follow: direct = all − online, for each kind of service; their sum must be the printed
 * direct figure.
 */
function derivedBreakdown(table: SideTable, whole: Figure, axis: Axis): Breakdown[] {
  if (axis.name !== 'service' || whole.scope.facets.channel !== 'direct') return [];
  const { channel: _channel, ...rest } = whole.scope.facets;
  const sides = axis.needed.map((side) => ({
    all: figureAt(table, { ...rest, [axis.name]: side }),
    online: figureAt(table, { ...rest, [axis.name]: side, channel: 'online' }),
  }));
  const derived = sides.flatMap(({ all, online }) => (all === null || online === null ? [] : [all, online]));
  return derived.length === sides.length * 2 ? [{ axis, whole, parts: [], derived }] : [];
}

/** Words list one of the parts under another figure: it breaks that one down. */
export function listedElsewhere(whole: Figure, parts: readonly Figure[]): boolean {
  return parts.some((part) => part.partOf !== null && part.partOf.whole !== whole.id);
}
