import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { UsageError } from "../terminal/UsageError.js"

/**
 * Gives a file that is there another text. It is written beside its place and then renamed, so that nobody ever meets half
 * of it; its permissions stay, and where the path is a link the file that it leads to is written.
 */
export const replaceFile = (path: string, text: string): void => {
  let beside: string | undefined
  try {
    const target = realpathSync(path)
    beside = `${target}.${process.pid}.part`
    writeFileSync(beside, text)
    chmodSync(beside, statSync(target).mode)
    renameSync(beside, target)
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true })
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
    throw new UsageError(`The file ${path} cannot be written: the system says ${code}.`)
  }
}
