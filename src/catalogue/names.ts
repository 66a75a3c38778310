/** Proper names in labels: which place a row speaks of is the report's, not the indicator's. */

const SYLLABLE = '\\p{Lu}\\p{Ll}+';
/** Two syllables or more, each with a capital, after the first word: "báo Quảng Trị". */
const NAME = new RegExp(`(?<=[\\s(])${SYLLABLE}(?:\\s${SYLLABLE})+`, 'gu');

/** A label without the names in it; words that the catalogue knows, all of a run, are none ("Thông Tin Điện Tử"). */
export function withoutNames(label: string, isKnown: (word: string) => boolean): string {
  return label.replace(NAME, (run) => (run.split(/\s/u).every(isKnown) ? run : ' '));
}

const OF = 'của|tại|ở|trên địa bàn';
const COMMITTEE = 'UBND|ủy ban nhân dân';
const LEVEL = 'tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu';

/** A label without the reporting unit: "Số văn bản của UBND phường An Bình đã ban hành"; but "do UBND phường An Bình ban hành" tells who. */
export function withoutReporter(label: string, unit: string): string {
  const name = unit
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('\\s+');
  return label.replace(new RegExp(`(?<=^|\\s)(?:${OF})\\s+(?:(?:${COMMITTEE})\\s+)?(?:(?:${LEVEL})\\s+)?${name}(?![\\p{L}\\p{M}])`, 'giu'), ' ');
}
