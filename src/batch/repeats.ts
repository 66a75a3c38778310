import type { Input } from './input.js';
import type { Found } from './journal.js';
import type { ProductName } from './products.js';
import { type Sizes, UNKNOWN } from './sizes.js';
import type { Store } from './store.js';
import type { Answer } from './work.js';

/**
 * Inputs of the same content: read once, and what came of it kept for the others. Only files of one size can have the
 * same content, so only what such files gave is kept, in a file for as long as the run lasts.
 */
export interface Repeats<Name extends ProductName> {
  /** Whether an earlier input has this content and these options. To be asked in the order of the inputs. */
  meet(key: string, input: Input, bytes: number): Met<Name>;
  close(): Promise<void>;
}

export type Met<Name extends ProductName> =
  /** what came of the first one has to be told, null for nothing */
  | { first: true; settle(answer: Answer<Name> | null): Promise<void> }
  /** its path, and what came of it: null where that was not kept */
  | { first: false; of: string; answer(): Promise<Answer<Name> | null> };

export function startRepeats<Name extends ProductName>({ count, bySize }: Sizes): Repeats<Name> {
  const firsts = new Map<string, { path: string; kept: Promise<Found | null> }>();
  let store: Promise<Store | null> | null = null;
  /** Null where the disk has no room for it, or is not to be written to: what comes again is then read again. */
  const keep = async (answer: Answer<Name>): Promise<Found | null> => {
    store ??= import('./store.js').then(({ openStore }) => openStore()).catch(() => null);
    return (await store)?.write(answer).catch(() => null) ?? null;
  };
  return {
    meet(key, { path: here }, bytes) {
      const known = firsts.get(key);
      if (known !== undefined) {
        const answer = async () => {
          const kept = await known.kept;
          return kept === null ? null : (((await store)?.read(kept) ?? null) as Promise<Answer<Name>> | null);
        };
        return { first: false, of: known.path, answer };
      }
      let settled: (kept: Found | null) => void = () => {};
      const kept = new Promise<Found | null>((resolve) => {
        settled = resolve;
      });
      firsts.set(key, { path: here, kept });
      const mayComeAgain = count > 1 && ((bySize.get(bytes) ?? 0) > 1 || bySize.has(UNKNOWN));
      const settle = async (answer: Answer<Name> | null) => {
        settled(answer === null || !mayComeAgain ? null : await keep(answer));
      };
      return { first: true, settle };
    },
    close: async () => (await store)?.close(),
  };
}
