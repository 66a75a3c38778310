import type { Facts } from './rule.js';

/** Read once of the facts of a report, however many rules ask for it. What it gives is shared, and not to be changed. */
export function oncePerReport<Read>(read: (facts: Facts) => Read): (facts: Facts) => Read {
  const known = new WeakMap<Facts, { read: Read }>();
  return (facts) => {
    const before = known.get(facts) ?? { read: read(facts) };
    known.set(facts, before);
    return before.read;
  };
}
