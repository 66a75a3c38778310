/** Items under their keys, in order; what Map.groupBy does from Node 21 on. */
export function grouped<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) putUnder(groups, keyOf(item), item);
  return groups;
}

/** One more item under a key. */
export function putUnder<Item, Key>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
