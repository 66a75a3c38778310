import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ReadFailure } from '../../src/model/failure.js';
import type { Report } from '../../src/model/report.js';
import { readStages } from '../../src/pipeline.js';
import { loadContent } from './content.js';
import { LAYOUTS } from './layouts/index.js';
import { seededFor } from './random.js';
import { type Mismatch, scoreReport } from './score.js';

/**
 * Texts that nobody wrote, with their truth known. More is told on request:
 * VARIANTS_SHOW=40 lists the first mismatches, VARIANTS_DUMP=/tmp/variants writes the texts in which they are.
 */
const SEEDS = 200;
/** a Word document takes as long as several texts to write */
const FEWER: Record<string, number> = { docx: 60 };
const LEAST = 0.995;
/** for a machine that does other work beside; alone the five take half a minute */
const TIMEOUT = 120_000;
const shown = Number(process.env.VARIANTS_SHOW ?? 8);
const dump = process.env.VARIANTS_DUMP;
const content = loadContent();

for (const [name, draw] of Object.entries(LAYOUTS)) {
  const seeds = FEWER[name] ?? SEEDS;
  test(
    `${name}: at least ${LEAST * 100} % of the fields of ${seeds} variants are read right`,
    async () => {
      let right = 0;
      let all = 0;
      const missed: Array<Mismatch & { seed: number }> = [];
      for (let seed = 1; seed <= seeds; seed++) {
        const variant = await draw(seededFor(name, seed), content);
        const score = scoreReport(variant.expected, await read(variant.bytes));
        right += score.right;
        all += score.all;
        missed.push(...score.mismatches.map((mismatch) => ({ seed, ...mismatch })));
        if (dump !== undefined && score.mismatches.length > 0) {
          mkdirSync(dump, { recursive: true });
          writeFileSync(`${dump}/${name}-${seed}.${name === 'docx' ? 'docx' : 'txt'}`, variant.bytes);
        }
      }
      const share = right / all;
      const wrong = new Set(missed.map((each) => each.seed)).size;
      const list = firstPerText(missed)
        .slice(0, shown)
        .map(({ seed, field, at, want, got }) => `  seed ${seed} ${field} of "${at}": want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
      console.log([`${name}: ${(share * 100).toFixed(3)} % of ${all} fields; ${all - right} wrong in ${wrong} of ${seeds} texts`, ...list].join('\n'));
      expect(share).toBeGreaterThanOrEqual(LEAST);
    },
    TIMEOUT,
  );
}

/** A text that is refused has no field right. */
async function read(bytes: Uint8Array): Promise<Report | null> {
  try {
    return (await readStages(bytes)).report;
  } catch (error) {
    if (error instanceof ReadFailure) return null;
    throw error;
  }
}

/** One misread cell often drags others along: the first of each text tells most. */
function firstPerText<T extends { seed: number }>(missed: readonly T[]): T[] {
  return missed.filter(({ seed }, at) => missed.findIndex((each) => each.seed === seed) === at);
}
