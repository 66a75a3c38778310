import type { Words } from '../../../checks/rule.js';

/** "1.048" in Vietnamese, "1,048" in English. */
export function numberWords(count: number): Words {
  const grouped = (mark: string) => String(count).replace(/\B(?=(?:\d{3})+$)/g, mark);
  return { vi: grouped('.'), en: grouped(',') };
}

/** "1.048 báo cáo", "1 report", "1,048 reports". */
export function counted(count: number, { vi, en }: Words): Words {
  const number = numberWords(count);
  return { vi: `${number.vi} ${vi}`, en: `${number.en} ${en}${count === 1 ? '' : 's'}` };
}
