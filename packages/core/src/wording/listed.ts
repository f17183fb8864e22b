/**
 * Ids for a sentence: `"a", "b" and "c"`; of more than four, three and how many others. In alphabetical order, so that the
 * sentence is the same wherever the ids stand.
 */
export const listed = (ids: ReadonlyArray<string>): string => {
  const quoted = ids.toSorted().map((id) => `"${id}"`)
  const shown = quoted.length > 4 ? [...quoted.slice(0, 3), `${quoted.length - 3} others`] : quoted
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`
}
