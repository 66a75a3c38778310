import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { Failure, FailureCode } from '../model/failure.js';
import { openJournal } from './journal.js';
import type { About, ProductName, Products } from './products.js';
import type { Answer } from './work.js';

/** What runs have done, by content: another run of the same version and options goes on from there. */
export interface Done<Name extends ProductName> {
  get(path: string, key: string): Promise<DoneAnswer<Name> | null>;
  /**
   * To be told of every input in its order, when its result is written or taken into what will be.
   * @param text the file that was written, where results are files each; null for none
   */
  put(path: string, key: string, answer: DoneAnswer<Name>, text: string | null): Promise<void>;
  /** leaves what these inputs gave, in their order */
  finish(): Promise<void>;
  /** leaves nothing: all is done */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** `isWritten`: its file is there as an earlier run has written it, and the product is not kept. */
export type DoneAnswer<Name extends ProductName> =
  | { about: About; product: Products[Name]; isWritten: false }
  | { about: About; product: null; isWritten: true }
  | { failure: Failure; isWritten: boolean };

/** What another try may change: the file has not been read, or the machine was too busy. */
const TRANSIENT: readonly FailureCode[] = ['unreadable', 'timed-out', 'out-of-memory', 'internal-error'];

export interface JournalOptions {
  /** version and options of the run */
  identity: string;
  /** forget what earlier runs have done */
  fresh: boolean;
}

/** For results in one file: every product is kept, to be put together again. */
export async function doneProducts<Name extends ProductName>(file: string, options: JournalOptions): Promise<Done<Name>> {
  const journal = await openJournal(file, options);
  const met: string[] = [];
  return {
    get: async (_path, key) => {
      const bytes = await journal.get(key);
      return bytes === null ? null : { ...(deserialize(bytes) as Answer<Name>), isWritten: false };
    },
    put: async (_path, key, answer) => {
      if (isTransient(answer)) return;
      met.push(key);
      if (journal.has(key)) return;
      const { isWritten: _, ...kept } = answer;
      await journal.put(key, serialize(kept));
    },
    finish: () => journal.compact(met),
    forget: journal.remove,
    close: journal.close,
  };
}

interface Written {
  answer: { about: About } | { failure: Failure };
  /** of the file that was written; null where none was */
  sha256: string | null;
}

/** For results in a file each: what is there and is what was written is not written again. */
export async function doneFiles<Name extends ProductName>(file: string, fileOf: (path: string) => string, options: JournalOptions): Promise<Done<Name>> {
  const journal = await openJournal(file, options);
  const met: string[] = [];
  const keyOf = (path: string, key: string) => `${key} ${path}`;
  const isThere = async (path: string, sha256: string) => {
    const bytes = await readFile(fileOf(path)).catch(() => null);
    return bytes !== null && shaOf(bytes) === sha256;
  };
  return {
    get: async (path, key) => {
      const bytes = await journal.get(keyOf(path, key));
      if (bytes === null) return null;
      const { answer, sha256 } = JSON.parse(bytes.toString('utf8')) as Written;
      if (sha256 !== null && !(await isThere(path, sha256))) return null;
      return { isWritten: true, ...('failure' in answer ? answer : { ...answer, product: null }) };
    },
    put: async (path, key, answer, text) => {
      if (isTransient(answer)) return;
      met.push(keyOf(path, key));
      if (answer.isWritten) return;
      const written: Written = {
        answer: 'failure' in answer ? { failure: answer.failure } : { about: answer.about },
        sha256: text === null ? null : shaOf(text),
      };
      await journal.put(keyOf(path, key), Buffer.from(JSON.stringify(written)));
    },
    finish: () => journal.compact(met),
    forget: journal.remove,
    close: journal.close,
  };
}

function shaOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isTransient(answer: DoneAnswer<ProductName>): boolean {
  return 'failure' in answer && TRANSIENT.includes(answer.failure.code);
}
