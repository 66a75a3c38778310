import { COMMUNE_LEVELS, DISTRICT_LEVELS, type Level } from './administration.js';
import { fold } from './unicode.js';

/**
 * Units whose numbers may be added to each other, or compared: those of one level of administration. A province's own report
 * holds what its communes report, so nothing is ever added across tiers.
 */
export type Tier = 'province' | 'department' | 'district' | 'division' | 'commune';

/** In the order of columns. */
export const TIERS: readonly Tier[] = ['province', 'department', 'district', 'division', 'commune'];

/** The cities of provincial rank (Huế since 01/01/2025, Nghị quyết 175/2024/QH15); every other "thành phố" is or was of the district tier. */
const CENTRAL_CITIES = new Set(['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế'].map(fold));

/** Null where the report does not tell, and for boards ("Ban …"), which stand at every level. */
export function tierOf({
  level,
  unit,
  parent,
  province,
}: {
  level: Level | null;
  unit: string | null;
  parent: string | null;
  province: string | null;
}): Tier | null {
  if (level === null || level === 'ban') return null;
  if (level === 'tỉnh') return 'province';
  if (level === 'sở') return 'department';
  if (level === 'phòng') return 'division';
  if (level === 'thành phố' && parent === null && province === null && unit !== null && CENTRAL_CITIES.has(fold(unit))) return 'province';
  if (DISTRICT_LEVELS.includes(level)) return 'district';
  return COMMUNE_LEVELS.includes(level) ? 'commune' : null;
}
