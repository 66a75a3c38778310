import type { Catalogue } from '../catalogue/entry.js';
import { type Failure, ReadFailure } from '../model/failure.js';
import type { Reading } from '../model/reading.js';
import { type ReadOptions, readStages } from '../pipeline.js';
import { type About, aboutOf, MAKERS, type ProductName, type Products } from './products.js';

/** One document to read, and what is wanted of it. */
export interface Task<Name extends ProductName = ProductName> {
  bytes: Uint8Array;
  options: Omit<ReadOptions, 'signal' | 'catalogue'>;
  product: Name;
}

/** What became of it. A failure is an answer like another. */
export type Answer<Name extends ProductName = ProductName> = { about: About; product: Products[Name] } | { failure: Failure };

/** Reads one document, in whatever process; nothing is thrown. */
export async function work<Name extends ProductName>({ bytes, options, product }: Task<Name>, catalogue: Catalogue): Promise<Answer<Name>> {
  try {
    const make = await MAKERS[product]();
    return answerOf(await readStages(bytes, { ...options, catalogue }), make);
  } catch (error) {
    return failureOf(error);
  }
}

export function answerOf<Name extends ProductName>(reading: Reading, make: (reading: Reading) => Products[Name]): Answer<Name> {
  return { about: aboutOf(reading.report), product: make(reading) };
}

export function failureOf(error: unknown): { failure: Failure } {
  if (error instanceof ReadFailure) return { failure: { code: error.code, message: error.message } };
  return { failure: { code: 'internal-error', message: error instanceof Error ? error.message : String(error) } };
}
