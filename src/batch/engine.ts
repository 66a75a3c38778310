import { setFlagsFromString } from 'node:v8';

/**
 * Settings of the engine for processes that read reports. To be set when all modules are loaded: under other settings the
 * engine refuses what was compiled for it before.
 */

/**
 * By default a pattern is compiled twice: to code that is interpreted, and where it is used again to the processor's. The first
 * takes several times as long as the second, and the patterns by which reports are read are used again.
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}

/**
 * For a run that is over before what is learnt and tidied up could pay: code is optimised only where it runs sixteen times
 * as long as by default (66 kB of bytecode), and room for new objects grows at once to its full 16 MB, not step by step.
 */
export function expectShortRun(): void {
  setFlagsFromString(`--interrupt-budget=${16 * 66 * 1024}`);
  setFlagsFromString('--semi-space-growth-factor=16');
}
