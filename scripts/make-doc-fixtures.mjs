// Writes fixtures/doc/*.doc: invented reports, made as .docx and converted by LibreOffice (`soffice`), which tests do not need.
// Usage: node scripts/make-doc-fixtures.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  NoBreakHyphen,
  Packer,
  PageNumber,
  Paragraph,
  SoftHyphen,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const out = fileURLToPath(new URL('../fixtures/doc/', import.meta.url));

const run = (text, more = {}) => new TextRun({ text, ...more });
const line = (text, more = {}) => new Paragraph({ ...more, children: typeof text === 'string' ? [run(text)] : text });
/** "|" parts the paragraphs of a cell. */
const cell = (text, more = {}, font = undefined) =>
  new TableCell({ ...more, children: text.split('|').map((each) => line([run(each, font ? { font } : {})])) });
const row = (...texts) => new TableRow({ children: texts.map((each) => (typeof each === 'string' ? cell(each) : each)) });

const report = new Document({
  footnotes: {
    1: { children: [line('Kế hoạch số 12/KH-UBND ngày 05/01/2024.')] },
    2: { children: [line('Không tính hồ sơ chuyển tiếp.'), line('Số liệu đến ngày 20/6/2024.')] },
  },
  sections: [
    {
      headers: { default: new Header({ children: [line('UBND xã Hồng Vân')] }) },
      footers: { default: new Footer({ children: [line([new TextRun({ children: ['Trang ', PageNumber.CURRENT] })])] }) },
      children: [
        new Table({
          rows: [
            row(
              'ỦY BAN NHÂN DÂN|XÃ HỒNG VÂN|Số: 45/BC-UBND',
              'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Hồng Vân, ngày 22 tháng 6 năm 2024',
            ),
          ],
        }),
        line(''),
        line('BÁO CÁO'),
        line('Kết quả công tác cải cách hành chính 6 tháng đầu năm 2024'),
        line(''),
        line('I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'),
        line([
          run('Xã ban hành 08 văn bản'),
          new FootnoteReferenceRun(1),
          run(' về cải cách hành chính, tiếp nhận 312 hồ sơ'),
          new FootnoteReferenceRun(2),
          run('.'),
          run('Dòng sau ngắt mềm,', { break: 1 }),
          run('\tsau dấu tab, '),
          new TextRun({ children: ['số 9', new NoBreakHyphen(), 'A, ', 'chữ có gạch nối ', new SoftHyphen(), 'ẩn, '] }),
          new ExternalHyperlink({ link: 'https://hongvan.example', children: [run('trang của xã')] }),
          run('.'),
        ]),
        line('Phụ lục 1', { pageBreakBefore: true }),
        new Table({
          rows: [
            new TableRow({
              children: [
                cell('STT', { rowSpan: 2 }),
                cell('Chỉ tiêu', { rowSpan: 2 }),
                cell('Đơn vị tính', { rowSpan: 2 }),
                cell('Kết quả', { columnSpan: 2 }),
              ],
            }),
            row('Số liệu', 'Ghi chú'),
            new TableRow({ children: [cell('I'), cell('CÔNG TÁC CHỈ ĐẠO', { columnSpan: 4 })] }),
            row('1', 'Số văn bản|đã ban hành', 'Văn bản', '8', ''),
            row('2', 'Tỷ lệ hoàn thành kế hoạch', '%', '93,75', 'Lũy kế'),
          ],
        }),
        line('Hết phụ lục.'),
      ],
    },
  ],
});

// TCVN3 as Word files have it: the style's font is .VnTime, headings are set in .VnTimeH; letters are Latin-1 characters
const H = { font: '.VnTimeH' };
const old = new Document({
  styles: { default: { document: { run: { font: '.VnTime', size: 28 } } } },
  sections: [
    {
      children: [
        line([run('uû ban nh©n d©n x· hång v©n', H)]),
        line([run('Sè: 45/BC-UBND')]),
        line([run('b¸o c¸o', H)]),
        line('KÕt qu¶ c«ng t¸c c¶i c¸ch hµnh chÝnh 6 th¸ng ®Çu n¨m 2004'),
        line([run('ñ', H), run('y ban nh©n d©n x· ban hµnh 08 v¨n b¶n, h\u00adíng dÉn 12 th«n; ph\u00ad¬ng ¸n ®\u00adîc duyÖt.')]),
        new Table({ rows: [row('STT', 'ChØ tiªu', '§¬n vÞ tÝnh', 'Sè liÖu'), row('1', 'Sè hå s¬ ®· tiÕp nhËn', 'Hå s¬', '312')] }),
        line([run('Tiêu đề gõ bằng Unicode', { font: 'Times New Roman' })]),
      ],
    },
  ],
});

const vni = new Document({
  sections: [
    {
      children: [
        'UÛY BAN NHAÂN DAÂN XAÕ HOÀNG VAÂN',
        'BAÙO CAÙO',
        'Keát quaû coâng taùc caûi caùch haønh chính naêm 2003',
        'Xaõ ñaõ tieáp nhaän 312 hoà sô, höôùng daãn 12 thoân.',
      ].map((text) => line([run(text, { font: 'VNI-Times' })])),
    },
  ],
});

mkdirSync(out, { recursive: true });
const work = mkdtempSync(path.join(tmpdir(), 'baocao-doc-'));
for (const [name, document] of Object.entries({ report, 'tcvn3-fonts': old, 'vni-fonts': vni })) {
  const docx = path.join(work, `${name}.docx`);
  writeFileSync(docx, await Packer.toBuffer(document));
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${pathToFileURL(path.join(work, 'profile'))}`, '--headless', '--convert-to', 'doc:MS Word 97', '--outdir', out, docx],
    { stdio: 'ignore' },
  );
}
