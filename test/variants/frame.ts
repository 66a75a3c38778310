import type { Random } from './random.js';

/** A short report before the appendix; nothing for an appendix filed alone. */
export function frameBefore(random: Random): string[] {
  return random.chance(0.5) ? ['BÁO CÁO', 'Kết quả công tác cải cách hành chính năm 2023', '', 'UBND xã báo cáo kết quả như sau:', ''] : [];
}

export function frameAfter(_random: Random): string[] {
  return [];
}
