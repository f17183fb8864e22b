import { type Assessment, type Status, gatherAlike, rejectedRows } from "@logframe/core"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { assessmentJson } from "../print/assessmentJson.js"
import { countFindings, printFindings } from "../print/printFindings.js"
import { trackingTable } from "../print/trackingTable.js"
import { assessFolder, onlyLogframe } from "./assessed.js"
import { donorFrom } from "./donorFrom.js"
import { writeRejects } from "./writeRejects.js"

/** What `logframe check` may be told. */
export interface CheckCommandOptions {
  readonly logframe?: string
  readonly asOf?: string
  /** The id of the donor's profile that counts, before the one that a policy names. */
  readonly donor?: string
  readonly failOn: "off-track" | "at-risk" | "no-data" | "never"
  readonly json?: boolean
  /** A file to write every row of data with an error into, and what is wrong with it. */
  readonly rejects?: string
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
    diagnostics,
    setAside,
    locate
  } = await assessFolder({ folder, asOf: options.asOf, evaluation: false, ...donorFrom(options.donor) })
  const errors = diagnostics.filter(({ severity }) => severity === "error")
  const assessment = whole && onlyLogframe(whole, options.logframe)
  if (options.json && programme) {
    terminal.out(assessmentJson(programme, assessment, { findings: locate(), setAside }))
  } else {
    const findings = locate(gatherAlike(errors))
    if (findings.length > 0) terminal.err(`${printFindings({ findings, files, folder }, terminal.paintErr)}\n`)
    if (programme && assessment)
      terminal.out(trackingTable({ programme, assessment, setAside, width: terminal.width, paint: terminal.paintOut }))
    if (diagnostics.length > 0)
      terminal.err(
        `${countFindings(diagnostics)} in the files: logframe validate ${folder}${options.donor === undefined ? "" : ` --donor ${options.donor}`}\n`
      )
  }
  if (options.rejects !== undefined) writeRejects(options.rejects, rejectedRows({ diagnostics, setAside }, files))
  return errors.length > 0 || (assessment && stands(assessment, failing[options.failOn])) ? 1 : 0
}

const stands = (assessment: Assessment, bad: ReadonlyArray<Status>): boolean =>
  assessment.logframes.some(({ indicators }) => indicators.some(({ status }) => bad.includes(status)))
