import { readFile, readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { type Diagnostic, type SourceFile, byText } from "@logframe/core"

/** A programme's folder as read: the texts, and findings for files that are there and cannot be read. */
export interface ProgrammeFolder {
  readonly folder: string
  readonly files: ReadonlyArray<SourceFile>
  readonly unreadable: ReadonlyArray<Diagnostic>
}

/** A folder that was named on the command line and is not there. */
export class NoSuchFolder extends Error {
  override readonly name = "NoSuchFolder"
}

/** The largest file that is read, in bytes; larger data wait for an engine that does not hold them in memory. */
const maxBytes = 256 * 1024 * 1024

/** Reads the files of a programme, in order of their paths; `evaluation.yaml` only where it is asked for. */
export const readProgrammeFolder = async (
  folder: string,
  { evaluation }: { readonly evaluation: boolean }
): Promise<ProgrammeFolder> => {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false
  )
  if (!isFolder) throw new NoSuchFolder(`There is no folder ${folder}.`)
  const top = (await list(folder, "")).filter(
    (path) => path === "programme.yaml" || (evaluation && path === "evaluation.yaml")
  )
  const [logframes, data] = await Promise.all([list(folder, "logframes"), list(folder, "data")])
  const paths = [
    ...top,
    ...logframes.filter((path) => /\.ya?ml$/u.test(path)),
    ...data.filter((path) => path.endsWith(".csv"))
  ]
  const read = await Promise.all(paths.toSorted(byText).map((path) => readText(folder, path)))
  return {
    folder,
    files: read.flatMap((result) => ("text" in result ? result : [])),
    unreadable: read.flatMap((result) => ("code" in result ? result : []))
  }
}

const list = async (folder: string, inside: string): Promise<ReadonlyArray<string>> => {
  const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => [])
  const paths = await Promise.all(
    entries.map(async (entry) => {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) return inside === "data" || inside.startsWith("data/") ? list(folder, path) : []
      return [path]
    })
  )
  return paths.flat()
}

const readText = async (folder: string, path: string): Promise<SourceFile | Diagnostic> => {
  try {
    const bytes = await readFile(join(folder, path))
    if (bytes.length > maxBytes) return unreadable(path, `it is larger than ${maxBytes / 1024 / 1024} MB`)
    return { path, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (error) {
    return unreadable(path, error instanceof TypeError ? "it is not UTF-8 text" : reasonOf(error))
  }
}

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
  return code === "EACCES" ? "permission is denied" : `the system says ${code}`
}

const unreadable = (path: string, problem: string): Diagnostic => ({
  code: "require-file",
  severity: "error",
  params: { file: path, problem },
  origin: { file: path, path: [] },
  related: []
})
