/**
 * A function that makes something of an object once, and gives the same thing for as long as the object is there. For what
 * never changes: models, and not what is still being built.
 */
export const keptBy = <Whole extends object, Part>(make: (whole: Whole) => Part): ((whole: Whole) => Part) => {
  const kept = new WeakMap<Whole, { readonly part: Part }>()
  return (whole) => {
    const known = kept.get(whole) ?? { part: make(whole) }
    kept.set(whole, known)
    return known.part
  }
}
