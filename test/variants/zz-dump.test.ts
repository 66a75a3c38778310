import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { loadContent } from './content.js';
import { docx } from './layouts/docx.js';
import { seededFor } from './random.js';

test('dump', async () => {
  mkdirSync('/tmp/vpdf', { recursive: true });
  const content = loadContent();
  for (let seed = 1; seed <= 60; seed++) {
    const v = await docx(seededFor('docx', seed), content);
    mkdirSync('/tmp/vpdf', { recursive: true });
    writeFileSync(`/tmp/vpdf/${seed}.docx`, v.bytes);
    writeFileSync(`/tmp/vpdf/${seed}.json`, JSON.stringify(v.expected));
  }
}, 100000);
