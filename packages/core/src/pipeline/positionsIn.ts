/** A place in a text: line and column, from 1. Columns count UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Tells the line and column of offsets in a text. Its lines are sought when first an offset is asked for. */
export const positionsIn = (text: string): ((offset: number) => Position) => {
  let starts: ReadonlyArray<number> | undefined
  return (offset) => {
    starts ??= startsOfLines(text)
    const line = lineOf(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}

const startsOfLines = (text: string): ReadonlyArray<number> => [
  0,
  ...[...text.matchAll(/\n/gu)].map((match) => match.index + 1)
]

const lineOf = (starts: ReadonlyArray<number>, offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
