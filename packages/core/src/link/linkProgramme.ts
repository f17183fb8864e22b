import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf, within } from "../diagnostic/Origin.js"
import type { Evaluation } from "../model/Evaluation.js"
import type { Library } from "../model/Library.js"
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
  readonly libraries: ReadonlyArray<Library>
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
  const programme: Programme = {
    ...parts.frame,
    logframes,
    evaluation: parts.evaluation,
    indicatorLibraries: parts.libraries
  }
  const scope = new Scope(programme, parts)
  for (const logframe of logframes) checkLogframe(logframe, scope)
  if (parts.evaluation) checkEvaluation(parts.evaluation, scope)
  return {
    value: programme,
    diagnostics: [
      ...duplicateIds("logframe", logframes),
      ...duplicateIds("library", parts.libraries),
      ...duplicateIds("place", parts.frame.places),
      ...revisionCycles(logframes),
      ...scope.diagnostics
    ]
  }
}

type Named = { readonly id: string; readonly origin: Origin }

/** Ids that things of one kind share; a file states its own id under a key of the kind's name. */
const duplicateIds = (
  kind: "logframe" | "library" | "place",
  things: ReadonlyArray<Named>
): ReadonlyArray<Diagnostic> => {
  const first = new Map<string, Named>()
  const placeOf = ({ origin }: Named): Origin => (kind === "place" ? nameOf(origin) : within(origin, kind))
  return things.flatMap((thing) => {
    const earlier = first.get(thing.id)
    if (!earlier) {
      first.set(thing.id, thing)
      return []
    }
    const duplicate = errorAt("no-duplicate-id", placeOf(thing), { kind, id: thing.id })
    return [{ ...duplicate, related: [placeOf(earlier)] }]
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
