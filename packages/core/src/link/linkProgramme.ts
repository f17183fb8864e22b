import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf, within } from "../diagnostic/Origin.js"
import type { Evaluation } from "../model/Evaluation.js"
import type { Logframe } from "../model/Logframe.js"
import type { Programme, ProgrammeFrame } from "../model/Programme.js"
import { byPeriod } from "../period/Period.js"
import { byText } from "../source/byText.js"
import type { Lexicon } from "./Lexicon.js"
import { LinkMemory } from "./LinkMemory.js"
import type { Parts } from "./Parts.js"
import { type Linked, Scope, stillHolds } from "./Scope.js"
import { checkDataSource } from "./checkDataSource.js"
import { checkEvaluation } from "./checkEvaluation.js"
import { checkLogframe } from "./checkLogframe.js"
import { gatherLexicon } from "./gatherLexicon.js"

/**
 * Joins the files of a programme: orders the logframes by time and resolves every name from one part to another.
 *
 * A programme is always given; the findings name what does not resolve, ids used twice, and revisions in a circle. With a
 * memory, names are looked up again only in files for which that could give something else.
 */
export const linkProgramme = (parts: Parts, memory = new LinkMemory()): Checked<Programme> => {
  const { frame, evaluation, libraries } = parts
  const logframes = parts.logframes.toSorted((a, b) => byPeriod(a.period, b.period) || byText(a.id, b.id))
  const programme = memory.programme.get("", {
    from: [frame, evaluation, ...libraries, "", ...logframes],
    make: () => ({ ...frame, logframes, evaluation, indicatorLibraries: libraries })
  })
  const lexicon = gatherLexicon(parts, logframes, memory)
  const linked = (
    file: Logframe | Evaluation | ProgrammeFrame,
    check: (scope: Scope) => void
  ): ReadonlyArray<Diagnostic> =>
    memory.files.get(file.origin.file, {
      from: [file, frame],
      make: () => linkedBy(check, lexicon),
      holds: (known) => stillHolds(known, lexicon)
    }).diagnostics
  return {
    value: programme,
    diagnostics: [
      ...duplicateIds("logframe", logframes),
      ...duplicateIds("library", libraries),
      ...duplicateIds("place", frame.places),
      ...revisionCycles(logframes),
      ...logframes.flatMap((logframe) => linked(logframe, (scope) => checkLogframe(logframe, scope))),
      ...linked(frame, (scope) => frame.data.forEach((source) => checkDataSource(source, { frame, scope }))),
      ...(evaluation ? linked(evaluation, (scope) => checkEvaluation(evaluation, scope)) : [])
    ]
  }
}

const linkedBy = (check: (scope: Scope) => void, lexicon: Lexicon): Linked => {
  const scope = new Scope(lexicon)
  check(scope)
  return scope.linked
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
  if (logframes.every(({ revises }) => revises === undefined)) return []
  const byId = new Map(logframes.map((logframe) => [logframe.id, logframe]))
  const done = new Set<string>()
  const inCircle = new Set<string>()
  for (const { id } of logframes) {
    const path: Array<string> = []
    let next: string | undefined = id
    while (next !== undefined && !done.has(next)) {
      done.add(next)
      path.push(next)
      next = byId.get(next)?.revises
    }
    const start = path.indexOf(next ?? "")
    if (start >= 0) for (const each of path.slice(start)) inCircle.add(each)
  }
  return logframes
    .filter(({ id }) => inCircle.has(id))
    .map((start) => errorAt("no-cycle", nameOf(within(start.origin, "revises")), { id: start.id }))
}
