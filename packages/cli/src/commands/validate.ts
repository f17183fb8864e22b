import { loadProgramme, locateDiagnostics } from "@logframe/core"
import type { ValidatedFolder } from "../encoders/FindingsEncoder.js"
import { type FindingsFormat, findingsEncoders } from "../encoders/index.js"
import { readProgrammeFolder } from "../files/readProgrammeFolder.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { withUnreadable } from "./assessed.js"

/** What `logframe validate` may be told. */
export interface ValidateOptions {
  readonly format: FindingsFormat
  /** The short form of `--format json`. */
  readonly json?: boolean
}

/** Parses, decodes, links and lints programmes, and prints everything found. Exit code 1 when there is an error. */
export const validate = async (
  folders: ReadonlyArray<string>,
  { format, json, version }: ValidateOptions & { readonly version: string },
  terminal: Terminal
): Promise<ExitCode> => {
  let hasErrors = false
  const validated = function* (): Iterable<ValidatedFolder> {
    for (const folder of folders) {
      const found = validateFolder(folder)
      hasErrors ||= found.findings.some(({ severity }) => severity === "error")
      yield found
    }
  }
  const encode = await findingsEncoders[json ? "json" : format]()
  const context = { version, workingFolder: process.cwd(), paint: terminal.paintOut }
  for (const piece of encode(validated(), context)) terminal.out(piece)
  return hasErrors ? 1 : 0
}

const validateFolder = (folder: string): ValidatedFolder => {
  const { files, unreadable } = readProgrammeFolder(folder, { evaluation: true })
  const findings = locateDiagnostics(withUnreadable(loadProgramme(files).diagnostics, unreadable), files)
  return { folder, files, findings }
}
