import { parentPort } from 'node:worker_threads';
import type { CheckOptions } from '../checks/run.js';
import { type Failure, ReadFailure } from '../model/failure.js';
import type { Reading } from '../model/reading.js';
import { readStages } from '../pipeline.js';

/** What the reading thread is sent for each file, and what it answers. */
export interface Job {
  bytes: Uint8Array;
  path: string;
  checks: CheckOptions;
}
export type Answer = { reading: Reading } | { failure: Failure };

parentPort?.on('message', async ({ bytes, path, checks }: Job) => {
  parentPort?.postMessage(await answer(bytes, path, checks));
});

async function answer(bytes: Uint8Array, path: string, checks: CheckOptions): Promise<Answer> {
  try {
    return { reading: await readStages(bytes, { path, checks }) };
  } catch (error) {
    if (error instanceof ReadFailure) return { failure: { code: error.code, message: error.message } };
    return { failure: { code: 'internal-error', message: error instanceof Error ? error.message : String(error) } };
  }
}
