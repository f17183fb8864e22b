import type { ValidatedFolder } from "../encoders/FindingsEncoder.js"
import { type FindingsFormat, findingsEncoders } from "../encoders/index.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"
import { interruption } from "../terminal/interruption.js"
import { donorFrom } from "./donorFrom.js"
import { fixFolder } from "./fixFolder.js"
import { validateFolder } from "./validateFolder.js"
import { watchFolders } from "./watchFolders.js"

/** What `logframe validate` may be told. */
export interface ValidateOptions {
  readonly format: FindingsFormat
  /** The short form of `--format json`. */
  readonly json?: boolean
  /** The id of the donor's profile that counts, before the one that a policy names. */
  readonly donor?: string
  /** Mends what can be mended without asking, and reports what is left. */
  readonly fix?: boolean
  /** Validates again whenever a file changes, until it is interrupted. */
  readonly watch?: boolean
}

/** Parses, decodes, links and lints programmes, and prints everything found. Exit code 1 when there is an error. */
export const validate = async (
  folders: ReadonlyArray<string>,
  { json, format: named, donor, fix, watch, version }: ValidateOptions & { readonly version: string },
  terminal: Terminal
): Promise<ExitCode> => {
  const format = json ? "json" : named
  const options = donorFrom(donor)
  const context = { version, workingFolder: process.cwd(), paint: terminal.paintOut }
  if (watch) {
    if (format !== "text") throw new UsageError(`--watch writes text, and not ${format}.`)
    return watchFolders({ folders, context, options, signal: interruption() }, terminal)
  }
  // What is written for a program stays a whole.
  const say = format === "text" ? terminal.out : terminal.err
  const fixed = (folder: string): ValidatedFolder => {
    const { said, ...found } = fixFolder(folder, options)
    say(said)
    return found
  }
  let hasErrors = false
  const validated = function* (): Iterable<ValidatedFolder> {
    for (const folder of folders) {
      const found = fix ? fixed(folder) : validateFolder(folder, options)
      hasErrors ||= found.findings.some(({ severity }) => severity === "error")
      yield found
    }
  }
  const encode = findingsEncoders[format]
  for (const piece of encode(validated(), context)) terminal.out(piece)
  return hasErrors ? 1 : 0
}
