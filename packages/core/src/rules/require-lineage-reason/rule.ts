import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** An indicator that is not simply continued says why. */
export const requireLineageReason = defineRule({
  id: "require-lineage-reason",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Changes to Indicator",
  find: ({ logframe, report }) => {
    for (const { id, lineage, origin } of indicatorsOf(logframe)) {
      if (!lineage || lineage.kind === "continues" || lineage.reason !== undefined) continue
      report(nameOf(within(origin, "lineage", lineage.kind)), { id, kind: lineage.kind, from: lineage.from.join(", ") })
    }
  },
  message: ({ id, kind, from }) => `"${id}" ${kind} "${from}" and does not say why.`,
  why: "a measure that changes between two logframes breaks the series, and a donor will ask what for.",
  remedy: () => "Write `reason:` under `lineage:`."
})
