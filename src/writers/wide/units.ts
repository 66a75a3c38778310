import type { Report } from '../../model/report.js';
import { TIERS, type Tier, tierOf } from '../../text/tiers.js';
import { fold } from '../../text/unicode.js';
import { agree, type ExpectedUnit, levelWord, withoutCommittee, withoutLevel } from '../../text/unit-lists.js';

/** Which reports are of one unit, and which units were expected. */

/** One unit of a batch: it has reports, or is expected, or both. */
export interface Unit {
  /** as in a column's head: "phường 9" */
  name: string;
  /** what it belongs to: "thị xã Sơn Hạ" */
  above: string | null;
  tier: Tier | null;
  /** stands in the list of expected units; null without a list */
  listed: boolean | null;
  /** its reports, by their place in the batch */
  reports: number[];
}

type Identified = Pick<Report, 'source' | 'metadata'>;

/** The units of a batch in the order of columns: the list's first, in its order; then by tier, parent and name. */
export function unitsOf(reports: readonly Identified[], expected: readonly ExpectedUnit[] | null): Unit[] {
  const units = together(reports).map((members): Unit => {
    const { issuer } = (reports[members[0] as number] as Identified).metadata;
    const known = (field: 'parent' | 'province') => members.map((at) => reports[at]?.metadata.issuer[field] ?? null).find((value) => value !== null) ?? null;
    const name = issuer.name === null ? (reports[members[0] as number] as Identified).source.path : withoutCommittee(issuer.name);
    const above = known('parent') ?? known('province');
    return {
      name,
      above: above !== null && !fold(name).includes(fold(above)) ? above : null,
      tier: tierOf(issuer),
      listed: expected === null ? null : false,
      reports: members,
    };
  });
  if (expected === null) return units.sort(inOrder);
  const taken = new Set<Unit>();
  const listed = expected.map((line): Unit => {
    const found = reportedBy(
      line,
      units.filter((unit) => !taken.has(unit)),
    );
    if (found === null)
      return {
        ...line,
        tier: tierOf({ level: levelWord(line.name), unit: withoutLevel(line.name), parent: line.above, province: null }),
        listed: true,
        reports: [],
      };
    taken.add(found);
    return { ...found, above: found.above ?? line.above, listed: true };
  });
  return [...listed, ...units.filter((unit) => !taken.has(unit)).sort(inOrder)];
}

/**
 * Groups of reports of one unit. Names alone do not tell: two districts have a "xã Tân Lập" each. A report that leaves
 * its parent out joins the only unit of its name; where there are several it stays alone.
 */
function together(reports: readonly Identified[]): number[][] {
  const groups: number[][] = [];
  const told = (at: number) => {
    const { parent, province } = (reports[at] as Identified).metadata.issuer;
    return Number(parent !== null) + Number(province !== null);
  };
  const order = reports.map((_, at) => at).sort((a, b) => told(b) - told(a) || a - b);
  for (const at of order) {
    const fitting = groups.filter((group) => group.every((other) => maybeSame(reports[at] as Identified, reports[other] as Identified)));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) only.push(at);
    else groups.push([at]);
  }
  return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => (a[0] as number) - (b[0] as number));
}

function maybeSame({ metadata: { issuer: a } }: Identified, { metadata: { issuer: b } }: Identified): boolean {
  if (a.name === null || b.name === null || fold(withoutCommittee(a.name)) !== fold(withoutCommittee(b.name))) return false;
  return agree(a.parent, b.parent) && agree(a.province, b.province);
}

/** The one unit that a line names, with its level word ("xã Bình Khê") or, where no other has the name, without. */
function reportedBy(line: ExpectedUnit, units: readonly Unit[]): Unit | null {
  const fitting = units.filter((unit) => agree(unit.above, line.above));
  const exact = fitting.filter(({ name }) => fold(name) === fold(line.name));
  const named = exact.length > 0 ? exact : fitting.filter(({ name }) => withoutLevel(name) === fold(line.name));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Made when it is first asked for: it takes as long as reading half a page. */
let collator: Intl.Collator | null = null;

function inVietnamese(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}

function inOrder(a: Unit, b: Unit): number {
  const rank = ({ tier }: Unit) => (tier === null ? TIERS.length : TIERS.indexOf(tier));
  return rank(a) - rank(b) || inVietnamese(a.above ?? '', b.above ?? '') || inVietnamese(a.name, b.name) || (a.reports[0] ?? 0) - (b.reports[0] ?? 0);
}
