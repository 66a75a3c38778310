import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Catalogue } from '../catalogue/entry.js';
import type { CheckOptions } from '../checks/run.js';
import { type Failure, ReadFailure } from '../model/failure.js';
import { type FailedReport, REPORT_SCHEMA } from '../model/report.js';
import type { Done, DoneAnswer } from './done.js';
import { inOrder } from './in-order.js';
import type { Input } from './input.js';
import { LIMITS, type Limits, type Took } from './limits.js';
import { type ReadOne, startPool } from './pool.js';
import type { About, ProductName, Products } from './products.js';
import { readHere } from './read-here.js';
import { type Repeats, startRepeats } from './repeats.js';
import { type Sizes, sizesOf } from './sizes.js';

/** What became of one input. */
export type Outcome<Name extends ProductName = ProductName> = Common & (Read<Name> | Written | Failed);
interface Common {
  input: Input;
  /** null where nothing had to be read */
  took: Took | null;
}
interface Read<Name extends ProductName> {
  /** content and options, as `Done` knows it */
  key: string;
  failed: null;
  about: About;
  product: Products[Name];
  isWritten: false;
}
/** An earlier run has read it and written its result. */
interface Written {
  key: string;
  failed: null;
  about: About;
  product: null;
  isWritten: true;
}
interface Failed {
  /** null where the content could not be had */
  key: string | null;
  failed: FailedReport;
  isWritten: boolean;
}

export interface ReadAllOptions<Name extends ProductName> {
  product: Name;
  /** processes that read at the same time; without a number as many as pay, one for each core at most */
  jobs?: number | undefined;
  catalogue: Catalogue;
  checksFor: (path: string) => CheckOptions;
  anyDocument?: boolean;
  limits?: Limits;
  /** what earlier runs have done */
  done?: Done<Name> | null;
  signal: AbortSignal;
}

/** Begun or done before the first of them is taken; for each process. */
const AHEAD = 16;

/** Bytes that take about as long to read as a process takes to start. */
const WORTH_A_PROCESS = 128 * 1024;

function jobsFor({ total }: Sizes): number {
  return Math.min(availableParallelism(), Math.ceil(total / WORTH_A_PROCESS));
}

/** Reads inputs on several processes and gives what became of them in their order. Only an abort is thrown. */
export async function* readAll<Name extends ProductName>(inputs: readonly Input[], options: ReadAllOptions<Name>): AsyncGenerator<Outcome<Name>> {
  const { catalogue, limits = LIMITS, signal } = options;
  const sizes = await sizesOf(inputs);
  const jobs = Math.max(1, Math.min(options.jobs ?? jobsFor(sizes), inputs.length));
  const repeats = startRepeats<Name>(sizes);
  const pool = startPool({ jobs, catalogue, limits, signal });
  const inTurn = turns();
  const read = (input: Input) => {
    const turn = inTurn();
    return pool
      .lend((readApart) => {
        // a run of one text is short: starting another process would be most of it
        const readOne: ReadOne = async (task) => (inputs.length === 1 ? await readHere(task, catalogue, limits) : null) ?? readApart(task);
        return readInput(input, { ...options, repeats, turn, readOne });
      })
      .finally(turn.pass);
  };
  try {
    yield* inOrder(inputs, AHEAD * jobs, read);
  } finally {
    await pool.close();
    await repeats.close();
  }
}

interface Reading<Name extends ProductName> extends ReadAllOptions<Name> {
  repeats: Repeats<Name>;
  turn: Turn;
  readOne: ReadOne;
}

async function readInput<Name extends ProductName>(input: Input, reading: Reading<Name>): Promise<Outcome<Name>> {
  const { signal, done, repeats, turn } = reading;
  const checks = reading.checksFor(input.path);
  let bytes: Uint8Array;
  try {
    bytes = await input.load(signal);
  } catch (error) {
    signal.throwIfAborted();
    return failed(input, null, toFailure(error));
  }
  const key = createHash('sha256').update(bytes).update(JSON.stringify(checks)).digest('hex');
  await turn.come;
  const met = repeats.meet(key, input, bytes.length);
  turn.pass();
  let answer: DoneAnswer<Name> | null = (await done?.get(input.path, key)) ?? null;
  let took: Took | null = null;
  if (answer === null && !met.first) {
    const kept = await met.answer();
    answer = kept === null ? null : { ...kept, isWritten: false };
  }
  try {
    if (answer === null) {
      const { product, anyDocument = false } = reading;
      const read = await reading.readOne({ bytes, options: { path: input.path, checks, anyDocument }, product });
      if (met.first) await met.settle(read.answer);
      answer = { ...read.answer, isWritten: false };
      took = read.took;
    }
  } finally {
    if (met.first) await met.settle(null);
  }
  if ('failure' in answer) return { ...failed(input, key, answer.failure), isWritten: answer.isWritten, took };
  const source = { ...answer.about.source, path: input.path, duplicateOf: met.first ? null : met.of };
  return { input, key, failed: null, took, ...answer, about: { ...answer.about, source } };
}

function failed(input: Input, key: string | null, failure: Failure): Common & Failed {
  return { input, key, failed: { schema: REPORT_SCHEMA, source: { path: input.path }, failure }, isWritten: false, took: null };
}

/** Inputs come in their order to where it matters, whichever is loaded first. */
interface Turn {
  come: Promise<void>;
  pass: () => void;
}

function turns(): () => Turn {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const come = last;
    let pass = () => {};
    last = new Promise((resolve) => {
      pass = () => void come.then(resolve);
    });
    return { come, pass };
  };
}

function toFailure(error: unknown): Failure {
  if (error instanceof ReadFailure) return { code: error.code, message: error.message };
  if (error instanceof Error && 'syscall' in error) return { code: 'unreadable', message: systemMessage(error as NodeJS.ErrnoException) };
  return { code: 'internal-error', message: error instanceof Error ? error.message : String(error) };
}

/** The system's words without the path, which stands before the message anyway. */
function systemMessage({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'reading it is not permitted';
  if (code === 'EISDIR') return 'it is a folder';
  return `${code}`;
}
