// The Word reader beside mammoth alone on the same bytes, and its heap over many documents.
//   npx tsc && node --expose-gc test/bench/docx.mjs [documents]
import { performance } from 'node:perf_hooks';
import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import mammoth from 'mammoth';
import { readBytes } from '../../dist/readers/read.js';

const documents = Number(process.argv[2] ?? 1000);
const SENTENCE =
  'Trong kỳ báo cáo, đơn vị đã tiếp nhận và giải quyết hồ sơ thủ tục hành chính theo đúng quy định, niêm yết công khai, cập nhật thường xuyên trên hệ thống. ';

/** A report as offices write it: a head in two columns, numbered headings, prose, an appendix of 100 rows. About ten pages. */
function report(rows = 100, paragraphs = 60) {
  const style = { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } };
  const text = (value, more = {}) => new TextRun({ text: value, ...style, ...more });
  const line = (value, more = {}, run = {}) => new Paragraph({ ...more, spacing: { before: 60, after: 60, line: 288 }, children: [text(value, run)] });
  const cell = (children, more = {}) => new TableCell({ ...more, children });
  const head = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        children: [cell([line('ỦY BAN NHÂN DÂN'), line('XÃ TÂN AN')]), cell([line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), line('Độc lập - Tự do - Hạnh phúc')])],
      }),
    ],
  });
  const body = Array.from({ length: paragraphs }, (_, at) => {
    if (at % 12 === 0) return line(`CÔNG TÁC THỨ ${at / 12 + 1}`, { heading: HeadingLevel.HEADING_1, numbering: { reference: 'h', level: 0 } }, { bold: true });
    if (at % 4 === 1) return line('Kết quả thực hiện', { numbering: { reference: 'h', level: 1 } }, { bold: true });
    const runs = Array.from({ length: 6 }, (_, each) => text(SENTENCE, each % 3 === 1 ? { italics: true } : {}));
    return new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      spacing: { before: 60, line: 288 },
      indent: { firstLine: 720 },
      children: at === 3 ? [...runs, new FootnoteReferenceRun(1)] : runs,
    });
  });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'].map((each) => cell([line(each, {}, { bold: true })])),
      }),
      ...Array.from(
        { length: rows },
        (_, at) =>
          new TableRow({
            children: [
              cell([line('', { numbering: { reference: 't', level: 0 } })]),
              cell([line(`Số văn bản chỉ đạo, điều hành đã ban hành trong kỳ báo cáo thứ ${at + 1}`)]),
              cell([line('Văn bản')]),
              cell([line(String(at * 7))]),
              cell([line('')], { verticalMerge: at % 5 === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
            ],
          }),
      ),
    ],
  });
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'h',
            levels: [
              { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
              { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
            ],
          },
          { reference: 't', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1' }] },
        ],
      },
      footnotes: { 1: { children: [line('Kế hoạch số 12/KH-UBND.')] } },
      sections: [
        {
          headers: { default: new Header({ children: [line('Báo cáo cải cách hành chính')] }) },
          footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
          children: [head, line('BÁO CÁO', {}, { bold: true }), ...body, line('Phụ lục 1', { pageBreakBefore: true }), table],
        },
      ],
    }),
  );
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const bytes = await report();
const ours = () => readBytes(bytes);
const theirs = () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
const times = { ours: [], theirs: [] };
for (let run = 0; run < 40; run++) {
  const [first, second] = [await timed(ours), await timed(theirs)];
  if (run < 10) continue;
  times.ours.push(first);
  times.theirs.push(second);
}
const ratio = median(times.ours) / median(times.theirs);
console.log(`one report of ${bytes.length} bytes, median of 30 warm runs, taken in turns`);
console.log(`reader ${median(times.ours).toFixed(1)} ms, mammoth alone ${median(times.theirs).toFixed(1)} ms: ratio ${ratio.toFixed(2)} (at most 1.30)`);

if (globalThis.gc === undefined) {
  console.log('heap not measured: run with node --expose-gc');
} else {
  const samples = [await report(20, 12), await report(40, 24), await report(10, 30)];
  const heap = () => {
    globalThis.gc();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  const marks = [];
  for (let at = 0; at <= documents; at++) {
    await readBytes(samples[at % samples.length]);
    if (at > 0 && at % Math.ceil(documents / 10) === 0) marks.push(heap());
  }
  const [first] = marks;
  const drift = Math.max(...marks.map((mark) => Math.abs(mark / first - 1)));
  console.log(
    `heap after collection over ${documents} documents, MB: ${marks.map((mark) => mark.toFixed(1)).join(' ')}; drift ${(drift * 100).toFixed(1)} % (at most 10 %)`,
  );
}
