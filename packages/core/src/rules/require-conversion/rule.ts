import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { indicatorsNamed, pastReferences } from "../../model/PlacedIndicator.js"

/** An indicator that is rebased to another unit says how earlier figures become comparable. */
export const requireConversion = defineRule({
  id: "require-conversion",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Changes to Indicator",
  find: ({ logframe, earlier, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      if (indicator.lineage?.kind !== "rebases" || indicator.lineage.conversion) continue
      const past = pastReferences(indicator, logframe).flatMap((from) => indicatorsNamed(earlier, from))
      const changed = past.find((placed) => measureOf(placed.indicator) !== measureOf(indicator))
      if (!changed) continue
      const params = { id: indicator.id, before: measureOf(changed.indicator), now: measureOf(indicator) }
      report(within(indicator.origin, "lineage"), params, { related: [nameOf(changed.indicator.origin)] })
    }
  },
  message: ({ id, before, now }) => `"${id}" was measured in ${before} and is in ${now}, with no conversion.`,
  why: "without a conversion the series ends where the unit changes, and earlier figures stand beside later ones unread.",
  remedy: () =>
    "Write `conversion: {times: ...}` under `lineage:`; if no factor makes them comparable, write `replaces:`."
})

const measureOf = ({ unit, per }: Indicator): string => (per === undefined ? unit : `${unit}, per ${per}`)
