// Time to read and check PDF reports whole, and their pages alone, against pdf.js's own text and operator list of the same
// bytes; and the heap over many documents.
//   node test/bench/pdf.mjs [folder] [repetitions]
//   node --expose-gc test/bench/pdf.mjs --heap [documents]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { readStages } from '../../dist/pipeline.js';
import { openPdf } from '../../dist/readers/pdf/open.js';

const heap = process.argv[2] === '--heap';
const shipped = new URL('../../fixtures/pdf/', import.meta.url);
const own = new URL('../../fixtures/pdf-traits/', import.meta.url);
const folder = !heap && process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : existsSync(shipped) ? shipped : own;
const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
const bytesOf = new Map(files.map((name) => [name, readFileSync(new URL(name, folder))]));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

if (!isMainThread) await answer();
else if (heap) await measureHeap(Number(process.argv[3] ?? 1000));
else await measureTime(Number(process.argv[3] ?? 7));

/** From bytes to findings. */
async function whole(bytes) {
  return (await readStages(new Uint8Array(bytes), { anyDocument: true })).report.source.pages;
}

/** Opens a file and reads all its pages. */
async function pagesAlone(bytes) {
  const pdf = await openPdf(bytes);
  for (let number = 1; number <= pdf.pages; number++) await pdf.page(number);
  await pdf.close();
}

/** On a thread of its own, pdf.js as it is: what it alone needs for the text and the operators of all pages. */
async function answer() {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  parentPort.on('message', async (bytes) => {
    const start = performance.now();
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getTextContent();
      await page.getOperatorList();
      page.cleanup();
    }
    await task.destroy();
    parentPort.postMessage(performance.now() - start);
  });
}

async function measureTime(repetitions) {
  const worker = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2) });
  const theirs = (bytes) =>
    new Promise((resolve, reject) => {
      worker.removeAllListeners().once('message', resolve).once('error', reject);
      worker.postMessage(bytes);
    });
  const timed = async (run) => {
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
  const sums = { pages: 0, whole: 0, alone: 0, theirs: 0 };
  const row = (name, { pages, whole: a, alone, theirs: b }) =>
    console.log(
      `${name.padEnd(46)} ${String(pages).padStart(5)} ${a.toFixed(1).padStart(8)} ${alone.toFixed(1).padStart(8)} ${b.toFixed(1).padStart(8)} ${(a / b).toFixed(2).padStart(6)} ${(alone / b).toFixed(2).padStart(6)}`,
    );
  console.log(`median of ${repetitions} warm runs taken in turns, ms\n${'file'.padEnd(46)} pages    whole    pages   pdf.js  whole/  pages/`);
  for (const [name, bytes] of bytesOf) {
    const times = { whole: [], alone: [], theirs: [] };
    const pages = await whole(bytes);
    await theirs(bytes);
    for (let run = 0; run < repetitions; run++) {
      times.whole.push(await timed(() => whole(bytes)));
      times.theirs.push(await theirs(bytes));
      times.alone.push(await timed(() => pagesAlone(bytes)));
    }
    const file = { pages, whole: median(times.whole), alone: median(times.alone), theirs: median(times.theirs) };
    for (const key of Object.keys(sums)) sums[key] += file[key];
    row(name, file);
  }
  row('all', sums);
  console.log(`${(sums.whole / sums.pages).toFixed(2)} ms a page from bytes to findings; pdf.js ${(sums.theirs / sums.pages).toFixed(2)} ms`);
  await worker.terminate();
}

async function measureHeap(documents) {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  const all = [...bytesOf.values()];
  const heaps = [];
  for (let at = 0; at < documents; at++) {
    await whole(all[at % all.length]);
    if ((at + 1) % 100 !== 0) continue;
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc();
    globalThis.gc();
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    heaps.push(heapUsed + arrayBuffers);
    console.log(
      `${at + 1} documents: heap ${(heapUsed / 1e6).toFixed(1)} MB, buffers ${(arrayBuffers / 1e6).toFixed(1)} MB, resident ${(rss / 1e6).toFixed(0)} MB`,
    );
  }
  const [first, last] = [heaps[0], heaps.at(-1)];
  console.log(`after the last hundred ${((last / first - 1) * 100).toFixed(1)} % against after the first`);
}
