import type { ValidatedFolder } from "../encoders/FindingsEncoder.js"
import type { RejectedRow } from "@logframe/core"
import { type FindingsFormat, findingsEncoders, gatheredFormats } from "../encoders/index.js"
import type { ProgrammeFolder } from "../files/readProgrammeFolder.js"
import { readWholeFolder } from "../files/readWholeFolder.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"
import { interruptible } from "../terminal/interruptible.js"
import { donorFrom } from "./donorFrom.js"
import { fixFolder } from "./fixFolder.js"
import { type FolderOptions, validateFolder } from "./validateFolder.js"
import { watchFolders } from "./watchFolders.js"
import { pathIn } from "../print/printFindings.js"
import { writeRejects } from "./writeRejects.js"

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
  /** A file to write every row of data with an error into, and what is wrong with it. */
  readonly rejects?: string
}

/** Parses, decodes, links and lints programmes, and prints everything found. Exit code 1 when there is an error. */
export const validate = async (
  folders: ReadonlyArray<string>,
  { json, format: named, donor, fix, watch, rejects, version }: ValidateOptions & { readonly version: string },
  terminal: Terminal
): Promise<ExitCode> => {
  const format = json ? "json" : named
  const options = {
    ...donorFrom(donor),
    gathered: gatheredFormats.includes(format),
    rejects: rejects !== undefined
  }
  const rejected: Array<RejectedRow> = []
  const context = { version, workingFolder: process.cwd(), paint: terminal.paintOut }
  if (watch) {
    if (format !== "text") throw new UsageError(`--watch writes text, and not ${format}.`)
    return interruptible((signal) => watchFolders({ folders, context, options, signal }, terminal))
  }
  // What is written for a program stays a whole.
  const say = format === "text" ? terminal.out : terminal.err
  const fixed = (folder: string, given: FolderOptions): ValidatedFolder => {
    const { said, ...found } = fixFolder(folder, given)
    say(said)
    return found
  }
  const reads = new Map<string, ProgrammeFolder>()
  for (const folder of folders) reads.set(folder, await readWholeFolder(folder, { evaluation: true }))
  let hasErrors = false
  const validated = function* (): Iterable<ValidatedFolder> {
    for (const folder of folders) {
      const read = reads.get(folder)
      const given = { ...options, ...(read ? { read } : {}) }
      const found = fix ? fixed(folder, given) : validateFolder(folder, given)
      for (const row of found.rejected) rejected.push({ ...row, file: pathIn(folder, row.file) })
      hasErrors ||= found.findings.some(({ severity }) => severity === "error")
      yield found
    }
  }
  const encode = findingsEncoders[format]
  for (const piece of encode(validated(), context)) terminal.out(piece)
  if (rejects !== undefined) writeRejects(rejects, rejected)
  return hasErrors ? 1 : 0
}
