import { CATALOGUE } from '../catalogue/catalogue.js';
import type { Catalogue } from '../catalogue/entry.js';
import { LIMITS, type Limits, type Took } from './limits.js';
import type { ProductName } from './products.js';
import type { Ended, Reader } from './start-reader.js';
import type { Answer, Task } from './work.js';

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
  const start = async (): Promise<Reader> => {
    // a run of one text needs no process, and not the engine's modules for them
    const { startReader } = await import('./start-reader.js');
    throwIfOver();
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
        reader ??= await start();
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
