import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import { keptBy } from "../memory/keptBy.js"
import type { Citation } from "../model/Citation.js"
import type { Calendar } from "../period/Calendar.js"
import type { Period } from "../period/Period.js"
import { parseDay } from "../period/day.js"
import { type PeriodFault, type PeriodResult, parsePeriod } from "../period/parsePeriod.js"
import type { LibraryDefinition } from "./LibraryDefinition.js"

/**
 * A model under construction: gives what its parts mean, and gathers what is wrong with them.
 */
export interface Draft {
  readonly file: string
  readonly calendar: Calendar
  /** What logframes may take over from libraries. */
  readonly definitions: ReadonlyArray<LibraryDefinition>
  /** Whether every library could be read; otherwise a definition that is not found may well be in another. */
  readonly definitionsComplete: boolean
  readonly diagnostics: Array<Diagnostic>
  /** Places whose content was wrong and is left out of the model. */
  readonly removed: Array<Origin>
}

/** The period that a text means; undefined, with a finding, when it means none or two. */
export const periodIn = (draft: Draft, text: string | number, origin: Origin): Period | undefined => {
  const result = readIn(draft.calendar)(String(text))
  if ("period" in result) return result.period
  draft.diagnostics.push(periodFinding(result.fault, origin))
  draft.removed.push(origin)
  return undefined
}

/** Reads periods of a calendar; a logframe names the same few thousands of times. */
const readIn = keptBy((calendar: Calendar): ((text: string) => PeriodResult) => {
  const known = new Map<string, PeriodResult>()
  return (text) => {
    const result = known.get(text) ?? parsePeriod(text, calendar)
    known.set(text, result)
    return result
  }
})

/** The day that a text means; undefined, with a finding, when the calendar has no such day. */
export const dayIn = (draft: Draft, text: string, origin: Origin): string | undefined => {
  const day = parseDay(text)
  if (day === undefined) {
    const params = { key: String(origin.path.at(-1)), expected: "a day of the calendar", actual: text }
    draft.diagnostics.push(errorAt("valid-value", origin, params))
  }
  return day
}

/** The finding for a text that is no period. */
export const periodFinding = (fault: PeriodFault, origin: Origin): Diagnostic => {
  if (fault.kind === "ambiguous") {
    return errorAt("no-ambiguous-period", origin, { text: fault.text, month: fault.month, years: fault.years })
  }
  return errorAt("valid-period", origin, { text: fault.text, kind: fault.kind })
}

/** The citation that a text such as `annual-report-2009:12-14` means. Its form was checked by the schema. */
export const citationIn = (text: string | undefined, parent: Origin): Citation | undefined => {
  if (text === undefined) return undefined
  return parseCitation(text, within(parent, "source"))
}

/** Reads a citation whose form is known to be right. */
export const parseCitation = (text: string, origin: Origin): Citation => {
  const [source = "", lines] = text.split(":")
  const [first, last] = (lines ?? "").split("-").map(Number)
  return { source, lines: lines && first !== undefined ? [first, last ?? first] : undefined, origin }
}

/** Whether something is illustrative: as it says itself; else not when it cites a source; else as what it is part of. */
export const illustrativeIn = (
  own: { readonly illustrative?: boolean; readonly source?: string },
  inherited: boolean
): boolean => own.illustrative ?? (own.source === undefined ? inherited : false)
