import type { Dropped, Logframe } from "../model/Logframe.js"
import type { Change } from "./Change.js"
import { type Readings, compareFields } from "./compareFields.js"
import { type Both, type Holder, type Written, changeOf } from "./Difference.js"
import { adaptationReason } from "./Grounds.js"
import { isSame } from "./isSame.js"
import type { Relation } from "./LogframeDiff.js"
import { blankChange, sideOf } from "./Outline.js"
import { plainOf } from "./plainOf.js"

/** A logframe on one side. */
export interface LogframeHolder extends Holder {
  readonly node: Logframe
}

const readings: Readings = {
  id: "elsewhere",
  origin: "elsewhere",
  goal: "elsewhere",
  outcomes: "elsewhere",
  dataPeriod: "elsewhere",
  dropped: "elsewhere",
  adaptations: "items",
  title: "wording",
  note: "wording",
  preconditions: "items"
}

/** What makes a logframe its own is no difference from another one. */
const ofPhases: Readings = {
  ...readings,
  title: "elsewhere",
  period: "elsewhere",
  revises: "elsewhere",
  adaptations: "elsewhere"
}

/** What differs between two logframes above their results; towards a logframe that is revised, what the later declares. */
export const compareLogframe = (both: Both<LogframeHolder>, relation: Relation): ReadonlyArray<Change> => {
  if (relation !== "versions")
    return [...(relation === "revises" ? declared(both) : []), ...compareFields(both, ofPhases)]
  return [...renamed(both), ...compareFields(both, readings), ...compareDataPeriod(both), ...compareDropped(both)]
}

const renamed = ({ before, after }: Both<LogframeHolder>): ReadonlyArray<Change> => {
  if (before.node.id === after.node.id) return []
  const sides = { before: sideOf(before), after: sideOf(after) }
  return [{ ...blankChange, kind: "renamed", ...sides, match: { by: "file", likeness: undefined } }]
}

const declared = (both: Both<LogframeHolder>): ReadonlyArray<Change> =>
  both.after.node.adaptations.map((adaptation) => ({
    ...changeOf(both, {
      kind: "declared",
      aspect: "adaptations",
      before: undefined,
      after: { value: plainOf({ ...adaptation, reason: undefined }) ?? "", origin: adaptation.origin },
      reason: adaptationReason(adaptation)
    }),
    kind: "declared"
  }))

/** A data period that nobody wrote is the period, and changes with it. */
const compareDataPeriod = (both: Both<LogframeHolder>): ReadonlyArray<Change> => {
  const [before, after] = [writtenDataPeriod(both.before), writtenDataPeriod(both.after)]
  const isSameSpan = isSame(both.before.node.dataPeriod, both.after.node.dataPeriod)
  if (isSameSpan || (!before && !after)) return []
  return [changeOf(both, { kind: "changed", aspect: "data-period", before, after })]
}

const writtenDataPeriod = ({ node }: LogframeHolder): Written | undefined =>
  isSame(node.period, node.dataPeriod) ? undefined : { value: node.dataPeriod.label }

const compareDropped = (both: Both<LogframeHolder>): ReadonlyArray<Change> => {
  const [befores, afters] = [entriesOf(both.before), entriesOf(both.after)]
  return [...new Set([...befores.keys(), ...afters.keys()])].flatMap((id) => {
    const [before, after] = [befores.get(id), afters.get(id)]
    if (isSame(before, after)) return []
    const sides = { before: writtenEntry(before), after: writtenEntry(after) }
    return [changeOf(both, { kind: "changed", aspect: "dropped", ...sides })]
  })
}

const entriesOf = ({ node }: LogframeHolder): ReadonlyMap<string, Dropped> =>
  new Map(node.dropped.map((entry) => [entry.id, entry]))

const writtenEntry = (entry: Dropped | undefined): Written | undefined =>
  entry && { value: plainOf(entry) ?? "", origin: entry.origin }
