/** A stream of random choices that one seed fixes: the same seed gives the same text on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** a whole number from min to max, both included */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
}

/** Mulberry32: 32 bits of state suffice for texts, and the sequence is the same in every engine. */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[int(0, list.length - 1)] as T;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let at = copy.length - 1; at > 0; at--) {
      const other = int(0, at);
      [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
    }
    return copy;
  };
  return { next, int, chance: (probability) => next() < probability, pick, shuffle };
}

/** The stream of one layout's seed: layouts do not share the sequence of a number. */
export function seededFor(name: string, seed: number): Random {
  let hash = 2166136261;
  for (const letter of `${name}:${seed}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return seeded(hash);
}
