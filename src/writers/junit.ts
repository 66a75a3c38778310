import type { Finding, Severity } from '../model/relation.js';
import type { Accepted, Checkable, CheckedReport, RuleVerdicts } from './check.js';
import type { CheckContext, CheckFormat } from './check-format.js';
import { findingText } from './finding-text.js';
import { reasonWords } from './reasons.js';
import { placeWords, shown } from './shown.js';
import { periodName } from './wide/periods.js';

/**
 * JUnit XML as the xUnit plugin of Jenkins defines it (junit-10.xsd), which GitLab, Azure and others read. A file is a suite.
 * Its first case is the reading itself; then every rule that met something to test is a case: a failure where a finding is as
 * grave as the threshold of the run (JUnit knows no warnings: graver ones fail, others stand in the case's output), skipped
 * where nothing of it could be checked, else passed. Rules that met nothing to test are no cases: nothing was shown.
 */
export const junit: CheckFormat = (context) => ({
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="baocao">\n',
  report: (report, product) => suite(report.source.path, casesOf(report, context), propertiesOf(report, product, context)),
  end({ findings }) {
    const { maxWarnings, lang } = context;
    if (maxWarnings === null) return '</testsuites>\n';
    const told = lang === 'en' ? `${findings.warning} warnings, ${maxWarnings} allowed` : `${findings.warning} cảnh báo, cho phép ${maxWarnings}`;
    const inside = findings.warning > maxWarnings ? `<failure type="max-warnings" message="${attribute(told)}"/>` : '';
    return `${suite('max-warnings', [{ name: 'max-warnings', state: inside === '' ? 'passed' : 'failed', inside }], [])}</testsuites>\n`;
  },
});

interface Case {
  name: string;
  state: 'passed' | 'failed' | 'error' | 'skipped';
  /** the elements within, ready */
  inside: string;
}

const RANK: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

function casesOf(report: CheckedReport, context: CheckContext): Case[] {
  const { failure, rules, findings, accepted } = report;
  if (failure !== null) {
    const words = `${context.failures[failure.code]} (${failure.message})`;
    return [{ name: 'read', state: 'error', inside: `<error type="${failure.code}" message="${attribute(words)}"/>` }];
  }
  const own = (rule: string) => ({
    findings: findings.filter((each) => each.rule === rule),
    accepted: accepted.filter(({ finding }) => finding.rule === rule),
  });
  return [{ name: 'read', state: 'passed', inside: '' }, ...Object.entries(rules).map(([rule, counts]) => ruleCase(rule, counts, own(rule), context))];
}

function ruleCase(name: string, counts: RuleVerdicts, own: { findings: Finding[]; accepted: Accepted[] }, { failOn, lang }: CheckContext): Case {
  const failing = own.findings.filter(({ severity }) => RANK[severity] >= RANK[failOn]);
  const quiet = own.findings.filter((finding) => !failing.includes(finding));
  const output = element('system-out', [
    countWords(counts, lang),
    ...quiet.map((finding) => findingText(finding, lang)),
    ...own.accepted.map((each) => acceptedText(each, lang)),
  ]);
  const [first] = failing;
  if (first !== undefined) {
    const more = failing.length === 1 ? '' : lang === 'en' ? ` (and ${failing.length - 1} more)` : ` (và ${failing.length - 1} phát hiện nữa)`;
    const place = placeWords(first.place, lang);
    const message = attribute(`${place === '' ? '' : `${place}: `}${first.message}${more}`);
    const told = failing.map((finding) => text(findingText(finding, lang))).join('\n');
    return { name, state: 'failed', inside: `<failure type="${first.severity}" message="${message}">${told}</failure>${output}` };
  }
  const open = counts['not-checkable'];
  const tested = counts.verified + counts.inconsistent + counts.unlikely;
  if (tested > 0 || open === 0) return { name, state: 'passed', inside: output };
  const why = lang === 'en' ? `could not be checked: ${reasonWords(counts, lang)}` : `không kiểm tra được: ${reasonWords(counts, lang)}`;
  return { name, state: 'skipped', inside: `<skipped type="not-checkable" message="${attribute(why)}"/>${output}` };
}

function countWords(counts: RuleVerdicts, lang: CheckContext['lang']): string {
  const { verified, inconsistent, unlikely, 'not-checkable': open } = counts;
  const why = open === 0 ? '' : `: ${reasonWords(counts, lang)}`;
  return lang === 'en'
    ? `relations: ${verified} hold, ${inconsistent} do not, ${unlikely} unlikely, ${open} could not be checked${why}`
    : `quan hệ: ${verified} đúng, ${inconsistent} sai, ${unlikely} đáng ngờ, ${open} không kiểm tra được${why}`;
}

function acceptedText({ finding, by, reason }: Accepted, lang: CheckContext['lang']): string {
  return `${lang === 'en' ? 'accepted' : 'được chấp nhận'} (${by}${reason === '' ? '' : `: ${shown(reason)}`}): ${findingText(finding, lang)}`;
}

function propertiesOf({ source, coverage }: CheckedReport, product: Checkable | null, { lang }: CheckContext): Array<[name: string, value: string]> {
  if (product === null || !('sha256' in source)) return [];
  const { issuer, period } = product.metadata;
  return [
    ['unit', issuer.name ?? ''],
    ['period', period === null ? '' : periodName(period, lang)],
    ['sha256', source.sha256],
    ['numbers', `${coverage.numbers}`],
    ['figures', `${coverage.figures}`],
    ['related', `${coverage.related}`],
  ];
}

function suite(path: string, cases: readonly Case[], properties: ReadonlyArray<[name: string, value: string]>): string {
  const count = (state: Case['state']) => cases.filter((each) => each.state === state).length;
  const name = attribute(path);
  const counted = `tests="${cases.length}" failures="${count('failed')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  const known = properties.map(([key, value]) => `      <property name="${key}" value="${attribute(value)}"/>\n`).join('');
  const listed = cases.map(
    (each) => `    <testcase classname="${name}" name="${each.name}"${each.inside === '' ? '/>' : `>\n      ${each.inside}\n    </testcase>`}\n`,
  );
  return `  <testsuite name="${name}" ${counted}>\n${known === '' ? '' : `    <properties>\n${known}    </properties>\n`}${listed.join('')}  </testsuite>\n`;
}

function element(name: string, lines: readonly string[]): string {
  return `<${name}>${text(lines.join('\n'))}</${name}>`;
}

/** Lines stay; what else XML 1.0 cannot carry is shown as �. */
function text(lines: string): string {
  return lines.split('\n').map(shown).join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attribute(words: string): string {
  return text(shown(words)).replaceAll('"', '&quot;');
}
