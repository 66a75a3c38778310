import { describe, expect, it } from 'vitest';
import { joinLines } from '../../src/text/line-joint.js';

describe('a number that a narrow column wraps', () => {
  it('is one where the next digits make its last group whole', () => {
    expect(joinLines(['1.048.5', '00'])).toBe('1.048.500');
    expect(joinLines(['12.345.67', '8 đồng'])).toBe('12.345.678 đồng');
  });

  it('is two where they do not', () => {
    expect(joinLines(['đạt 1.048.500', '00'])).toBe('đạt 1.048.500 00');
    expect(joinLines(['mục 2.1', '30 hồ sơ'])).toBe('mục 2.1 30 hồ sơ');
    expect(joinLines(['1.048.5', '00.000'])).toBe('1.048.5 00.000');
  });
});
