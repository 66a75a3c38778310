import type { Metadata, Paragraph } from '../../model/document.js';
import { findDay } from '../../text/dates.js';
import { matchesOf } from '../../text/matches.js';
import { pattern } from '../../text/pattern.js';
import { DAY, reportDay, vietnameseDay } from '../days.js';
import { outlookOf, proseOf, sentenceAround, wordsTerm } from '../prose.js';
import type { Rule, Test } from '../rule.js';

export const dateWindow: Rule = {
  id: 'date-window',
  severity: 'error',
  title: { vi: 'Kỳ số liệu kết thúc sau ngày báo cáo', en: 'A data window that ends after the report' },
  checks: {
    vi: 'Ngày cuối của kỳ lấy số liệu (“từ ngày … đến ngày …”, “tính đến ngày …”) so với ngày ký báo cáo, hoặc ngày mà phụ lục dẫn khi đầu báo cáo để trống.',
    en: 'The last day of a data window (“từ ngày … đến ngày …”, “tính đến ngày …”) against the report’s date, or the date by which its appendix cites it when the head is blank.',
  },
  silent: {
    vi: 'Việc dự kiến, thời gian thực hiện một kế hoạch; kỳ báo cáo danh nghĩa (hết tháng, hết quý, hết năm, hoặc chốt ngày 14 theo Nghị định 09/2019/NĐ-CP; kỳ bắt đầu ngày 15 mà kết thúc cuối tháng thì chỉ cảnh báo).',
    en: 'Plans and schedules; the nominal period (the end of the month, quarter or year, or the 14th, when Nghị định 09/2019/NĐ-CP closes the books; of a window from a 15th to the end of a month it only warns).',
  },
  examples: {
    bad: [
      {
        text: 'Tân Mỹ, ngày 10 tháng 3 năm 2025\n\nBÁO CÁO\n\nKết quả cải cách hành chính quý I năm 2025 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTừ ngày 15/12/2024 đến ngày 13/03/2025, UBND xã đã giải quyết 168 hồ sơ.\n',
        why: { vi: 'số liệu đến ngày 13/3 trong báo cáo ký ngày 10/3', en: 'figures up to 13 March in a report dated 10 March' },
      },
      {
        text: 'Tân Mỹ, ngày 26 tháng 6 năm 2024\n\nBÁO CÁO\n\nKết quả cải cách hành chính 6 tháng đầu năm 2024 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nKỳ số liệu: từ ngày 15/12/2023 đến ngày 15/7/2024.\n',
        why: { vi: 'kỳ số liệu đến ngày 15/7 trong báo cáo ký ngày 26/6', en: 'a window up to 15 July in a report dated 26 June' },
      },
      {
        text: 'Tân Mỹ, ngày 05 tháng 9 năm 2024\n\nBÁO CÁO\n\nKết quả cải cách hành chính tháng 8 năm 2024 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTính đến ngày 25 tháng 9 năm 2024, xã đã tiếp nhận 320 hồ sơ.\n',
        why: { vi: 'số liệu đến ngày 25/9 trong báo cáo ký ngày 05/9', en: 'figures up to 25 September in a report dated 5 September' },
      },
    ],
    good: [
      {
        text: 'Tân Mỹ, ngày 17 tháng 3 năm 2025\n\nBÁO CÁO\n\nKết quả cải cách hành chính quý I năm 2025 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTừ ngày 15/12/2024 đến ngày 14/3/2025, UBND xã đã giải quyết 168 hồ sơ.\n',
        why: { vi: 'kỳ số liệu kết thúc trước ngày ký', en: 'the window ends before the report’s date' },
      },
      {
        text: 'Tân Mỹ, ngày 08 tháng 12 năm 2024\n\nBÁO CÁO\n\nKết quả cải cách hành chính năm 2024 của UBND xã Tân Mỹ\n\nI. KẾT QUẢ\n\nTrong năm (từ ngày 15/12/2023 đến ngày 14/12/2024), UBND xã đã giải quyết 1.168 hồ sơ.\n\nĐợt cao điểm dự kiến tổ chức từ ngày 20/12/2024 đến ngày 28/12/2024 với 04 buổi.\n\nThời gian gửi số liệu: từ ngày 16/12/2024 đến ngày 20/12/2024.\n',
        why: {
          vi: 'kỳ báo cáo danh nghĩa chốt ngày 14/12; đợt cao điểm là việc dự kiến; hạn gửi số liệu không phải kỳ số liệu',
          en: 'the nominal period closes on 14 December; the campaign is a plan; days for handing figures in are no window',
        },
      },
    ],
  },
  run({ document, metadata }) {
    if (document === null) return [];
    const day = reportDay(document, metadata);
    if (day === null) return [];
    const outlook = outlookOf(document);
    return proseOf(document)
      .filter((paragraph) => !outlook.has(paragraph))
      .flatMap((paragraph) => windowsIn(paragraph))
      .map(({ paragraph, at, length, end, nominal }): Test => {
        const late = end > day.iso;
        const close = late ? nominal(metadata) : null;
        const excused = close === 'own';
        return {
          rule: 'date-window',
          verdict: excused ? 'not-checkable' : close === 'other' ? 'unlikely' : late ? 'inconsistent' : 'verified',
          reason: excused ? 'nominal-period' : close === 'other' ? 'other-close' : null,
          terms: [wordsTerm('window', paragraph, at, at + length), day.term],
          expected: null,
          actual: null,
          difference: null,
          finding: !late || excused ? null : close === 'other' ? 'warning' : 'error',
          shape: vietnameseDay(end),
        };
      });
  },
  message({ terms, shape }, lang) {
    const [window, date] = terms;
    return lang === 'en'
      ? `The figures are told for “${window?.raw}”, that is up to ${shape}, but the report is dated ${date?.raw}.`
      : `Số liệu nêu cho kỳ “${window?.raw}”, tức đến ngày ${shape}, nhưng báo cáo đề ngày ${date?.raw}.`;
  },
};

interface Window {
  paragraph: Paragraph;
  at: number;
  length: number;
  end: string;
  nominal(metadata: Metadata): Close | null;
}

const SHORT_DAY = String.raw`\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}(?:\s*(?:[/.-]|năm)\s*(?:19|20)\d{2})?(?!\d)`;
const WINDOW = new RegExp(String.raw`(?:từ\s+)?(?:ngày\s+)?(?<!\d)(?<start>${SHORT_DAY})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?(?<end>${DAY})`, 'giu');
const UP_TO = new RegExp(
  String.raw`(?:tính|số liệu|lũy kế|luỹ kế|chốt)\s+(?:số liệu\s+)?đến\s+(?:hết\s+)?(?:thời điểm\s+)?(?:hết\s+)?(?:ngày\s+)?(?<end>${DAY})`,
  'giu',
);
/** Words of what is to come, or of what a document allows: such days bound no data. */
const PLANNED = pattern.iu`dự kiến|sẽ(?![\p{L}])|phấn đấu|chậm nhất|hoàn thành trước|thời hạn|hiệu lực|gia hạn|nghỉ|tạm dừng|bảo trì|nâng cấp|lấy ý kiến|tham gia|tập huấn|hội nghị|hội thi|cuộc thi|tổ chức (?:đợt|lớp|hội|cuộc|lễ)|diễn ra|thời gian (?:thực hiện|tổ chức|tiến hành|triển khai|kiểm tra)`;
/** A plan or a campaign told before the days has them as its own. */
const SCHEDULE = pattern.iu`kế hoạch|chương trình|chiến dịch|cao điểm|giai đoạn|nhiệm kỳ|hợp đồng|áp dụng|(?<!du |lý )lịch(?![\p{L}])`;
/** Words of what has been done. */
const DONE = pattern.iu`đã(?![\p{L}])|tiếp nhận|giải quyết|số liệu|kết quả|tổng hợp|thống kê|phát sinh|ban hành|hoàn thành|xử lý|đạt(?![\p{L}])|có \d|thu được`;

/**
 * The words say that the days bound the report's own figures, with figures in the sentence or without; a colon may stand
 * before the days ("Kỳ số liệu: từ ngày …"). The days for handing figures in bound none.
 */
const TELLS_WINDOW = /^(?!.*(?:gửi|nộp|cung cấp|cập nhật)\s).*(?:số liệu|kỳ báo cáo|thời (?:điểm|gian) (?:báo cáo|thống kê))[^.;:]{0,60}(?::\s*)?$/isu;

function windowsIn(paragraph: Paragraph): Window[] {
  const { text } = paragraph;
  const spans = [...matchesOf(text, WINDOW), ...matchesOf(text, UP_TO)];
  return spans.flatMap((match): Window[] => {
    const end = findDay(match.groups?.end ?? '');
    const sentence = sentenceAround(text, match.index);
    const before = text.slice(sentence.from, match.index);
    const figures = sentence.text.replace(match[0], '');
    if (
      end === null ||
      !(/\d/.test(figures) || /:\s*$/.test(figures) || TELLS_WINDOW.test(before)) ||
      !(DONE.test(sentence.text) || TELLS_WINDOW.test(before)) ||
      PLANNED.test(sentence.text) ||
      SCHEDULE.test(TELLS_WINDOW.test(before) ? clauseOf(before) : before)
    )
      return [];
    return [
      { paragraph, at: match.index, length: match[0].length, end, nominal: ({ period }) => closeOf(match.groups?.start ?? '', end, period?.end ?? null) },
    ];
  });
}

/** The last words: "Căn cứ Kế hoạch số 12/KH-UBND, xã báo cáo như sau (số liệu tính từ ngày …)" tells no days of the plan. */
function clauseOf(before: string): string {
  const words = before.trimEnd().replace(/[:(]$/, '');
  return words.slice(Math.max(...[',', ';', ':', '('].map((mark) => words.lastIndexOf(mark))) + 1);
}

/** How a window closes a nominal period: as it began, or as another reckoning would. */
type Close = 'own' | 'other';

/**
 * Ends with the month of the period, or on the day before the 15th, when the next period begins (Nghị định 09/2019/NĐ-CP,
 * Điều 12). A window that begins on the 15th is of that reckoning: the end of the month closes none that it knows, though
 * the figures may be estimates up to there.
 */
function closeOf(start: string, end: string, periodEnd: string | null): Close | null {
  const day = Number(end.slice(8));
  const last = new Date(Date.UTC(Number(end.slice(0, 4)), Number(end.slice(5, 7)), 0)).getUTCDate();
  const fromMiddle = /^15(?!\d)/.test(start.trim());
  const closes = day === 14 || day === last || (day === 15 && fromMiddle);
  if (!closes || (periodEnd !== null && end.slice(0, 7) !== periodEnd.slice(0, 7))) return null;
  return fromMiddle && day === last ? 'other' : 'own';
}
