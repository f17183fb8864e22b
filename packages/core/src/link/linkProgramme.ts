import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf, within } from "../diagnostic/Origin.js"
import type { Evaluation } from "../model/Evaluation.js"
import type { Logframe } from "../model/Logframe.js"
import type { Programme, ProgrammeFrame } from "../model/Programme.js"
import { byPeriod } from "../period/Period.js"
import { byText } from "../source/byText.js"
import { Scope } from "./Scope.js"
import { checkEvaluation } from "./checkEvaluation.js"
import { checkLogframe } from "./checkLogframe.js"

/** What link joins: the decoded files of one programme. */
export interface Parts {
  readonly frame: ProgrammeFrame
  readonly logframes: ReadonlyArray<Logframe>
  readonly evaluation: Evaluation | undefined
  /** Places whose content was wrong and was left out; what refers to them is not blamed. */
  readonly removed: ReadonlyArray<Origin>
  /** Whether a whole file could not be read; then a name that is not found may well be in it. */
  readonly incomplete: boolean
}

/**
 * Joins the files of a programme: orders the logframes by time and resolves every name from one part to another.
 *
 * A programme is always given; the findings name what does not resolve, ids used twice, and revisions in a circle.
 */
export const linkProgramme = (parts: Parts): Checked<Programme> => {
  const logframes = parts.logframes.toSorted((a, b) => byPeriod(a.period, b.period) || byText(a.id, b.id))
  const programme: Programme = { ...parts.frame, logframes, evaluation: parts.evaluation }
  const scope = new Scope(programme, parts)
  for (const logframe of logframes) checkLogframe(logframe, scope)
  if (parts.evaluation) checkEvaluation(parts.evaluation, scope)
  return {
    value: programme,
    diagnostics: [...duplicateIds(logframes), ...revisionCycles(logframes), ...scope.diagnostics]
  }
}

const duplicateIds = (logframes: ReadonlyArray<Logframe>): ReadonlyArray<Diagnostic> => {
  const first = new Map<string, Logframe>()
  return logframes.flatMap((logframe) => {
    const earlier = first.get(logframe.id)
    if (!earlier) {
      first.set(logframe.id, logframe)
      return []
    }
    const at = within(logframe.origin, "logframe")
    const duplicate = errorAt("no-duplicate-id", at, { kind: "logframe", id: logframe.id })
    return [{ ...duplicate, related: [within(earlier.origin, "logframe")] }]
  })
}

const revisionCycles = (logframes: ReadonlyArray<Logframe>): ReadonlyArray<Diagnostic> => {
  const byId = new Map(logframes.map((logframe) => [logframe.id, logframe]))
  return logframes.flatMap((start) => {
    const seen = new Set<string>()
    let next = start.revises
    while (next !== undefined && next !== start.id && !seen.has(next)) {
      seen.add(next)
      next = byId.get(next)?.revises
    }
    return next === start.id ? [errorAt("no-cycle", nameOf(within(start.origin, "revises")), { id: start.id })] : []
  })
}
