import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Chalk } from 'chalk';
import { work } from '../../../src/batch/work.js';
import { CATALOGUE } from '../../../src/catalogue/catalogue.js';
import { RULES } from '../../../src/checks/registry.js';
import type { Lang } from '../../../src/checks/rule.js';
import { FAILURES } from '../../../src/cli/words.js';
import { linePlace } from '../../../src/model/place.js';
import type { Finding, Term } from '../../../src/model/relation.js';
import { addToSummary, type Checkable, type CheckedReport, checkedReport, countVerdicts, emptySummary } from '../../../src/writers/check.js';
import type { CheckContext, CheckFormat } from '../../../src/writers/check-format.js';

/** What a format is given of one input. */
export interface Given {
  checked: CheckedReport;
  product: Checkable | null;
}

const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const FOLDERS = ['doc', 'docx', 'odd', 'pdf', 'pdf-traits', 'txt'];

/** Every fixture that is a document, as paths below `fixtures/`. */
export const DOCUMENTS = FOLDERS.flatMap((folder) =>
  readdirSync(`${FIXTURES}${folder}`)
    .filter((name) => /\.(?:txt|docx?|pdf)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

export const fixture = (path: string) => new Uint8Array(readFileSync(`${FIXTURES}${path}`));

/** As the command reads and judges one input, without the processes. */
export async function given(path: string, bytes: Uint8Array, lang: Lang = 'vi'): Promise<Given> {
  const answer = await work({ bytes, options: { path, checks: { lang } }, product: 'check' }, CATALOGUE);
  if ('failure' in answer) return unread(path, answer.failure);
  return { checked: checkedReport(answer.about.source, answer.product), product: answer.product };
}

export function unread(path: string, failure: CheckedReport['failure']): Given {
  const coverage = { numbers: 0, figures: 0, related: 0 };
  return { checked: { source: { path }, findings: [], accepted: [], relations: countVerdicts([]), rules: {}, coverage, failure }, product: null };
}

export async function givenFixtures(paths: readonly string[], lang: Lang = 'vi'): Promise<Given[]> {
  const all: Given[] = [];
  for (const path of paths) all.push(await given(path, fixture(path), lang));
  return all;
}

export function contextOf(changes: Partial<CheckContext> = {}): CheckContext {
  const lang = changes.lang ?? 'vi';
  return {
    lang,
    version: '0.0.0',
    rules: RULES.map((rule) => ({ rule, set: null })),
    failOn: 'error',
    maxWarnings: null,
    failures: Object.fromEntries(Object.entries(FAILURES).map(([code, words]) => [code, words[lang]])) as CheckContext['failures'],
    baseline: null,
    inRepository: (path) => path,
    colour: new Chalk({ level: 0 }),
    width: 0,
    ascii: false,
    verbose: false,
    ...changes,
  };
}

/** One whole result. */
export function printed(format: CheckFormat, reports: readonly Given[], context: CheckContext, stale: string[] = []): string {
  const writer = format(context);
  const summary = emptySummary();
  const pieces = [writer.begin];
  for (const { checked, product } of reports) {
    addToSummary(summary, checked);
    pieces.push(writer.report(checked, product));
  }
  pieces.push(writer.end({ ...summary, stale }));
  return pieces.join('');
}

/** A report of invented findings, for what no fixture has. */
export function invented(path: string, findings: readonly Finding[], rules: CheckedReport['rules'] = {}): Given {
  const source = { path, format: 'txt', bytes: 1, sha256: '0'.repeat(64), pages: null, encoding: 'utf-8', duplicateOf: null } as const;
  const relations = countVerdicts([]);
  for (const counts of Object.values(rules))
    for (const verdict of Object.keys(relations) as Array<keyof typeof relations>) relations[verdict] += counts[verdict];
  const issuer = { name: 'UBND xã Bình Khê', level: null, unit: null, parent: null, province: null, key: null };
  const product = {
    metadata: { issuer, period: null },
    findings: [...findings],
    relations,
    rules,
    coverage: { numbers: 3, figures: 2, related: 1 },
    passages: [],
  };
  return { checked: checkedReport(source, product), product };
}

let made = 0;

export function finding(changes: Partial<Finding> & { text?: string } = {}): Finding {
  const { text = 'Tổng số hồ sơ', ...rest } = changes;
  const term = (role: string): Term => ({ role, raw: '12', value: 12, label: text, quote: text, place: linePlace(4), indicator: null });
  return {
    rule: 'sum-total',
    severity: 'error',
    message: text,
    expected: 12,
    actual: 13,
    difference: 1,
    terms: [term('total'), term('part')],
    repair: null,
    alternatives: [],
    cause: `c${++made}`,
    place: linePlace(4),
    fingerprint: (++made).toString(16).padStart(16, '0'),
    ...rest,
  };
}
