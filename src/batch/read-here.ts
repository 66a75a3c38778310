import { Script } from 'node:vm';
import type { Catalogue } from '../catalogue/entry.js';
import { textStages } from '../pipeline.js';
import { isText } from '../readers/read.js';
import type { Limits, Took } from './limits.js';
import { MAKERS, type ProductName } from './products.js';
import { type Answer, answerOf, failureOf, type Task } from './work.js';

/** Reports have 30 to 100 kB of text. */
const MOST_BYTES = 128 * 1024;
/** Milliseconds; reports take a tenth of it. What takes longer begins again in a process that can be watched and ended. */
const MOST_TIME = 3_000;
/** Memory cannot be watched here, but no text of `MOST_BYTES` has been seen to take half of this, hostile ones included. */
const LEAST_MEMORY = 512 * 1024 * 1024;

/**
 * Reads a small text in this process, which takes less time than starting another. Null for everything else, and for a
 * text that takes too long: nothing packed is ever opened here.
 */
export async function readHere<Name extends ProductName>(
  { bytes, options, product }: Task<Name>,
  catalogue: Catalogue,
  limits: Limits,
): Promise<{ answer: Answer<Name>; took: Took } | null> {
  if (bytes.length > MOST_BYTES || limits.memory < LEAST_MEMORY || !isText(bytes)) return null;
  const stages = await textStages();
  const make = await MAKERS[product]();
  const read = () => answerOf(stages(bytes, { ...options, catalogue }), make);
  const begun = performance.now();
  const taken = (answer: Answer<Name>) => ({ answer, took: { time: performance.now() - begun, memory: null } });
  try {
    return taken(within(Math.min(limits.time, MOST_TIME), read));
  } catch (error) {
    return isTimeout(error) ? null : taken(failureOf(error));
  }
}

/** What is called within a time: a script that calls it is the one way to end what blocks its own thread. */
function within<Result>(timeout: number, call: () => Result): Result {
  const holder = globalThis as { [CALLED]?: () => unknown };
  holder[CALLED] = call;
  try {
    return CALL.runInThisContext({ timeout }) as Result;
  } finally {
    delete holder[CALLED];
  }
}

const CALLED = Symbol.for('baocao: called within a time');
const CALL = new Script(`globalThis[Symbol.for(${JSON.stringify(CALLED.description)})]()`);

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
