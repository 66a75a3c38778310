import type { About } from '../batch/products.js';
import type { Lang } from '../checks/rule.js';
import type { FailureCode } from '../model/failure.js';
import type { FailedReport } from '../model/report.js';

/** What a run has read so far, in numbers. */
export interface Tally {
  reports: number;
  indicators: number;
  failures: number;
  /** files in folders that were no reports */
  skipped: number;
  skippedPaths: string[];
  /** reports whose content an earlier input has too */
  duplicates: number;
  formats: Partial<Record<string, number>>;
  byRule: Partial<Record<string, number>>;
  byCode: Partial<Record<FailureCode, number>>;
}

export function emptyTally(): Tally {
  return { reports: 0, indicators: 0, failures: 0, skipped: 0, skippedPaths: [], duplicates: 0, formats: {}, byRule: {}, byCode: {} };
}

export function addRead(tally: Tally, { source, indicators, findings }: About): void {
  tally.reports++;
  tally.indicators += indicators;
  if (source.duplicateOf !== null) tally.duplicates++;
  count(tally.formats, source.format, 1);
  for (const [rule, times] of Object.entries(findings)) count(tally.byRule, rule, times);
}

export function addFailure(tally: Tally, { failure }: FailedReport): void {
  tally.failures++;
  count(tally.byCode, failure.code, 1);
}

function count<Key extends string>(counts: Partial<Record<Key, number>>, key: Key, times: number): void {
  counts[key] = (counts[key] ?? 0) + times;
}

/** "12 reports read, 1 not read": files, whatever was in them. */
export function tallyLine({ reports, failures, skipped, duplicates }: Tally, lang: Lang): string {
  const [head, rest] =
    lang === 'en'
      ? [
          `${reports} ${reports === 1 ? 'report' : 'reports'} read`,
          [
            failures > 0 ? `${failures} not read` : null,
            skipped > 0 ? `${skipped} skipped (no reports)` : null,
            duplicates > 0 ? `${duplicates} of the same content as another` : null,
          ],
        ]
      : [
          `${reports} báo cáo đã đọc`,
          [
            failures > 0 ? `${failures} không đọc được` : null,
            skipped > 0 ? `${skipped} bỏ qua (không phải báo cáo)` : null,
            duplicates > 0 ? `${duplicates} trùng nội dung với tệp khác` : null,
          ],
        ];
  return [head, ...rest.filter((part) => part !== null)].join(', ');
}

/** What an interrupted run has done, and what it leaves undone. */
export function stoppedText(tally: Tally, files: number, lang: Lang): string {
  const left = files - tally.reports - tally.failures - tally.skipped;
  return `${tallyLine(tally, lang)}${lang === 'en' ? `, ${left} of ${files} files left` : `, còn ${left} trong ${files} tệp chưa đọc`}\n`;
}

/** The end of a run in a few lines: what was read, of which formats, with what findings, and what was not read and why. */
export function tallyText(tally: Tally, lang: Lang): string {
  const { reports, indicators, failures } = tally;
  const first = tallyLine(tally, lang);
  if (reports + failures < 2) return `${first}\n`;
  const words =
    lang === 'en'
      ? { formats: 'formats', indicators: 'indicators', findings: 'findings', failures: 'not read' }
      : { formats: 'định dạng', indicators: 'chỉ tiêu', findings: 'phát hiện', failures: 'không đọc được' };
  const lines = [
    `${words.formats}: ${listed(tally.formats)}; ${words.indicators}: ${indicators}`,
    Object.keys(tally.byRule).length === 0 ? null : `${words.findings}: ${listed(tally.byRule)}`,
    failures === 0 ? null : `${words.failures}: ${listed(tally.byCode)}`,
  ];
  return `${[first, ...lines.filter((line) => line !== null).map((line) => `  ${line}`)].join('\n')}\n`;
}

/** "docx 12, pdf 3": the most first. */
function listed(counts: Partial<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([a, x = 0], [b, y = 0]) => y - x || (a < b ? -1 : 1))
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
}
