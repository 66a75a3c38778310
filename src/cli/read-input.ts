import { readFile, stat } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import type { Failure } from '../model/failure.js';
import { ReadFailure } from '../model/failure.js';
import type { Reading } from '../model/reading.js';
import { type FailedReport, REPORT_SCHEMA } from '../model/report.js';
import { MOST_BYTES } from '../readers/read.js';
import type { Input } from './inputs.js';
import type { ReadingThread } from './reading-thread.js';
import type { Job } from './reading-worker.js';

/** What became of one input. */
export type Outcome = { input: Input; reading: Reading; failed: null } | { input: Input; reading: null; failed: FailedReport };

export interface InputOptions {
  reading: Job['options'];
  signal: AbortSignal;
  thread: ReadingThread;
}

/** Reads one input; a file that gives no report is an outcome like another. Only an abort is thrown. */
export async function readInput(input: Input, { reading, signal, thread }: InputOptions): Promise<Outcome> {
  try {
    const bytes = input.path === '-' ? await readStandardInput(signal) : await readRegularFile(input.path, signal);
    const answer = await thread.read({ bytes, options: { ...reading, path: input.path } }, signal);
    if ('reading' in answer) return { input, reading: answer.reading, failed: null };
    return { input, reading: null, failed: { schema: REPORT_SCHEMA, source: { path: input.path }, failure: answer.failure } };
  } catch (error) {
    if (signal.aborted) throw error;
    return { input, reading: null, failed: { schema: REPORT_SCHEMA, source: { path: input.path }, failure: toFailure(error) } };
  }
}

/** Devices and pipes may have no end: only regular files of a bounded size are read by name. */
async function readRegularFile(file: string, signal: AbortSignal): Promise<Uint8Array> {
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory()) throw new ReadFailure('unreadable', 'it is no regular file; give its text to standard input (-)');
  if (found.size > MOST_BYTES) throw new ReadFailure('too-large', `the file has ${found.size} bytes, more than the ${MOST_BYTES} that are read; split it`);
  return readFile(file, { signal });
}

async function readStandardInput(signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of addAbortSignal(signal, process.stdin)) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) throw new ReadFailure('too-large', `more than the ${MOST_BYTES} bytes that are read; split it`);
  }
  return Buffer.concat(chunks);
}

function toFailure(error: unknown): Failure {
  if (error instanceof ReadFailure) return { code: error.code, message: error.message };
  if (error instanceof Error && 'syscall' in error) return { code: 'unreadable', message: systemMessage(error as NodeJS.ErrnoException) };
  return { code: 'internal-error', message: error instanceof Error ? error.message : String(error) };
}

/** The system's words without the path, which stands before the message anyway. */
function systemMessage(error: NodeJS.ErrnoException): string {
  return error.code === 'ENOENT'
    ? 'there is no such file'
    : error.code === 'EACCES'
      ? 'reading it is not permitted'
      : error.code === 'EISDIR'
        ? 'it is a folder'
        : `${error.code}`;
}
