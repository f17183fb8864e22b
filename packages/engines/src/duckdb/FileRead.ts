import type { Origin } from "@logframe/core"

/** A file that was read: where its rows begin among all, and which of its records could not be split into cells. */
export interface FileRead {
  readonly path: string
  readonly firstRow: number
  /** Numbers of records, counted from the header as 1, in order. */
  readonly rejected: ReadonlyArray<number>
}

/** Where a row stands: its file, and its number there, counted from the header as 1. */
export const originOfRow = (files: ReadonlyArray<FileRead>, row: number): Origin => {
  const file = files.findLast(({ firstRow }) => firstRow <= row)
  if (!file) return { file: "", path: [] }
  let line = row - file.firstRow + 2
  for (const rejected of file.rejected) {
    if (rejected > line) break
    line += 1
  }
  return { file: file.path, path: [line] }
}
