import { type LocatedDiagnostic, loadProgramme, locateDiagnostics } from "@logframe/core"
import { readProgrammeFolder } from "../files/readProgrammeFolder.js"
import { countFindings, pathIn, printFindings } from "../print/printFindings.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { withUnreadable } from "./assessed.js"

/** What `logframe validate` may be told. */
export interface ValidateOptions {
  readonly json?: boolean
}

/** Parses, decodes, links and lints programmes, and prints everything found. Exit code 1 when there is an error. */
export const validate = (folders: ReadonlyArray<string>, options: ValidateOptions, terminal: Terminal): ExitCode => {
  let hasErrors = false
  const all: Array<LocatedDiagnostic> = []
  for (const folder of folders) {
    const { files, unreadable } = readProgrammeFolder(folder, { evaluation: true })
    const findings = locateDiagnostics(withUnreadable(loadProgramme(files).diagnostics, unreadable), files)
    hasErrors ||= findings.some((finding) => finding.severity === "error")
    if (options.json) {
      all.push(...findings.map((finding) => inFolder(finding, folder)))
      continue
    }
    if (findings.length > 0) terminal.out(`${printFindings({ findings, files, folder }, terminal.paintOut)}\n`)
    terminal.out(`${folder}: ${files.length} files, ${countFindings(findings)}\n`)
  }
  if (options.json) terminal.out(`${JSON.stringify({ findings: all }, undefined, 2)}\n`)
  return hasErrors ? 1 : 0
}

const inFolder = (finding: LocatedDiagnostic, folder: string): LocatedDiagnostic => {
  const within = (place: LocatedDiagnostic["location"]) => ({ ...place, file: pathIn(folder, place.file) })
  return { ...finding, location: within(finding.location), related: finding.related.map(within) }
}
