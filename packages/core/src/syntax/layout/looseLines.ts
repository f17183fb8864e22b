import type { LooseLine, Remark } from "./Layout.js"

/** Comments as lines of their own, with the empty lines between them. */
export const looseLines = (remarks: ReadonlyArray<Remark>): ReadonlyArray<LooseLine> =>
  remarks.flatMap(({ text, afterBlank }) => (afterBlank ? ["", text] : [text]))

/** Lines without empty ones at their beginning. */
export const begunLines = (lines: ReadonlyArray<LooseLine>): ReadonlyArray<LooseLine> => {
  const first = lines.findIndex((line) => line !== "")
  return first < 0 ? [] : lines.slice(first)
}

/** How many comments stand behind something: the one on its line, and those aligned beneath it. */
export const countBehind = (remarks: ReadonlyArray<Remark>): number => {
  const [first, ...rest] = remarks
  if (!first || first.isOwnLine) return 0
  const other = rest.findIndex(
    ({ isOwnLine, afterBlank, column }) => !isOwnLine || afterBlank || column !== first.column
  )
  return 1 + (other < 0 ? rest.length : other)
}
