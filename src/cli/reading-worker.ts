import { parentPort } from 'node:worker_threads';
import { type Failure, ReadFailure } from '../model/failure.js';
import type { Reading } from '../model/reading.js';
import { type ReadOptions, readStages } from '../pipeline.js';

/** What the reading thread is sent for each file, and what it answers. */
export interface Job {
  bytes: Uint8Array;
  options: Omit<ReadOptions, 'signal'>;
}
export type Answer = { reading: Reading } | { failure: Failure };

parentPort?.on('message', async ({ bytes, options }: Job) => {
  parentPort?.postMessage(await answer(bytes, options));
});

async function answer(bytes: Uint8Array, options: Job['options']): Promise<Answer> {
  try {
    return { reading: await readStages(bytes, options) };
  } catch (error) {
    if (error instanceof ReadFailure) return { failure: { code: error.code, message: error.message } };
    return { failure: { code: 'internal-error', message: error instanceof Error ? error.message : String(error) } };
  }
}
