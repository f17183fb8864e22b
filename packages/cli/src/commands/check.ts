import { type Assessment, type Status, gatherAlike, measureRows } from "@logframe/core"
import { actualsCsv } from "../engines/actualsCsv.js"
import type { EngineName } from "../engines/chosenEngine.js"
import { groupingFrom } from "../engines/groupingFrom.js"
import { writeFile } from "../files/writeFile.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { assessmentJson } from "../print/assessmentJson.js"
import { countFindings, printFindings } from "../print/printFindings.js"
import { trackingTable } from "../print/trackingTable.js"
import { UsageError } from "../terminal/UsageError.js"
import { type AssessedAtSize, assessAtSize } from "./assessAtSize.js"
import { onlyLogframe } from "./assessed.js"
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
  /** Disaggregations and a level of places by which actuals are told apart, with commas. */
  readonly by?: string
  /** Where the actuals are written as CSV; `-` is the standard output, and then nothing else is. */
  readonly actuals?: string
  readonly engine?: EngineName
  /** How much memory the database may use before it spills to disk, such as `4GB`. */
  readonly memory?: string
}

const failing: Readonly<Record<CheckCommandOptions["failOn"], ReadonlyArray<Status>>> = {
  "off-track": ["off-track"],
  "at-risk": ["off-track", "at-risk"],
  "no-data": ["off-track", "at-risk", "no-data"],
  never: []
}

/** Holds a programme's data against its targets. Exit code 1 when a file has an error or an indicator stands too badly. */
export const check = async (folder: string, options: CheckCommandOptions, terminal: Terminal): Promise<ExitCode> => {
  const { asOf, donor, by, actuals, rejects } = options
  // A database finds every bad row, and tells of the first few.
  const engine = options.engine ?? (rejects === undefined ? undefined : "memory")
  if (rejects !== undefined && engine !== "memory")
    throw new UsageError("--rejects lists every row, and is written of data in memory: leave --engine away.")
  if (by !== undefined && actuals === undefined)
    throw new UsageError("--by tells actuals apart: say with --actuals where they are to be written.")
  const assessed = await assessAtSize(
    { folder, asOf, evaluation: false, by, engine, memory: memoryFrom(options.memory), ...donorFrom(donor) },
    terminal
  )
  if (!assessed) return 130
  const told = { folder, options, terminal }
  writeActuals(assessed, told)
  return tell(assessed, told)
}

const memoryFrom = (memory: string | undefined): string | undefined => {
  if (memory === undefined || /^[1-9]\d*(?:[KMGT]i?B)$/u.test(memory)) return memory
  throw new UsageError(`--memory takes a size such as 500MB or 4GB; "${memory}" is none.`)
}

interface Telling {
  readonly folder: string
  readonly options: CheckCommandOptions
  readonly terminal: Terminal
}

const writeActuals = (
  { programme, observations, groups }: AssessedAtSize,
  { options: { by, actuals }, terminal }: Telling
): void => {
  if (!programme || actuals === undefined) return
  const measured = measureRows(observations, { programme, grouping: undefined })
  const text = actualsCsv({ ...measured, groups }, { programme, grouping: groupingFrom(by, programme) })
  if (actuals === "-") terminal.out(text)
  else writeFile(actuals, text)
}

const tell = (
  { programme, assessment: whole, files, diagnostics, setAside, locate, rejected }: AssessedAtSize,
  { folder, options, terminal }: Telling
): ExitCode => {
  const errors = diagnostics.filter(({ severity }) => severity === "error")
  const assessment = whole && onlyLogframe(whole, options.logframe)
  if (options.actuals === "-") {
    const findings = locate(gatherAlike(errors))
    if (findings.length > 0) terminal.err(`${printFindings({ findings, files, folder }, terminal.paintErr)}\n`)
  } else if (options.json && programme) {
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
  if (options.rejects !== undefined) writeRejects(options.rejects, rejected())
  return errors.length > 0 || (assessment && stands(assessment, failing[options.failOn])) ? 1 : 0
}

const stands = (assessment: Assessment, bad: ReadonlyArray<Status>): boolean =>
  assessment.logframes.some(({ indicators }) => indicators.some(({ status }) => bad.includes(status)))
