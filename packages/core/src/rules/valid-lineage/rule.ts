import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { pastReferences } from "../../model/PlacedIndicator.js"

/** What merges merges several, what splits is split into several, and only a merger has several pasts. */
export const validLineage = defineRule({
  id: "valid-lineage",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Changes to Indicator",
  find: ({ logframe, report }) => {
    const indicators = indicatorsOf(logframe)
    const splits = new Map<string, number>()
    for (const indicator of indicators.filter(({ lineage }) => lineage?.kind === "splits"))
      for (const from of pastReferences(indicator, logframe)) splits.set(from, (splits.get(from) ?? 0) + 1)
    for (const indicator of indicators) {
      const fault = faultOf(indicator, pastReferences(indicator, logframe), splits)
      if (!fault || !indicator.lineage) continue
      report(nameOf(within(indicator.origin, "lineage", indicator.lineage.kind)), { id: indicator.id, ...fault })
    }
  },
  message: ({ id, kind, from, count }) => {
    if (kind === "merges") return `"${id}" merges one indicator alone (${from}).`
    if (kind === "splits") return `"${id}" splits ${from}, and nothing else does.`
    return `"${id}" ${kind} ${count} indicators, and can follow on from one.`
  },
  why: "a series that is joined in the wrong way adds up what was never one measure.",
  remedy: ({ kind }) => {
    if (kind === "merges")
      return "Name all indicators that it merges; of one alone write continues, renames or rebases."
    if (kind === "splits") return "Write `splits:` with its other parts too, or replaces or rebases here."
    return "Write `merges:` if several became one, or name the one that it follows on from."
  }
})

const faultOf = (
  { lineage }: Indicator,
  past: ReadonlyArray<string>,
  splits: ReadonlyMap<string, number>
): { readonly kind: string; readonly from: string; readonly count: number } | undefined => {
  if (!lineage || past.length === 0) return undefined
  const fault = { kind: lineage.kind, from: past.join(", "), count: past.length }
  if (lineage.kind === "merges") return past.length === 1 ? fault : undefined
  if (lineage.kind === "splits") return past.every((from) => (splits.get(from) ?? 0) > 1) ? undefined : fault
  // One measure may replace several that were given up.
  return lineage.kind !== "replaces" && past.length > 1 ? fault : undefined
}
