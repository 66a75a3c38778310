import type { Lang } from '../checks/rule.js';
import type { Finding, Severity } from '../model/relation.js';
import type { CheckedReport, CheckSummary } from './check.js';
import type { CheckContext, CheckFormat } from './check-format.js';
import { many, NOUNS, placeWords, shown } from './shown.js';

/**
 * Workflow commands of GitHub Actions. GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest, so
 * that the files come first, each with its first finding, then what else they have; a last notice counts what is left out.
 */
const MOST = 10;
type Level = 'error' | 'warning' | 'notice';
const LEVELS: Record<Severity, Level> = { error: 'error', warning: 'warning', info: 'notice' };

interface Annotation {
  /** how many annotations of this level the file has before this one, those of causes told already last */
  rank: number;
  line: string;
}

export const github: CheckFormat = (context) => {
  const kept: Record<Level, Annotation[]> = { error: [], warning: [], notice: [] };
  const met: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  // the last notice is the count
  const most: Record<Level, number> = { error: MOST, warning: MOST, notice: MOST - 1 };
  const add = (level: Level, annotation: Annotation) => {
    met[level]++;
    const list = kept[level];
    const after = list.findIndex(({ rank }) => rank > annotation.rank);
    list.splice(after < 0 ? list.length : after, 0, annotation);
    if (list.length > most[level]) list.pop();
  };
  return {
    begin: '',
    report(report) {
      if (report.failure !== null) add('error', { rank: 0, line: failureLine(report, context) });
      for (const level of Object.keys(kept) as Level[]) {
        const own = report.findings.filter(({ severity }) => LEVELS[severity] === level);
        for (const [rank, finding] of byCause(own).entries()) add(level, { rank, line: findingLine(level, finding, report, context) });
      }
      return '';
    },
    end(summary) {
      const lines = Object.values(kept).flatMap((list) => list.map(({ line }) => line));
      const left = met.error + met.warning + met.notice - lines.length;
      return `${[...lines, command('notice', { title: 'baocao' }, countedWords(summary, left, context.lang))].join('\n')}\n`;
    },
  };
};

function countedWords({ reports, failures, findings, relations, baselined, suppressed }: CheckSummary, left: number, lang: Lang): string {
  const found = [many(findings.error, NOUNS.error, lang), many(findings.warning, NOUNS.warning, lang), many(findings.info, NOUNS.info, lang)].join(', ');
  const { verified, 'not-checkable': open } = relations;
  const tested = lang === 'en' ? `relations: ${verified} hold, ${open} could not be checked` : `quan hệ: ${verified} đúng, ${open} không kiểm tra được`;
  const others = [
    ...(failures === 0 ? [] : [many(failures, NOUNS.unread, lang)]),
    ...(baselined + suppressed === 0 ? [] : [many(baselined + suppressed, NOUNS.accepted, lang)]),
    ...(left === 0 ? [] : [lang === 'en' ? `not shown here for lack of room: ${left}` : `không đủ chỗ hiện ở đây: ${left}`]),
  ];
  return [`${many(reports, NOUNS.report, lang)}: ${found}`, tested, ...others].join('; ');
}

/** The first of each cause, then the others: findings of one cause are one trouble. */
function byCause(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  const first = findings.filter(({ cause }) => !told.has(cause) && told.add(cause));
  return [...first, ...findings.filter((finding) => !first.includes(finding))];
}

function findingLine(level: Level, finding: Finding, { source }: CheckedReport, context: CheckContext): string {
  const { lang, rules } = context;
  const { lines } = finding.place;
  const title = rules.find(({ rule }) => rule.id === finding.rule)?.rule.title[lang];
  const at = lines === null ? {} : { line: `${lines[0]}`, endLine: `${lines[1]}` };
  const place = lines === null ? placeWords(finding.place, lang) : '';
  const message = place === '' ? finding.message : `${place}: ${finding.message}`;
  return command(level, { ...fileOf(source.path, context), ...at, title: title === undefined ? finding.rule : `${finding.rule}: ${title}` }, message);
}

function failureLine({ source, failure }: CheckedReport, context: CheckContext): string {
  if (failure === null) return '';
  return command('error', { ...fileOf(source.path, context), title: failure.code }, `${context.failures[failure.code]} (${failure.message})`);
}

/** GitHub looks for files from the root of the repository; of what lies outside it the title tells. */
function fileOf(path: string, { inRepository }: CheckContext): { file?: string } {
  const file = inRepository(path);
  return file === null ? {} : { file };
}

/** As the toolkit of GitHub Actions escapes them: values of properties more than the message. */
function command(name: Level, properties: Readonly<Record<string, string>>, message: string): string {
  const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escaped(shown(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${name} ${listed.join(',')}::${escaped(shown(message))}`;
}

/**
 * What other formats print on a log that GitHub reads for commands: `::name` at the start of a line, blanks before it or not,
 * and `##[name]` anywhere. Documents and names of files shall give none.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(?<indent>\s*)::/gm, '$<indent>: :').replaceAll('##[', '## [');
}
