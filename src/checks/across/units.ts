import type { FiledReport } from '../../model/across.js';
import { COMMUNE_LEVELS, type Level, unitKey } from '../../text/administration.js';
import { grouped } from '../../text/grouped.js';
import { type Tier, tierOf } from '../../text/tiers.js';
import { fold } from '../../text/unicode.js';
import { agree } from '../../text/unit-lists.js';

/** A unit of the archive, whatever its reports leave out of its name. */
export interface Unit {
  /** orders and identifies: "xã/an phú/huyện bình lâm" */
  key: string;
  /** "UBND xã An Phú" */
  name: string;
  /** what it belongs to, where any of its reports says so */
  above: string | null;
  level: Level;
  /** without its level word */
  unit: string;
  tier: Tier | null;
}

/** Provinces and communes were merged and the districts between them ended on this day (Luật 72/2025/QH15): a unit of the same name may be another one. */
const REFORM = '2025-07-01';

/** Who a report says that it is of. */
interface Named {
  name: string;
  level: Level;
  unit: string;
  parent: string | null;
  province: string | null;
  reformed: boolean;
}

/**
 * The unit of each report, in their order; null where a report does not tell, or leaves its parent out and there are several
 * units of its name.
 */
export function unitsOf(reports: readonly FiledReport[]): Array<Unit | null> {
  const names = reports.map(namedBy);
  const units = new Map<string, Unit | null>();
  const ofName = grouped(
    names.filter((named) => named !== null),
    baseKey,
  );
  for (const group of ofName.values()) for (const [named, unit] of unitsOfName(group)) units.set(fullKey(named), unit);
  return names.map((named) => (named === null ? null : (units.get(fullKey(named)) ?? null)));
}

/**
 * An appendix filed alone names its unit where it cites its report, if anywhere; a commune's that cites its district's report
 * is the commune's.
 */
function namedBy({ metadata: { issuer, period, date }, cites, hasBody }: FiledReport): Named | null {
  const reformed = (period?.end ?? date ?? cites?.date ?? '') >= REFORM;
  const { name, level, unit, parent, province } = issuer;
  const isOthers = level !== null && unit !== null && cites?.unit != null && COMMUNE_LEVELS.includes(level) && !COMMUNE_LEVELS.includes(cites.unit.level);
  if (!hasBody && cites?.unit != null && !isOthers) {
    const { level: own, name: called, above } = cites.unit;
    const same = level === own && unit !== null && fold(unit) === fold(called);
    return { name: `UBND ${own} ${called}`, level: own, unit: called, parent: above ?? (same ? parent : null), province: same ? province : null, reformed };
  }
  return name === null || level === null || unit === null ? null : { name, level, unit, parent, province, reformed };
}

const REFORMED = ' (2025)';

const baseKey = ({ level, unit, reformed }: Named) => unitKey(level, unit, null) + (reformed ? REFORMED : '');
const fullKey = (named: Named) => `${baseKey(named)}|${fold(named.parent ?? '')}|${fold(named.province ?? '')}`;

/** Names with what they belong to, each with its unit: those that contradict each other nowhere are one. */
function unitsOfName(group: readonly Named[]): Array<[Named, Unit | null]> {
  const told = ({ parent, province }: Named) => Number(parent !== null) + Number(province !== null);
  const kinds = [...new Map(group.map((named) => [fullKey(named), named])).values()].sort((a, b) => told(b) - told(a) || (fullKey(a) < fullKey(b) ? -1 : 1));
  const clusters: Named[][] = [];
  const ambiguous: Named[] = [];
  for (const named of kinds) {
    const fitting = clusters.filter((cluster) => cluster.every((other) => agree(named.parent, other.parent) && agree(named.province, other.province)));
    const [only] = fitting;
    if (fitting.length > 1) ambiguous.push(named);
    else if (only !== undefined) only.push(named);
    else clusters.push([named]);
  }
  return [
    ...clusters.flatMap((cluster): Array<[Named, Unit]> => {
      const unit = unitOf(cluster);
      return cluster.map((named) => [named, unit]);
    }),
    ...ambiguous.map((named): [Named, null] => [named, null]),
  ];
}

function unitOf(cluster: readonly Named[]): Unit {
  const [{ name, level, unit, reformed }] = cluster as [Named, ...Named[]];
  const parent = cluster.find((named) => named.parent !== null)?.parent ?? null;
  const province = cluster.find((named) => named.province !== null)?.province ?? null;
  const above = parent ?? province;
  return { key: unitKey(level, unit, above) + (reformed ? REFORMED : ''), name, above, level, unit, tier: tierOf({ level, unit, parent, province }) };
}
