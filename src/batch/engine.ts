import { setFlagsFromString } from 'node:v8';

/**
 * Sets the engine up for reading reports. By default it compiles a pattern twice: to code that it interprets, and where the
 * pattern is used again to the processor's. The first takes several times as long as the second, and the patterns by which
 * reports are read are used again: compiling each of them at once saves a short run a tenth of its time.
 *
 * To be called when all modules are loaded: under other settings the engine refuses what was compiled for it before.
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
