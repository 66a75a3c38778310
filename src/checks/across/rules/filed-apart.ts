import type { AcrossTerm } from '../../../model/across.js';
import { periodCode } from '../../../text/period-codes.js';
import { exampleTable, filedExample, UNIT } from '../example.js';
import type { Filing } from '../filing.js';
import { ownCited, type Pair, type Part } from '../pairs.js';
import { periodPhrase } from '../period-phrase.js';
import type { AcrossRule, AcrossTest } from '../rule.js';
import { citedTerm, headTerm, reportTerm } from '../terms.js';

const BODY = `Số: 45/BC-UBND\nBình Khê, ngày 12 tháng 3 năm 2024\nBÁO CÁO\nKết quả công tác cải cách hành chính quý I năm 2024 của ${UNIT}\n\nI. KẾT QUẢ\n\nXã đã ban hành 12 văn bản.\n`;
const VALUES = '12 150 31 420 310 96 21';
const appendix = (cited: string) =>
  `PHỤ LỤC\nTHỐNG KÊ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2024\n(Kèm theo Báo cáo ${cited} của ${UNIT})\n\n${exampleTable(VALUES)}`;

export const filedApart: AcrossRule = {
  id: 'filed-apart',
  severity: 'warning',
  title: { vi: 'Phụ lục nộp rời', en: 'An appendix filed apart from its report' },
  checks: {
    vi: 'Tệp chỉ có phụ lục được ghép với báo cáo của cùng đơn vị theo số, ngày (“Kèm theo Báo cáo số … ngày …”) và kỳ báo cáo. Ghép được thì ghi chú, và đầu báo cáo dùng cho cả phụ lục khi kiểm tra các việc khác; số, ngày hoặc kỳ trái nhau, hoặc không có báo cáo ấy, thì báo.',
    en: 'A file that is an appendix alone is paired with a report of the same unit by number, date (“Kèm theo Báo cáo số … ngày …”) and period. A pair is noted, and the report’s head stands for the appendix in every other check; a number, date or period that contradicts, and a report that is not there, are told.',
  },
  silent: {
    vi: 'Phụ lục không dẫn báo cáo nào; số, ngày để trống; mẫu kèm theo báo cáo của cấp trên; thư mục chỉ có phụ lục; phụ lục nằm trong chính tệp báo cáo (xem date-mismatch).',
    en: 'Appendices that cite no report; blanks for number and date; forms that came with a report of the unit above; folders that hold appendices only; appendices within their report’s own file (see date-mismatch).',
  },
  examples: {
    bad: [
      {
        documents: [BODY, appendix('số 54/BC-UBND ngày 12/3/2024')],
        why: { vi: 'báo cáo số 45, phụ lục ghi số 54', en: 'the report has number 45, the appendix says 54' },
      },
      {
        documents: [
          filedExample({ period: 'quý I năm 2024', unit: 'UBND xã Tân Lập', values: '9 80 40 211 160 72 19' }),
          appendix('số 45/BC-UBND ngày 12/3/2024'),
        ],
        why: { vi: 'không có báo cáo số 45 của xã Bình Khê', en: 'there is no report 45 of xã Bình Khê' },
      },
    ],
    good: [
      {
        documents: [BODY, appendix('số      /BC-UBND ngày     /3/2024')],
        why: { vi: 'số và ngày để trống, ghép theo đơn vị và kỳ', en: 'blanks: paired by unit and period' },
      },
      { documents: [appendix('số 45/BC-UBND ngày 12/3/2024')], why: { vi: 'chỉ nộp phụ lục', en: 'only the appendix was filed' } },
    ],
  },
  run({ pairs, filings }) {
    const hasBodies = filings.some(({ report }) => report.hasBody);
    return pairs.flatMap((pair) => {
      if (pair.body !== null) return [paired(pair, pair.body)];
      const cites = ownCited(pair.appendix);
      return hasBodies && cites !== null && (cites.number !== null || cites.date !== null) ? [alone(pair.appendix)] : [];
    });
  },
  message({ terms, shape, told }, lang) {
    const [appendix, body] = terms;
    if (shape === 'alone') {
      const number = told?.number === '' ? '' : lang === 'en' ? ` ${told?.number}` : ` số ${told?.number}`;
      const day = told?.day === '' ? '' : lang === 'en' ? ` of ${told?.day}` : ` ngày ${told?.day}`;
      const by = appendix?.unitName == null ? '' : ` ${lang === 'en' ? 'of' : 'của'} ${appendix.unitName}`;
      return lang === 'en'
        ? `The appendix ${appendix?.source} says that it belongs to report${number}${day}${by}, which is not among the files.`
        : `Phụ lục ${appendix?.source} ghi kèm theo Báo cáo${number}${day}${by}, không có trong các tệp.`;
    }
    if (shape === 'pair')
      return lang === 'en' ? `${appendix?.source} is the appendix of ${body?.source}.` : `${appendix?.source} là phụ lục của ${body?.source}.`;
    const contradictions = pairsIn(terms).map(([cited, head]) => {
      const [own, other] = cited.role === 'period' ? [periodPhrase(cited.raw, lang), periodPhrase(head.raw, lang)] : [cited.raw, head.raw];
      const part = WORDS[cited.role as Part][lang];
      return lang === 'en' ? `${part} ${own} against ${other}` : `${part} ${own}, báo cáo ghi ${other}`;
    });
    return lang === 'en'
      ? `${appendix?.source} is the appendix of ${body?.source}, but says otherwise: ${contradictions.join('; ')}.`
      : `${appendix?.source} là phụ lục của ${body?.source} nhưng ghi khác: ${contradictions.join('; ')}.`;
  },
};

const WORDS: Record<Part, { vi: string; en: string }> = {
  number: { vi: 'số', en: 'number' },
  date: { vi: 'ngày', en: 'date' },
  period: { vi: 'kỳ', en: 'period' },
};

/** After the two documents the terms stand in twos: what the appendix says, what the report says. */
function pairsIn(terms: readonly AcrossTerm[]): Array<[AcrossTerm, AcrossTerm]> {
  const rest = terms.slice(2);
  return rest.flatMap((cited, at): Array<[AcrossTerm, AcrossTerm]> => {
    const head = rest[at + 1];
    return at % 2 === 0 && head !== undefined ? [[cited, head]] : [];
  });
}

function paired({ appendix, differs }: Pair, body: Filing): AcrossTest {
  const contradicting = differs.flatMap((part) => [appendixTerm(part, appendix), bodyTerm(part, body)]);
  return {
    ...whole(appendix, body),
    verdict: differs.length === 0 ? 'verified' : 'inconsistent',
    reason: null,
    terms: [reportTerm('appendix', appendix), reportTerm('report', body), ...contradicting],
    finding: differs.length === 0 ? 'info' : 'warning',
    shape: differs.length === 0 ? 'pair' : 'contradicts',
  };
}

function alone(appendix: Filing): AcrossTest {
  const { cites } = appendix.report;
  return {
    ...whole(appendix, null),
    verdict: 'inconsistent',
    reason: 'report-missing',
    terms: [cites === null ? reportTerm('appendix', appendix) : citedTerm('appendix', cites, appendix, cites.number ?? '')],
    finding: 'warning',
    shape: 'alone',
    told: { number: cites?.number ?? '', day: cites?.date?.split('-').reverse().join('/') ?? '' },
  };
}

function whole(appendix: Filing, body: Filing | null): Pick<AcrossTest, 'rule' | 'expected' | 'actual' | 'difference' | 'about'> {
  const unit = body?.unit ?? appendix.unit;
  const period = body?.period ?? appendix.period;
  const about = { key: unit?.key ?? '', unitName: unit?.name ?? null, period: period === null ? null : periodCode(period) };
  return { rule: 'filed-apart', expected: null, actual: null, difference: null, about };
}

function appendixTerm(part: Part, appendix: Filing): AcrossTerm {
  const { cites, metadata } = appendix.report;
  if (part === 'period' || cites === null) return { ...reportTerm(part, appendix), raw: metadata.period === null ? '' : periodCode(metadata.period) };
  return citedTerm(part, cites, appendix, part === 'number' ? (cites.number ?? '') : (cites.date ?? '').split('-').reverse().join('/'));
}

function bodyTerm(part: Part, body: Filing): AcrossTerm {
  return part === 'period' ? reportTerm(part, body, body.period === null ? '' : periodCode(body.period)) : headTerm(part, body);
}
