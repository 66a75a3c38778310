import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CATALOGUE } from '../catalogue/catalogue.js';
import type { Catalogue } from '../catalogue/entry.js';
import type { Failure } from '../model/failure.js';
import type { ProductName } from './products.js';
import type { FromProcess, ToProcess } from './reading-process.js';
import type { Answer, Task } from './work.js';

/** What one document may take. */
export interface Limits {
  /** milliseconds */
  time: number;
  /** bytes of the reading process, buffers and all */
  memory: number;
}

/** A report takes some hundredths of a second and less than 200 MB; a file that takes this much is none, or is made to block its reader. */
export const LIMITS: Limits = { time: 60_000, memory: 1_600 * 1024 * 1024 };

/** A process that has grown to this share of what it may take is replaced after its document. */
const KEPT = 0.5;

/**
 * Processes that read documents: readers and catalogue are loaded once in each. A document that takes too long or too
 * much ends its process and nothing else; it is tried once more in a fresh one, as the fault may have been an earlier
 * document's or the machine's.
 */
export interface Pool {
  /** Waits for its turn, then lends a process. @throws the signal's reason when it aborts, or what `use` throws; when the pool is closed */
  lend<Result>(use: (read: ReadOne) => Promise<Result>): Promise<Result>;
  /** Ends all processes, whatever they are at. */
  close(): Promise<void>;
}
export type ReadOne = <Name extends ProductName>(task: Task<Name>) => Promise<{ answer: Answer<Name>; took: Took }>;

/** What a document took. */
export interface Took {
  /** milliseconds */
  time: number;
  /** the most bytes that its process has had so far; null where it ended, and where it was the run's own */
  memory: number | null;
}

export function startPool({ jobs, catalogue, limits = LIMITS, signal }: { jobs: number; catalogue: Catalogue; limits?: Limits; signal: AbortSignal }): Pool {
  /** one place for each process that may run; the process is started when it is first needed */
  const places: Array<Reader | null> = Array.from({ length: jobs }, () => null);
  const waiting: Array<(reader: Reader | null) => void> = [];
  const alive = new Set<Reader>();
  const end = async (reader: Reader) => {
    alive.delete(reader);
    await reader.end();
  };
  const endAll = () => Promise.all([...alive].map(end));
  signal.addEventListener('abort', endAll, { once: true });
  /** nobody waits for what is still to be read: a process that is started now would never be ended */
  let isClosed = false;
  const throwIfOver = () => {
    signal.throwIfAborted();
    if (isClosed) throw new Error('the pool of reading processes is closed');
  };
  const start = (): Reader => {
    const reader = startReader({ start: { catalogue: catalogue === CATALOGUE ? null : catalogue, most: limits.memory, parent: process.pid } }, limits);
    alive.add(reader);
    return reader;
  };
  const take = () => (places.length > 0 ? Promise.resolve(places.pop() ?? null) : new Promise<Reader | null>((resolve) => waiting.push(resolve)));
  const give = (reader: Reader | null) => {
    const next = waiting.shift();
    if (next === undefined) places.push(reader);
    else next(reader);
  };
  return {
    async lend(use) {
      let reader = await take();
      const tryOnce = async (task: Task): Promise<Ended> => {
        throwIfOver();
        reader ??= start();
        const ended = await reader.read(task);
        if (ended.gone || ended.memory > limits.memory * KEPT) {
          await end(reader);
          reader = null;
        }
        throwIfOver();
        return ended;
      };
      try {
        throwIfOver();
        return await use(async <Name extends ProductName>(task: Task<Name>) => {
          let ended = await tryOnce(task);
          if (ended.gone) ended = await tryOnce(task);
          // the task names its product, and the process has made that one
          return { answer: ended.answer as Answer<Name>, took: ended.took };
        });
      } finally {
        give(reader);
      }
    },
    async close() {
      isClosed = true;
      signal.removeEventListener('abort', endAll);
      await endAll();
    },
  };
}

interface Ended {
  answer: Answer;
  took: Took;
  /** bytes that the process has in use after its answer */
  memory: number;
  /** the process ended, or has to */
  gone: boolean;
}

interface Reader {
  read(task: Task): Promise<Ended>;
  end(): Promise<void>;
}

const ENTRY = fileURLToPath(new URL('./reading-process.js', import.meta.url));

function startReader(first: ToProcess, limits: Limits): Reader {
  // the watch ends it before the heap is full: an engine short of room spends its time on looking for some
  const heap = Math.floor(limits.memory / (1024 * 1024));
  const child = fork(ENTRY, { serialization: 'advanced', execArgv: [`--max-old-space-size=${heap}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  child.on('error', () => {});
  send(child, first);
  // time counts from here: starting a process may take long on a busy machine
  const ready = Promise.race([once(child, 'message'), exited]);
  return {
    read: async (task) => {
      await ready;
      return ask(child, task, limits);
    },
    end: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await exited;
    },
  };
}

/** A process that is gone cannot be written to; its end is told by `exit`. */
function send(child: ChildProcess, message: ToProcess): void {
  if (child.connected) child.send(message, () => {});
}

function ask(child: ChildProcess, task: Task, limits: Limits): Promise<Ended> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const time = () => performance.now() - begun;
    const end = (ended: Ended) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      resolve(ended);
    };
    const failed = (code: Failure['code'], message: string) =>
      end({ answer: { failure: { code, message } }, took: { time: time(), memory: null }, memory: 0, gone: true });
    const onMessage = (message: FromProcess) => {
      if (message === 'ready') return;
      const { answer, memory, peak } = message;
      end({ answer, took: { time: time(), memory: peak }, memory, gone: false });
    };
    const onExit = (code: number | null, killed: NodeJS.Signals | null) => {
      const { failure } = causeOf(code, killed, limits);
      failed(failure.code, failure.message);
    };
    const onError = (error: Error) => failed('internal-error', error.message);
    const timer = setTimeout(() => failed('timed-out', `not read within ${limits.time / 1000} s`), limits.time);
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
    else send(child, { task });
  });
}

/** The engine aborts when its heap is full, our watch and the system kill when memory is short. */
function causeOf(code: number | null, killed: NodeJS.Signals | null, { memory }: Limits): { failure: Failure } {
  const full = killed === 'SIGKILL' || killed === 'SIGABRT' || killed === 'SIGTRAP' || code === 134 || code === 5;
  if (full) return { failure: { code: 'out-of-memory', message: `more than ${Math.round(memory / (1024 * 1024))} MB were needed` } };
  return { failure: { code: 'internal-error', message: `the reading process ended (${killed ?? code})` } };
}
