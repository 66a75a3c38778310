import { describe, expect, it } from 'vitest';
import { addressOf, readAddress } from '../../src/page/overview/address.js';
import { printedNumber } from '../../src/page/overview/numbers.js';
import { seeker } from '../../src/page/overview/words-search.js';
import { bare } from '../../src/text/unicode.js';

describe('the address of the overview', () => {
  it.each([
    '#findings',
    '#findings?severity=error%2Cwarning&rule=sum-total',
    '#table?period=2025-Q1&q=h%E1%BB%93+s%C6%A1;findings?q=a%3Bb%3Fc%26d%23e',
    '#filed;reports?sort=-date',
  ])('is read and written back: %s', (fragment) => {
    expect(addressOf(readAddress(fragment))).toBe(fragment);
  });
  it('has the part that was last used first, and leaves out the others where nothing is filtered', () => {
    const settings = new Map([
      ['table', {}],
      ['findings', { q: 'hồ sơ; số' }],
    ]);
    expect(addressOf({ part: 'reports', settings })).toMatch(/^#reports;findings\?q=[^;]+$/);
    expect(readAddress(addressOf({ part: 'reports', settings })).settings.get('findings')).toEqual({ q: 'hồ sơ; số' });
  });
  it('takes an address that somebody has damaged as far as it goes', () => {
    expect(readAddress('#findings?q=%E1%B;;?=&=').settings.get('findings')).toEqual({ q: expect.any(String) });
    expect(readAddress('')).toEqual({ part: null, settings: new Map() });
  });
});

describe('a search', () => {
  const finds = (sought: string, text: string) => seeker(sought)(bare(text));
  it.each([
    ['ho so', 'Số hồ sơ đã nhận', true],
    ['HỒ SƠ', 'Số hồ sơ đã nhận', true],
    ['ho so', 'cho số hộ', false],
    ['so ho', 'Số hồ sơ đã nhận', true],
    ['o so', 'Số hồ sơ đã nhận', false],
    ['dien', 'Diễn, Điện', true],
    ['2838', '688 + 8194 = 8882, nhưng ghi 2838', true],
    ['an lâm, ho so', 'Xã An Lâm: hồ sơ', true],
    ['an lâm, ho so', 'Xã Bình Khê: hồ sơ', false],
    [' , ', 'bất cứ điều gì', true],
    ['.*', 'bất cứ điều gì', false],
  ])('for “%s” in “%s”: %s', (sought, text, found) => {
    expect(finds(sought, text)).toBe(found);
  });
});

describe('numbers', () => {
  it.each<[number, number | undefined, string]>([
    [1048, undefined, '1.048'],
    [1234567.5, undefined, '1.234.567,5'],
    [83.7, 2, '83,70'],
    [-6065, undefined, '-6.065'],
    [0, undefined, '0'],
    [999, undefined, '999'],
    [1e21, undefined, '1e+21'],
  ])('%d with %s decimals is printed as in documents', (value, decimals, text) => {
    expect(printedNumber(value, decimals)).toBe(text);
  });
});
