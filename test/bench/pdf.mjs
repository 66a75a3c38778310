// Time to read PDF pages against pdf.js's own text and operator list of the same bytes, and the heap over many documents.
//   node test/bench/pdf.mjs [folder] [repetitions]
//   node --expose-gc test/bench/pdf.mjs --heap [documents]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
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

/** Opens a file and reads all its pages. */
async function ours(bytes) {
  const pdf = await openPdf(bytes);
  for (let number = 1; number <= pdf.pages; number++) await pdf.page(number);
  await pdf.close();
  return pdf.pages;
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
  const timed = async (bytes) => {
    const start = performance.now();
    await ours(bytes);
    return performance.now() - start;
  };
  let [allOurs, allTheirs, allPages] = [0, 0, 0];
  console.log(`median of ${repetitions} warm runs, ms\n${'file'.padEnd(48)} pages   ours  pdf.js  ratio`);
  for (const [name, bytes] of bytesOf) {
    const pages = await ours(bytes);
    await theirs(bytes);
    const [mine, other] = [[], []];
    for (let run = 0; run < repetitions; run++) {
      mine.push(await timed(bytes));
      other.push(await theirs(bytes));
    }
    const [a, b] = [median(mine), median(other)];
    [allOurs, allTheirs, allPages] = [allOurs + a, allTheirs + b, allPages + pages];
    console.log(`${name.padEnd(48)} ${String(pages).padStart(5)} ${a.toFixed(1).padStart(6)} ${b.toFixed(1).padStart(7)} ${(a / b).toFixed(2).padStart(6)}`);
  }
  console.log(
    `${'all'.padEnd(48)} ${String(allPages).padStart(5)} ${allOurs.toFixed(1).padStart(6)} ${allTheirs.toFixed(1).padStart(7)} ${(allOurs / allTheirs).toFixed(2).padStart(6)}`,
  );
  console.log(`${(allOurs / allPages).toFixed(2)} ms a page against ${(allTheirs / allPages).toFixed(2)} ms`);
  await worker.terminate();
}

async function measureHeap(documents) {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  const all = [...bytesOf.values()];
  const heaps = [];
  for (let at = 0; at < documents; at++) {
    const pdf = await openPdf(all[at % all.length]);
    await pdf.page(1);
    await pdf.close();
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
