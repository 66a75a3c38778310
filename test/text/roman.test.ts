import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRoman, toRoman } from '../../src/text/roman.js';

const ALL = Array.from({ length: 39 }, (_, at) => at + 1);

describe('Roman numerals', () => {
  it.each(ALL)('%i round-trips', (value) => {
    expect(fromRoman(toRoman(value))).toBe(value);
  });

  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [19, 'XIX'],
    [39, 'XXXIX'],
  ])('%i is %s', (value, numeral) => {
    expect(toRoman(value)).toBe(numeral);
  });

  it('are 39 different ones', () => {
    expect(new Set(ALL.map(toRoman)).size).toBe(39);
  });

  it.each(['', 'IIII', 'VV', 'VX', 'IIX', 'IC', 'XXXX', 'XL', 'L', 'VIV', 'IXI', 'IVI', 'i', 'iv', 'I.', ' I', 'I ', 'I\n', 'A', '1', 'Ⅳ'])(
    '%j is none',
    (numeral) => {
      expect(fromRoman(numeral)).toBeNull();
    },
  );

  it.each([0, -1, 40, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d has none', (value) => {
    expect(toRoman(value)).toBe('');
  });

  it('read back only as they are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('I', 'V', 'X'), maxLength: 8 }), (letters) => {
        const value = fromRoman(letters);
        if (value !== null) expect(toRoman(value)).toBe(letters);
        else expect(ALL.map(toRoman)).not.toContain(letters);
      }),
    );
  });
});
