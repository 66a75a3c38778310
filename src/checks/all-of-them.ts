import { grouped } from '../text/grouped.js';
import { pattern } from '../text/pattern.js';
import { fold } from '../text/unicode.js';
import type { Said } from './said.js';
import type { Retold } from './same-phrases.js';

/**
 * How many places there are, told in two numbers: "tại 16/16 xã, thị trấn" and "Cả 15 xã, thị trấn". A unit has so many of
 * them; where the fractions agree, the other one is odd.
 */
const PLACES = pattern.iu`^\s*((?:xã|phường|thị\s+trấn|thôn|ấp|bản|làng|buôn|khóm|khu\s+phố|khu\s+dân\s+cư|tổ\s+dân\s+phố)(?:(?:,|\s+và)\s+(?:xã|phường|thị\s+trấn|thôn|ấp|bản|khu\s+phố|tổ\s+dân\s+phố))*)(?!\p{L})(?!\s+(?:loại|đặc\s+biệt|khó\s+khăn|vùng|cũ|mới|còn\s+lại|này|trên|nêu))`;
const ALL = pattern.iu`(?<!\p{L})(?:cả|tất\s+cả|toàn\s+bộ)\s*(?:các\s+)?$`;

export function allOfThem(said: readonly Said[]): Retold[] {
  const wholes = said.filter(({ figure }, at) => figure.role === 'denominator' && said[at - 1]?.figure.value === figure.value);
  const ofWholes = grouped(wholes, nameOf);
  return said.flatMap((again): Retold[] => {
    const name = nameOf(again);
    if (name === null || again.figure.role !== 'count' || !ALL.test(again.before)) return [];
    const told = ofWholes.get(name) ?? [];
    const [first] = told;
    if (first === undefined || told.some(({ figure }) => figure.value !== first.figure.value)) return [];
    const equal = first.figure.value === again.figure.value;
    return equal || told.length > 1 ? [{ first, again, equal }] : [];
  });
}

function nameOf({ after }: Said): string | null {
  const name = PLACES.exec(after)?.[1];
  return name === undefined ? null : fold(name);
}
