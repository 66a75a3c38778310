import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStages } from '../../src/pipeline.js';
import { loadContent } from './content.js';
import type { Expected } from './expected.js';
import { printable } from './layouts/docx.js';
import { seededFor } from './random.js';
import { scoreReport } from './score.js';

/**
 * The Word variants as LibreOffice prints them. It takes LibreOffice and some minutes, so that it runs when it is asked for:
 *   VARIANTS_PDF=soffice npx vitest run test/variants/pdf.test.ts
 */
const office = process.env.VARIANTS_PDF ?? '';
const SEEDS = 60;
const LEAST = 0.995;

test.skipIf(office === '')(
  `pdf: at least ${LEAST * 100} % of the fields of ${SEEDS} Word variants are read right from their prints (set VARIANTS_PDF)`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'variants-'));
    const content = loadContent();
    const expected = new Map<number, Expected>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const variant = await printable(seededFor('docx', seed), content);
      writeFileSync(join(folder, `${seed}.docx`), variant.bytes);
      expected.set(seed, variant.expected);
    }
    const files = [...expected.keys()].map((seed) => join(folder, `${seed}.docx`));
    spawnSync(office, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
    let [right, all] = [0, 0];
    const wrong: string[] = [];
    for (const [seed, fields] of expected) {
      const { report } = await readStages(readFileSync(join(folder, `${seed}.pdf`)), { anyDocument: true });
      const score = scoreReport(fields, report);
      right += score.right;
      all += score.all;
      wrong.push(
        ...score.mismatches
          .slice(0, 1)
          .map(({ field, at, want, got }) => `  seed ${seed} ${field} of "${at}": want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`),
      );
    }
    console.log(
      [`pdf: ${((right / all) * 100).toFixed(3)} % of ${all} fields; ${all - right} wrong in ${wrong.length} of ${SEEDS} prints`, ...wrong].join('\n'),
    );
    rmSync(folder, { recursive: true });
    expect(right / all).toBeGreaterThanOrEqual(LEAST);
  },
  600_000,
);
