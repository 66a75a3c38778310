import { ReadFailure } from '../../model/failure.js';
import { OPERATOR } from './operators.js';
import type { OperatorChunk } from './port.js';

const MOST_OPERATORS_ON_A_PAGE = 400_000;
const MOST_GLYPHS_ON_A_PAGE = 200_000;
/** Of all pages, which are kept until the last is read: some thousand pages of text. */
const MOST_OPERATORS = 8_000_000;
const MOST_GLYPHS = 4_000_000;
/** States saved and not restored: a program needs some dozens, and pdf.js takes time by the square of them. */
const MOST_SAVED = 5_000;

/** Counts what a file draws while pdf.js reads it: forms that draw forms grow without end from a few bytes. */
export interface Limits {
  /** A page begins. */
  begin(page: number): void;
  count(chunk: OperatorChunk): void;
  /** The promise's value, unless a limit is passed before. */
  within<T>(promise: Promise<T>): Promise<T>;
}

/** @param stop is called when a limit is passed, once */
export function limits(stop: () => void): Limits {
  let [allOperators, allGlyphs] = [0, 0];
  let operators = 0;
  let glyphs = 0;
  let [page, saved] = [0, 0];
  let passed: ReadFailure | null = null;
  let pass: (failure: ReadFailure) => void = () => {};
  return {
    begin(number) {
      [page, operators, glyphs, saved] = [number, 0, 0, 0];
    },
    count({ fnArray, argsArray }) {
      operators += fnArray.length;
      allOperators += fnArray.length;
      for (const code of fnArray) saved = Math.max(0, saved + Number(code === OPERATOR.save) - Number(code === OPERATOR.restore));
      let shown = 0;
      for (const operands of argsArray) if (Array.isArray(operands) && Array.isArray(operands[0])) shown += operands[0].length;
      glyphs += shown;
      allGlyphs += shown;
      const crowded = operators > MOST_OPERATORS_ON_A_PAGE || glyphs > MOST_GLYPHS_ON_A_PAGE || saved > MOST_SAVED;
      if (!crowded && allOperators <= MOST_OPERATORS && allGlyphs <= MOST_GLYPHS) return;
      passed ??= new ReadFailure(
        'too-large',
        crowded
          ? `page ${page} draws more than ${MOST_OPERATORS_ON_A_PAGE} lines or ${MOST_GLYPHS_ON_A_PAGE} letters, or nests more than ${MOST_SAVED} states; it is no report's`
          : `the pages up to ${page} draw more than ${MOST_OPERATORS} lines or ${MOST_GLYPHS} letters; split the file`,
      );
      pass(passed);
      stop();
    },
    within(promise) {
      if (passed !== null) return Promise.reject(passed);
      const limit = new Promise<never>((_, reject) => {
        pass = reject;
      });
      return Promise.race([promise, limit]);
    },
  };
}
