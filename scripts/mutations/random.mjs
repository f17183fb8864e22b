/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export const randomOf = (seed) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Up to `count` of the items, in another order. */
export const sample = (items, count, random) => {
  const rest = [...items]
  const chosen = []
  while (rest.length > 0 && chosen.length < count) chosen.push(...rest.splice(Math.floor(random() * rest.length), 1))
  return chosen
}
