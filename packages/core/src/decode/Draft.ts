import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import type { Citation } from "../model/Citation.js"
import type { Period } from "../period/Period.js"
import { type PeriodFault, parsePeriod } from "../period/parsePeriod.js"

/**
 * A model under construction: gives what its parts mean, and gathers what is wrong with them.
 */
export interface Draft {
  readonly file: string
  readonly fiscalYearStart: number
  readonly diagnostics: Array<Diagnostic>
  /** Places whose content was wrong and is left out of the model. */
  readonly removed: Array<Origin>
}

/** The period that a text means; undefined, with a finding, when it means none or two. */
export const periodIn = (draft: Draft, text: string | number, origin: Origin): Period | undefined => {
  const result = parsePeriod(String(text), draft.fiscalYearStart)
  if ("period" in result) return result.period
  draft.diagnostics.push(periodFinding(result.fault, origin))
  draft.removed.push(origin)
  return undefined
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
