import { pattern } from '../text/pattern.js';
import { isCurrency } from '../text/units.js';
import type { CountTie, Spot } from './ties.js';

/** Words before the money of a plan: "Kế hoạch vốn năm 2023 được giao", "Dự toán chi cả năm là". */
const PLANNED = pattern.iu`(?<!\p{L})(?:kế\s*hoạch\s+vốn|vốn\s+kế\s*hoạch|kế\s*hoạch\s+(?:giải\s*ngân|đầu\s*tư|chi|thu)|dự\s*toán|(?:tổng\s+)?(?:số\s+)?(?:vốn|kinh\s*phí))(?!\p{L})[^.;:()]*$`;
const GIVEN =
  /(?:được\s+(?:giao|phân\s*bổ|bố\s*trí|cấp)|giao|phân\s*bổ|bố\s*trí|(?:giao|năm|cả năm|\d{4})\s+là|dự\s*toán|kế\s*hoạch)(?:\s+(?:là|năm(?:\s+\d{4})?|đầu năm|cả năm))?\s*:?\s*$/iu;
/** Words before the money that went out of it, or came in. */
const SPENT = /(?:giải\s*ngân|thực\s*hiện|đã\s+(?:chi|thu|sử\s*dụng|cấp\s*phát)|thanh\s*toán|quyết\s*toán)(?:\s+(?:được|là|đạt))?\s*:?\s*$/iu;
/** Which plan it was is changed between the two. */
const CHANGED = /điều\s*chỉnh|bổ\s*sung|kéo\s*dài|chuyển\s*nguồn|phân\s*khai|trong\s+đó|riêng|trừ|tiết\s*kiệm|giữ\s*lại/iu;
/** A plan whose words reach no farther back. */
const REACH = 160;

/**
 * "Kế hoạch vốn được giao 2.985.700 triệu đồng; đến ngày 30/11 đã giải ngân 2.146.380 triệu đồng, đạt 71,89%": the plan that
 * the same sentence gives right before the money spent, where it tells of no other money. Null where the words leave open
 * what the percent is of.
 */
export function planBefore({ rate, count, verb, aspect }: CountTie, spots: readonly Spot[]): Spot | null {
  const plan = spots[count.order - 1];
  if (plan === undefined || verb !== 'reach' || aspect !== 'own' || plan.figure.scope.sentence !== rate.figure.scope.sentence) return null;
  if (!isMoney(plan) || !isMoney(count) || plan.figure.bound !== null || plan.figure.fraction !== null || plan.figure.partOf !== null) return null;
  const sentence = plan.figure.scope.sentence;
  if (spots[plan.order - 1]?.figure.scope.sentence === sentence && isMoney(spots[plan.order - 1] as Spot)) return null;
  const before = plan.text.slice(Math.max(0, plan.at - REACH), plan.at);
  const between = plan.text.slice(plan.end, count.at);
  const says = PLANNED.test(before) && GIVEN.test(before) && SPENT.test(between);
  return says && !CHANGED.test(`${before} ${between}`) ? plan : null;
}

function isMoney({ figure: { role, unit } }: Spot): boolean {
  return role === 'money' || (unit !== null && isCurrency(unit));
}
