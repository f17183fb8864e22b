import {
  type Assessment,
  type CheckResult,
  type Diagnostic,
  type LocatedDiagnostic,
  type ProfileId,
  type RejectedRow,
  type SourceFile,
  check,
  locateDiagnostics,
  parseDay,
  rejectedRows
} from "@logframe/core"
import { readWholeFolder } from "../files/readWholeFolder.js"
import { UsageError } from "../terminal/UsageError.js"

/** A programme's folder, read and checked. */
export interface Assessed extends CheckResult {
  readonly files: ReadonlyArray<SourceFile>
  /** Seeks the places of findings: all of them, or those chosen. Places cost more than findings. */
  readonly locate: (chosen?: ReadonlyArray<Diagnostic>) => ReadonlyArray<LocatedDiagnostic>
  /** Rows of data with an error, with their cells. */
  readonly rejected: () => ReadonlyArray<RejectedRow>
}

/** What is looked at, and when. */
export interface Question {
  readonly folder: string
  /** A day, `today`, or undefined for the last day of the data. */
  readonly asOf: string | undefined
  readonly evaluation: boolean
  /** The donor whose profile counts, before the one that a policy names. */
  readonly donor?: ProfileId
}

/** Reads and checks a programme's folder. */
export const assessFolder = async ({ folder, asOf, evaluation, ...options }: Question): Promise<Assessed> => {
  const day = dayFrom(asOf)
  const { files, unreadable, workbooks } = await readWholeFolder(folder, { evaluation })
  const result = check(files, { ...options, unreadable, workbooks, ...(day === undefined ? {} : { asOf: day }) })
  return {
    ...result,
    files,
    locate: (chosen = result.diagnostics) => locateDiagnostics(chosen, files),
    rejected: () => rejectedRows(result, [...files, ...workbooks])
  }
}

/** The day that `--as-of` names; undefined where it is not given. */
export const dayFrom = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined
  // The one place where the clock is asked, and only when the user says so.
  if (text === "today") return new Date().toISOString().slice(0, 10)
  const day = parseDay(text)
  if (day === undefined) {
    throw new UsageError(`--as-of takes a day such as 2010-12-31, or today; "${text}" is neither.`)
  }
  return day
}

/** The assessment of one logframe alone; of all when none is named. */
export const onlyLogframe = (assessment: Assessment, id: string | undefined): Assessment => {
  if (id === undefined) return assessment
  const logframes = assessment.logframes.filter(({ logframe }) => logframe.id === id)
  const known = assessment.logframes.map(({ logframe }) => logframe.id).join(", ")
  if (logframes.length === 0) throw new UsageError(`There is no logframe "${id}". Known: ${known}.`)
  return { ...assessment, logframes }
}
