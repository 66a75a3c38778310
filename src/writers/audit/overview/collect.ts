import { ACROSS_RULES } from '../../../checks/across/registry.js';
import { RULES } from '../../../checks/registry.js';
import type { Words } from '../../../checks/rule.js';
import type { AcrossFinding } from '../../../model/across.js';
import type { Finding, Severity } from '../../../model/relation.js';
import { periodCode } from '../../../text/period-codes.js';
import { SEVERITY_ORDER } from '../../severity-order.js';
import { meantWords, placeWords, rawWords, shown } from '../../shown.js';
import { periodName } from '../../wide/periods.js';
import { domainName } from '../../wide/rows.js';
import { tierName } from '../../wide/tiers.js';
import type { Unit } from '../../wide/units.js';
import { capital } from '../../wide/words.js';
import type { AuditBook, AuditedReport } from '../book.js';
import type { FindingData, OverviewData, Pair, SeverityData, StandsData } from './data.js';
import { DOMAIN_ORDER, tableData } from './table-data.js';

/** The book as the overview's script takes it. Texts are such as may be shown: what drives terminals and directions is gone. */
export function overviewData(book: AuditBook): OverviewData {
  const { wide, reports } = book;
  const tiers = [...new Set(wide.units.map(({ tier }) => tier).filter((tier) => tier !== null))];
  const units = new Map(wide.units.map((unit, at) => [unitKey(unit), at]));
  const unitOfReport = new Map(wide.units.flatMap((unit, at) => unit.reports.map((report) => [report, at] as const)));
  const periods = wide.tables.map(({ period }) => ({
    id: period === null ? 'none' : periodCode(period),
    name: pair({ vi: periodName(period, 'vi'), en: periodName(period, 'en') }),
  }));
  const periodOfReport = new Map(wide.tables.flatMap(({ columns }, at) => columns.flatMap(({ report }) => (report === null ? [] : [[report, at] as const]))));
  const places = listOf<Pair>(JSON.stringify);
  const rules = listOf<string>((id) => id);
  const findings = [...acrossFindings(book, places.at, rules.at, periods), ...ownFindings(book, places.at, rules.at)];
  return {
    units: wide.units.map(({ name, above, tier }) => [shown(capital(name)), shown(above ?? ''), tier === null ? -1 : tiers.indexOf(tier)]),
    tiers: tiers.map((tier) => ({ id: tier, name: [tierName(tier, 'vi'), tierName(tier, 'en')] })),
    domains: DOMAIN_ORDER.map((domain) => ({ id: domain ?? 'other', name: pair(domainName(domain)) })),
    periods,
    reports: reports.map(({ source, page }, at) => [shown(source.path), page, unitOfReport.get(at) ?? -1, periodOfReport.get(at) ?? -1]),
    rules: rules.all.map((id) => ({ id, title: pair(ruleTitle(id)) })),
    places: places.all,
    // stable: of one severity those between reports first, for they are few, then those of each report in their order
    findings: findings.sort(([a], [b]) => a - b),
    tables: wide.tables.map((table, at) => tableData(table, at, { book: wide, tiers, unitAt: (unit) => units.get(unitKey(unit)) ?? -1 })),
  };
}

/** The same unit in the tables of several periods. */
function unitKey({ name, above, reports }: Unit): string {
  return JSON.stringify([name, above, reports]);
}

export function pair({ vi, en }: Words): Pair {
  const [a, b] = [shown(vi), shown(en)];
  return a === b ? a : [a, b];
}

const TITLES = new Map([...RULES, ...ACROSS_RULES].map(({ id, title }) => [id, title]));

/** The rule's own name where it has no title here. */
export function ruleTitle(id: string): Words {
  return TITLES.get(id) ?? { vi: id, en: id };
}

/** A list that holds each thing once. */
function listOf<Thing>(keyOf: (thing: Thing) => string): { all: Thing[]; at(thing: Thing): number } {
  const all: Thing[] = [];
  const known = new Map<string, number>();
  return {
    all,
    at(thing) {
      const key = keyOf(thing);
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, all.length);
      return all.push(thing) - 1;
    },
  };
}

const rank = (severity: Severity) => SEVERITY_ORDER.indexOf(severity) as SeverityData;

type Numbered<Thing> = (thing: Thing) => number;

/** Those of files of the same content are told once. */
function ownFindings({ reports }: AuditBook, placeAt: Numbered<Pair>, ruleAt: Numbered<string>): FindingData[] {
  return reports.flatMap(({ source, findings, messages }, report) =>
    source.duplicateOf !== null
      ? []
      : findings.map((finding, nth): FindingData => {
          const { vi = finding.message, en = finding.message } = messages[nth] ?? {};
          const place = pair({ vi: placeWords(finding.place, 'vi'), en: placeWords(finding.place, 'en') });
          return [
            rank(finding.severity),
            ruleAt(finding.rule),
            pair({ vi, en }),
            meant(finding),
            [[report, finding.fingerprint, placeAt(place)]],
            [...new Set(finding.terms.flatMap(({ indicator }) => (indicator === null ? [] : [indicator])))],
          ];
        }),
  );
}

function meant(finding: Finding): Pair {
  const vi = meantWords(finding, 'vi');
  const en = meantWords(finding, 'en');
  return vi === null || en === null ? '' : pair({ vi, en });
}

/** The report's own page tells a figure of a table at its row, with the finding beside it, and any other at its finding. */
function acrossFindings({ across, reports }: AuditBook, placeAt: Numbered<Pair>, ruleAt: Numbered<string>, periods: OverviewData['periods']): FindingData[] {
  const reportAt = new Map(reports.map(({ source }, at) => [source.path, at]));
  return across.findings.map((finding, nth): FindingData => {
    const { vi = finding.rule, en = finding.rule } = across.messages[nth] ?? {};
    const stands = finding.terms.flatMap((term): StandsData[] => {
      const report = reportAt.get(term.source);
      if (report === undefined) return [];
      const place = pair({ vi: placeWords(term.place, 'vi'), en: placeWords(term.place, 'en') });
      return [[report, term.indicator ?? finding.fingerprint, placeAt(place), rawWords(term, 'vi')]];
    });
    const [severity, rule, sentence] = [rank(finding.severity), ruleAt(finding.rule), pair({ vi, en })];
    return stands.length > 0 ? [severity, rule, sentence, '', stands, []] : [severity, rule, sentence, '', [], [], aboutOf(finding, periods)];
  });
}

function aboutOf({ unitName, period }: AcrossFinding, periods: OverviewData['periods']): [string, number] {
  return [shown(unitName ?? ''), periods.findIndex(({ id }) => id === period)];
}

/** Findings of a report by severity, those beside other reports among them. */
export function severityCounts({ findings, across }: Pick<AuditedReport, 'findings' | 'across'>): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of [...findings, ...across]) counts[severity]++;
  return counts;
}
