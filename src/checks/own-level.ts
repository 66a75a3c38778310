import type { CatalogueEntry, Level } from '../catalogue/entry.js';
import type { Issuer } from '../model/document.js';
import { COMMUNE_LEVELS, DISTRICT_LEVELS } from '../text/administration.js';

/** Whether an indicator is not of another level than the unit that reports. */
export function isOwnLevel({ level }: CatalogueEntry, issuer: Issuer): boolean {
  const own = levelOf(issuer);
  return level === undefined || level === 'central' || own === null || level === own;
}

function levelOf({ level }: Issuer): Level | null {
  if (level === null) return null;
  if (level === 'tỉnh' || level === 'sở') return 'province';
  if (COMMUNE_LEVELS.includes(level)) return 'commune';
  // a city may be of either tier
  return level !== 'thành phố' && DISTRICT_LEVELS.includes(level) ? 'district' : null;
}
