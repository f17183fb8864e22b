import { readdirSync, realpathSync } from "node:fs"
import { join, sep } from "node:path"
import {
  type DataFormat,
  type DataSource,
  byText,
  fileKindOf,
  folderOfPattern,
  formatOf,
  isOfSource
} from "@logframe/core"

/** A data file that is there: its path below the programme's folder, and how it is to be read. */
export interface DataFile {
  readonly path: string
  readonly source: DataSource | undefined
  /** Undefined where neither its ending nor a source says it. */
  readonly format: DataFormat | undefined
  /** Whether it is a link that leads out of the programme's folder. */
  readonly isOutside: boolean
}

/**
 * The data files of a programme, by their paths: those in `data/` that have our own columns, and those that its sources
 * name. A link that leads out of the folder is listed as such, so that no file of another's is read in its name.
 */
export const listDataFiles = (folder: string, sources: ReadonlyArray<DataSource>): ReadonlyArray<DataFile> => {
  const tops = new Set([
    "data",
    ...sources.flatMap(({ place }) => (place.kind === "files" ? folderOfPattern(place.pattern) : []))
  ])
  const paths = new Set([...tops].flatMap((top) => below(folder, top, 0)))
  const root = realPath(folder)
  return [...paths].toSorted(byText).flatMap((path) => {
    const source = sources.find((each) => isOfSource(each, path))
    if (!source && fileKindOf(path) !== "data") return []
    const real = realPath(join(folder, path))
    const isOutside = root !== undefined && real !== undefined && !real.startsWith(root + sep)
    return [{ path, source, format: formatOf(path, source), isOutside }]
  })
}

/** Deeper than anybody sorts files; a link to a folder around it is not followed at all. */
const maxDepth = 16

const below = (folder: string, inside: string, depth: number): ReadonlyArray<string> =>
  entriesOf(join(folder, inside)).flatMap((entry) => {
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return depth < maxDepth && !entry.name.startsWith(".") && entry.name !== "node_modules"
      ? below(folder, path, depth + 1)
      : []
  })

const entriesOf = (path: string) => {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return []
  }
}

const realPath = (path: string): string | undefined => {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
