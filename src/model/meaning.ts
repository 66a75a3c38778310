/**
 * What the codes of coded rows mean, whichever numbers a form prints for them: the same row has "Có = 1; Không = 0" in one
 * report and "Có: 1 Không: 2" in the next. A closed vocabulary; a label outside it has no meaning here.
 */
export const MEANINGS = {
  yes: { vi: 'Có, đã thực hiện', en: 'yes, done' },
  no: { vi: 'Không, chưa thực hiện', en: 'no, not done' },
  partial: { vi: 'Một phần, đang thực hiện', en: 'in part, under way' },
  'not-applicable': { vi: 'Không áp dụng, không phát sinh', en: 'does not apply, none arose' },
  online: { vi: 'Trực tuyến', en: 'online' },
  paper: { vi: 'Phát phiếu giấy', en: 'on paper' },
  'in-person': { vi: 'Trực tiếp', en: 'in person' },
  mixed: { vi: 'Kết hợp nhiều hình thức', en: 'in several ways together' },
  'one-tier': { vi: '1 cấp', en: 'one tier' },
  'two-tier': { vi: '2 cấp', en: 'two tiers' },
  'three-tier': { vi: '3 cấp', en: 'three tiers' },
  'four-tier': { vi: '4 cấp', en: 'four tiers' },
} as const;

export type Meaning = keyof typeof MEANINGS;
