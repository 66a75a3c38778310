import type { Failure } from '../model/failure.js';
import type { Place } from '../model/place.js';
import type { Finding, Severity, Term } from '../model/relation.js';
import type { Source } from '../model/report.js';
import type { Accepted, CheckedReport } from './check.js';
import type { CheckContext, CheckFormat, RuleInForce } from './check-format.js';
import { jsonList, nested } from './json.js';
import { occurrences } from './occurrences.js';
import { openRules, reasonWords } from './reasons.js';
import { rulePage } from './rule-page.js';
import { placeWords, rawWords, shown } from './shown.js';

/**
 * SARIF 2.1.0 with Errata 01 (OASIS, 28 August 2023); the numbers are its sections. Results are printed as they come, the
 * files and what is told of the run follow them. There is nothing of the time and the machine in it.
 */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };
const ROOT = '%SRCROOT%';
const NOT_CHECKABLE = 'not-checkable';
const STALE = 'stale-baseline-entry';
const MIME: Record<Source['format'], string> = {
  txt: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  doc: 'application/msword',
};

export const sarif: CheckFormat = (context) => {
  const { lang, rules } = context;
  const indexOf = new Map(rules.map(({ rule }, at) => [rule.id, at]));
  const results = jsonList(6);
  const notifications = notificationsOf(context, indexOf);
  const artifacts = jsonList(6);
  const files: string[] = [];
  const time = occurrences();
  return {
    begin: [
      '{',
      `  "$schema": ${JSON.stringify(SCHEMA)},`,
      '  "version": "2.1.0",',
      '  "runs": [',
      '    {',
      `      "tool": ${nested({ driver: driver(context, notifications.kinds) }, 6)},`,
      `      "language": "${lang}",`,
      '      "columnKind": "unicodeCodePoints",',
      `      "originalUriBaseIds": ${nested({ [ROOT]: { description: { text: ROOT_WORDS[lang] } } }, 6)},`,
      `      "results": ${results.begin}`,
    ].join('\n'),
    report(report) {
      const at = files.length;
      const file = { ...locationOf(report.source.path), index: at };
      files.push(artifacts.add(artifactOf(report, file)));
      if (report.failure !== null) notifications.failed(file, report.failure);
      notifications.open(file, report);
      const told = (finding: Finding, accepted: Accepted | null) =>
        results.add(resultOf(finding, accepted, { context, file, ruleIndex: indexOf.get(finding.rule), time: time(finding.fingerprint) }));
      return [...report.findings.map((finding) => told(finding, null)), ...report.accepted.map((each) => told(each.finding, each))].join('');
    },
    end(summary) {
      for (const fingerprint of summary.stale) notifications.stale(fingerprint);
      const invocation = {
        executionSuccessful: summary.failures === 0,
        ruleConfigurationOverrides: overridesOf(rules),
        toolExecutionNotifications: notifications.all,
      };
      return `${results.end()},\n      "artifacts": ${artifacts.begin}${files.join('')}${artifacts.end()},\n      "invocations": ${nested([invocation], 6)}\n    }\n  ]\n}\n`;
    },
  };
};

const ROOT_WORDS = { vi: 'thư mục mà lệnh được chạy', en: 'the folder that the command ran in' };

function driver({ lang, version, rules }: CheckContext, notifications: unknown[]): unknown {
  return {
    name: 'baocao',
    version,
    semanticVersion: version,
    language: lang,
    rules: rules.map(({ rule }) => ({
      id: rule.id,
      name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: rule.title[lang] },
      fullDescription: { text: rule.checks[lang] },
      help: { text: `${rule.checks[lang]}\n\n${rule.silent[lang]}`, markdown: rulePage(rule, lang) },
      defaultConfiguration: { level: LEVELS[rule.severity] },
    })),
    notifications,
  };
}

/** 3.20.5: what the options changed of the rules' own severities. */
function overridesOf(rules: readonly RuleInForce[]): unknown[] {
  return rules.flatMap(({ rule, set }, index) =>
    set === null ? [] : [{ descriptor: { id: rule.id, index }, configuration: set === 'off' ? { enabled: false } : { level: LEVELS[set] } }],
  );
}

/** 3.4: relative to the folder that the command ran in, or whole; a path that climbs out of the folder has no base. */
function locationOf(path: string): { uri: string; uriBaseId?: string } {
  if (path === '-') return { uri: 'stdin' };
  const uri = path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '�')))
    .join('/');
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  return /(?:^|\/)\.\.(?:\/|$)/.test(path) ? { uri } : { uri: uri.replace(/^(?:\.\/)+/, ''), uriBaseId: ROOT };
}

type FileLocation = ReturnType<typeof locationOf> & { index: number };

function artifactOf({ source, relations, coverage, failure }: CheckedReport, { index: _, ...location }: FileLocation): unknown {
  const known = 'sha256' in source ? { length: source.bytes, mimeType: MIME[source.format], hashes: { 'sha-256': source.sha256 } } : {};
  return { location, roles: ['analysisTarget'], ...known, ...(failure === null ? { properties: { relations, coverage } } : {}) };
}

/**
 * What could not be checked or read is told of the run and not as results of a kind of their own (`open`), since code
 * scanning on GitHub takes every result for an alert, whatever its kind.
 */
function notificationsOf({ lang, failures, rules }: CheckContext, indexOf: ReadonlyMap<string, number>) {
  const own = {
    [NOT_CHECKABLE]: { vi: 'có quan hệ không kiểm tra được', en: 'relations that could not be checked' },
    [STALE]: { vi: 'mục baseline không còn khớp với phát hiện nào', en: 'a baseline entry that no finding matches any more' },
  };
  const kinds = [...Object.entries(failures), ...Object.entries(own).map(([id, words]) => [id, words[lang]] as const)].map(([id, text]) => ({
    id,
    shortDescription: { text },
  }));
  const descriptor = (id: string) => ({ id, index: kinds.findIndex((kind) => kind.id === id) });
  const all: unknown[] = [];
  return {
    kinds,
    all,
    failed(file: FileLocation, { code, message }: Failure) {
      const text = plain(`${failures[code]} (${message})`);
      all.push({ descriptor: descriptor(code), level: 'error', message: { text }, locations: [{ physicalLocation: { artifactLocation: file } }] });
    },
    open(file: FileLocation, report: CheckedReport) {
      for (const [rule, counts] of openRules(report)) {
        const [open, why] = [counts[NOT_CHECKABLE], reasonWords(counts, lang)];
        const index = indexOf.get(rule);
        const { reasons, ...relations } = counts;
        all.push({
          descriptor: descriptor(NOT_CHECKABLE),
          ...(index === undefined ? {} : { associatedRule: { id: rule, index } }),
          level: 'note',
          message: { text: plain(lang === 'en' ? `${rule}: ${open} could not be checked: ${why}` : `${rule}: ${open} không kiểm tra được: ${why}`) },
          locations: [{ physicalLocation: { artifactLocation: file } }],
          properties: { relations, reasons },
        });
      }
    },
    stale(fingerprint: string) {
      all.push({ descriptor: descriptor(STALE), level: 'note', message: { text: `${own[STALE][lang]}: ${fingerprint}` }, properties: { fingerprint } });
    },
    rules,
  };
}

interface Around {
  context: CheckContext;
  file: FileLocation;
  ruleIndex: number | undefined;
  time: number;
}

function resultOf(finding: Finding, accepted: Accepted | null, { context, file, ruleIndex, time }: Around): unknown {
  const { lang, baseline } = context;
  const [first, ...others] = finding.terms;
  const { expected, actual, difference, cause, repair, alternatives } = finding;
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: plain(finding.message) },
    locations: [{ ...whereOf(finding.place, first, file, context), ...(first === undefined ? {} : { message: roleOf(first, context) }) }],
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.map((term, at) => ({ id: at + 1, ...whereOf(term.place, term, file, context), message: roleOf(term, context) })) }),
    partialFingerprints: fingerprintsOf(finding, time),
    ...(baseline === null ? {} : { baselineState: accepted?.by === 'baseline' ? 'unchanged' : baseline.has(finding.fingerprint) ? 'updated' : 'new' }),
    ...(accepted === null ? {} : { suppressions: [suppressionOf(accepted, lang)] }),
    properties: { expected, actual, difference, cause, repair, alternatives },
  };
}

/**
 * 3.27.17: made of what the finding is, so that it stays when lines move, files are renamed and other figures are mended.
 * The key names the way it is made, with its version (3.5.4.2): `primaryLocationLineHash`, the only key that GitHub tells
 * results apart by, means a hash of the line's text there, which the upload works out for itself and compares. It does so for
 * results with a line only; findings in Word and PDF would be one alert, so they carry ours under that name too.
 */
function fingerprintsOf({ fingerprint, place }: Finding, time: number): Record<string, string> {
  const own = `${fingerprint}:${time}`;
  return { 'baocaoFinding/v1': own, ...(place.lines === null ? { primaryLocationLineHash: own } : {}) };
}

/** 3.35: somebody has looked at it and lets it pass, in a file beside the documents. */
function suppressionOf({ by, reason }: Accepted, lang: CheckContext['lang']): unknown {
  const known = lang === 'en' ? 'known to the baseline' : 'đã có trong baseline';
  return { kind: 'external', status: 'accepted', justification: reason === '' ? known : reason, properties: { by } };
}

/** A figure's part in the relation, and how it is printed. */
function roleOf(term: Term, { lang }: CheckContext): { text: string } {
  return { text: plain(`${term.role}: ${rawWords(term, lang)}${term.label === '' ? '' : ` (${term.label})`}`) };
}

/**
 * Lines of text are a region (3.30). Pages, cells and paragraphs are none that SARIF knows: they are logical locations
 * (3.33), and the place itself and the quote stand in the properties, as they do in `check --format json`.
 */
function whereOf(place: Place, term: Term | undefined, file: FileLocation, { lang }: CheckContext) {
  const { lines, page, boxes, cell, paragraph } = place;
  const quote = term?.quote ?? '';
  const row = term?.indicator ?? null;
  const rowAt = row === null ? [] : [{ fullyQualifiedName: row, kind: 'row' }];
  if (lines !== null) {
    const region = { startLine: lines[0], endLine: lines[1], ...(quote === '' ? {} : { snippet: { text: quote } }) };
    return { physicalLocation: { artifactLocation: file, region }, ...(row === null ? {} : { logicalLocations: rowAt }) };
  }
  const name = placeWords(place, lang);
  const kind = page !== null ? 'page' : cell !== null ? 'cell' : 'paragraph';
  // the name in full is an identifier (3.33.5): no words of a language
  const path = page !== null ? [page] : cell !== null ? [cell.table, cell.row, cell.column] : [paragraph];
  return {
    physicalLocation: { artifactLocation: file },
    ...(name === '' ? {} : { logicalLocations: [{ name, fullyQualifiedName: [kind, ...path].join('/'), kind }, ...rowAt] }),
    properties: { page, boxes, cell, paragraph, quote },
  };
}

/** 3.11: braces are placeholders unless doubled, and "[…](…)" is a link unless escaped: documents make neither. */
function plain(text: string): string {
  const words = shown(text).replace(/[{}]/g, '$&$&');
  return /\]\(/.test(words) ? words.replace(/[[\]]/g, '\\$&') : words;
}
