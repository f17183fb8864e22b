import { symbolsInTable } from "@logframe/core"
import type { NameIndex, Named } from "./NameIndex.js"
import type { SessionSubject } from "./SessionFile.js"
import { spanOfName } from "./spanOfName.js"

/** A name at a place in a file, and where exactly it stands. */
export interface NameAt extends Named {
  readonly span: readonly [start: number, end: number]
}

/** The names at an offset of a file: one, or several where a word may mean different things. */
export const namesAt = (
  index: NameIndex,
  { session, path, file }: SessionSubject,
  offset: number
): ReadonlyArray<NameAt> => {
  const isTable = session.roleOf(path) === "data"
  if (isTable && !session.hasOurColumns(path)) return []
  const word = wordAround(file.source.text, offset)
  const candidates = isTable
    ? symbolsInTable(file.source, { dimensions: index.dimensions, offset })
    : index.in(path).filter(({ id }) => id === word)
  return candidates.flatMap((occurrence) => {
    const span = spanOfName(file, occurrence)
    return span && span[0] <= offset && offset <= span[1] ? [{ session, path, occurrence, span }] : []
  })
}

const wordAround = (text: string, offset: number): string => {
  const before = /[a-z0-9-]*$/u.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? ""
  const after = /^[a-z0-9-]*/u.exec(text.slice(offset, offset + 200))?.[0] ?? ""
  return before + after
}
