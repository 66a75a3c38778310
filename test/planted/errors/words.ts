import type { Random } from '../../variants/random.js';
import { addDays, type Draft, numericDay, printsOf, textOf } from '../draft.js';
import { numberOf, printCount } from '../numbers.js';
import { type ErrorKind, type Planted, paragraph, putInto } from './kind.js';

const words = (text: string, ...found: string[]): Planted => ({ figures: [], words: found, misprint: null, told: text });

/** Words of a period that is not the report's: a text left from another report. What was not done in a part says nothing of the whole. */
const STALE: Record<string, readonly string[]> = {
  year: [
    'Trong 6 tháng đầu năm {Year}, {Unit} không ban hành văn bản quy phạm pháp luật.',
    '6 tháng đầu năm {Year}, {Unit} không có cán bộ, công chức vi phạm kỷ luật.',
    'Trong quý I năm {Year}, {Unit} không phát sinh hồ sơ quá hạn.',
    'Trong 9 tháng đầu năm {Year}, {Unit} không có đơn thư vượt cấp.',
  ],
  half: [
    'Trong quý I năm {Year}, {Unit} không ban hành văn bản quy phạm pháp luật.',
    'Trong quý I/{Year}, {Unit} không có cán bộ, công chức vi phạm kỷ luật.',
    'Trong 9 tháng đầu năm {Year}, {Unit} không có đơn thư vượt cấp.',
  ],
  quarter: [
    'Trong 9 tháng đầu năm {Year}, {Unit} không ban hành văn bản quy phạm pháp luật.',
    'Trong 6 tháng đầu năm {Year}, {Unit} không có cán bộ, công chức vi phạm kỷ luật.',
    'Trong 6 tháng cuối năm {Year}, {Unit} không phát sinh hồ sơ quá hạn.',
  ],
};

export const WORD_ERRORS: readonly ErrorKind[] = [
  {
    name: 'number told again otherwise',
    rules: ['xref-repeat', 'xref-text-table'],
    least: 'warning',
    wishes: (random) => ({ topics: [random.pick(['dossiers', 'procedures', 'survey', 'plan', 'staff']), 'again'] }),
    plant(draft, random) {
      const block = draft.body.find((each) => each.topic === 'again');
      const print = block === undefined ? undefined : printsOf(block)[0];
      if (print === undefined) return null;
      const was = print.raw;
      print.raw = printCount(numberOf(was) + random.int(2, 15), draft.manner);
      return { figures: [print.raw], words: [], misprint: null, told: `${print.key}: ${was}, told again as ${print.raw}` };
    },
  },
  {
    name: 'announced count against its list',
    rules: ['list-count'],
    least: 'warning',
    wishes: () => ({ topics: ['documents'] }),
    plant(draft, random) {
      const print = draft.body.flatMap(printsOf).find(({ key }) => key === 'listed');
      if (print === undefined) return null;
      const was = print.raw;
      print.raw = printCount(numberOf(was) + random.pick([1, 2, 3]), draft.manner);
      return { figures: [print.raw], words: [], misprint: null, told: `announced ${print.raw}, listed ${was}` };
    },
  },
  {
    name: 'data after the report’s date',
    rules: ['date-window'],
    least: 'error',
    wishes: () => ({ topics: ['window'] }),
    plant(draft, random) {
      const block = draft.body.find((each) => each.topic === 'window');
      if (block === undefined || draft.head.expected.date === null) return null;
      const end = addDays(draft.day, random.int(4, 60));
      // the day on which the period itself closes is no misprint to a reader: reports are signed before it
      const period = draft.head.expected.period?.end ?? '';
      const closes = end.getUTCDate() === 14 || addDays(end, 1).getUTCDate() === 1;
      if (closes && end.toISOString().slice(0, 7) === period.slice(0, 7)) return null;
      const later = numericDay(end);
      const text = textOf(block);
      const to = numericDay(draft.to);
      if (!text.includes(`đến ngày ${to}`)) return null;
      block.pieces = [text.replace(`đến ngày ${to}`, `đến ngày ${later}`)];
      return words(`data to ${later}, report of ${numericDay(draft.day)}`, later);
    },
  },
  {
    name: 'appendix cites another number',
    rules: ['date-mismatch'],
    least: 'error',
    plant(draft, random) {
      const { number, date } = draft.head.expected;
      if (number === null || date === null) return null;
      const serial = /^\d+/.exec(number)?.[0] ?? '';
      const other = `${Number(serial) + random.int(1, 9)}${number.slice(serial.length)}`;
      draft.attached = draft.attached.replace(number, other);
      return words(`cites ${other}, is ${number}`, other.split('/')[0] ?? other);
    },
  },
  {
    name: 'appendix cites another date',
    rules: ['date-mismatch'],
    least: 'error',
    plant(draft, random) {
      if (draft.head.expected.date === null || draft.head.expected.number === null) return null;
      const other = numericDay(addDays(draft.day, random.pick([-3, -1, 2, 5])));
      draft.attached = draft.attached.replace(numericDay(draft.day), other);
      return words(`cites ${other}, is of ${numericDay(draft.day)}`, other);
    },
  },
  {
    name: 'words of another period',
    rules: ['period-stale'],
    least: 'warning',
    plant(draft, random) {
      const { period } = draft.head.expected;
      const stale = period === null ? undefined : STALE[period.type];
      if (stale === undefined || (period?.type === 'quarter' && period.index !== 1)) return null;
      const text = random.pick(stale).replace('{Year}', String(draft.places.year)).replace('{Unit}', draft.places.unit);
      putInto(draft, 'III', [paragraph(text)]);
      return words(`${period?.type}: ${text}`, /\d+ tháng|quý I/u.exec(text)?.[0] ?? text);
    },
  },
  { name: 'one document number, two dates', rules: ['doc-number'], least: 'info', plant: twoDates },
  {
    name: 'document type against its symbol',
    rules: ['doc-number'],
    least: 'info',
    plant(draft, random) {
      const serial = random.int(420, 690);
      const [type, symbol] = random.pick([
        ['Quyết định', 'KH'],
        ['Kế hoạch', 'QĐ'],
        ['Kế hoạch', 'BC'],
        ['Quyết định', 'TB'],
      ] as const);
      const cited = `${type} số ${serial}/${symbol}-UBND`;
      putInto(draft, 'II', [
        paragraph(`${draft.places.unit} đã ban hành ${cited} ngày 14/02/${draft.places.year} về chuyển đổi số trong hoạt động của cơ quan.`),
      ]);
      return words(cited, String(serial));
    },
  },
  {
    name: 'a rate over nothing',
    rules: ['rate-empty-base'],
    least: 'info',
    plant(draft, random) {
      const text = random.pick([
        'Số phản ánh, kiến nghị về quy định hành chính đã xử lý: 0/0 phản ánh, đạt 100%.',
        'Hồ sơ liên thông đã trả kết quả đúng hạn 0/0 hồ sơ, đạt tỷ lệ 100%.',
        'Tỷ lệ xử lý kiến nghị sau thanh tra đạt 100% (0/0 kiến nghị).',
      ]);
      putInto(draft, 'III', [paragraph(text)]);
      return words(text, '0');
    },
  },
  {
    name: 'heading numbered twice',
    rules: ['num-tree'],
    least: 'info',
    wishes: () => ({ topics: ['plan', 'assigned', 'directives'] }),
    plant(draft) {
      const headings = draft.body.filter((block) => block.kind === 'heading' && /^2\. /.test(textOf(block)));
      const [first] = headings;
      if (first === undefined) return null;
      const text = textOf(first).replace(/^2\./, '1.');
      first.pieces = [text];
      return words(text);
    },
  },
  {
    name: 'no number on the report',
    rules: ['head-complete'],
    least: 'info',
    plant(draft) {
      const { number } = draft.head.expected;
      if (number === null) return null;
      const blank = (line: string) => line.replace(/^Số\s*:?\s*\d+/, 'Số:       ').replace(/^(.*?)Số\s*:\s*\d+(?=\/)/, '$1Số:       ');
      draft.head.lines = draft.head.lines.map(blank);
      draft.head.sides.left = draft.head.sides.left.map(blank);
      draft.attached = draft.attached.replace(number, `       ${number.replace(/^\d+/, '')}`);
      return draft.head.lines.some((line) => /^\s*\d+$/.test(line)) ? null : words('number blank');
    },
  },
];

function twoDates(draft: Draft, random: Random): Planted {
  const { unit, year } = draft.places;
  const serial = random.int(420, 690);
  const [type, symbol] = random.pick([
    ['Kế hoạch', 'KH'],
    ['Quyết định', 'QĐ'],
    ['Công văn', 'UBND'],
  ] as const);
  const number = type === 'Công văn' ? `${serial}/UBND` : `${serial}/${symbol}-UBND`;
  const [first, second] = [random.int(3, 14), random.int(15, 27)];
  putInto(draft, 'II', [
    paragraph(`${unit} đã ban hành ${type} số ${number} ngày ${String(first).padStart(2, '0')}/02/${year} về tuyên truyền cải cách hành chính.`),
  ]);
  putInto(draft, 'III', [paragraph(`Theo ${type} số ${number} ngày ${second}/02/${year} của ${unit}, việc bồi dưỡng được tổ chức trong quý.`)]);
  return words(`${number} of ${first} and ${second}`, String(serial));
}
