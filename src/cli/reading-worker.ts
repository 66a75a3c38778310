import { parentPort, workerData } from 'node:worker_threads';
import { CATALOGUE } from '../catalogue/catalogue.js';
import type { Catalogue } from '../catalogue/entry.js';
import { type Failure, ReadFailure } from '../model/failure.js';
import type { Reading } from '../model/reading.js';
import { type ReadOptions, readStages } from '../pipeline.js';

/** What the reading thread is sent for each file, and what it answers. */
export interface Job {
  bytes: Uint8Array;
  options: Omit<ReadOptions, 'signal' | 'catalogue'>;
}
/** What the thread is given once: the catalogue, where it is not the program's own. Its index is made once for all files. */
export interface ThreadData {
  catalogue: Catalogue | null;
}
export type Answer = { reading: Reading } | { failure: Failure };

const { catalogue } = (workerData ?? { catalogue: null }) as ThreadData;

parentPort?.on('message', async ({ bytes, options }: Job) => {
  parentPort?.postMessage(await answer(bytes, options));
});

async function answer(bytes: Uint8Array, options: Job['options']): Promise<Answer> {
  try {
    return { reading: await readStages(bytes, { ...options, catalogue: catalogue ?? CATALOGUE }) };
  } catch (error) {
    if (error instanceof ReadFailure) return { failure: { code: error.code, message: error.message } };
    return { failure: { code: 'internal-error', message: error instanceof Error ? error.message : String(error) } };
  }
}
