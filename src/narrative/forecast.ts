import type { Figure } from '../model/figure.js';
import { pattern } from '../text/pattern.js';

/** "ước đạt 5.829,385 triệu đồng": the year is not over, but parts and percents are those of this very sum. */
export function isForecast({ bound, role, label }: Figure): boolean {
  return bound === 'about' && role === 'money' && pattern.iu`(?<!\p{L})ước(?:\s+(?:đạt|tính|thực hiện|là))?$`.test(label);
}
