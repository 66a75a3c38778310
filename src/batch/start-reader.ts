import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Failure } from '../model/failure.js';
import type { Limits, Took } from './limits.js';
import type { FromProcess, ToProcess } from './reading-process.js';
import type { Answer, Task } from './work.js';

/** What became of a task. */
export interface Ended {
  answer: Answer;
  took: Took;
  /** bytes that the process has in use after its answer */
  memory: number;
  /** the process ended, or has to */
  gone: boolean;
}

/** A process that reads one document after the other. */
export interface Reader {
  read(task: Task): Promise<Ended>;
  end(): Promise<void>;
}

const ENTRY = fileURLToPath(new URL('./reading-process.js', import.meta.url));

export function startReader(first: ToProcess, limits: Limits): Reader {
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
