import type { Figure } from '../model/figure.js';
import { grouped } from '../text/grouped.js';

/** What was solved, how much of it in time, and how much late. */
export interface Timed {
  whole: Figure;
  parts: Figure[];
}

/**
 * "Đã giải quyết: 6.407 hồ sơ; đúng và trước hạn 6.391 hồ sơ, tỷ lệ 99,75%; trễ hạn 16 hồ sơ": no word opens the list, but
 * what is solved is in time or late. One figure of each in the sentence, before anything is told of what still waits.
 */
export function timedIn(figures: readonly Figure[]): Timed[] {
  const counts = figures.filter(({ role, bound, partOf, scope }) => role === 'count' && bound === null && partOf === null && scope.paragraph >= 0);
  return [...grouped(counts, ({ scope }) => scope.sentence).values()].flatMap((said): Timed[] => {
    const solved = said.filter(({ scope }) => scope.facets.stage === 'resolved' && scope.facets.timing === undefined);
    const inTime = said.filter(({ scope }) => scope.facets.timing === 'early+ontime');
    const late = said.filter(({ scope }) => scope.facets.timing === 'late');
    const [whole, first, second] = [solved[0], inTime[0], late[0]];
    if (whole === undefined || first === undefined || second === undefined || solved.length + inTime.length + late.length > 3) return [];
    const inOrder = whole.scope.at < first.scope.at && whole.scope.at < second.scope.at;
    const waiting = said.some(({ scope }) => scope.facets.stage === 'pending' && scope.at < second.scope.at);
    const alike = [first, second].every(({ unit, scope }) => unit === null || unit === whole.unit || scope.subject === whole.scope.subject);
    return inOrder && alike && !waiting ? [{ whole, parts: [first, second] }] : [];
  });
}
