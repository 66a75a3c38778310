import { CATALOGUE, entryOf } from '../catalogue/catalogue.js';
import type { Catalogue } from '../catalogue/entry.js';
import type { Document } from '../model/document.js';
import type { Place } from '../model/place.js';
import type { Finding, Relation, Severity, Term } from '../model/relation.js';
import type { Report } from '../model/report.js';
import type { Table } from '../model/table.js';
import { nameCauses } from './causes.js';
import { fingerprintOf, relationOf, severityOf, wordsOf } from './findings.js';
import { RULES } from './registry.js';
import { rowsByTable } from './rows.js';
import type { Expected, Facts, Lang, Rule, Test, Words } from './rule.js';

export interface CheckOptions {
  /** severity per rule, or off; overrides the rule's own */
  rules?: Readonly<Record<string, Severity | 'off'>>;
  lang?: Lang;
  /** the relations that the forms declare; the program's own by default */
  catalogue?: Catalogue;
  /** whose reports are expected, and on which periods; nothing is expected by default */
  expected?: Partial<Expected>;
}

export interface Checked {
  relations: Relation[];
  findings: Finding[];
  /** the findings' sentences in every language, in their order: pages have a switch */
  messages: Words[];
}

/**
 * Tests every relation of a report; the same report gives the same findings, whatever the language.
 * @param document the text that the report was read from; without it rules about words are silent
 * @param tables the tables that it was read from; without them the cells of those that are no indicator form are not tested
 */
export function checkReport(
  report: Report,
  { rules = {}, lang = 'vi', catalogue = CATALOGUE, expected = {} }: CheckOptions = {},
  document: Document | null = null,
  tables: readonly Table[] = [],
): Checked {
  const facts: Facts = {
    metadata: report.metadata,
    sections: report.sections,
    figures: report.figures,
    indicators: report.indicators,
    tables: rowsByTable(report.indicators),
    tableInfos: report.tables,
    grids: tables.filter(({ kind }) => kind === 'other'),
    document,
    entry: (code) => entryOf(code, catalogue) ?? null,
    forms: catalogue.forms,
    expected: { units: expected.units ?? null, periods: expected.periods ?? null },
  };
  const wanted = RULES.filter((rule) => rules[rule.id] !== 'off');
  const tested = wanted.flatMap((rule) => rule.run(facts));
  const tests = wanted.reduce((explained, rule) => rule.explain?.(explained, facts) ?? explained, tested);
  const told: Array<{ finding: Finding; message: Words }> = [];
  const seen = new Map<string, number>();
  for (const test of tests) {
    if (test.finding === null) continue;
    const rule = RULES.find(({ id }) => id === test.rule) as Rule;
    const message = messageOf(rule, test);
    told.push({ finding: toFinding(rule, test, severityOf(test.finding, rule, rules), report, seen, message[lang]), message });
  }
  told.sort((a, b) => byPlace(a.finding, b.finding));
  return {
    relations: tests.map((test): Relation => relationOf(test)),
    findings: nameCauses(
      told.map(({ finding }) => finding),
      figuresOf,
    ),
    messages: told.map(({ message }) => message),
  };
}

function messageOf(rule: Rule, test: Test): Words {
  const told = [rule, ...RULES.filter(({ id }) => id === test.explained)];
  const inLang = (lang: Lang) => told.map((each) => each.message(test, lang)).join(' ');
  return { vi: inLang('vi'), en: inLang('en') };
}

function toFinding(rule: Rule, test: Test, severity: Severity, report: Report, seen: Map<string, number>, message: string): Finding {
  return {
    rule: rule.id,
    severity,
    message,
    expected: test.expected,
    actual: test.actual,
    difference: test.difference,
    terms: test.terms,
    repair: test.repair ?? null,
    alternatives: test.alternatives ?? [],
    cause: '',
    place: (test.terms[0] as Term).place,
    fingerprint: fingerprint(rule.id, test, report, seen),
  };
}

/** Made of the rule, the document's unit and period, and the terms' roles and words: not of values, lines or language. */
function fingerprint(rule: string, test: Test, report: Report, seen: Map<string, number>): string {
  const { issuer, period, title } = report.metadata;
  const table = (term: Term) => report.tables.find((each) => each.id === term.indicator?.split('.')[0])?.title ?? '';
  const identity = [rule, issuer.name ?? '', period?.start ?? '', period?.end ?? '', period === null ? wordsOf(title ?? '') : ''];
  const terms = test.terms.map((term) => `${term.role}:${wordsOf(term.label)}:${wordsOf(table(term))}`);
  return fingerprintOf([...identity, ...terms], seen);
}

/** From the top down as far as places tell; Word's paragraphs come before its tables, as a report's text before its appendix. */
function byPlace(a: Finding, b: Finding): number {
  const [of, other] = [reading(a.place), reading(b.place)];
  for (const [at, number] of of.entries()) if (number !== other[at]) return number - (other[at] ?? 0);
  return 0;
}

function reading({ page, lines, boxes, paragraph, cell }: Place): number[] {
  return [page ?? 0, lines?.[0] ?? 0, boxes[0]?.y ?? 0, cell?.table ?? 0, cell?.row ?? 0, paragraph ?? 0];
}

const figuresOf = ({ terms }: Finding) => terms.map((term) => `${term.indicator ?? ''}|${term.quote}|${JSON.stringify(term.place)}`);
