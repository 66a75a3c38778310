import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import type { Done } from '../batch/done.js';
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

/** An input whose result has been written, or taken into what will be. */
export interface Seen {
  path: string;
  key: string;
}

export async function keep<Name extends ProductName>(done: Done<Name> | null, { input, key, ...outcome }: Outcome<Name>, seen: Seen[]): Promise<void> {
  if (done === null || key === null) return;
  seen.push({ path: input.path, key });
  await done.put(input.path, key, outcome.failed !== null ? { failure: outcome.failed.failure } : { about: outcome.about, product: outcome.product });
}
