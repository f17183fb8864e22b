import type { Assessment, Status } from "@logframe/core"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { assessmentJson } from "../print/assessmentJson.js"
import { countFindings, printFindings } from "../print/printFindings.js"
import { trackingTable } from "../print/trackingTable.js"
import { assessFolder, onlyLogframe } from "./assessed.js"

/** What `logframe check` may be told. */
export interface CheckCommandOptions {
  readonly logframe?: string
  readonly asOf?: string
  readonly failOn: "off-track" | "at-risk" | "no-data" | "never"
  readonly json?: boolean
}

const failing: Readonly<Record<CheckCommandOptions["failOn"], ReadonlyArray<Status>>> = {
  "off-track": ["off-track"],
  "at-risk": ["off-track", "at-risk"],
  "no-data": ["off-track", "at-risk", "no-data"],
  never: []
}

/** Holds a programme's data against its targets. Exit code 1 when a file has an error or an indicator stands too badly. */
export const check = async (folder: string, options: CheckCommandOptions, terminal: Terminal): Promise<ExitCode> => {
  const {
    programme,
    assessment: whole,
    files,
    findings
  } = await assessFolder({ folder, asOf: options.asOf, evaluation: false })
  const errors = findings.filter((finding) => finding.severity === "error")
  const assessment = whole && onlyLogframe(whole, options.logframe)
  if (options.json && programme) {
    terminal.out(assessmentJson(programme, assessment, findings))
  } else {
    if (errors.length > 0) terminal.err(`${printFindings({ findings: errors, files, folder }, terminal.paintErr)}\n`)
    if (programme && assessment)
      terminal.out(trackingTable({ programme, assessment, width: terminal.width, paint: terminal.paintOut }))
    if (findings.length > 0) terminal.err(`${countFindings(findings)} in the files: logframe validate ${folder}\n`)
  }
  return errors.length > 0 || (assessment && stands(assessment, failing[options.failOn])) ? 1 : 0
}

const stands = (assessment: Assessment, bad: ReadonlyArray<Status>): boolean =>
  assessment.logframes.some(({ indicators }) => indicators.some(({ status }) => bad.includes(status)))
