import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { ReadFailure } from '../../src/model/failure.js';
import { readStages } from '../../src/pipeline.js';
import { scoreReport } from './score.js';

test('score', async () => {
  const show = Number(process.env.SHOW ?? 3);
  let right = 0,
    all = 0;
  const out: string[] = [];
  const dir = process.env.DIR ?? '/tmp/vpdf';
  for (let seed = 1; seed <= Number(process.env.N ?? 60); seed++) {
    const expected = JSON.parse(readFileSync(`${dir}/${seed}.json`, 'utf8'));
    let report = null;
    try {
      report = (await readStages(readFileSync(`${dir}/${seed}.${process.env.EXT ?? 'pdf'}`))).report;
    } catch (e) {
      if (!(e instanceof ReadFailure)) throw e;
      out.push(`seed ${seed} ${e.code} ${e.message}`);
    }
    const s = scoreReport(expected, report);
    right += s.right;
    all += s.all;
    if (s.mismatches.length) {
      out.push(`-- seed ${seed}: ${s.mismatches.length} of ${s.all}`);
      for (const m of s.mismatches.slice(0, show))
        out.push(`   ${m.field} at ${m.at.slice(0, 60)}: want ${JSON.stringify(m.want)?.slice(0, 220)} got ${JSON.stringify(m.got)?.slice(0, 220)}`);
    }
  }
  console.log(out.join('\n'));
  console.log(((100 * right) / all).toFixed(3), right, all);
}, 200000);
