// Writes the fixtures' Word and PDF forms from `fixtures/content/`. Needs LibreOffice and the fonts of `fixtures/fonts.mjs`; what it writes
// is committed, and neither tests nor CI run it.
//   node scripts/fixtures.mjs            everything
//   node scripts/fixtures.mjs docx       any of: docx pdf odd (docx first)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FIXTURES, loadContents } from './fixtures/content.mjs';
import { bytesOf } from './fixtures/docx/bytes.mjs';
import { documentOf } from './fixtures/docx/document.mjs';
import { docxVariants } from './fixtures/docx/variants.mjs';
import { SUBSTITUTE } from './fixtures/fonts.mjs';
import { toPdf } from './fixtures/libreoffice.mjs';
import { oddFiles } from './fixtures/odd.mjs';
import { pdfOf } from './fixtures/pdf/report.mjs';
import { MIXED, VARIANTS } from './fixtures/pdf/variants.mjs';

const parts = process.argv.slice(2);
const wanted = (part) => parts.length === 0 || parts.includes(part);
const contents = loadContents();

function put(file, bytes) {
  const target = path.join(FIXTURES, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  console.log(`${file} ${(bytes.length / 1024).toFixed(0)} kB`);
}

if (wanted('docx')) {
  const complete = new Map();
  const mixed = new Map();
  for (const [name, content] of contents) {
    const plain = await bytesOf(documentOf(content));
    put(`docx/${name}.docx`, plain);
    for (const [variant, changed, manner] of docxVariants(name, content)) put(`docx/${name}.${variant}.docx`, await bytesOf(documentOf(changed, manner)));
    complete.set(name, await bytesOf(documentOf(content, { font: SUBSTITUTE })));
    if (MIXED.includes(name)) mixed.set(`${name}.mixed-fonts`, plain);
  }
  for (const [name, bytes] of [...toPdf(complete), ...toPdf(mixed)]) put(`pdf/${name}.pdf`, bytes);
}

if (wanted('pdf')) {
  for (const [variant, manners] of Object.entries(VARIANTS))
    for (const [name, manner] of Object.entries(manners)) put(`pdf/${name}.${variant}.pdf`, await pdfOf(contents.get(name), manner));
}

if (wanted('odd')) {
  const name = 'hai-thuong-2023';
  const plain = Object.fromEntries(
    ['docx', 'pdf', 'txt'].map((format) => [format, new Uint8Array(readFileSync(path.join(FIXTURES, format, `${name}.${format}`)))]),
  );
  for (const [file, bytes] of await oddFiles(contents.get(name), plain)) put(`odd/${file}`, bytes);
}
