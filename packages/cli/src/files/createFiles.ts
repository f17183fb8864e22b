import { existsSync } from "node:fs"
import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { UsageError } from "../terminal/UsageError.js"
import type { OutputFile } from "./writeFiles.js"

/** The paths of files that are there already, and would be overwritten. */
export const existingFiles = (folder: string, files: ReadonlyArray<Pick<OutputFile, "name">>): ReadonlyArray<string> =>
  files.map(({ name }) => join(folder, name)).filter((path) => existsSync(path))

/**
 * Creates files in a folder, with the folders that they need, and gives their paths. Each is written beside its place and
 * then renamed; when one cannot be created, all that was made is taken away again.
 */
export const createFiles = async (folder: string, files: ReadonlyArray<OutputFile>): Promise<ReadonlyArray<string>> => {
  const made: Array<string> = []
  const parts: Array<readonly [part: string, path: string]> = []
  try {
    for (const { name, text } of files) {
      const path = join(folder, name)
      const top = await mkdir(dirname(path), { recursive: true })
      if (top !== undefined) made.push(top)
      const part = `${path}.${process.pid}.part`
      parts.push([part, path])
      await writeFile(part, text, { flag: "wx" })
    }
    for (const [part, path] of parts) {
      await rename(part, path)
      made.push(path)
    }
    return parts.map(([, path]) => path)
  } catch (error) {
    const written = [...parts.map(([part]) => part), ...made.toReversed()]
    for (const path of written) await rm(path, { recursive: true, force: true }).catch(() => undefined)
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
    throw new UsageError(`The folder ${folder} cannot be written: the system says ${code}.`)
  }
}
