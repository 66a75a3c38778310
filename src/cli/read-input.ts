import { readFile } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import type { CheckOptions } from '../checks/run.js';
import type { Failure } from '../model/failure.js';
import { ReadFailure } from '../model/failure.js';
import type { Reading } from '../model/reading.js';
import { type FailedReport, REPORT_SCHEMA } from '../model/report.js';
import { readStages } from '../pipeline.js';
import type { Input } from './inputs.js';

/** What became of one input. */
export type Outcome = { input: Input; reading: Reading; failed: null } | { input: Input; reading: null; failed: FailedReport };

export interface InputOptions {
  checks: CheckOptions;
  signal: AbortSignal;
  /** format of standard input */
  type: string | undefined;
}

/** Reads one input; a file that gives no report is an outcome like another. Only an abort is thrown. */
export async function readInput(input: Input, { checks, signal }: InputOptions): Promise<Outcome> {
  try {
    const bytes = input.path === '-' ? await readStandardInput(signal) : await readFile(input.path, { signal });
    return { input, reading: await readStages(bytes, { path: input.path, signal, checks }), failed: null };
  } catch (error) {
    if (signal.aborted) throw error;
    return { input, reading: null, failed: { schema: REPORT_SCHEMA, source: { path: input.path }, failure: toFailure(error) } };
  }
}

async function readStandardInput(signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of addAbortSignal(signal, process.stdin)) chunks.push(chunk as Buffer);
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
