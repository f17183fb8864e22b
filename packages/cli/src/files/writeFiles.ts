import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { UsageError } from "../terminal/UsageError.js"

/** A file to write: its name and text. */
export interface OutputFile {
  readonly name: string
  readonly text: string
}

/**
 * Writes files into a folder, which is made when it is missing. Each is written beside its place and then renamed, so
 * that a reader never meets half of one; when one cannot be written, none of those already there is harmed.
 */
export const writeFiles = async (folder: string, files: ReadonlyArray<OutputFile>): Promise<ReadonlyArray<string>> => {
  const written: Array<readonly [beside: string, path: string]> = []
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, text } of files) {
      const path = join(folder, name)
      const beside = `${path}.${process.pid}.part`
      written.push([beside, path])
      await writeFile(beside, text)
    }
    for (const [beside, path] of written) await rename(beside, path)
    return written.map(([, path]) => path)
  } catch (error) {
    await Promise.all(written.map(([beside]) => rm(beside, { force: true }).catch(() => undefined)))
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
    throw new UsageError(`The folder ${folder} cannot be written: the system says ${code}.`)
  }
}
