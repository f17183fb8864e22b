import { within } from "../diagnostic/Origin.js"
import type { Baseline, Indicator } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import type { Change, Reason } from "./Change.js"
import { type Readings, compareFields } from "./compareFields.js"
import { type IndicatorHolder, type TargetReading, compareTargets, revisionReason } from "./compareTargets.js"
import { type Both, type Written, changeOf } from "./Difference.js"
import { isSame } from "./isSame.js"
import type { Plain } from "./Plain.js"
import { plainOf } from "./plainOf.js"

const readings: Readings = {
  id: "elsewhere",
  origin: "elsewhere",
  illustrative: "elsewhere",
  entry: "elsewhere",
  combine: "elsewhere",
  targetMeaning: "elsewhere",
  baseline: "elsewhere",
  targets: "elsewhere",
  lineage: "elsewhere",
  title: "wording",
  definition: "wording",
  limits: "wording",
  numerator: "wording",
  denominator: "wording",
  responsible: "wording",
  method: "wording",
  verification: "verification",
  alignment: "items",
  pending: "items",
  sampleDesign: "nested",
  referenceSheet: "nested",
  disaggregations: "set",
  tags: "set"
}

/** How two sides of an indicator are compared. */
export interface IndicatorReading {
  readonly targets: TargetReading
  /** The period of the earlier logframe, where the later one follows on from it. */
  readonly earlierPeriod: Logframe["period"] | undefined
}

/** What differs between an indicator and itself: in another version of its logframe, or in one that revises it. */
export const compareIndicator = (
  both: Both<IndicatorHolder>,
  { targets, earlierPeriod }: IndicatorReading
): ReadonlyArray<Change> => [
  ...compareFields(both, readings),
  ...compareEntry(both),
  ...compareBaseline(both, earlierPeriod),
  ...compareTargets(both, targets),
  // Towards an earlier logframe the lineage is what the comparison stands on, and no difference.
  ...(earlierPeriod ? [] : compareLineage(both))
]

/** An indicator's entry decides how its figures combine: another entry is one change, with what follows from it. */
const compareEntry = (both: Both<IndicatorHolder>): ReadonlyArray<Change> => {
  const [before, after] = [both.before.node, both.after.node]
  const pairs: ReadonlyArray<readonly [aspect: string, before: Plain, after: Plain]> = [
    ["entry", before.entry, after.entry],
    ["over-time", before.combine.time, after.combine.time],
    ["over-places", before.combine.places, after.combine.places],
    ["target-means", before.targetMeaning, after.targetMeaning]
  ]
  const differing = pairs.filter(([, was, is]) => was !== is)
  if (before.entry === after.entry)
    return differing.map(([aspect, was, is]) =>
      changeOf(both, { kind: "changed", aspect, before: written(was), after: written(is) })
    )
  const was = Object.fromEntries(differing.map(([aspect, value]) => [aspect, value]))
  const is = Object.fromEntries(differing.map(([aspect, , value]) => [aspect, value]))
  return [changeOf(both, { kind: "changed", aspect: "entry", before: written(was), after: written(is) })]
}

const written = (value: Plain | undefined): Written | undefined => (value === undefined ? undefined : { value })

const compareBaseline = (
  both: Both<IndicatorHolder>,
  earlierPeriod: Logframe["period"] | undefined
): ReadonlyArray<Change> => {
  const [before, after] = [both.before.node.baseline, both.after.node.baseline]
  if (isSame(before, after)) return []
  const measuredSince =
    earlierPeriod &&
    before &&
    after?.period &&
    after.period.end > earlierPeriod.start &&
    !isSame(before.period, after.period)
  const reason: Reason | undefined = measuredSince
    ? { kind: "new-period", text: undefined, origin: within(after.origin, "period") }
    : before && after && revisionReason(before, after)
  const change = changeOf(both, {
    kind: isSame(figureOf(before), figureOf(after)) ? "changed" : "rebaselined",
    aspect: "baseline",
    before: before && written(plainBaseline(before)),
    after: after && written(plainBaseline(after)),
    reason
  })
  return [change]
}

/** What of a baseline is its figure, and not where it comes from. */
const figureOf = (baseline: Baseline | undefined) => baseline && { ...baseline, citation: undefined, note: undefined }

const plainBaseline = (baseline: Baseline): Plain => plainOf(baseline) ?? {}

const compareLineage = (both: Both<IndicatorHolder>): ReadonlyArray<Change> => {
  const [before, after] = [both.before.node, both.after.node].map(plainLineage)
  if (isSame(before, after)) return []
  return [changeOf(both, { kind: "changed", aspect: "lineage", before: written(before), after: written(after) })]
}

/** A lineage as a file writes it: the kind is the key. */
const plainLineage = ({ lineage }: Indicator): Plain | undefined => {
  if (!lineage) return undefined
  const { kind, from, ...rest } = lineage
  return plainOf({ [kind]: from, ...rest })
}
