// Time per stage on the shipped fixtures, warm, and how time grows with the text.
//   node test/bench/stages.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { matchCodes } from '../../dist/catalogue/match.js';
import { checkReport } from '../../dist/checks/run.js';
import { readIndicators } from '../../dist/indicators/read.js';
import { readFigures } from '../../dist/narrative/figures.js';
import { readStages } from '../../dist/pipeline.js';
import { readBytes } from '../../dist/readers/read.js';
import { readStructure } from '../../dist/structure/read.js';
import { findTables } from '../../dist/tables/find.js';

const folder = new URL('../../fixtures/txt/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** Milliseconds of each stage on one text. */
async function stages(bytes) {
  const times = [performance.now()];
  const lap = () => times.push(performance.now());
  const { blocks } = await readBytes(bytes);
  lap();
  const tabled = findTables(blocks);
  const { tables } = tabled;
  const document = readStructure(
    tabled.flow,
    tables.map((table) => table.title),
  );
  const indicators = matchCodes(readIndicators(tables).indicators);
  lap();
  const { figures } = readFigures(document);
  lap();
  const infos = tables.map(({ id, kind, title, columns: names, rows, layout, place }) => ({
    id,
    kind,
    title,
    columns: names,
    rows: rows.length,
    layout,
    place,
  }));
  checkReport({ metadata: document.metadata, sections: document.sections, tables: infos, figures, indicators }, {}, document);
  lap();
  return { times: times.slice(1).map((time, at) => time - times[at]), figures: figures.length };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const columns = ['decode + split', 'structure + tables + indicators', 'figures', 'checks'];

async function measure(bytes, runs) {
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await stages(bytes));
  return { times: columns.map((_, at) => median(all.map(({ times }) => times[at]))), figures: all[0].figures };
}

console.log(`ms per report (and per 1,000 lines), median of 20 warm runs\n${'report'.padEnd(26)} ${'lines'.padStart(6)}  ${columns.join(' | ')}`);
for (const name of files) {
  const bytes = readFileSync(new URL(name, folder));
  const lines = bytes.toString('utf8').split('\n').length;
  await measure(bytes, 10);
  const { times } = await measure(bytes, 20);
  console.log(
    `${name.padEnd(26)} ${String(lines).padStart(6)}  ${times.map((time) => `${time.toFixed(1)} (${((time * 1000) / lines).toFixed(1)})`).join(' | ')}`,
  );
}

console.log('\n100 × the text, time as a multiple of 1 × (head once; body, closing and appendix repeated)');
for (const name of files) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const one = Buffer.from(text);
  const many = Buffer.from(enlarged(text, 100));
  await readStages(one);
  const single = median(await repeat(15, async () => timed(() => readStages(one))));
  const hundred = median(await repeat(1, async () => timed(() => readStages(many))));
  console.log(`${name.padEnd(26)} ${single.toFixed(1)} ms → ${hundred.toFixed(0)} ms: × ${(hundred / single).toFixed(0)}`);
}

console.log('\nms per 1,000 figures of the prose, at 1 ×, 10 × and 100 × the prose (the appendix once)');
for (const name of files) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  // without its closing words the prose cannot be told from the appendix
  if (text.search(/^\s*Nơi nhận/m) < 0) continue;
  const lines = [];
  for (const times of [1, 10, 100]) {
    const bytes = Buffer.from(enlarged(text, times, 1));
    await measure(bytes, times === 1 ? 10 : 1);
    const { times: spent, figures } = await measure(bytes, times === 1 ? 20 : 2);
    lines.push(
      `  ${String(times).padStart(3)} × ${String(figures).padStart(6)} figures  ${spent.map((time) => ((time * 1000) / figures).toFixed(1).padStart(7)).join(' | ')}`,
    );
  }
  console.log(`${name}   ${columns.join(' | ')}\n${lines.join('\n')}`);
}

/** The text with its sections, and all that follows them, many times over. */
function enlarged(text, times, appendices = times) {
  const body = text.search(/^\s*I\. /m);
  const closing = text.search(/^\s*Nơi nhận/m);
  return `${text.slice(0, body)}${`${text.slice(body, closing)}\n`.repeat(times)}${`${text.slice(closing)}\n`.repeat(appendices)}`;
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function repeat(times, run) {
  const results = [];
  for (let at = 0; at < times; at++) results.push(await run());
  return results;
}
