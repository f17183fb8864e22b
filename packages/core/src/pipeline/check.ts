import { assess } from "../assess/assess.js"
import type { Assessment } from "../assess/Assessment.js"
import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import { lastDayOfData } from "../measure/lastDayOfData.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import type { Day } from "../period/day.js"
import type { SourceFile } from "../source/SourceFile.js"
import { type LoadOptions, loadProgramme } from "./loadProgramme.js"
import type { SetAside } from "./setRowsAside.js"
import type { SuppressedDiagnostic } from "./suppress.js"

/** What `check` may be told. */
export interface CheckOptions extends LoadOptions {
  /** The day on which the programme is looked at; the last day that the data cover unless said. Never the clock's. */
  readonly asOf?: Day
}

/** A programme, checked: what was found in its files, and how its indicators stand. */
export interface CheckResult {
  readonly programme: Programme | undefined
  readonly observations: ReadonlyArray<Observation>
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** What rules found and a comment asks to ignore; by file and code. */
  readonly suppressed: ReadonlyArray<SuppressedDiagnostic>
  /** Bad rows that the policy sets aside; undefined where it does not. */
  readonly setAside: SetAside | undefined
  /** Undefined when there is no programme to assess. */
  readonly assessment: Assessment | undefined
}

/**
 * Reads the files of a programme (paths relative to its folder) and assesses its indicators against their targets.
 *
 * @example
 * const { assessment, diagnostics } = check([{ path: "programme.yaml", text }, ...])
 */
export const check = (files: ReadonlyArray<SourceFile>, options: CheckOptions = {}): CheckResult => {
  const loaded = loadProgramme(files, options)
  if (!loaded.programme) return { ...loaded, assessment: undefined }
  const asOf = options.asOf ?? lastDayOfData(loaded.programme, loaded.observations)
  return { ...loaded, assessment: assess(loaded.programme, loaded.observations, asOf) }
}
