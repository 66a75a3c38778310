import type { Lang } from '../checks/rule.js';
import type { Finding, Severity } from '../model/relation.js';
import type { Checkable, CheckedReport, CheckSummary, RuleVerdicts } from './check.js';
import { countVerdicts } from './check.js';
import type { CheckContext, CheckFormat, CheckWriter } from './check-format.js';
import { code, prose } from './markdown-text.js';
import { openRules, reasonWords } from './reasons.js';
import { many, meantWords, NOUNS, placeWords, rawWords } from './shown.js';
import { periodName } from './wide/periods.js';

/**
 * GitHub Flavored Markdown for a pull request, a job's summary or an e-mail: what was found in all, a table of the files that
 * something is wrong with, then each finding with its arithmetic. The table comes first, so that the findings wait for it.
 */
export const markdown: CheckFormat = (context) => withinBytes(context, Number.POSITIVE_INFINITY);

/** The same, without the findings of files that would make it longer: they are counted. */
export const markdownWithin =
  (bytes: number): CheckFormat =>
  (context) =>
    withinBytes(context, bytes);

/** For the headings, the tables' heads, what could not be checked, and the words on what is left out. */
const RESERVE = 16_000;

function withinBytes(context: CheckContext, bytes: number): CheckWriter {
  const { lang } = context;
  const words = WORDS[lang];
  const rows: string[] = [];
  const parts: string[] = [];
  const open: CheckedReport['rules'] = {};
  let room = bytes - RESERVE;
  let left = 0;
  return {
    begin: '',
    report(report, product) {
      for (const [rule, counts] of openRules(report)) addOpen(open, rule, counts);
      if (report.failure === null && report.findings.length === 0 && report.accepted.length === 0) return '';
      const [line, told] = [row(report, product, context), part(report, context)];
      const size = Buffer.byteLength(line) + Buffer.byteLength(told) + 1;
      if (size > room) left++;
      else {
        room -= size;
        rows.push(line);
        parts.push(told);
      }
      return '';
    },
    end(summary) {
      const table =
        rows.length === 0
          ? []
          : [
              `| ${words.columns.join(' | ')} |\n| --- | ${words.columns
                .slice(1)
                .map(() => '--:')
                .join(' | ')} |\n${rows.join('')}`,
            ];
      const leftOut = left === 0 ? [] : [`${words.left(left)}\n`];
      return [`## baocao: ${counted(summary, lang)}\n`, `${also(summary, lang)}\n`, ...table, ...leftOut, ...parts, ...openPart(open, lang)].join('\n');
    },
  };
}

const WORDS = {
  vi: {
    columns: ['Tệp', 'Lỗi', 'Cảnh báo', 'Ghi chú', 'Được chấp nhận', 'Quan hệ đúng', 'Không kiểm tra được'],
    figure: ['Số liệu', 'Nội dung', 'Vị trí'],
    accepted: 'Được chấp nhận',
    open: 'Không kiểm tra được',
    unread: 'không đọc được',
    left: (count: number) => `Còn ${count} tệp có phát hiện mà phần này không đủ chỗ ghi hết.`,
  },
  en: {
    columns: ['File', 'Errors', 'Warnings', 'Notes', 'Accepted', 'Relations that hold', 'Could not be checked'],
    figure: ['Figure', 'What', 'Where'],
    accepted: 'Accepted',
    open: 'Could not be checked',
    unread: 'not read',
    left: (count: number) => `${count} more files have findings that do not fit here.`,
  },
};

function counted({ reports, findings: { error, warning, info } }: CheckSummary, lang: Lang): string {
  const found = [many(error, NOUNS.error, lang), many(warning, NOUNS.warning, lang), many(info, NOUNS.info, lang)].join(', ');
  return `${found} · ${many(reports, NOUNS.report, lang)}`;
}

function also({ relations, failures, skipped, baselined, suppressed, stale }: CheckSummary, lang: Lang): string {
  const { verified, inconsistent, unlikely, 'not-checkable': open } = relations;
  const en = lang === 'en';
  return [
    en
      ? `relations: ${verified} hold, ${inconsistent} do not, ${unlikely} unlikely, ${open} could not be checked`
      : `quan hệ: ${verified} đúng, ${inconsistent} sai, ${unlikely} đáng ngờ, ${open} không kiểm tra được`,
    ...(failures === 0 ? [] : [many(failures, NOUNS.unread, lang)]),
    ...(skipped === 0 ? [] : [many(skipped, NOUNS.skipped, lang)]),
    ...(baselined === 0 ? [] : [`${many(baselined, NOUNS.accepted, lang)} (baseline)`]),
    ...(suppressed === 0 ? [] : [`${many(suppressed, NOUNS.accepted, lang)} (suppressions)`]),
    ...(stale.length === 0 ? [] : [en ? `stale in the baseline: ${stale.length}` : `mục baseline đã cũ: ${stale.length}`]),
  ].join(' · ');
}

function row(report: CheckedReport, product: Checkable | null, { lang }: CheckContext): string {
  const { source, findings, accepted, relations, failure } = report;
  const file = code(source.path).replaceAll('|', '\\|');
  if (failure !== null) return `| ${file}<br>${WORDS[lang].unread}: ${failure.code} | | | | | | |\n`;
  const { issuer = null, period = null } = product?.metadata ?? {};
  const about = [issuer?.name ?? null, period === null ? null : periodName(period, lang)].flatMap((part) => (part === null ? [] : [prose(part)])).join(' · ');
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const numbers = [count('error'), count('warning'), count('info'), accepted.length, relations.verified, relations['not-checkable']];
  return `| ${file}${about === '' ? '' : `<br>${about}`} | ${numbers.join(' | ')} |\n`;
}

function part(report: CheckedReport, { lang, failures }: CheckContext): string {
  const { source, findings, accepted, failure } = report;
  const told =
    failure === null
      ? gravestFirst(findings).map((finding) => findingPart(finding, lang))
      : [`**${WORDS[lang].unread}** \`${failure.code}\`: ${prose(`${failures[failure.code]} (${failure.message})`)}\n`];
  const passed = accepted.map(({ finding, by, reason }) => {
    const why = `${by}${reason === '' ? '' : `: ${prose(reason)}`}`;
    return `- ${headOf(finding, lang)} (${why}): ${prose(finding.message)}\n`;
  });
  return [`### ${code(source.path)}\n`, ...told, ...(passed.length === 0 ? [] : [`${WORDS[lang].accepted}:\n\n${passed.join('')}`])].join('\n');
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function gravestFirst(findings: readonly Finding[]): Finding[] {
  return ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function headOf({ severity, rule, place }: Finding, lang: Lang): string {
  const where = placeWords(place, lang);
  return `**${NOUNS[severity][lang]}** \`${rule}\`${where === '' ? '' : ` · ${where}`}`;
}

function findingPart(finding: Finding, lang: Lang): string {
  const figures = finding.terms.map((term) => `| ${prose(rawWords(term, lang))} | ${prose(term.label)} | ${placeWords(term.place, lang)} |\n`);
  const meant = meantWords(finding, lang);
  return [
    `${headOf(finding, lang)}\n`,
    `${prose(finding.message)}\n`,
    ...(figures.length === 0 ? [] : [`| ${WORDS[lang].figure.join(' | ')} |\n| --: | --- | --- |\n${figures.join('')}`]),
    ...(meant === null ? [] : [`→ ${prose(meant)}\n`]),
  ].join('\n');
}

function addOpen(open: CheckedReport['rules'], rule: string, { 'not-checkable': count, reasons }: RuleVerdicts): void {
  open[rule] ??= { ...countVerdicts([]), reasons: {} };
  const sum = open[rule];
  sum['not-checkable'] += count;
  for (const [reason, times] of Object.entries(reasons)) sum.reasons[reason] = (sum.reasons[reason] ?? 0) + times;
}

function openPart(open: CheckedReport['rules'], lang: Lang): string[] {
  const lines = Object.entries(open).map(([rule, counts]) => `- \`${rule}\`: ${counts['not-checkable']} · ${prose(reasonWords(counts, lang))}\n`);
  return lines.length === 0 ? [] : [`### ${WORDS[lang].open}\n\n${lines.join('')}`];
}
