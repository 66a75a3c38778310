// Writes the fixtures' Word and PDF forms from `fixtures/content/`. Needs LibreOffice and the Liberation fonts; what it writes
// is committed, and neither tests nor CI run it.
//   node scripts/fixtures.mjs            everything
//   node scripts/fixtures.mjs docx       one of: docx
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FIXTURES, loadContents } from './fixtures/content.mjs';
import { bytesOf } from './fixtures/docx/bytes.mjs';
import { documentOf } from './fixtures/docx/document.mjs';
import { toPdf } from './fixtures/libreoffice.mjs';

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
  const plain = new Map();
  for (const [name, content] of contents) {
    plain.set(name, await bytesOf(documentOf(content)));
    put(`docx/${name}.docx`, plain.get(name));
    put(`docx/${name}.auto-numbered.docx`, await bytesOf(documentOf(content, { autoNumbered: true })));
  }
  for (const [name, bytes] of toPdf(plain)) put(`pdf/${name}.pdf`, bytes);
}
