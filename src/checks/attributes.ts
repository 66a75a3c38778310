import type { Figure } from '../model/figure.js';
import { pattern } from '../text/pattern.js';

/**
 * What persons of one group are told apart by. The same person is a woman, a member of the Party and a graduate: only
 * parts by one attribute divide the group.
 */
const ATTRIBUTES: ReadonlyArray<readonly [string, RegExp]> = [
  ['politics', /lý luận|llct|chính trị/],
  ['skill', /tin học|ngoại ngữ|tiếng (?:anh|dân tộc)|quản lý nhà nước|qlnn|quốc phòng/],
  ['education', /trình độ|tiến sĩ|thạc sĩ|đại học|cao đẳng|trung cấp|sơ cấp|trung học/],
  ['party', /đảng viên|cấp ủy/],
  ['union', /đoàn viên|hội viên|công đoàn/],
  ['ethnicity', /dân tộc|người kinh|tôn giáo/],
  ['gender', pattern.u`(?<![\p{L}])(?:nữ|nam)(?![\p{L}])`],
  ['age', /tuổi|trẻ/],
  ['post', /kiêm nhiệm|chuyên trách|luân phiên|biệt phái/],
  ['trained', /tập huấn|bồi dưỡng|đào tạo/],
];

/** The attribute that tells a part of persons apart; null for parts of other things, and for kinds of staff. */
export function attributeOf(part: Figure): string | null {
  if (part.scope.subject !== 'person') return null;
  const words = `${part.label} ${part.unit ?? ''}`.toLowerCase();
  return ATTRIBUTES.find(([, form]) => form.test(words))?.[0] ?? null;
}
