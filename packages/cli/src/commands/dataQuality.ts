import { type Diagnostic, assessQuality, gatherAlike, loadProgramme, locateDiagnostics, parseDay } from "@logframe/core"
import { readWholeFolder } from "../files/readWholeFolder.js"
import { countFindings, printFindings } from "../print/printFindings.js"
import { qualityJson } from "../print/qualityJson.js"
import { qualityText } from "../print/qualityText.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"

/** What `logframe data quality` may be told. */
export interface DataQualityOptions {
  readonly json?: boolean
  /** Reports for periods that end later are not yet due. */
  readonly asOf?: string
  /** Days after the end of a period in which a report is in time. */
  readonly dueWithin?: string
}

/**
 * Prints how good a programme's data are. It is a report: what it flags is to be looked at, and ends nothing. Exit code 1
 * only when the files have an error.
 */
export const dataQuality = async (
  folder: string,
  { json, asOf, dueWithin }: DataQualityOptions,
  terminal: Terminal
): Promise<ExitCode> => {
  const until = asOf === undefined ? undefined : parseDay(asOf)
  if (asOf !== undefined && until === undefined)
    throw new UsageError(`--as-of takes a day such as 2010-12-31; "${asOf}" is none.`)
  const { files, unreadable, workbooks } = await readWholeFolder(folder, { evaluation: false })
  const { programme, observations, diagnostics, setAside } = loadProgramme(files, { unreadable, workbooks })
  const errors = diagnostics.filter(isError)
  if (errors.length > 0) {
    const findings = locateDiagnostics(gatherAlike(errors), files)
    terminal.err(`${printFindings({ findings, files, folder }, terminal.paintErr)}\n${countFindings(errors)}\n`)
  }
  if (!programme) return 1
  const quality = assessQuality(programme, { observations, diagnostics, until, dueWithin: daysFrom(dueWithin) })
  terminal.out(
    json
      ? qualityJson(quality, { programme: programme.id, setAside })
      : qualityText(quality, { programme, setAside, width: terminal.width, paint: terminal.paintOut })
  )
  return errors.length > 0 ? 1 : 0
}

const daysFrom = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (/^\d{1,4}$/u.test(text)) return Number(text)
  throw new UsageError(`--due-within takes a number of days such as 15; "${text}" is none.`)
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error"
