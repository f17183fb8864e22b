import { type Dirent, type Stats, readdirSync, statSync } from "node:fs"
import { dirname, join } from "node:path"

/** What a folder's files look like from outside, without a byte of them read. */
export interface FolderLook {
  /** By path below the folder: a mark that is another one once the file was written, replaced or touched. */
  readonly marks: ReadonlyMap<string, string>
  /** The folders in which a file may come or go, as the system knows them. */
  readonly places: ReadonlySet<string>
}

/** Looks at the files of which a programme may consist, and at `others` (libraries, which may lie elsewhere). Never fails. */
export const lookAt = (folder: string, others: ReadonlyArray<string>): FolderLook => {
  const marks = new Map<string, string>()
  const places = new Set<string>()
  const enter = (inside: string, isDeep: boolean): void => {
    places.add(join(folder, inside))
    for (const entry of entriesOf(join(folder, inside))) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`
      if (isDeep && entry.isDirectory()) enter(path, true)
      else if ((isDeep ? ofData : ofLanguage).test(entry.name)) mark(path)
    }
  }
  const mark = (path: string): void => {
    const stats = statsOf(join(folder, path))
    if (stats) marks.set(path, [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(":"))
  }
  enter("", false)
  enter("logframes", false)
  enter("data", true)
  for (const path of others) {
    places.add(dirname(join(folder, path)))
    mark(path)
  }
  return { marks, places }
}

/** The paths that are there in one look and not in the other, or that were written in between. */
export const changedBetween = (before: FolderLook, after: FolderLook): ReadonlyArray<string> => {
  const paths = new Set([...before.marks.keys(), ...after.marks.keys()])
  return [...paths].filter((path) => before.marks.get(path) !== after.marks.get(path)).toSorted()
}

const ofLanguage = /\.(?:ya?ml|csv)$/u
const ofData = /\.(?:ya?ml|csv|tsv|txt|json|ndjson|jsonl|xlsx|xlsm|parquet)$/u

const entriesOf = (path: string): ReadonlyArray<Dirent> => {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return []
  }
}

const statsOf = (path: string): Stats | undefined => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
