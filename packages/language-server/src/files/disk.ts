import { type Dirent, readFileSync, readdirSync, statSync } from "node:fs"
import { dirname, join, relative, sep } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import {
  type DataSource,
  type Diagnostic,
  type SourceFile,
  type TextEncoding,
  byText,
  fileKindOf,
  folderOfPattern,
  isOfSource,
  textOfBytes
} from "@logframe/core"

/** The largest file that is read, in bytes, as the command has it. */
const maxBytes = 256 * 1024 * 1024

/** How deep programmes are sought below a workspace folder, and among how many folders at most. */
const maxDepth = 8
const maxFolders = 20_000

/** Folders that hold no programme of the user's own. */
const isPassedOver = (name: string): boolean => name.startsWith(".") || name === "node_modules"

/** The path of a file URI on this machine; undefined for any other URI, such as one of a file that was never saved. */
const pathOfUri = (uri: string): string | undefined => {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

/** The URI of a path. */
const uriOfPath = (path: string): string => pathToFileURL(path).href

/** A path inside of a folder, in the system's own form; `inside` has `/` and may begin with `../`. */
const pathInside = (folder: string, inside: string): string => join(folder, inside)

/** How a programme names a path on this machine: relative to its folder, with `/`. */
const pathFrom = (folder: string, path: string): string => relative(folder, path).replaceAll(sep, "/")

/** Whether a path is a folder's own or lies below it. */
const isAround = (folder: string, path: string): boolean => path === folder || path.startsWith(folder + sep)

/** The nearest folder around a file, itself included, that has a programme.yaml; `also` tells of ones not saved yet. */
const programmeFolderOf = (path: string, also: (folder: string) => boolean): string | undefined => {
  let folder = dirname(path)
  for (;;) {
    if (also(folder) || isFile(join(folder, "programme.yaml"))) return folder
    const above = dirname(folder)
    if (above === folder) return undefined
    folder = above
  }
}

/** The folders at or below `top` that have a programme.yaml, in order. */
const findProgrammeFolders = (top: string): ReadonlyArray<string> => {
  const found: Array<string> = []
  let level: ReadonlyArray<string> = [top]
  let seen = 0
  for (let depth = 0; depth <= maxDepth && level.length > 0 && seen < maxFolders; depth++) {
    seen += level.length
    const listed = level.map((folder) => ({ folder, entries: entriesOf(folder) }))
    found.push(...listed.filter(({ entries }) => entries.some(isProgrammeFile)).map(({ folder }) => folder))
    level = listed.flatMap(({ folder, entries }) =>
      entries
        .filter((entry) => entry.isDirectory() && !isPassedOver(entry.name))
        .map((entry) => join(folder, entry.name))
    )
  }
  return found.toSorted(byText)
}

/**
 * The paths of a programme's files below its folder, with `/`, in order, those that its sources of data name among them;
 * libraries are not.
 */
const listProgramme = (folder: string, sources: ReadonlyArray<DataSource>): ReadonlyArray<string> => {
  const tops = sources.flatMap(({ place }) => (place.kind === "files" ? folderOfPattern(place.pattern) : []))
  const paths = [
    ...["", "logframes"].flatMap((inside) => list(folder, inside, false)),
    ...["data", ...tops].flatMap((inside) => list(folder, inside, true))
  ]
  return [...new Set(paths)]
    .filter((path) => fileKindOf(path) !== undefined || sources.some((source) => isOfSource(source, path)))
    .toSorted(byText)
}

const list = (folder: string, inside: string, isDeep: boolean): ReadonlyArray<string> =>
  entriesOf(join(folder, inside)).flatMap((entry) => {
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return isDeep && path.split("/").length < maxDepth && !isPassedOver(entry.name) ? list(folder, path, true) : []
  })

const entriesOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

const isProgrammeFile = (entry: Dirent): boolean => entry.name === "programme.yaml" && !entry.isDirectory()

const isFile = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    return false
  }
}

/** A file of a programme as it was read: its text, or the finding that it cannot be read; undefined when it is not there. */
const readProgrammeFile = (
  folder: string,
  path: string,
  encoding: TextEncoding | undefined
): SourceFile | Diagnostic | undefined => {
  try {
    const size = statSync(join(folder, path)).size
    if (size > maxBytes) return unreadable(path, `it is larger than ${maxBytes / 1024 / 1024} MB`)
    // Without its byte order mark, which editors do not count as a character either.
    const read = textOfBytes(readFileSync(join(folder, path)), encoding)
    return "problem" in read ? unreadable(path, read.problem) : { path, text: read.text.replace(/^\ufeff/u, "") }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
    if (code === "ENOENT" || code === "ENOTDIR") return undefined
    return unreadable(path, code === "EACCES" ? "permission is denied" : `the system says ${code}`)
  }
}

const unreadable = (path: string, problem: string): Diagnostic => ({
  code: "require-file",
  severity: "error",
  params: { file: path, problem },
  origin: { file: path, path: [] },
  related: []
})

/** All that the server asks of the file system. It reads; whatever is to be written is the editor's to write. */
export const disk = {
  pathOfUri,
  uriOfPath,
  pathInside,
  pathFrom,
  isAround,
  programmeFolderOf,
  findProgrammeFolders,
  listProgramme,
  readProgrammeFile
} as const
