// Time to match rows with the catalogue: linear in rows, and the same however many reports they come from.
//   node test/bench/catalogue.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { matchCodes } from '../../dist/catalogue/match.js';
import { readStages } from '../../dist/pipeline.js';

const folder = new URL('../../fixtures/txt/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const printed = [];
for (const name of names) printed.push(...(await readStages(readFileSync(new URL(name, folder)))).report.indicators);

/** So many rows of the fixtures as one table; `copy` gives each report labels that no other has, so that nothing is remembered. */
function rows(count, copy = null) {
  return Array.from({ length: count }, (_, at) => {
    const row = printed[at % printed.length];
    const label = copy !== null && at % 10 === 0 ? `${row.label} ${copy}-${at}` : row.label;
    return { ...row, id: `t1.r${at + 1}`, table: `t${Math.floor(at / printed.length) + 1}`, row: at + 1, label };
  });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function time(reports, runs) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    for (const report of reports) matchCodes(report);
    times.push(performance.now() - began);
  }
  return median(times);
}

const began = performance.now();
matchCodes(rows(1_000));
console.log(`first 1,000 rows, cold: ${(performance.now() - began).toFixed(1)} ms (${printed.length} different rows in the fixtures)`);
time([rows(1_000)], 10);

console.log('\nrows of one report        ms    ms per 1,000 rows   ratio');
let base = null;
for (const times of [1, 10, 100]) {
  const each = time([rows(1_000 * times)], times === 100 ? 5 : 15) / times;
  base ??= each;
  console.log(
    `${String(1_000 * times).padStart(7)} ${(each * times).toFixed(1).padStart(19)} ${each.toFixed(2).padStart(20)} ${(each / base).toFixed(2).padStart(7)}`,
  );
}

console.log('\nreports of 1,000 rows, one label in ten of its own');
base = null;
for (const reports of [1, 10, 100]) {
  const each = time(
    Array.from({ length: reports }, (_, at) => rows(1_000, at + 1)),
    reports === 100 ? 5 : 15,
  );
  base ??= each;
  console.log(
    `${String(reports).padStart(7)} ${each.toFixed(1).padStart(19)} ${(each / reports).toFixed(2).padStart(20)} ${(each / reports / base).toFixed(2).padStart(7)}`,
  );
}
