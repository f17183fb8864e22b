import { type Criterion, type LocatedDiagnostic, criteria, evaluate, gatherAlike } from "@logframe/core"
import {
  type Remark,
  type ReportFormat,
  createReportView,
  encoders,
  isReportFormat,
  renderReport
} from "@logframe/reporters"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"
import { type OutputFile, writeFiles } from "../files/writeFiles.js"
import { countFindings, pathIn, printFindings } from "../print/printFindings.js"
import type { EngineName } from "../engines/chosenEngine.js"
import { assessAtSize } from "./assessAtSize.js"
import type { Assessed } from "./assessed.js"

/** What `logframe report` may be told. */
export interface ReportOptions {
  readonly criterion: string
  readonly format: string
  readonly asOf?: string
  readonly out?: string
  readonly engine?: EngineName
}

/** Writes a report for each criterion named, in each format, and prints the paths. Nothing is written while a file has errors. */
export const report = async (folder: string, options: ReportOptions, terminal: Terminal): Promise<ExitCode> => {
  const reports = options.criterion.split(",").map((name) => ({ name, criteria: criteriaNamed(name) }))
  const formats = options.format.split(",").map(formatNamed)
  const { asOf, engine } = options
  const assessed = await assessAtSize({ folder, asOf, evaluation: true, by: undefined, engine }, terminal)
  if (!assessed) return 130
  const { programme, files, locate } = assessed
  const findings = locate(gatherAlike(assessed.diagnostics))
  const errors = findings.filter((finding) => finding.severity === "error")
  if (errors.length > 0 || !programme) {
    terminal.err(`${printFindings({ findings: errors, files, folder }, terminal.paintErr)}\n`)
    terminal.err(`No report is written while there are errors: ${countFindings(errors)}.\n`)
    return 1
  }
  const remarks = findings.map((finding) => remarkOf(finding, folder))
  const outputs = reports.flatMap(({ name, criteria: chapters }) =>
    filesFor({ name, chapters, formats, remarks }, assessed)
  )
  const paths = await writeFiles(options.out ?? `out/${programme.id}`, outputs)
  terminal.out(`${paths.join("\n")}\n`)
  return 0
}

interface Wanted {
  readonly name: string
  readonly chapters: ReadonlyArray<Criterion>
  readonly formats: ReadonlyArray<ReportFormat>
  readonly remarks: ReadonlyArray<Remark>
}

const filesFor = (
  { name, chapters, formats, remarks }: Wanted,
  { programme, assessment, setAside }: Assessed
): ReadonlyArray<OutputFile> => {
  if (!programme || !assessment) return []
  const judgements = chapters.map((criterion) => evaluate(programme, assessment, criterion))
  const view = createReportView({ programme, assessment, judgements, remarks, setAside })
  return formats.map((format) => ({ name: `${name}.${encoders[format].extension}`, text: renderReport(view, format) }))
}

const remarkOf = ({ code, severity, message, location, alike }: LocatedDiagnostic, folder: string): Remark => ({
  code,
  severity,
  message: alike && alike.rows > 1 ? `${message} (${alike.rows} rows)` : message,
  where: `${pathIn(folder, location.file)}:${location.line}:${location.column}`
})

const criteriaNamed = (name: string): ReadonlyArray<Criterion> => {
  if (name === "all") return ["relevance", "effectiveness", "impact", "sustainability"]
  const named = criteria.filter((criterion) => criterion === name)
  if (named.length === 0)
    throw new UsageError(`--criterion takes ${criteria.join(", ")} or all; "${name}" is none of them.`)
  return named
}

const formatNamed = (name: string): ReportFormat => {
  if (isReportFormat(name)) return name
  throw new UsageError(`--format takes ${Object.keys(encoders).join(", ")}; "${name}" is none of them.`)
}
