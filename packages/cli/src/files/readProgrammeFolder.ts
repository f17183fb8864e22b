import { existsSync, readFileSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import {
  type Diagnostic,
  type SourceFile,
  type TextEncoding,
  type Workbook,
  byText,
  dataSourcesIn,
  isBinary,
  libraryPaths
} from "@logframe/core"
import { type DataFile, listDataFiles } from "./listDataFiles.js"
import { readableFile, unreadableFile } from "./readableFile.js"

/** A programme's folder as read: the texts, and findings for files that are there and cannot be read. */
export interface ProgrammeFolder {
  readonly files: ReadonlyArray<SourceFile>
  readonly unreadable: ReadonlyArray<Diagnostic>
  /** Data files that are no texts and were not read yet; `readWholeFolder` reads them. */
  readonly binaries: ReadonlyArray<DataFile>
  /** Data files that are no texts, read into cells. */
  readonly workbooks: ReadonlyArray<Workbook>
  /** What lies outside of a programme's own folders: libraries that programme.yaml names, there or not, and data files. */
  readonly elsewhere: ReadonlyArray<string>
}

/** A folder that was named on the command line and is not there. */
export class NoSuchFolder extends Error {
  override readonly name = "NoSuchFolder"
}

/**
 * Reads the files of a programme and the libraries that it names, in order of their paths; `evaluation.yaml` only where it
 * is asked for, and the data unless they are not. Reads one after the other and waits: for a few small files that is faster than to ask for all at once.
 */
export const readProgrammeFolder = (
  folder: string,
  { evaluation, data: withData = true }: { readonly evaluation: boolean; readonly data?: boolean }
): ProgrammeFolder => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new NoSuchFolder(`There is no folder ${folder}.`)
  const named = ["programme.yaml", "policy.yaml", ...(evaluation ? ["evaluation.yaml"] : [])]
  const top = list(folder, "").filter((path) => named.includes(path))
  const logframes = list(folder, "logframes").filter((path) => /\.ya?ml$/u.test(path))
  const own = [...top, ...logframes].map((path) => readText(folder, path))
  const main = own.find((file): file is SourceFile => "text" in file && file.path === "programme.yaml")
  const libraries = main ? libraryPaths(main) : []
  const data = withData ? listDataFiles(folder, main ? dataSourcesIn(main) : []) : []
  const binaries = data.filter(({ format, isOutside }) => format && isBinary(format) && !isOutside)
  const read = [
    ...own,
    ...data.filter((file) => !binaries.includes(file)).map((file) => readDataFile(folder, file)),
    ...libraries.filter((path) => existsSync(join(folder, path))).map((path) => readText(folder, path))
  ]
  return {
    files: read.flatMap((result) => ("text" in result ? result : [])).toSorted((a, b) => byText(a.path, b.path)),
    unreadable: read.flatMap((result) => ("code" in result ? result : [])),
    binaries,
    workbooks: [],
    elsewhere: [...libraries, ...data.map(({ path }) => path).filter((path) => !path.startsWith("data/"))]
  }
}

const list = (folder: string, inside: string): ReadonlyArray<string> =>
  entriesOf(join(folder, inside)).flatMap((entry) =>
    entry.isDirectory() ? [] : [inside === "" ? entry.name : `${inside}/${entry.name}`]
  )

const readDataFile = (folder: string, { path, source, isOutside }: DataFile): SourceFile | Diagnostic => {
  if (isOutside) return unreadableFile(path, "it is a link that leads out of the programme's folder")
  return readText(folder, path, source?.reading.encoding)
}

const entriesOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Reads one text file, by its path below a folder and the encoding that is declared for it; a finding says why it cannot be read. */
export const readText = (folder: string, path: string, encoding?: TextEncoding): SourceFile | Diagnostic => {
  try {
    return readableFile(path, readFileSync(join(folder, path)), encoding)
  } catch (error) {
    return unreadableBecause(path, error)
  }
}

/** The finding for a file that the system does not give. */
export const unreadableBecause = (path: string, error: unknown): Diagnostic => unreadableFile(path, reasonOf(error))

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
  return code === "EACCES" ? "permission is denied" : `the system says ${code}`
}
