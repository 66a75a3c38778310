// Archives: throughput beside independent processes, memory, first result, resuming, killing; start-up beside bare node.
//   npm run build && node --expose-gc test/bench/archive.mjs [files] [kills] [parts: throughput,kills,heap,start]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findInputs } from '../../dist/batch/inputs.js';
import { readAll } from '../../dist/batch/read-all.js';
import { CATALOGUE } from '../../dist/catalogue/catalogue.js';
import { check } from '../../dist/cli/check.js';

const files = Number(process.argv[2] ?? 2000);
const kills = Number(process.argv[3] ?? 20);
const parts = new Set((process.argv[4] ?? 'throughput,kills,heap,start').split(','));
/** Of starts: an odd number, for the one in the middle. */
const ROUNDS = 15;
const BIN = fileURLToPath(new URL('../../bin/baocao.js', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const root = mkdtempSync(path.join(tmpdir(), 'baocao-archive-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

/** 40 % PDF of six pages and more, 40 % Word, 20 % text, all with an appendix; no two of the same content. */
function makeArchive() {
  // tan-quoi is prose: it has no rows
  const of = (kind) =>
    readdirSync(FIXTURES + kind)
      .filter((name) => name.endsWith(`.${kind}`) && !name.startsWith('tan-quoi'))
      .map((name) => readFileSync(path.join(FIXTURES, kind, name)));
  const sources = { pdf: of('pdf'), docx: of('docx'), txt: of('txt') };
  for (let at = 0; at < files; at++) {
    const kind = at % 5 < 2 ? 'pdf' : at % 5 < 4 ? 'docx' : 'txt';
    const from = sources[kind][Math.floor(at / 5) % sources[kind].length];
    const name = `${String(at).padStart(6, '0')}.${kind}`;
    const folder = path.join(root, at < files / 2 ? 'all/first' : 'all/second');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, name),
      kind === 'docx' ? withComment(from, String(at)) : Buffer.concat([from, Buffer.from(kind === 'pdf' ? `\n%${at}\n` : `\n\nLưu ${at}.\n`)]),
    );
  }
}

/** A ZIP file with its closing comment: the last record of the file (APPNOTE 4.3.16). */
function withComment(zip, comment) {
  const bytes = Buffer.concat([zip, Buffer.from(comment)]);
  bytes.writeUInt16LE(comment.length, zip.length - 2);
  return bytes;
}

const seconds = (from) => (performance.now() - from) / 1000;
const run = (args, { kill } = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd: root, stdio: 'ignore' });
    const timer = kill === undefined ? null : setTimeout(() => child.kill('SIGKILL'), kill);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
const sumOf = (folder) => {
  const hash = createHash('sha256');
  for (const name of readdirSync(path.join(root, folder)).sort()) hash.update(name).update(readFileSync(path.join(root, folder, name)));
  return hash.digest('hex');
};
const print = (what, figure) => console.log(`${what.padEnd(64)} ${figure}`);

makeArchive();
print(`archive of ${files} files: 40 % PDF, 40 % Word, 20 % text`, '');

if (parts.has('throughput') || parts.has('kills')) {
  let from = performance.now();
  await Promise.all(['first', 'second'].map((half) => run(['extract', `all/${half}`, '-o', `${half}/`, '--jobs', '1', '--quiet'])));
  const independent = seconds(from);
  from = performance.now();
  await run(['extract', 'all', '-o', 'out/', '--jobs', '2', '--quiet', '--resume']);
  const together = seconds(from);
  print('two independent processes on half the archive each', `${independent.toFixed(1)} s, ${(files / independent).toFixed(1)} files/s`);
  print('two workers', `${together.toFixed(1)} s, ${(files / together).toFixed(1)} files/s`);
  print('gain of two workers / gain of two processes (aim >= 0.9)', (independent / together).toFixed(2));

  from = performance.now();
  await run(['extract', 'all', '-o', 'out/', '--jobs', '2', '--quiet', '--resume']);
  const again = seconds(from);
  print('again with --resume, times faster (aim >= 20)', `${(together / again).toFixed(0)} (${again.toFixed(2)} s)`);
  if (parts.has('kills')) await killAndResume(together);
}

if (parts.has('heap')) await measureHeap();
if (parts.has('start')) measureStart();

async function killAndResume(together) {
  const undisturbed = sumOf('out');
  const share = (together * 1000) / (kills + 5);
  let done = 0;
  for (let time = 0; time < kills; time++)
    done += (await run(['extract', 'all', '-o', 'killed/', '--jobs', '2', '--quiet', '--resume'], { kill: 300 + Math.random() * 2 * share })) === 0 ? 1 : 0;
  await run(['extract', 'all', '-o', 'killed/', '--jobs', '2', '--quiet', '--resume']);
  print(`killed ${kills - done} times and resumed: the same bytes`, String(sumOf('killed') === undisturbed));
}

/** What waits for its turn differs from file to file: each quarter of the archive has the median of its samples. */
async function measureHeap() {
  const { files: inputs } = await findInputs([path.join(root, 'all')]);
  let loaded = 0;
  const counted = inputs.map((input) => ({
    ...input,
    load: (signal) => {
      loaded++;
      return input.load(signal);
    },
  }));
  const heaps = [];
  let read = 0;
  for await (const _ of readAll(counted, { product: 'json', jobs: 2, catalogue: CATALOGUE, checksFor: () => ({}), signal: new AbortController().signal })) {
    if (++read === 1) print('files begun when the first result is there (aim < 10)', String(loaded));
    if (read % Math.max(1, Math.floor(files / 80)) === 0) heaps.push(collected());
  }
  const own = quarters(heaps);
  print(
    'heap of the main process after collection, by quarter',
    `${own.map((each) => each.toFixed(1)).join(', ')} MB, at most ${Math.max(...heaps).toFixed(1)} MB`,
  );
  print('from the second quarter to the last (aim within 10 %)', `${((own[3] / own[1] - 1) * 100).toFixed(1)} %`);

  heaps.length = 0;
  const looking = setInterval(() => heaps.push(collected()), 1000);
  await check([path.join(root, 'all')], { format: 'json', output: path.join(root, 'findings.json'), color: false, quiet: true }, new AbortController().signal);
  clearInterval(looking);
  print(
    'heap of `check --format json` after collection, by quarter',
    `${quarters(heaps)
      .map((each) => each.toFixed(1))
      .join(', ')} MB`,
  );
}

function collected() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function quarters(samples) {
  return [0, 1, 2, 3].map((quarter) => {
    const own = samples.slice((samples.length * quarter) / 4, (samples.length * (quarter + 1)) / 4).sort((a, b) => a - b);
    return own[own.length >> 1] ?? Number.NaN;
  });
}

function measureStart() {
  const texts = readdirSync(path.join(FIXTURES, 'txt')).filter((name) => name.endsWith('.txt'));
  const started = new Map([
    ['node', ['-e', '0']],
    ['--version', [BIN, '--version']],
    ...texts.map((name) => [name, [BIN, 'check', path.join(FIXTURES, 'txt', name)]]),
  ]);
  const times = new Map([...started.keys()].map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args] of started) {
      const begun = performance.now();
      spawnSync(process.execPath, args, { stdio: 'ignore' });
      times.get(name).push(performance.now() - begun);
    }
  }
  const median = (name) => times.get(name).sort((a, b) => a - b)[ROUNDS >> 1];
  const ratio = (name) => (median(name) / median('node')).toFixed(2);
  print('bare node', `${median('node').toFixed(0)} ms`);
  print('--version / bare node (aim <= 1.6)', ratio('--version'));
  for (const name of texts) print(`check of ${name} / bare node (aim <= 4)`, ratio(name));
}
