import { createHash } from 'node:crypto';
import type { Finding, Severity } from '../model/relation.js';
import type { CheckedReport } from './check.js';
import type { CheckContext, CheckFormat } from './check-format.js';
import { jsonList } from './json.js';
import { occurrences } from './occurrences.js';
import { openRules, reasonWords } from './reasons.js';
import { placeWords, shown } from './shown.js';

/**
 * GitLab's Code Quality report: the part of Code Climate's that it reads. It compares branches by fingerprint, which must be
 * one entry's alone; it has no word for what is accepted, which is left out, and none for what could not be checked, which is
 * one entry of the least severity for each file.
 */
const SEVERITIES: Record<Severity, 'major' | 'minor' | 'info'> = { error: 'major', warning: 'minor', info: 'info' };

export const gitlab: CheckFormat = (context) => {
  const entries = jsonList(0);
  const time = occurrences();
  return {
    begin: entries.begin,
    report: (report) =>
      [...failureEntry(report, context), ...report.findings.map((finding) => findingEntry(finding, report, context, time)), ...openEntry(report, context)]
        .map(entries.add)
        .join(''),
    end: () => `${entries.end()}\n`,
  };
};

function findingEntry(finding: Finding, { source }: CheckedReport, context: CheckContext, time: (key: string) => number): unknown {
  const { message, rule, severity, place, fingerprint } = finding;
  // a place that is no line has no field: it is told
  const where = place.lines === null ? placeWords(place, context.lang) : '';
  return {
    description: shown(where === '' ? message : `${where}: ${message}`),
    check_name: rule,
    fingerprint: digest(fingerprint, `${time(fingerprint)}`),
    severity: SEVERITIES[severity],
    location: locationOf(source.path, context, place.lines?.[0] ?? 1),
  };
}

function failureEntry({ source, failure }: CheckedReport, context: CheckContext): unknown[] {
  if (failure === null) return [];
  return [
    {
      description: shown(`${context.failures[failure.code]} (${failure.message})`),
      check_name: failure.code,
      fingerprint: digest(source.path, failure.code),
      severity: 'critical',
      location: locationOf(source.path, context, 1),
    },
  ];
}

function openEntry(report: CheckedReport, context: CheckContext): unknown[] {
  const { lang } = context;
  const open = openRules(report).map(([rule, counts]) => `${rule}: ${reasonWords(counts, lang)}`);
  if (open.length === 0) return [];
  const count = report.relations['not-checkable'];
  return [
    {
      description: shown(`${lang === 'en' ? `${count} relations could not be checked` : `${count} quan hệ không kiểm tra được`}. ${open.join('; ')}`),
      check_name: 'not-checkable',
      fingerprint: digest(report.source.path, 'not-checkable'),
      severity: 'info',
      location: locationOf(report.source.path, context, 1),
    },
  ];
}

function locationOf(path: string, { inRepository }: CheckContext, begin: number): unknown {
  return { path: inRepository(path) ?? path, lines: { begin } };
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
