import type { Metadata, Paragraph, Period } from '../../model/document.js';
import type { Term } from '../../model/relation.js';
import { pattern } from '../../text/pattern.js';
import { findPeriods, type PeriodMention, periodDays } from '../../text/periods.js';
import { printedPeriod, titlePeriod } from '../period-words.js';
import { outlookOf, sentenceAround, wordsTerm } from '../prose.js';
import type { Rule, Test } from '../rule.js';

export const periodStale: Rule = {
  id: 'period-stale',
  severity: 'warning',
  title: { vi: 'Lời của kỳ báo cáo khác còn sót lại', en: 'Words of another period left in' },
  checks: {
    vi: 'Câu kết quả mở đầu bằng kỳ cộng dồn khác kỳ báo cáo (“Trong 6 tháng đầu năm 2023, …” trong báo cáo năm 2023); câu chỉ nói “không” cho quý I trong báo cáo dài hơn; và câu kết “Trên đây là báo cáo …” nêu kỳ khác với tiêu đề.',
    en: 'A result that opens with another running period than the report’s (“Trong 6 tháng đầu năm 2023, …” in the report on 2023); a sentence of nothing but “none” in the first quarter, in a longer report; and a closing formula that names another period than the title.',
  },
  silent: {
    vi: 'So sánh với kỳ trước, kể lần lượt từng kỳ (6 tháng đầu năm … 6 tháng cuối năm …), việc của một quý, tên văn bản, phương hướng kỳ tới.',
    en: 'Comparisons with earlier periods, periods told one after the other, events of a quarter, names of documents, plans.',
  },
  examples: {
    bad: [
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính năm 2023 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nXã có 12 nhiệm vụ. Trong 6 tháng đầu năm 2023, UBND xã không ban hành văn bản quy phạm pháp luật.\n',
        why: { vi: 'báo cáo cả năm mà chỉ nêu kết quả 6 tháng', en: 'a report on the year states a half-year result' },
      },
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính quý I năm 2025 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nXã đã giải quyết 120 hồ sơ.\n\nTrên đây là báo cáo kết quả cải cách hành chính quý IV năm 2024 của UBND xã Tân Mỹ./.\n',
        why: { vi: 'câu kết nêu quý IV năm 2024', en: 'the closing formula names the last quarter of 2024' },
      },
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính 6 tháng đầu năm 2024 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTrong quý I/2024, UBND xã không ban hành văn bản quy phạm pháp luật.\n',
        why: { vi: 'báo cáo 6 tháng mà chỉ nói “không” cho quý I', en: 'a half-year report that says only of the first quarter that there was none' },
      },
    ],
    good: [
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính năm 2023 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTrong 6 tháng đầu năm 2023, xã tiếp nhận 500 hồ sơ; 6 tháng cuối năm tiếp nhận 620 hồ sơ. So với 6 tháng đầu năm 2023, số hồ sơ tăng 24%.\n\nQuý I năm 2023, xã tổ chức 01 hội nghị.\n\nTrên đây là báo cáo kết quả năm 2023 và phương hướng 6 tháng đầu năm 2024./.\n',
        why: { vi: 'kể từng kỳ, so sánh, việc của một quý, phương hướng', en: 'periods one after the other, a comparison, an event of a quarter, a plan' },
      },
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính năm 2023 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTrong quý I năm 2023, UBND xã không tổ chức kiểm tra do chưa kiện toàn tổ công tác.\n\nTrong quý I năm 2023, xã đã tiếp nhận 120 hồ sơ.\n\nTrong quý I năm 2023 không có đơn thư; các quý còn lại có 04 đơn.\n',
        why: {
          vi: 'có nguyên nhân, có số liệu, có các quý còn lại: quý I được nói có chủ ý',
          en: 'a cause, a number, the other quarters: the quarter is meant',
        },
      },
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính quý I năm 2024 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTrong 6 tháng cuối năm 2024, không để phát sinh hồ sơ quá hạn.\n\nXã đã giải quyết 120 hồ sơ.\n',
        why: { vi: 'điều phấn đấu, chưa phải kết quả', en: 'an aim, no result yet' },
      },
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính 6 tháng đầu năm 2024 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTrong quý I năm 2024, UBND xã không ban hành văn bản quy phạm pháp luật.\n\nTrong quý II năm 2024, UBND xã ban hành 01 văn bản quy phạm pháp luật.\n',
        why: { vi: 'kể lần lượt từng quý', en: 'quarter by quarter' },
      },
      {
        text: 'BÁO CÁO\nKết quả cải cách hành chính 6 tháng đầu năm 2024 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTrong 6 tháng đầu năm, xã tiếp nhận 500 hồ sơ. Báo cáo 9 tháng năm 2023 đã nêu 03 tồn tại.\n',
        why: { vi: 'kỳ của chính báo cáo; tên của báo cáo khác', en: 'the report’s own period; the name of another report' },
      },
    ],
  },
  run({ document, metadata }) {
    if (document === null || metadata.period === null) return [];
    const { period } = metadata;
    const outlook = outlookOf(document);
    const title = titleTerm(metadata);
    const byQuarters = document.paragraphs.some(({ text }) => tellsLaterQuarter(text));
    return document.paragraphs.flatMap((paragraph) => {
      const stale = outlook.has(paragraph) ? closing(paragraph, period) : [...results(paragraph, period, byQuarters), ...closing(paragraph, period)];
      return stale.map(
        ({ at, text }): Test => ({
          rule: 'period-stale',
          verdict: 'inconsistent',
          reason: null,
          terms: [wordsTerm('period', paragraph, at, at + text.length), ...(title === null ? [] : [title])],
          expected: null,
          actual: null,
          difference: null,
          finding: 'warning',
          shape: 'stale',
        }),
      );
    });
  },
  message({ terms }, lang) {
    const [stale, title] = terms;
    const own = title === undefined ? '' : ` (“${title.raw}”)`;
    return lang === 'en'
      ? `“${stale?.raw}” is not the period of this report${own}: the words may be left from another report.`
      : `“${stale?.raw}” không phải kỳ của báo cáo này${own}: có thể là lời của báo cáo khác còn sót lại.`;
  },
};

function titleTerm(metadata: Metadata): Term | null {
  const period = titlePeriod(metadata);
  return period === null ? null : { role: 'report', ...period, value: null, label: period.raw, indicator: null };
}

/** Running periods that a longer report must not stop at. */
const RUNNING: ReadonlyArray<PeriodMention['type']> = ['half', 'nine-months'];
const OPENS = /^(?:[-–+*•]\s*)?(?:[Tt]rong|[Tt]ính(?: chung)?|[Kk]ết quả|[Qq]ua)?\s*$/u;
const ELSEWHERE = pattern.iu`so với|cùng kỳ|tăng(?![\p{L}])|giảm|6 tháng cuối|sáu tháng cuối|quý\s*(?:III|IV|3|4)|cả năm|đến nay|hiện nay|hiện đã|sang\s|đến hết|đến cuối|cuối năm|lũy kế|luỹ kế|tháng\s*(?:7|8|9|10|11|12)|sơ kết|dự kiến|sẽ(?![\p{L}])|phấn đấu|còn lại|sau đó|từ tháng|trong khi|nửa cuối`;

/**
 * What explains a quarter, or goes on from it, means it: only a bare "Trong quý I năm 2024, … không …" in a longer report
 * tells of nothing but the quarter.
 */
const MEANT = pattern.iu`(?<![\p{L}])(?:do|vì|nên|nhưng|song|tuy|chỉ|còn|trừ|ngoài)(?![\p{L}])|nguyên nhân|khắc phục|quý\s*(?:II|2)`;

/** What happens on a day has the period for its date. */
const EVENT = pattern.iu`tổ chức|(?<![\p{L}])mở(?![\p{L}])|phối hợp|ban hành|thành lập|kiện toàn|khai trương|ra mắt|đón|đoàn(?![\p{L}])|hội nghị|tập huấn`;

interface Stale {
  at: number;
  text: string;
}

/** "Trong 6 tháng đầu năm 2023, …" that scopes a whole sentence of results. */
function results(paragraph: Paragraph, period: Period, byQuarters: boolean): Stale[] {
  const { text } = paragraph;
  const mentions = findPeriods(text);
  return mentions.flatMap((mention): Stale[] => {
    const sentence = sentenceAround(text, mention.at);
    if (!OPENS.test(text.slice(sentence.from, mention.at).trimStart())) return [];
    if (isFirstQuarter(mention, period)) return mentions.length === 1 && !byQuarters ? bare(paragraph, mention) : [];
    if (isAhead(mention, period)) return mentions.length === 1 ? bare(paragraph, mention) : [];
    if (!RUNNING.includes(mention.type) || mention.index === 2 || (mention.year ?? period.year) !== period.year) return [];
    const end = periodDays(mention.type, period.year, mention.index).end;
    const words = printedPeriod(text, mention);
    const rest = text.slice(mention.at + words.length);
    if (
      end === period.end ||
      ELSEWHERE.test(rest) ||
      ELSEWHERE.test(text.slice(0, mention.at)) ||
      !pattern.u`^\s*(?:,|\p{Ll}|UBND|HĐND|[Pp]hường|[Xx]ã)`.test(rest)
    )
      return [];
    if (mentions.some((other) => other !== mention && other.type !== 'year')) return [];
    const said = sentence.text.slice(mention.at - sentence.from + words.length);
    const told = /không|chưa/iu.test(said) || (pattern.iu`đã(?![\p{L}])|\d`.test(said) && !EVENT.test(said));
    return told && (end < period.end ? period.type === 'year' || period.type === 'nine-months' : true) ? [{ at: mention.at, text: words }] : [];
  });
}

/** "…, UBND xã không …": the unit, or nobody, and what there was none of. */
const NOTHING = pattern.iu`^\s*,?\s*(?:(?:UBND|HĐND)?\s*(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|sở)?\s*(?:\p{Lu}\p{L}*\s+|\d{1,2}\s+){0,5})?không\s+(?!những|chỉ|còn|để|ngừng|được)[^\d]*$`;

/** A paragraph of nothing but "Trong quý I năm 2024, UBND xã không …"; "không để …" is an aim. */
function bare({ text }: Paragraph, mention: PeriodMention): Stale[] {
  const words = printedPeriod(text, mention);
  const rest = text.slice(mention.at + words.length);
  const isBare = /^\s*(?:[-–+*•]\s*)?Trong\s*$/u.test(text.slice(0, mention.at)) && sentenceAround(text, mention.at).text.trim() === text.trim();
  return isBare && NOTHING.test(rest) && !MEANT.test(rest) && !ELSEWHERE.test(rest) ? [{ at: mention.at, text: words }] : [];
}

/** The first quarter of the year, in a longer report that begins with it. */
function isFirstQuarter({ type, index, year }: PeriodMention, period: Period): boolean {
  const isLonger = period.type === 'year' || period.type === 'nine-months' || (period.type === 'half' && period.index === 1);
  return type === 'quarter' && index === 1 && (year ?? period.year) === period.year && isLonger;
}

/** The second half of the year in a report on a quarter of the first: nothing can be told of it yet. */
function isAhead({ type, index, year }: PeriodMention, period: Period): boolean {
  return type === 'half' && index === 2 && (year ?? period.year) === period.year && period.type === 'quarter' && (period.index ?? 4) <= 2;
}

/** A report that tells its quarters one by one means each of them. */
function tellsLaterQuarter(text: string): boolean {
  return findPeriods(text).some(({ type, index, at }) => type === 'quarter' && index !== 1 && at <= OPENING);
}

/** Characters before the period that a paragraph opens with: a marker, "Trong", "Sang". */
const OPENING = 12;

/** "Trên đây là báo cáo … quý IV năm 2024" under the title of another period. */
function closing({ text }: Paragraph, period: Period): Stale[] {
  if (!/^\s*Trên\s+đây\s+là/iu.test(text)) return [];
  const mentions = findPeriods(text);
  const first = mentions[0];
  if (first === undefined || mentions.some((mention) => isOwn(mention, period))) return [];
  // what comes after the period is a plan; the year around it is no other period
  const { start } = periodDays(first.type, first.year ?? period.year, first.index);
  if (start > period.end || (first.type === 'year' && period.year === first.year)) return [];
  return [{ at: first.at, text: printedPeriod(text, first) }];
}

function isOwn({ type, year, index }: PeriodMention, period: Period): boolean {
  return type === period.type && (year ?? period.year) === period.year && index === period.index;
}
