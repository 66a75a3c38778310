import type { Words } from '../checks/rule.js';
import { codedPeriod } from '../text/period-codes.js';
import { englishPeriod, vietnamesePeriod } from '../text/period-names.js';

/** The name of a period that settings name, "2025-Q1"; the code itself where it is none. */
export function periodCodeWords(code: string): Words {
  const period = codedPeriod(code);
  return period === null ? { vi: code, en: code } : { vi: vietnamesePeriod(period), en: englishPeriod(period) };
}
