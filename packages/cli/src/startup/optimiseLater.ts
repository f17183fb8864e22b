import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { setFlagsFromString } from "node:v8"

/** The folders of a programme in which much may be, and how many bytes of files are little: some ten thousand rows. */
const folders = ["data", "logframes"]
const little = 500_000

/**
 * Has V8 optimise what runs often later than it would by itself, after eight times as much work, where a command is about
 * one small programme: such a run is over before optimising pays. Gives whether it does. Only for the version of Node with
 * which it was measured; V8 writes an error when it is given a setting that it does not know.
 */
export const optimiseLater = (args: ReadonlyArray<string>): boolean => {
  const [programme, another] = args.filter((each) => !each.startsWith("-") && isFolder(each))
  const isSmall = programme !== undefined && another === undefined && bytesIn(programme) < little
  const does = isSmall && process.version.startsWith("v20.")
  if (does) setFlagsFromString("--interrupt-budget=1000000")
  return does
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    // What is wrong with it, the command tells.
    return false
  }
}

/** The bytes of a programme's files; a folder in a folder may hold any number. */
const bytesIn = (programme: string): number => {
  try {
    const entries = folders.flatMap((name) =>
      readdirSync(join(programme, name)).map((file) => statSync(join(programme, name, file)))
    )
    return entries.reduce((sum, entry) => sum + (entry.isDirectory() ? little : entry.size), 0)
  } catch {
    return little
  }
}
