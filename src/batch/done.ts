import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { Failure, FailureCode } from '../model/failure.js';
import { openJournal } from './journal.js';
import type { About, ProductName, Products } from './products.js';

/** What runs have done, by content: another run of the same version and options goes on from there. */
export interface Done<Name extends ProductName> {
  get(path: string, key: string): Promise<DoneAnswer<Name> | null>;
  /** to be told when the result is written, or taken into what will be */
  put(path: string, key: string, answer: DoneAnswer<Name>): Promise<void>;
  /** leaves what these inputs gave, in their order */
  finish(inputs: ReadonlyArray<{ path: string; key: string }>): Promise<void>;
  /** leaves nothing: all is done */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** The product is null where it is written already. */
export type DoneAnswer<Name extends ProductName> = { about: About; product: Products[Name] | null } | { failure: Failure };

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
  return {
    get: async (_path, key) => {
      const bytes = await journal.get(key);
      return bytes === null ? null : (deserialize(bytes) as DoneAnswer<Name>);
    },
    put: async (_path, key, answer) => {
      if (isTransient(answer) || (await journal.get(key)) !== null) return;
      await journal.put(key, serialize(answer));
    },
    finish: (inputs) => journal.compact(inputs.map(({ key }) => key)),
    forget: journal.remove,
    close: journal.close,
  };
}

interface Written {
  answer: { about: About } | { failure: Failure };
  /** of the file that was written */
  sha256: string;
}

/** For results in a file each: what is there and is what was written is not written again. */
export async function doneFiles<Name extends ProductName>(file: string, fileOf: (path: string) => string, options: JournalOptions): Promise<Done<Name>> {
  const journal = await openJournal(file, options);
  const keyOf = (path: string, key: string) => `${key} ${path}`;
  const shaOf = (path: string) => readFile(fileOf(path)).then((bytes) => createHash('sha256').update(bytes).digest('hex'));
  return {
    get: async (path, key) => {
      const bytes = await journal.get(keyOf(path, key));
      if (bytes === null) return null;
      const { answer, sha256 } = JSON.parse(bytes.toString('utf8')) as Written;
      if ((await shaOf(path).catch(() => null)) !== sha256) return null;
      return 'failure' in answer ? answer : { ...answer, product: null };
    },
    put: async (path, key, answer) => {
      if (isTransient(answer) || ('product' in answer && answer.product === null)) return;
      const written: Written = { answer: 'failure' in answer ? answer : { about: answer.about }, sha256: await shaOf(path) };
      await journal.put(keyOf(path, key), Buffer.from(JSON.stringify(written)));
    },
    finish: (inputs) => journal.compact(inputs.map(({ path, key }) => keyOf(path, key))),
    forget: journal.remove,
    close: journal.close,
  };
}

function isTransient(answer: { failure: Failure } | object): boolean {
  return 'failure' in answer && TRANSIENT.includes(answer.failure.code);
}
