import { entryOf } from '../../../src/catalogue/catalogue.js';
import type { Expected } from '../../../src/checks/rule.js';
import type { AcrossFinding } from '../../../src/model/across.js';
import type { Severity } from '../../../src/model/relation.js';
import { periodCode } from '../../../src/text/period-codes.js';
import type { Random } from '../../variants/random.js';
import type { FormName } from '../forms.js';
import type { Style } from './draw.js';
import { committee, type ReportDraft } from './report.js';

/** An error between reports that the generator plants into a clean archive by changing one thing. */
export interface ArchiveError {
  name: string;
  style: Style;
  form?: FormName;
  /** rules that may tell it */
  rules: readonly string[];
  least: Severity;
  /** the archive with the error; null where it has no place for it */
  plant(reports: readonly ReportDraft[], random: Random): PlantedArchive | null;
}

export interface PlantedArchive {
  reports: readonly ReportDraft[];
  expected?: Partial<Expected>;
  /** the reports of which a term must stand in one; or whose report is missing */
  about: { paths: readonly string[]; raw?: string } | { unitName: string; period: string };
  told: string;
}

/** Something between reports that looks wrong and is not. */
export interface ArchiveTrap {
  name: string;
  style: Style;
  form?: FormName;
  set(reports: readonly ReportDraft[], random: Random): { reports: readonly ReportDraft[]; expected?: Partial<Expected> } | null;
}

const LOUDNESS: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

export function isTold({ rules, least }: ArchiveError, { about }: PlantedArchive, findings: readonly AcrossFinding[]): boolean {
  return findings.some((finding) => rules.includes(finding.rule) && LOUDNESS[finding.severity] >= LOUDNESS[least] && isAbout(about, finding));
}

/** A finding beside the planted one is about other reports, or other numbers of theirs. */
export function isAbout(about: PlantedArchive['about'], { terms, unitName, period }: AcrossFinding): boolean {
  if ('unitName' in about) return (unitName ?? '').includes(about.unitName) && period === about.period;
  return terms.some(({ source, raw }) => about.paths.includes(source) && (about.raw === undefined || numberIn(raw) === numberIn(about.raw)));
}

const numberIn = (raw: string) => raw.replace(/\./g, '').replace(/^0+(?=\d)/, '');

/** The archive with one report in place of another, or with none in its place. */
export function replaced(reports: readonly ReportDraft[], old: ReportDraft, ...others: readonly ReportDraft[]): ReportDraft[] {
  return reports.flatMap((report) => (report === old ? others : [report]));
}

export function sameYear(reports: readonly ReportDraft[], { unit, year }: ReportDraft): ReportDraft[] {
  return reports.filter((report) => report.unit === unit && report.year === year);
}

export function find(reports: readonly ReportDraft[], { unit, year }: Pick<ReportDraft, 'unit' | 'year'>, code: string): ReportDraft | undefined {
  return reports.find((report) => report.unit === unit && report.year === year && codeOf(report).endsWith(code));
}

export function codeOf(report: ReportDraft): string {
  return periodCode(report);
}

/** Indicators of a report that add up over time, with a number that is large enough. */
export function flows({ values }: ReportDraft, least: number): Array<[string, number]> {
  return [...values].filter(([code, value]) => entryOf(code)?.overTime === 'adds' && entryOf(code)?.kind === 'count' && value >= least);
}

export const aboutUnit = (report: ReportDraft) => ({ unitName: committee(report.unit), period: codeOf(report) });
