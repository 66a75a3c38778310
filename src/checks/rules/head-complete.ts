import type { Place } from '../../model/place.js';
import type { Term } from '../../model/relation.js';
import type { Facts, Lang, Rule, Test } from '../rule.js';

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
  run({ metadata: { documentType, number, date, issuer, signer, places } }: Facts): Test[] {
    const head = [places.number !== null, places.date !== null, issuer.name !== null, signer.authority !== null || signer.position !== null];
    const place = places.number ?? places.date ?? places.title;
    if (documentType === null || place === null || head.filter(Boolean).length < LEAST) return [];
    const blanks = [
      number === null ? blank('number', places.number ?? place) : null,
      date === null ? blank('date', places.date ?? place) : null,
      signer.name === null ? blank('signer', places.signer ?? place) : null,
    ].filter((term) => term !== null);
    const missing = blanks.length > 0;
    return [
      {
        rule: 'head-complete',
        verdict: missing ? 'not-checkable' : 'verified',
        reason: missing ? 'blank-term' : null,
        terms: missing ? blanks : [{ ...blank('number', place), raw: number ?? '' }],
        expected: null,
        actual: null,
        difference: null,
        finding: missing ? 'info' : null,
        shape: 'blank',
      },
    ];
  },
  message(test, lang) {
    const missing = test.terms.map((term) => WORDS[term.role]?.[lang] ?? term.role).join(', ');
    return lang === 'en' ? `The report has no ${missing} yet.` : `Báo cáo chưa có ${missing}.`;
  },
};

/** Marks of a letterhead or a signature that make the text a whole report. */
const LEAST = 2;

const WORDS: Record<string, Record<Lang, string>> = {
  number: { vi: 'số văn bản', en: 'document number' },
  date: { vi: 'ngày ký', en: 'date' },
  signer: { vi: 'tên người ký', en: 'signer’s name' },
};

function blank(role: string, place: Place): Term {
  return { role, raw: '', value: null, label: role, quote: '', place, indicator: null };
}
