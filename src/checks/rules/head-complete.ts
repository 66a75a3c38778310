import type { Place } from '../../model/place.js';
import type { Term } from '../../model/relation.js';
import type { Facts, Rule, Test, Words } from '../rule.js';

export const headComplete: Rule = {
  id: 'head-complete',
  severity: 'info',
  title: { vi: 'Thể thức còn thiếu', en: 'A head that is not complete' },
  checks: {
    vi: 'Báo cáo có số, ngày ký và người ký (Nghị định 30/2020/NĐ-CP, Phụ lục I); chỗ nào còn để trống thì kể trong một thông báo.',
    en: 'A report has its number, its date and its signer (Nghị định 30/2020/NĐ-CP, Phụ lục I); what is blank is told in one finding.',
  },
  silent: {
    vi: 'Văn bản không có phần đầu (phụ lục tách riêng, đoạn trích): không có gì để thiếu.',
    en: 'Texts without a letterhead (an appendix filed alone, an excerpt): nothing is missing there.',
  },
  examples: {
    bad: [
      {
        text: 'ỦY BAN NHÂN DÂN XÃ BÌNH KHÊ\nSố:     /BC-UBND\nBình Khê, ngày 12 tháng 6 năm 2024\n\nBÁO CÁO\nKết quả công tác cải cách hành chính 6 tháng đầu năm 2024\n\nI. KẾT QUẢ THỰC HIỆN\n\nXã đã tiếp nhận 120 hồ sơ.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n',
        why: { vi: 'số văn bản để trống', en: 'the number is blank' },
      },
    ],
    good: [
      {
        text: 'Trong kỳ đã tiếp nhận 120 hồ sơ.',
        why: { vi: 'đoạn trích không có phần đầu', en: 'an excerpt has no letterhead' },
      },
    ],
  },
  run({ metadata: { documentType, title, number, date, issuer, signer, places } }: Facts): Test[] {
    const marks = [places.number !== null, places.date !== null, issuer.name !== null, signer.authority !== null || signer.position !== null];
    const lines = {
      number: at(places.number, 'Số'),
      date: at(places.date, 'ngày'),
      signer: at(places.signer, signer.position ?? signer.authority ?? ''),
      title: at(places.title, title ?? ''),
    };
    if (documentType === null || marks.filter(Boolean).length < LEAST) return [];
    const missing = { number: number === null, date: date === null, signer: signer.name === null };
    const terms = (['number', 'date', 'signer'] as const).flatMap((role): Term[] => {
      const line = lines[role] ?? lines.title ?? lines.number ?? lines.date;
      return missing[role] && line !== null ? [{ role, raw: '', value: null, label: WORDS[role].vi, ...line, indicator: null }] : [];
    });
    if (terms.length === 0) return [];
    return [
      {
        rule: 'head-complete',
        verdict: 'not-checkable',
        reason: 'blank-term',
        terms,
        expected: null,
        actual: null,
        difference: null,
        finding: 'info',
        shape: 'blank',
      },
    ];
  },
  message(test, lang) {
    const missing = test.terms.map((term) => (term.role in WORDS ? WORDS[term.role as keyof typeof WORDS][lang] : term.role)).join(', ');
    return lang === 'en' ? `The report has no ${missing} yet.` : `Báo cáo chưa có ${missing}.`;
  },
};

/** Marks of a letterhead or a signature that make the text a whole report. */
const LEAST = 2;

const WORDS = {
  number: { vi: 'số văn bản', en: 'document number' },
  date: { vi: 'ngày ký', en: 'date' },
  signer: { vi: 'tên người ký', en: 'signer’s name' },
} satisfies Record<string, Words>;

/** A line of the head with the words that surely stand in it, to be quoted where the thing itself is blank. */
function at(place: Place | null, quote: string): { place: Place; quote: string } | null {
  return place === null ? null : { place, quote };
}
