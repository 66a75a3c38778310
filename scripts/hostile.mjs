// Writes `fixtures/hostile/`: small files that are made to harm, and what is expected of each (`expected.json`). Larger ones
// (bombs, 50 MB of text) are made where they are needed, by the same functions.
//   node scripts/hostile.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const REPORT =
  'BÁO CÁO\nKết quả năm 2024 của UBND xã Hòa Lạc\n\nI. KẾT QUẢ\n\nTrong kỳ tiếp nhận 12 hồ sơ, trong đó: trực tuyến 10 hồ sơ, trực tiếp 02 hồ sơ.\n';
const text = (value) => new TextEncoder().encode(value);
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document of one part: the body is given as XML. */
export function docx(body) {
  return zipSync({
    '[Content_Types].xml': text(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': text(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': text(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`),
  });
}
const paragraph = (line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`;
const REPORT_DOCX = REPORT.split('\n').map(paragraph).join('');

/** A PDF of the given objects; the first is the catalogue. */
export function pdf(objects, trailer = '') {
  let body = '%PDF-1.7\n';
  const at = objects.map((object, index) => {
    const from = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return from;
  });
  const start = body.length;
  const table = at.map((from) => `${String(from).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}
const stream = (bytes, dictionary = '') => `<< /Length ${bytes.length} ${dictionary}>>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
const page = (contents, box = '0 0 595 842') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents ${contents} /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`;
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = (contents, box) => pdf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page('4 0 R', box), contents]);

/** Megabytes of nothing in a few kilobytes. */
export const flateBomb = (bytes) => onePage(stream(deflateSync(Buffer.alloc(bytes, 'q Q ')), '/Filter /FlateDecode '));

const nested = (tag, depth, inner) => `<w:${tag}>`.repeat(depth) + inner + `</w:${tag}>`.repeat(depth);

/** name → bytes and what becomes of it: a code of the closed list, or "report". */
export function hostileFiles() {
  const good = docx(REPORT_DOCX);
  const cut = (bytes, share) => bytes.slice(0, Math.floor(bytes.length * share));
  const utf16 = Buffer.from(`\ufeff${REPORT}`, 'utf16le');
  return {
    'bomb.docx': { bytes: docx(paragraph('BÁO CÁO') + paragraph('a'.repeat(30_000_000))), expected: 'too-large' },
    'nested-200000.docx': { bytes: docx(nested('sdt', 200_000, '')), expected: ['damaged', 'too-large', 'empty-file', 'not-a-report'] },
    'rows-200000.docx': {
      bytes: docx(`<w:tbl>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(200_000)}</w:tbl>`),
      expected: ['too-large', 'not-a-report', 'empty-file'],
    },
    'entity.docx': {
      bytes: zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      expected: ['damaged', 'unsupported-format', 'format-mismatch'],
    },
    'no-parts.docx': { bytes: zipSync({ 'a.txt': text('a') }), expected: ['unsupported-format', 'damaged', 'format-mismatch'] },
    'cut-half.docx': { bytes: cut(good, 0.5), expected: 'damaged' },
    'cut-end.docx': { bytes: good.slice(0, good.length - 1), expected: ['damaged', 'report'] },
    'pages-in-a-ring.pdf': {
      bytes: pdf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      expected: ['damaged', 'empty-file', 'no-text-layer', 'not-a-report'],
    },
    'a-million-pages.pdf': {
      bytes: pdf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>', page('4 0 R'), stream('BT /F1 12 Tf (a) Tj ET')]),
      expected: ['damaged', 'not-a-report', 'too-large', 'empty-file'],
    },
    'huge-page.pdf': { bytes: onePage(stream('BT /F1 12 Tf 10 10 Td (BAO CAO) Tj ET'), '0 0 1e9 1e9'), expected: ['not-a-report', 'no-text-layer', 'damaged'] },
    'draws-itself.pdf': {
      bytes: pdf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
        stream('/X Do'),
        stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> '),
      ]),
      expected: ['damaged', 'empty-file', 'no-text-layer', 'not-a-report'],
    },
    'flate-bomb.pdf': {
      bytes: flateBomb(60_000_000),
      expected: ['timed-out', 'out-of-memory', 'too-large', 'damaged', 'empty-file', 'no-text-layer', 'not-a-report'],
    },
    'locked.pdf': {
      bytes: pdf(
        [CATALOGUE, '<< /Type /Pages /Kids [] /Count 0 >>'],
        '/Encrypt << /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O (0123456789abcdef0123456789abcdef) /U (0123456789abcdef0123456789abcdef) >> /ID [(a) (a)] ',
      ),
      expected: ['encrypted', 'damaged', 'empty-file'],
    },
    'no-end.pdf': { bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), expected: 'damaged' },
    'only-signature.doc': { bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), expected: ['damaged', 'unsupported-format', 'format-mismatch'] },
    'ring-of-sectors.doc': {
      bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096, 0)]),
      expected: ['damaged', 'unsupported-format', 'format-mismatch'],
    },
    'empty.txt': { bytes: new Uint8Array(), expected: 'empty-file' },
    'blanks.txt': { bytes: text(' \n\t\u00a0\n'.repeat(1000)), expected: ['empty-file', 'not-a-report'] },
    'zeros.txt': { bytes: new Uint8Array(5000), expected: ['format-mismatch', 'empty-file', 'not-a-report', 'damaged'] },
    'utf16-cut-in-a-letter.txt': { bytes: utf16.subarray(0, utf16.length - 1), expected: 'report' },
    'utf8-cut-in-a-letter.txt': { bytes: text(REPORT).slice(0, -2), expected: 'report' },
    'controls.txt': { bytes: text(REPORT.replaceAll(' ', ' \u0007\u001b[31m')), expected: 'format-mismatch' },
    'right-to-left.txt': { bytes: text(REPORT.replaceAll(' ', ' \u202e')), expected: ['report', 'not-a-report'] },
    'stacked-marks.txt': { bytes: text(`${REPORT}a${'\u0301'.repeat(20_000)}`), expected: 'report' },
    'open-brackets.txt': { bytes: text(REPORT + '('.repeat(20_000)), expected: 'report' },
    'digits.txt': { bytes: text(REPORT + '1'.repeat(49_000)), expected: 'report' },
    'number-rain.txt': { bytes: text(REPORT + 'trong đó 12 hồ sơ, '.repeat(2_500)), expected: 'report' },
    'fractions.txt': { bytes: text(REPORT + '1/2 đạt 50%; '.repeat(3_000)), expected: 'report' },
    'headings.txt': { bytes: text(REPORT + Array.from({ length: 4_000 }, (_, at) => `${at}. MỤC ${at}`).join('\n')), expected: 'report' },
    'header-without-rows.txt': {
      bytes: text(`${REPORT}\nSTT Chỉ tiêu thống kê Đơn vị tính Số liệu Ghi chú\n${'chữ và chữ\n'.repeat(3_000)}`),
      expected: ['report', 'timed-out'],
    },
    'tabs.txt': { bytes: text(`${REPORT}\n${'\t'.repeat(200)}\n`.repeat(50)), expected: 'report' },
    'mail.zip': {
      bytes: zipSync({
        'quý 1/báo cáo.txt': text(REPORT),
        '../../climbs-out.txt': text(REPORT),
        'inner.zip': zipSync({ 'a.txt': text(REPORT) }),
        'empty.txt': new Uint8Array(),
      }),
      expected: null,
      /** what is in it */
      members: { 'quý 1/báo cáo.txt': 'report', 'inner.zip': 'unsupported-format', 'empty.txt': 'empty-file' },
    },
    'cut.zip': { bytes: cut(zipSync({ 'a.txt': text(REPORT) }), 0.6), expected: 'damaged' },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(FIXTURES, 'hostile');
  mkdirSync(folder, { recursive: true });
  const files = hostileFiles();
  for (const [name, { bytes }] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  const expected = Object.fromEntries(
    Object.entries(files).flatMap(([name, each]) =>
      each.members === undefined ? [[name, each.expected]] : Object.entries(each.members).map(([member, code]) => [`${name}/${member}`, code]),
    ),
  );
  const file = path.join(folder, 'expected.json');
  const printed = `${JSON.stringify(expected, null, 2)}\n`;
  writeFileSync(file, printed);
  const total = Object.values(files).reduce((sum, { bytes }) => sum + bytes.length, 0);
  console.log(`${Object.keys(files).length} files, ${(total / 1024).toFixed(0)} kB, ${readFileSync(file).length} bytes of expectations`);
}
