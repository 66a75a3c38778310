import type { Lang, Words } from '../checks/rule.js';
import type { Place } from '../model/place.js';
import type { Finding, Term, Verdict } from '../model/relation.js';

/** Words that the formats of `check` share. */
export const NOUNS = {
  report: { vi: 'báo cáo', en: 'report' },
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'ghi chú', en: 'note' },
  unread: { vi: 'tệp không đọc được', en: 'unread file' },
  skipped: { vi: 'tệp bỏ qua (không phải báo cáo)', en: 'skipped file' },
  accepted: { vi: 'phát hiện được chấp nhận', en: 'accepted finding' },
} satisfies Record<string, Words>;

/** What became of a relation, or of a figure in it; of one and of many. */
export const VERDICTS: Record<Verdict, Words> = {
  verified: { vi: 'khớp', en: 'verified' },
  inconsistent: { vi: 'không khớp', en: 'inconsistent' },
  unlikely: { vi: 'đáng ngờ', en: 'unlikely' },
  'not-checkable': { vi: 'không kiểm tra được', en: 'not checkable' },
};

/**
 * Text of a document or a file's name in one line that shows all it holds: white space as blanks; what drives terminals or
 * turns the direction of reading (UAX #9), and what XML 1.0 cannot carry, as �.
 */
export function shown(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '�');
}

/** "dòng 156–158", "trang 7", "bảng 2, hàng 3, cột 4". */
export function placeWords({ lines, page, paragraph, cell }: Place, lang: Lang): string {
  const en = lang === 'en';
  if (lines !== null) {
    const [first, last] = lines;
    return `${en ? (first === last ? 'line' : 'lines') : 'dòng'} ${first === last ? first : `${first}–${last}`}`;
  }
  if (page !== null) return `${en ? 'page' : 'trang'} ${page}`;
  if (cell !== null) return en ? `table ${cell.table}, row ${cell.row}, column ${cell.column}` : `bảng ${cell.table}, hàng ${cell.row}, cột ${cell.column}`;
  return paragraph === null ? '' : `${en ? 'paragraph' : 'đoạn'} ${paragraph}`;
}

/** "1 báo cáo", "2 reports". */
export function many(count: number, noun: Words, lang: Lang): string {
  return `${count} ${noun[lang]}${lang === 'en' && count !== 1 ? 's' : ''}`;
}

/** The figure as printed; a blank is told. */
export function rawWords({ raw }: Pick<Term, 'raw'>, lang: Lang): string {
  return raw === '' ? (lang === 'en' ? '(blank)' : '(trống)') : shown(raw);
}

/** "28194 → 8194: 688 + 8194 = 8882"; where nothing decides, the figures that could be wrong; null where neither is known. */
export function meantWords({ repair, alternatives, terms }: Finding, lang: Lang): string | null {
  const en = lang === 'en';
  if (repair !== null) return shown(`${repair.from} → ${repair.to}: ${repair.why}`);
  if (alternatives.length === 0) return null;
  const sets = alternatives.map((set) => set.map((at) => terms[at]).flatMap((term) => (term === undefined ? [] : [rawWords(term, lang)])));
  const listed = sets.map((set) => set.join(en ? ' and ' : ' và ')).join(en ? ', or ' : ', hoặc ');
  return en ? `could be wrong: ${listed}` : `có thể sai: ${listed}`;
}

/** What follows the figures that could be wrong: "nothing decides between them". */
export function undecidedWords(sets: number, lang: Lang): string {
  if (lang === 'en') return sets === 1 ? 'nothing tells what is right' : 'nothing decides between them';
  return sets === 1 ? 'không có gì cho biết số đúng' : 'không có gì cho biết là số nào';
}
