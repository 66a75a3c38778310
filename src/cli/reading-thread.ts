import { Worker } from 'node:worker_threads';
import { CATALOGUE } from '../catalogue/catalogue.js';
import type { Catalogue } from '../catalogue/entry.js';
import type { Failure } from '../model/failure.js';
import type { Answer, Job, ThreadData } from './reading-worker.js';

/** A report takes some hundredths of a second; a file that takes this long is none, or is made to block its reader. */
const LONGEST_READING = 60_000;
const MOST_HEAP_MB = 1024;
/** Of the process, more than when the reading began: what is unpacked lies outside of the heap. */
const MOST_GROWTH_MB = 1400;
/** A thread that has taken so much is replaced after its file, and gives it back. */
const MOST_KEPT_MB = 1000;
const WATCH_MS = 100;
const MB = 1024 * 1024;

/**
 * Documents are read on a thread of their own, so that Ctrl-C is heard and no file takes longer, or more memory, than it
 * may. The thread serves file after file; one that had to be stopped is replaced.
 */
export interface ReadingThread {
  /** @throws the signal's reason when it aborts */
  read(job: Job, signal: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

export function readingThread(catalogue: Catalogue): ReadingThread {
  const data: ThreadData = { catalogue: catalogue === CATALOGUE ? null : catalogue };
  let worker: Worker | null = null;
  const stop = async () => {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  };
  return {
    async read(job, signal) {
      signal.throwIfAborted();
      worker ??= start(data);
      const answer = await ask(worker, job, signal);
      const heavy = process.memoryUsage.rss() > MOST_KEPT_MB * MB;
      if (answer === 'stop' || heavy || ('failure' in answer && answer.stopped === true)) await stop();
      if (answer === 'stop') throw signal.reason;
      return answer;
    },
    close: stop,
  };
}

function start(workerData: ThreadData): Worker {
  const worker = new Worker(new URL('./reading-worker.js', import.meta.url), { workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } });
  // What goes wrong during a reading is that reading's answer; a thread that is being stopped has nobody to tell.
  return worker.on('error', () => {});
}

type Ended = Answer & { stopped?: boolean };

/** One question and its answer; `stop` for an abort. */
function ask(worker: Worker, job: Job, signal: AbortSignal): Promise<Ended | 'stop'> {
  return new Promise((resolve) => {
    const end = (result: Ended | 'stop') => {
      clearTimeout(timer);
      clearInterval(watch);
      signal.removeEventListener('abort', onAbort);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      resolve(result);
    };
    const failed = (code: Failure['code'], message: string): Ended => ({ failure: { code, message }, stopped: true });
    const onAnswer = (answer: Answer) => end(answer);
    const onError = (error: NodeJS.ErrnoException) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? failed('out-of-memory', `more than ${MOST_HEAP_MB} MB were needed`)
          : failed('internal-error', error.message),
      );
    const onExit = () => end(failed('internal-error', 'the reading thread ended'));
    const onAbort = () => end('stop');
    const timer = setTimeout(() => end(failed('timed-out', `not read within ${LONGEST_READING / 1000} s`)), LONGEST_READING);
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_GROWTH_MB * MB) end(failed('out-of-memory', `more than ${MOST_GROWTH_MB} MB were needed`));
    }, WATCH_MS);
    signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}
