import { matchesOf } from '../text/matches.js';
import { repeatTest } from './repeat.js';
import type { Test } from './rule.js';
import type { Said } from './said.js';
import { figureTerm } from './terms.js';

/** A website named in a sentence, and whose it is. */
export const SITE =
  /(?:trang|cổng)\s+(?:thông tin điện tử|ttđt|tin điện tử|thông tin)\s*(?:của\s+)?(?:ubnd\s+)?(?<who>thành phố|thị xã|huyện|quận|tỉnh|phường|xã|thị trấn|đơn vị)?/giu;

/** News of something else than the reform. */
export const OTHER_TOPIC =
  /chuyển đổi số|pháp luật|an toàn|phòng,?\s+chống|dịch bệnh|bầu cử|giảm nghèo|nông thôn mới|du lịch|văn hóa|thể thao|an ninh|giao thông|môi trường|đề án|kinh tế/iu;

const DISTRICT = ['thành phố', 'thị xã', 'huyện', 'quận'];
const SO_FAR = /từ đầu năm|lũy kế|luỹ kế|đến nay|trong (?:kỳ|quý|năm)|cả (?:năm|quý|kỳ)/iu;

/** News items on one website since the beginning of the period, told twice. */
export function bySite(said: readonly Said[]): Test[] {
  const posts = said.flatMap((each) => {
    const { figure, before } = each;
    const counts =
      figure.scope.subject === 'article' &&
      figure.role === 'count' &&
      figure.bound === null &&
      !/ít nhất|tối thiểu|chỉ tiêu|kế hoạch giao|(?:mỗi|hằng|hàng)\s+(?:tháng|quý|tuần)/iu.test(`${before} ${figure.label}`);
    const site = counts ? siteOf(each) : null;
    return site === null || !SO_FAR.test(before) || OTHER_TOPIC.test(`${before} ${each.after}`) ? [] : [{ each, site }];
  });
  const sites = new Set(posts.map(({ site }) => site));
  return [...sites].flatMap((site): Test[] => {
    const [first, second, ...more] = posts.filter((post) => post.site === site).map(({ each }) => each);
    if (first === undefined || second === undefined || more.length > 0 || first.paragraph === second.paragraph) return [];
    return [repeatTest([figureTerm('repeat', first.figure), figureTerm('repeat', second.figure)], first.figure.value === second.figure.value, 'warning')];
  });
}

/** Whose website a count of news is about: named after it, else in the sentences before it in its paragraph. */
function siteOf({ paragraph, at, figure }: Said): string | null {
  const next = /^[^.;\d]*/u.exec(paragraph.text.slice(at + figure.raw.length))?.[0] ?? '';
  const named = matchesOf(next, SITE)[0] ?? matchesOf(paragraph.text.slice(0, at), SITE).at(-1);
  const who = named?.groups?.who?.toLowerCase();
  return who === undefined ? null : DISTRICT.includes(who) ? 'district' : who === 'tỉnh' ? 'province' : 'own';
}
