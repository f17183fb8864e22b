import { type LocatedDiagnostic, locateDiagnostics, loadProgramme } from "@logframe/core"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { readProgrammeFolder } from "../files/readProgrammeFolder.js"
import { countFindings, pathIn, printFindings } from "../print/printFindings.js"

/** What `logframe validate` may be told. */
export interface ValidateOptions {
  readonly json?: boolean
}

/** Parses, decodes, links and lints programmes, and prints everything found. Exit code 1 when there is an error. */
export const validate = async (
  folders: ReadonlyArray<string>,
  options: ValidateOptions,
  terminal: Terminal
): Promise<ExitCode> => {
  let hasErrors = false
  const all: Array<LocatedDiagnostic> = []
  for (const folder of folders) {
    const { files, unreadable } = await readProgrammeFolder(folder, { evaluation: true })
    const { diagnostics } = loadProgramme(files)
    const findings = locateDiagnostics([...unreadable, ...withoutMissing(diagnostics, unreadable)], files)
    hasErrors ||= findings.some((finding) => finding.severity === "error")
    if (options.json) {
      all.push(
        ...findings.map((finding) => ({
          ...finding,
          location: { ...finding.location, file: pathIn(folder, finding.location.file) }
        }))
      )
      continue
    }
    if (findings.length > 0) terminal.out(`${printFindings({ findings, files, folder }, terminal.paintOut)}\n`)
    terminal.out(`${folder}: ${files.length} files, ${countFindings(findings)}\n`)
  }
  if (options.json) terminal.out(`${JSON.stringify({ findings: all }, undefined, 2)}\n`)
  return hasErrors ? 1 : 0
}

/** Findings without those that say missing of a file that is there and cannot be read. */
export const withoutMissing = <A extends { readonly code: string; readonly params: Readonly<Record<string, unknown>> }>(
  found: ReadonlyArray<A>,
  unreadable: ReadonlyArray<A>
): ReadonlyArray<A> =>
  found.filter(
    ({ code, params }) =>
      code !== "require-file" || !unreadable.some((other) => other.params["file"] === params["file"])
  )
