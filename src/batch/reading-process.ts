import { Worker } from 'node:worker_threads';
import { CATALOGUE } from '../catalogue/catalogue.js';
import type { Catalogue } from '../catalogue/entry.js';
import type { Watched } from './watch.js';
import type { Answer, Task } from './work.js';
import { work } from './work.js';

/** What a reading process is sent, and what it answers: `ready` once, then an answer for each task. */
export type ToProcess = { start: { catalogue: Catalogue | null } & Watched } | { task: Task };
/** in bytes: `memory` is in use after the document, `peak` the most that ever was */
export type FromProcess = 'ready' | { answer: Answer; memory: number; peak: number };

let catalogue: Catalogue = CATALOGUE;

// Ctrl-C reaches the whole group of processes: the run decides what becomes of this one.
process.on('SIGINT', () => {});

process.on('message', async (message: ToProcess) => {
  if ('start' in message) {
    catalogue = message.start.catalogue ?? CATALOGUE;
    new Worker(new URL('./watch.js', import.meta.url), { workerData: { most: message.start.most, parent: message.start.parent } satisfies Watched }).unref();
    return;
  }
  const answer = await work(message.task, catalogue);
  process.send?.({ answer, memory: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 } satisfies FromProcess);
});

process.send?.('ready' satisfies FromProcess);
