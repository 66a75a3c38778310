import { CATALOGUE, entryOf } from '../../catalogue/catalogue.js';
import type { AcrossFinding, AcrossRelation, AcrossTerm, FiledReport } from '../../model/across.js';
import type { Severity } from '../../model/relation.js';
import { nameCauses } from '../causes.js';
import { fingerprintOf, relationOf, severityOf, wordsOf } from '../findings.js';
import type { Words } from '../rule.js';
import type { CheckOptions } from '../run.js';
import { archiveOf } from './archive.js';
import { ACROSS_RULES } from './registry.js';
import type { AcrossRule, AcrossTest } from './rule.js';

export interface AcrossChecked {
  relations: AcrossRelation[];
  findings: AcrossFinding[];
  /** the findings' sentences in both languages, in their order */
  messages: Words[];
}

/** Tests what only several reports together can tell; the same reports give the same findings, in whatever order they come. */
export function checkAcross(
  reports: readonly FiledReport[],
  { rules = {}, lang = 'vi', catalogue = CATALOGUE, expected = {} }: CheckOptions = {},
): AcrossChecked {
  const archive = archiveOf(reports, (code) => entryOf(code, catalogue) ?? null, { units: expected.units ?? null, periods: expected.periods ?? null });
  const tests = ACROSS_RULES.filter(({ id }) => rules[id] !== 'off').flatMap((rule) => rule.run(archive).map((test) => ({ rule, test })));
  const tableTitles = new Map(reports.map(({ source, tables }) => [source.path, new Map(tables.map(({ id, title }) => [id, title]))]));
  const titleOf = ({ source, indicator }: AcrossTerm) => tableTitles.get(source)?.get(indicator?.split('.')[0] ?? '') ?? '';
  const seen = new Map<string, number>();
  const found = tests.flatMap(({ rule, test }) => {
    if (test.finding === null) return [];
    const words: Words = { vi: rule.message(test, 'vi'), en: rule.message(test, 'en') };
    return [{ ...toFinding(rule, test, severityOf(test.finding, rule, rules), words[lang]), fingerprint: fingerprint(test, titleOf, seen), words }];
  });
  const named = nameCauses(found, ({ terms }) => terms.map((term) => `${term.source}|${term.indicator ?? term.quote}|${JSON.stringify(term.place)}`));
  return {
    relations: tests.map(({ test }): AcrossRelation => relationOf(test)),
    findings: named.map(({ words: _, ...finding }) => finding),
    messages: named.map(({ words }) => words),
  };
}

function toFinding(
  rule: AcrossRule,
  { terms, expected, actual, difference, about }: AcrossTest,
  severity: Severity,
  message: string,
): Omit<AcrossFinding, 'fingerprint'> {
  const [first] = terms;
  return {
    rule: rule.id,
    severity,
    message,
    expected,
    actual,
    difference,
    terms,
    source: first?.source ?? null,
    place: first?.place ?? null,
    unitName: about.unitName,
    period: about.period,
    repair: null,
    alternatives: [],
    cause: '',
  };
}

/** Made of the rule, whose report it is and on which period, and the terms' roles, periods and words: not of values, paths, lines or language. */
function fingerprint({ rule, shape, terms, about }: AcrossTest, titleOf: (term: AcrossTerm) => string, seen: Map<string, number>): string {
  const parts = terms.map((term) => [term.role, wordsOf(term.label), wordsOf(titleOf(term)), term.unitName ?? '', term.period ?? ''].join(':'));
  return fingerprintOf([rule, shape, about.key, about.period ?? '', ...parts], seen);
}
