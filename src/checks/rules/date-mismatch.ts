import type { Term } from '../../model/relation.js';
import { pattern } from '../../text/pattern.js';
import { attachmentsOf, headDayTerm } from '../days.js';
import { wordsTerm } from '../prose.js';
import type { Facts, Rule, Test } from '../rule.js';

const HEAD =
  'Số: 214/BC-UBND\n\nAn Phú, ngày 12 tháng 12 năm 2024\n\nBÁO CÁO\n\nKết quả công tác cải cách hành chính năm 2024 của UBND xã An Phú\n\nI. KẾT QUẢ\n\n1. Kết quả chung: xã đã ban hành 05 kế hoạch.\n\nTrên đây là báo cáo của UBND xã./.\n\n';
const TABLE =
  '\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\tGhi chú\n1\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t5\t\n2\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t4\t';

export const dateMismatch: Rule = {
  id: 'date-mismatch',
  severity: 'error',
  title: { vi: 'Phụ lục dẫn sai số, ngày của báo cáo', en: 'The appendix cites another number or date' },
  checks: {
    vi: 'Số và ngày ở dòng “(Kèm theo Báo cáo số … ngày …)” của phụ lục so với số và ngày ở đầu báo cáo.',
    en: 'Number and date in the appendix’s “(Kèm theo Báo cáo số … ngày …)” against those of the report’s head.',
  },
  silent: {
    vi: 'Chỗ để trống chờ điền số, ngày (bản dự thảo); phụ lục kèm theo văn bản khác hoặc của cơ quan khác.',
    en: 'Blanks still to be filled in (drafts); appendices to another document or of another issuer.',
  },
  examples: {
    bad: [
      {
        text: `${HEAD}PHỤ LỤC\nTHỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH NĂM 2024\n(Kèm theo Báo cáo số 214/BC-UBND ngày 21/12/2024 của UBND xã An Phú)${TABLE}`,
        why: { vi: 'báo cáo ký ngày 12, phụ lục ghi ngày 21', en: 'the report is dated the 12th, the appendix says the 21st' },
      },
      {
        text: `${HEAD}PHỤ LỤC\nTHỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH NĂM 2024\n(Kèm theo Báo cáo số 241/BC-UBND ngày 12 tháng 12 năm 2024 của UBND xã An Phú)${TABLE}`,
        why: { vi: 'báo cáo số 214, phụ lục ghi số 241', en: 'the report has number 214, the appendix says 241' },
      },
      {
        text: `${HEAD}PHỤ LỤC\nTHỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH NĂM 2024\n(Kèm theo Báo cáo số 214/BC-UBND ngày 02/12/2024 của UBND xã)\n\nBiểu mẫu 1${TABLE}`,
        why: {
          vi: 'báo cáo ký ngày 12, phụ lục ghi ngày 02, trên tên của biểu đầu tiên',
          en: 'the report is dated the 12th, the line above the first form says the 2nd',
        },
      },
    ],
    good: [
      {
        text: `${HEAD}PHỤ LỤC\nTHỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH NĂM 2024\n(Kèm theo Báo cáo số     /BC-UBND ngày     tháng 12 năm 2024 của UBND xã An Phú)${TABLE}`,
        why: { vi: 'số và ngày để trống chờ điền', en: 'number and date are blanks to be filled in' },
      },
      {
        text: `${HEAD}PHỤ LỤC\nTHỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH NĂM 2024\n(Kèm theo Công văn số 87/UBND-NV ngày 02/12/2024 của UBND huyện Bình Lâm)${TABLE}`,
        why: { vi: 'mẫu kèm theo công văn của huyện, không phải số của báo cáo này', en: 'the form came with the district’s letter: not this report’s number' },
      },
      {
        text: `${HEAD}PHỤ LỤC\n(Kèm theo Báo cáo số 99/BC-UBND ngày 02/12/2024 của UBND huyện)\n\nBiểu mẫu 1${TABLE}`,
        why: { vi: 'báo cáo của huyện, không phải của xã', en: 'the report is the district’s, not the commune’s' },
      },
    ],
  },
  run(facts) {
    const { document, metadata } = facts;
    if (document === null) return [];
    const told = new Set<string>();
    return attachmentsOf(document, metadata).flatMap((attachment) => {
      const { paragraph, number, day } = attachment;
      const pairs: Pair[] = [];
      if (number !== null)
        pairs.push({
          cited: wordsTerm('cited', paragraph, number.at, number.at + number.text.length, 'số'),
          head: headNumberTerm(facts),
          same: sameNumber(number.text, metadata.number),
        });
      if (day !== null)
        pairs.push({ cited: wordsTerm('cited', paragraph, day.at, day.end, 'ngày'), head: headDayTerm(document, metadata), same: day.iso === metadata.date });
      // forms filed together repeat one citation: it is told once
      return toTests(pairs).map((test) => {
        const words = test.terms.map((term) => term.raw).join(' ');
        const again = test.finding !== null && told.has(words);
        if (test.finding !== null) told.add(words);
        return again ? { ...test, finding: null } : test;
      });
    });
  },
  message({ terms }, lang) {
    const pairs = terms.flatMap((cited, at) => (cited.role === 'cited' ? [{ cited, head: terms[at + 1] }] : []));
    const told = pairs.map(({ cited, head }) =>
      lang === 'en'
        ? `${cited.label === 'số' ? 'number' : 'date'} ${cited.raw}, while the report’s head says ${head?.raw}`
        : `${cited.label} ${cited.raw}, trong khi đầu báo cáo ghi ${head?.raw}`,
    );
    return lang === 'en' ? `The appendix cites the report with ${told.join('; and with ')}.` : `Phụ lục dẫn báo cáo này với ${told.join('; và ')}.`;
  },
};

interface Pair {
  cited: Term;
  head: Term | null;
  same: boolean;
}

function headNumberTerm({ document, metadata }: Facts): Term | null {
  const { number, places } = metadata;
  if (number === null || places.number === null) return null;
  const raw = pattern.u`^\d+\p{Ll}?`.exec(number)?.[0] ?? number;
  return {
    role: 'number',
    raw,
    value: null,
    label: 'số',
    quote: document?.printedHead.number?.includes(raw) === false ? (document.printedHead.number ?? raw) : raw,
    place: places.number,
    indicator: null,
  };
}

/** "05" and "5" are one number. */
function sameNumber(cited: string, head: string | null): boolean {
  const bare = (text: string) => (pattern.iu`^\d+\p{Ll}?`.exec(text)?.[0] ?? '').replace(/^0+/, '').toLowerCase();
  return head !== null && bare(cited) === bare(head);
}

/** One relation for all that differs, for it has one cause; one for each that agrees or cannot be compared. */
function toTests(pairs: readonly Pair[]): Test[] {
  const test = { rule: 'date-mismatch', expected: null, actual: null, difference: null, finding: null, shape: 'cited' };
  const tests: Test[] = [];
  const wrong: Term[] = [];
  for (const { cited, head, same } of pairs) {
    if (head === null) tests.push({ ...test, verdict: 'not-checkable', reason: 'blank-term', terms: [cited] });
    else if (same) tests.push({ ...test, verdict: 'verified', reason: null, terms: [cited, head] });
    else wrong.push(cited, head);
  }
  if (wrong.length > 0) tests.push({ ...test, verdict: 'inconsistent', reason: null, terms: wrong, finding: 'error' });
  return tests;
}
