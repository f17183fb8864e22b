import { existsSync, readFileSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { type Diagnostic, type SourceFile, byText, libraryPaths } from "@logframe/core"
import { readableFile, unreadableFile } from "./readableFile.js"

/** A programme's folder as read: the texts, and findings for files that are there and cannot be read. */
export interface ProgrammeFolder {
  readonly files: ReadonlyArray<SourceFile>
  readonly unreadable: ReadonlyArray<Diagnostic>
  /** The libraries that programme.yaml names, whether they are there or not. */
  readonly libraries: ReadonlyArray<string>
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
  const data = (withData ? list(folder, "data") : []).filter((path) => path.endsWith(".csv"))
  const own = [...top, ...logframes, ...data].map((path) => readText(folder, path))
  const main = own.find((file) => "text" in file && file.path === "programme.yaml")
  const libraries = main && "text" in main ? libraryPaths(main) : []
  const read = [
    ...own,
    ...libraries.filter((path) => existsSync(join(folder, path))).map((path) => readText(folder, path))
  ]
  return {
    files: read.flatMap((result) => ("text" in result ? result : [])).toSorted((a, b) => byText(a.path, b.path)),
    unreadable: read.flatMap((result) => ("code" in result ? result : [])),
    libraries
  }
}

const list = (folder: string, inside: string): ReadonlyArray<string> =>
  entriesOf(join(folder, inside)).flatMap((entry) => {
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return inside === "data" || inside.startsWith("data/") ? list(folder, path) : []
  })

const entriesOf = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Reads one text file, by its path below a folder; a finding says why it cannot be read. */
export const readText = (folder: string, path: string): SourceFile | Diagnostic => {
  try {
    return readableFile(path, readFileSync(join(folder, path)))
  } catch (error) {
    return unreadableFile(path, reasonOf(error))
  }
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
  return code === "EACCES" ? "permission is denied" : `the system says ${code}`
}
