import type { Lang, Words } from '../../checks/rule.js';
import type { Tier } from '../../text/tiers.js';

const NAMES: Record<Tier, Words> = {
  province: { vi: 'cấp tỉnh', en: 'provinces' },
  department: { vi: 'sở', en: 'departments' },
  district: { vi: 'cấp huyện', en: 'districts' },
  division: { vi: 'phòng', en: 'divisions' },
  commune: { vi: 'cấp xã', en: 'communes' },
};

export function tierName(tier: Tier, lang: Lang): string {
  return NAMES[tier][lang];
}
