import type { Random } from '../../variants/random.js';
import type { Draft, Wishes } from '../draft.js';

/** Something that looks wrong and is not. */
export interface TrapKind {
  name: string;
  wishes?(random: Random): Wishes;
  /** puts the trap into the draft and tells its words; null where the draft has no place for it */
  set(draft: Draft, random: Random): string | null;
}
