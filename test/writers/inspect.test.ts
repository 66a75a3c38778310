import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type CodeMatch, readStages } from '../../src/index.js';
import { inspectText } from '../../src/writers/inspect.js';

it.each<[CodeMatch | null, string]>([
  [null, 'steering.plan-tasks  0.99'],
  [{ confidence: 0.98, by: 'wording', wording: 'x', heading: null }, 'steering.plan-tasks [wording 0.98]  0.99'],
  [{ confidence: 0.99, by: 'wording', wording: 'x', heading: 'Kế hoạch CCHC' }, 'steering.plan-tasks [wording 0.99 under “Kế hoạch CCHC”]  0.99'],
  [{ confidence: 0.94, by: 'misprint', wording: 'nhiệm vụ đề ra', heading: null }, 'steering.plan-tasks [misprint 0.94 “nhiệm vụ đề ra”]  0.99'],
])('a row tells how its code was found: %o', async (match, told) => {
  const reading = await readStages(readFileSync('fixtures/txt/hai-thuong-2023.txt'));
  const [row] = reading.report.indicators;
  if (row === undefined) throw new Error('the fixture has rows');
  reading.report.indicators = [{ ...row, code: 'steering.plan-tasks', confidence: 0.99, match }];
  const [, line] = inspectText(reading, ['rows']).split('\n');
  expect(line?.endsWith(`  ${told}`), line).toBe(true);
});
