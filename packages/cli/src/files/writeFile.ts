import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { UsageError } from "../terminal/UsageError.js"

/**
 * Writes one file that the user named, with the folders that it needs, over whatever is there. It is written beside its
 * place and then renamed, so that a reader never meets half of it.
 */
export const writeFile = (path: string, content: string | Uint8Array): void => {
  const beside = `${path}.${process.pid}.part`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(beside, content)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
    throw new UsageError(`The file ${path} cannot be written: the system says ${code}.`)
  }
}
