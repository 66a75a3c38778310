import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { columnsOf, lettersOf } from '../../src/text/width.js';
import { FOLDER, NAMES } from '../fixtures/corpus.js';

it.each(['', 'a', 'Đã giải quyết', 'Đã giải quyết'.normalize('NFD'), '報告 12 件', '１２', '\u001b[1mđậm\u001b[22m', 'a\u200bb', '≠ → │ ─ …', '한국'])(
  '%j takes as many columns as string-width says',
  (text) => {
    expect(columnsOf(text)).toBe(stringWidth(text));
  },
);

it('lines of reports take as many columns as string-width says, composed or not', () => {
  for (const name of NAMES) {
    for (const line of readFileSync(`${FOLDER}${name}.txt`, 'utf8').split(/[\t\n]/)) {
      expect(columnsOf(line), line).toBe(stringWidth(line));
      expect(columnsOf(line.normalize('NFD')), line).toBe(stringWidth(line.normalize('NFD')));
    }
  }
});

it('letters are taken with their marks, and nothing is lost', () => {
  expect(lettersOf('ệ2'.normalize('NFD'))).toEqual([
    { letter: 'ệ'.normalize('NFD'), at: 0 },
    { letter: '2', at: 3 },
  ]);
  for (const text of ['\u0301a', 'Đ😀ệ'.normalize('NFD'), '']) {
    expect(
      lettersOf(text)
        .map(({ letter }) => letter)
        .join(''),
    ).toBe(text);
  }
});
