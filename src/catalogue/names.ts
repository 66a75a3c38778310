import type { Metadata } from '../model/document.js';
import { kept } from '../text/kept.js';
import { pattern } from '../text/pattern.js';

/** Proper names in labels: which place a row speaks of is the report's, not the indicator's. */

const SYLLABLE = String.raw`\p{Lu}\p{Ll}+`;
/** Two syllables or more, each with a capital, after the first word: "báo Quảng Trị". */
const NAME = pattern.gu`(?<=[\s(])${SYLLABLE}(?:\s${SYLLABLE})+`;

/** A label without the names in it; words that the catalogue knows, all of a run, are none ("Thông Tin Điện Tử"). */
export function withoutNames(label: string, isKnown: (word: string) => boolean): string {
  return label.replace(NAME, (run) => (run.split(/\s/u).every(isKnown) ? run : ' '));
}

const OF = 'của|tại|ở|trên địa bàn';
const COMMITTEE = 'UBND|ủy ban nhân dân';
const LEVEL = 'tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu';

/** The unit that reports, and when: "phường", "An Bình", 2024. */
export interface Reporter {
  level: string | null;
  unit: string | null;
  /** the year of the report's period */
  year: number | null;
}

export function reporterOf({ issuer, period }: Pick<Metadata, 'issuer' | 'period'>): Reporter {
  return { level: issuer.level, unit: issuer.unit, year: period?.year ?? null };
}

/** A label without the report's own year: "Số biên chế được giao năm 2024"; "so với năm 2015", and any other year, is told. */
export function withoutYear(label: string, { year }: Reporter): string {
  return year === null ? label : label.replace(new RegExp(`(?<!so với |trước |sau )năm ${year}(?!\\d)`, 'giu'), ' ');
}

/** A label without the reporting unit: "Số văn bản của UBND phường An Bình đã ban hành"; but "do UBND phường An Bình ban hành" tells who. */
export function withoutReporter(label: string, { unit }: Reporter): string {
  return unit === null ? label : label.replace(reporterNamed(unit), ' ');
}

/** A heading without the reporting unit, by its level alone too: "Kế hoạch CCHC của phường"; "của phường Hòa Bình" is another's. */
export function withoutReporterOrLevel(heading: string, reporter: Reporter): string {
  const named = withoutReporter(heading, reporter);
  if (reporter.level === null) return named;
  return named.replace(levelNamed(reporter.level), ' ');
}

const levelNamed = kept((level) => pattern.gu`(?<=^|\s)(?:${OF})\s+(?:(?:${COMMITTEE})\s+)?${level}(?!\p{L}|\s+\p{Lu}\p{Ll})`);

const reporterNamed = kept((unit) => {
  const name = unit
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('\\s+');
  return pattern.giu`(?<=^|\s)(?:${OF})\s+(?:(?:${COMMITTEE})\s+)?(?:(?:${LEVEL})\s+)?${name}(?![\p{L}\p{M}])`;
});
