import { filedReport } from '../../../src/checks/across/filed.js';
import { type AcrossChecked, checkAcross } from '../../../src/checks/across/run.js';
import { RULES } from '../../../src/checks/registry.js';
import type { Expected } from '../../../src/checks/rule.js';
import type { FiledReport } from '../../../src/model/across.js';
import { readStages } from '../../../src/pipeline.js';
import { printReport, type ReportDraft } from './report.js';

/** What one report alone tells is no concern here. */
const UNCHECKED = Object.fromEntries(RULES.map(({ id }) => [id, 'off' as const]));

/** Each draft is printed and read once: the archives of many cases have most of their reports in common. */
const READ = new WeakMap<ReportDraft, Promise<Omit<FiledReport, 'source'>>>();

function read(draft: ReportDraft): Promise<Omit<FiledReport, 'source'>> {
  const known = READ.get(draft);
  if (known !== undefined) return known;
  const reading = printReport(draft).then(async (bytes) => filedReport(await readStages(bytes, { checks: { rules: UNCHECKED } })));
  READ.set(draft, reading);
  return reading;
}

export async function checkArchive(drafts: readonly ReportDraft[], expected: Partial<Expected> = {}): Promise<AcrossChecked> {
  const byPath = new Map(drafts.map((draft) => [draft.path, draft]));
  const reports: FiledReport[] = [];
  for (const draft of drafts) {
    const original = draft.copyOf === undefined ? undefined : byPath.get(draft.copyOf);
    reports.push({ source: { path: draft.path, duplicateOf: original?.path ?? null }, ...(await read(original ?? draft)) });
  }
  return checkAcross(reports, { lang: 'en', expected });
}
