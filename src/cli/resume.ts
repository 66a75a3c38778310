import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import type { Done, DoneAnswer } from '../batch/done.js';
import type { Input } from '../batch/input.js';
import type { ProductName } from '../batch/products.js';
import type { Outcome } from '../batch/read-all.js';

/** Beside the results, so that their folder holds nothing else; in it where nothing can be written beside. */
export async function journalOf(output: string): Promise<string> {
  const whole = path.resolve(output);
  const beside = await access(path.dirname(whole), constants.W_OK).then(
    () => whole !== path.dirname(whole),
    () => false,
  );
  return beside ? `${whole}.baocao-resume` : path.join(whole, '.baocao-resume');
}

/** @param text the file that was written, where results are files each; null for none */
export async function keep<Name extends ProductName>(done: Done<Name> | null, outcome: Outcome<Name>, text: string | null = null): Promise<void> {
  const { input, key } = outcome;
  if (done !== null && key !== null) await done.put(input.path, key, answerOf(outcome), text);
}

/** What was made of a report that was read, now or by an earlier run whose products are kept. */
export function productOf<Product>({ input, product }: { input: Pick<Input, 'path'>; product: Product | null }): Product {
  if (product === null) throw new Error(`${input.path}: its result is not there`);
  return product;
}

function answerOf<Name extends ProductName>(outcome: Outcome<Name>): DoneAnswer<Name> {
  if (outcome.failed !== null) return { failure: outcome.failed.failure, isWritten: outcome.isWritten };
  const { about } = outcome;
  return outcome.isWritten ? { about, product: null, isWritten: true } : { about, product: outcome.product, isWritten: false };
}
