import type { PlacedIndicator } from "../model/PlacedIndicator.js"
import { dueTargetOf, wholeTargets } from "./dueTarget.js"
import { measureFor } from "./measureFor.js"
import type { Point } from "./Series.js"
import type { SeriesContext } from "./SeriesContext.js"

/**
 * The figures of a formula over time: one at the end of each target's period, as it is held against that target. Its parts
 * are reported for spans of their own, so that no other days are common to all of them.
 */
export const formulaPoints = (
  { logframe, indicator }: PlacedIndicator,
  { programme, observationsFor, asOf }: SeriesContext
): ReadonlyArray<Point> =>
  wholeTargets(indicator)
    .filter(({ period }) => period.end <= asOf)
    .flatMap(({ period }) => {
      const due = dueTargetOf({ indicator, logframe, asOf: period.end, reportedAfter: () => false })
      const measured = measureFor(due, { logframe, indicator, observationsFor, programme, asOf: period.end })
      if (measured.kind === "none") return []
      const { figure, value, illustrative } = measured.actual
      return [{ period, figure, value, interval: undefined, logframe: logframe.id, illustrative, converted: undefined }]
    })
