import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { byText } from "@logframe/core"

/** A file of a programme's data, as it lies on the disk. */
export interface DataFileFound {
  /** Relative to the programme's folder. */
  readonly path: string
  readonly location: string
  readonly bytes: number
}

/** The CSV and Parquet files of a programme's folder, in order of their paths, unread. */
export const dataFilesIn = (folder: string): ReadonlyArray<DataFileFound> =>
  filesBelow(folder, "data")
    .filter(({ path }) => /\.(?:csv|parquet)$/u.test(path))
    .toSorted((a, b) => byText(a.path, b.path))

const filesBelow = (folder: string, inside: string): ReadonlyArray<DataFileFound> =>
  entriesOf(join(folder, inside)).flatMap((entry) => {
    const path = `${inside}/${entry.name}`
    const location = join(folder, path)
    if (entry.isDirectory()) return filesBelow(folder, path)
    const stats = statSync(location, { throwIfNoEntry: false })
    return stats?.isFile() ? [{ path, location, bytes: stats.size }] : []
  })

const entriesOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
