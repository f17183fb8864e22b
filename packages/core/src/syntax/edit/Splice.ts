/** A stretch of a text, by its offsets, and what takes its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with all splices made; undefined where two of them would change the same letters. */
export const applySplices = (text: string, splices: ReadonlyArray<Splice>): string | undefined => {
  const sorted = splices.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let result = ""
  let at = 0
  for (const { start, end, text: instead } of sorted) {
    if (start < at) return undefined
    result += text.slice(at, start) + instead
    at = end
  }
  return result + text.slice(at)
}
