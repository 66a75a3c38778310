import { grouped } from '../../text/grouped.js';
import { pattern } from '../../text/pattern.js';
import { type Citation, citationsOf } from '../citations.js';
import { areOneDigitApart } from '../one-slip.js';
import { wordsTerm } from '../prose.js';
import type { Rule, Test } from '../rule.js';

/** What a kind of document is written as in its symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III), with the slips that say nothing. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  'kế hoạch': ['KH'],
  'quyết định': ['QĐ'],
  'báo cáo': ['BC'],
  'thông báo': ['TB', 'KL'],
  'tờ trình': ['TTr', 'TTR', 'TT'],
  'nghị quyết': ['NQ'],
  'nghị định': ['NĐ'],
  'thông tư': ['TT'],
  'chỉ thị': ['CT'],
  'hướng dẫn': ['HD'],
  'chương trình': ['CTr', 'CTR', 'CT'],
  'đề án': ['ĐA'],
  'phương án': ['PA'],
  'quy chế': ['QC', 'QĐ'],
  'quy định': ['QĐ', 'QyĐ'],
  'công điện': ['CĐ'],
  'giấy mời': ['GM'],
  'kết luận': ['KL', 'TB'],
  'biên bản': ['BB'],
  'công văn': [],
};
const KNOWN = new Set(['KH', 'QĐ', 'BC', 'TB', 'TTr', 'NQ', 'NĐ', 'HD', 'GM', 'BB', 'CĐ']);

export const docNumber: Rule = {
  id: 'doc-number',
  severity: 'info',
  title: { vi: 'Số, ký hiệu văn bản được dẫn', en: 'Numbers and symbols of cited documents' },
  checks: {
    vi: 'Một số, ký hiệu của cùng cơ quan trong một năm chỉ có một ngày; loại văn bản hợp với ký hiệu (Quyết định – QĐ, Kế hoạch – KH; Nghị định 30/2020/NĐ-CP); ký hiệu đúng thể thức (số/loại-cơ quan).',
    en: 'One number and symbol of one issuer and year has one date; the kind agrees with the symbol (Quyết định – QĐ, Kế hoạch – KH; Nghị định 30/2020/NĐ-CP); the symbol has its form (number/kind-issuer).',
  },
  silent: {
    vi: 'Văn bản của Đảng (71-KH/TU), văn bản của cơ quan khác trùng số, văn bản dẫn không rõ cơ quan, số của năm khác.',
    en: 'Party documents (71-KH/TU), equal numbers of other issuers, grounds whose issuer is not told, numbers of other years.',
  },
  examples: {
    bad: [
      {
        text: 'UBND xã đã ban hành Kế hoạch số 16/KH-UBND ngày 07/02/2024 về tuyên truyền cải cách hành chính; Kế hoạch số 16/KH-UBND ngày 19/02/2024 về đào tạo, bồi dưỡng 12 công chức.',
        why: { vi: 'số 16/KH-UBND của năm 2024 có hai ngày', en: 'number 16/KH-UBND of 2024 has two dates' },
      },
      {
        text: 'UBND xã đã ban hành Quyết định số 36/KH-UBND ngày 17/4/2024 về chuyển đổi số, giao 12 nhiệm vụ.',
        why: { vi: 'Quyết định mang ký hiệu KH của Kế hoạch', en: 'a decision with the symbol of a plan' },
      },
      {
        text: 'Kế hoạch cải cách hành chính của xã, ban hành kèm theo Quyết định số 41/KH-UBND ngày 22/01/2024, có 40 nhiệm vụ.',
        why: {
          vi: 'số 41 là số của Quyết định, không phải của Kế hoạch kèm theo',
          en: 'number 41 is the decision’s, not that of the plan that it puts into force',
        },
      },
      {
        text: 'UBND xã đã ban hành Kế hoạch số 21/KH-UBND ngày 16/01/2024 về cải cách hành chính.\n\nThực hiện Kế hoạch số 21/KH-UBND ngày 19/01/2024, xã xác định 44 nhiệm vụ.',
        why: { vi: 'số 21/KH-UBND của xã có hai ngày, lệch nhau một chữ số', en: 'the commune’s number 21/KH-UBND has two dates, one digit apart' },
      },
      {
        text: 'Thực hiện Kế hoạch số 886KH-UBND ngày 21 tháng 01 năm 2025 về tự kiểm tra, xã đã kiểm tra 04 bộ phận.',
        why: { vi: 'thiếu dấu gạch chéo giữa số và ký hiệu', en: 'no stroke between number and symbol' },
      },
    ],
    good: [
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính năm 2024 của UBND xã Bình Khê\n\nI. KẾT QUẢ THỰC HIỆN\n\nThực hiện Kế hoạch số 16/KH-UBND ngày 05/01/2024 của UBND huyện Bình Lâm, UBND xã đã ban hành Kế hoạch số 16/KH-UBND ngày 19/02/2024 với 12 nhiệm vụ; quán triệt Kế hoạch 71-KH/TU ngày 02/8/2021 của Thành ủy.',
        why: { vi: 'số 16 của hai cơ quan; văn bản của Đảng', en: 'number 16 of two issuers; a party document' },
      },
      {
        text: 'UBND xã đã ban hành Kế hoạch số 16/KH-UBND ngày 16/01/2024 về tuyên truyền. Thực hiện Kế hoạch số 16/KH-UBND ngày 05/02/2024, xã đã rà soát 20 văn bản.',
        why: {
          vi: 'kế hoạch không rõ cơ quan, ngày khác hẳn: có thể của cấp trên',
          en: 'a plan of nobody named, on quite another day: it may be the district’s',
        },
      },
      {
        text: 'UBND xã đã ban hành Kế hoạch số 05/KH-UBND ngày 09/01/2024 về kiểm tra và Kế hoạch số 05/KH-UBND ngày 11/01/2023 về rà soát 20 văn bản; Quyết định về việc ban hành Kế hoạch số 12/QĐ-UBND ngày 15/01/2024.',
        why: {
          vi: 'số được đánh lại mỗi năm; “Kế hoạch” ở đây là tên của Quyết định',
          en: 'numbering begins anew each year; “Kế hoạch” is part of the decision’s name',
        },
      },
    ],
  },
  run({ document, metadata }) {
    if (document === null) return [];
    const citations = citationsOf(document, metadata.issuer.unit);
    return [...citations.flatMap(formOf), ...datesOf(citations)];
  },
  message(test, lang) {
    const cited = test.terms.map((term) => `“${term.raw}”`);
    if (test.shape === 'dates') {
      return lang === 'en'
        ? `One number of one year stands with several dates or kinds: ${cited.join('; ')}.`
        : `Cùng một số trong một năm mà ghi nhiều ngày hoặc loại văn bản: ${cited.join('; ')}.`;
    }
    if (test.shape === 'kind') {
      return lang === 'en' ? `${cited[0]}: the symbol is that of another kind of document.` : `${cited[0]}: ký hiệu là của loại văn bản khác.`;
    }
    return lang === 'en'
      ? `${cited[0]}: the symbol lacks its form (number/kind-issuer, as “12/KH-UBND”).`
      : `${cited[0]}: ký hiệu không đúng thể thức (số/loại-cơ quan, như “12/KH-UBND”).`;
  },
};

const BLANK = { rule: 'doc-number', reason: null, expected: null, actual: null, difference: null } as const;

function termOf({ paragraph, from, to, type }: Citation) {
  return wordsTerm('cited', paragraph, from, to, `${type} số`);
}

/** Kind against symbol, and the symbol's own form. */
function formOf(citation: Citation): Test[] {
  const { type, symbol, joint, paragraph, from } = citation;
  const parts = symbol.split(/[-/]/);
  const reversed = parts.length > 1 && CODES[type]?.includes(parts.at(-1) ?? '') === true && /^(?:UBND|HĐND)$/u.test(parts[0] ?? '');
  if (joint === '' || reversed) return [{ ...BLANK, terms: [termOf(citation)], verdict: 'inconsistent', finding: 'info', shape: 'form' }];
  const code = parts[0] ?? '';
  const codes = CODES[type];
  if (codes === undefined || !KNOWN.has(code) || codes.includes(code)) return [];
  // "Quyết định ban hành Kế hoạch số 12/QĐ-UBND": the number is that of the decision before it
  const before = paragraph.text.slice(Math.max(0, from - 90), from).toLowerCase();
  if (!OWN_NUMBER.test(before) && Object.entries(CODES).some(([other, own]) => own.includes(code) && before.includes(other))) return [];
  return [{ ...BLANK, terms: [termOf(citation)], verdict: 'inconsistent', finding: 'info', shape: 'kind' }];
}

/** "Kế hoạch CCHC ban hành kèm theo Quyết định số …": the number is that of the decision, whatever it puts into force. */
const OWN_NUMBER = pattern.u`(?<!\p{L})(?:theo|tại|bằng|bởi|căn cứ)\s*$`;

/** Citations of one number, symbol, issuer and year: one date each, or one of them is wrong. */
function datesOf(citations: readonly Citation[]): Test[] {
  const dated = citations.filter(({ date }) => date !== null);
  const same = grouped(dated, documentOf);
  const issuers = new Map([...same].map(([key, group]) => [key, issuerIn(group)]));
  const own = grouped(
    dated.filter(({ issuer }) => issuer === ''),
    numberOf,
  );
  const known = dated.flatMap((citation) => {
    const issuer = citation.issuer ?? issuers.get(documentOf(citation)) ?? (isSlipOf(citation, own.get(numberOf(citation)) ?? []) ? '' : null);
    return issuer === null ? [] : [{ citation, key: [issuer, citation.number, citation.symbol, citation.year ?? citation.date?.slice(0, 4)].join('|') }];
  });
  return [...grouped(known, ({ key }) => key).values()].flatMap((group): Test[] => {
    const cited = group.map(({ citation }) => citation);
    const dates = new Set(cited.map(({ date }) => date));
    if (cited.length < 2) return [];
    if (dates.size === 1) return [{ ...BLANK, terms: cited.map(termOf), verdict: 'verified', finding: null, shape: 'dates' }];
    const told = new Set<string>();
    const different = cited.filter(({ date, type }) => !told.has(`${date} ${type}`) && told.add(`${date} ${type}`));
    return [{ ...BLANK, terms: different.map(termOf), verdict: 'inconsistent', finding: 'info', shape: 'dates' }];
  });
}

const numberOf = ({ type, number, symbol }: Citation) => [type, number, symbol].join('|');

/** A ground without an issuer, its day one digit from that of a document of the reporting unit: "Thực hiện Kế hoạch số 21/KH-UBND ngày 19/01". */
function isSlipOf({ date }: Citation, own: readonly Citation[]): boolean {
  return own.some((other) => areOneDigitApart(other.date ?? '', date ?? ''));
}

const documentOf = ({ number, symbol, date }: Citation) => [number, symbol, date].join('|');

/** The one issuer that the text names where it cites a number with a date. */
function issuerIn(citations: readonly Citation[]): string | null {
  const issuers = [...new Set(citations.flatMap(({ issuer }) => (issuer === null ? [] : [issuer])))];
  return issuers.length === 1 ? (issuers[0] ?? null) : null;
}
