/** Things by key, each group and the keys in the order in which they came. */
export const grouped = <Thing, Key>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => Key
): ReadonlyMap<Key, ReadonlyArray<Thing>> => {
  const found = new Map<Key, Array<Thing>>()
  for (const thing of things) {
    const key = keyOf(thing)
    const known = found.get(key)
    if (known) known.push(thing)
    else found.set(key, [thing])
  }
  return found
}
