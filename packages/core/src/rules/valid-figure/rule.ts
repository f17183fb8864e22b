import { type Origin, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Figure, Indicator, Range } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { figureFault } from "../../model/figureFault.js"

/** A figure that a logframe states is of the kind that its indicator measures. */
export const validFigure = defineRule({
  id: "valid-figure",
  severity: "error",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), fields Unit of Measure and Data Type",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      for (const [value, origin] of statedIn(indicator)) {
        if (typeof value === "object" || value === undefined) continue
        const expected = figureFault(indicator, value, "true or false")
        if (expected !== undefined) report(origin, { id: indicator.id, expected, actual: JSON.stringify(value) })
      }
    }
  },
  message: ({ id, expected, actual }) => `A figure of "${id}" should be ${expected}; this one is ${actual}.`,
  why: "a figure of another kind cannot be added, compared or shown beside the others.",
  remedy: () => "Correct the figure, or the indicator's `entry:`, `unit:` or `scale:`."
})

const statedIn = (indicator: Indicator): ReadonlyArray<readonly [Figure | Range | undefined, Origin]> => [
  [indicator.baseline?.value, within(indicator.origin, "baseline")],
  ...indicator.targets.flatMap((target) =>
    [target.value, ...target.revisions.map((revision) => revision.value)].map(
      (value) => [value, target.origin] as const
    )
  )
]
