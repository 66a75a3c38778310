// Writes fixtures/pdf-traits/: small PDFs, each with one trait of real files. Needs the DejaVu fonts; nothing else does.
//   node scripts/pdf-traits.mjs FOLDER-OF-THE-FONTS
import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const fonts = process.argv[2] ?? '';
const folder = fileURLToPath(new URL('../fixtures/pdf-traits/', import.meta.url));

/** The path of a font file, wherever below the folder it lies. */
function font(name) {
  const found = existsSync(fonts) ? readdirSync(fonts, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(`${name}.ttf`)) : undefined;
  if (found === undefined) throw new Error(`no ${name}.ttf below ${fonts}; name the folder of the fonts`);
  return join(fonts, found);
}

const SERIF = font('DejaVuSerif');
const BOLD = font('DejaVuSerif-Bold');
const SANS = font('DejaVuSans');

const ROWS = [
  ['STT', 'Chỉ tiêu thống kê', 'Số liệu'],
  ['1', 'Số văn bản chỉ đạo đã ban hành', '1.234,5'],
  ['2', 'Tỷ lệ hồ sơ trả đúng hạn', '99,5%'],
];
const EDGES = [72, 112, 360, 440];
const TOP = 150;
const HEIGHT = 24;

const cells = (pdf) => {
  pdf.font(SERIF, 12);
  for (const [row, texts] of ROWS.entries())
    for (const [column, text] of texts.entries()) pdf.text(text, EDGES[column] + 5, TOP + row * HEIGHT + 6, { lineBreak: false });
};

/** A name, the options of its first page, and what is drawn. */
const TRAITS = {
  'stroked-borders': [
    {},
    (pdf) => {
      cells(pdf);
      pdf.lineWidth(0.5);
      for (let row = 0; row <= ROWS.length; row++)
        pdf
          .moveTo(EDGES[0], TOP + row * HEIGHT)
          .lineTo(EDGES.at(-1), TOP + row * HEIGHT)
          .stroke();
      for (const x of EDGES)
        pdf
          .moveTo(x, TOP)
          .lineTo(x, TOP + ROWS.length * HEIGHT)
          .stroke();
    },
  ],
  // as Word draws them: each side of each cell a filled rectangle, with a dot at every corner
  'filled-borders': [
    {},
    (pdf) => {
      cells(pdf);
      const thick = 0.48;
      for (let row = 0; row <= ROWS.length; row++)
        for (const [column, x] of EDGES.entries()) {
          const y = TOP + row * HEIGHT;
          pdf.rect(x, y, thick, thick).fill('#000000');
          if (column < EDGES.length - 1) pdf.rect(x + thick, y, EDGES[column + 1] - x - thick, thick).fill('#000000');
          if (row < ROWS.length) pdf.rect(x, y + thick, thick, HEIGHT - thick).fill('#000000');
        }
    },
  ],
  nfd: [{}, (pdf) => pdf.font(SANS, 12).text('Ủy ban nhân dân phường Đông Ngạc; tỷ lệ hồ sơ được giải quyết đúng hạn.'.normalize('NFD'), 72, 100)],
  rotated: [
    {},
    (pdf) => {
      pdf.page.dictionary.data.Rotate = 90;
      pdf.font(SERIF, 14).text('Trang quay ngang', 72, 100);
      pdf.moveTo(72, 120).lineTo(200, 120).stroke();
    },
  ],
  landscape: [{ layout: 'landscape' }, (pdf) => pdf.font(SERIF, 14).text('Biểu tổng hợp số liệu', 72, 100)],
  'two-columns': [
    {},
    (pdf) => {
      pdf.font(BOLD, 10).text('ỦY BAN NHÂN DÂN', 72, 72, { width: 200, align: 'center' }).text('PHƯỜNG HẢI THƯỢNG', 72, 88, { width: 200, align: 'center' });
      pdf
        .text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 280, 72, { width: 270, align: 'center' })
        .text('Độc lập - Tự do - Hạnh phúc', 280, 88, { width: 270, align: 'center' });
    },
  ],
  'letter-spaced': [
    {},
    (pdf) => {
      pdf.font(BOLD, 14).text('BÁO CÁO', 72, 72, { characterSpacing: 4 });
      // each letter placed on its own, without a blank between
      let x = 72;
      for (const letter of 'KẾT QUẢ') {
        if (letter !== ' ') pdf.text(letter, x, 100, { lineBreak: false });
        x += (letter === ' ' ? 4 : pdf.widthOfString(letter)) + 4.5;
      }
      pdf.text('N Ă M', 72, 130);
    },
  ],
  'raised-marks': [
    {},
    (pdf) => {
      for (const [y, text, mark] of [
        [72, 'Kế hoạch năm 2025', '1'],
        [100, 'Diện tích 65 m', '2'],
      ]) {
        const end = 72 + pdf.font(SERIF, 14).widthOfString(text);
        pdf.text(text, 72, y, { lineBreak: false });
        pdf.font(SERIF, 9).text(mark, end, y - 1, { lineBreak: false });
      }
    },
  ],
  'drawn-twice': [
    {},
    (pdf) => {
      pdf.font(SERIF, 14);
      for (const shift of [0, 0.4]) pdf.text('Nơi nhận: lưu văn thư', 72 + shift, 72, { lineBreak: false });
    },
  ],
  turned: [
    {},
    (pdf) => {
      pdf.font(SERIF, 12);
      for (const angle of [0, 90, 180, 270])
        pdf
          .save()
          .rotate(angle, { origin: [300, 300] })
          .text(`Góc quay ${angle}`, 320, 300, { lineBreak: false })
          .restore();
    },
  ],
  // one letter of a word from another font, drawn after the rest of its line
  'out-of-order': [
    {},
    (pdf) => {
      const width = (text) => pdf.font(SERIF, 12).widthOfString(text);
      const late = [];
      let x = 72;
      for (const letter of 'Văn bản của tỉnh, số liệu cả năm') {
        if (/[ảủỉốệ]/.test(letter)) late.push([letter, x]);
        else if (letter !== ' ') pdf.font(SERIF, 12).text(letter, x, 72, { lineBreak: false });
        x += width(letter);
      }
      for (const [letter, at] of late) pdf.font(BOLD, 12).text(letter, at, 72, { lineBreak: false });
    },
  ],
};

mkdirSync(folder, { recursive: true });
for (const [name, [options, draw]] of Object.entries(TRAITS)) {
  const day = new Date(Date.UTC(2025, 0, 1));
  const pdf = new PDFDocument({ size: 'A4', margin: 0, info: { CreationDate: day, ModDate: day }, ...options });
  pdf.pipe(createWriteStream(join(folder, `${name}.pdf`)));
  draw(pdf);
  pdf.end();
}
