import { nameOf, within } from "../../diagnostic/Origin.js"
import { type LogframeContext, defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { indicatorsNamed, pastReferences } from "../../model/PlacedIndicator.js"

/** An indicator that carries an earlier one's id says how it follows on from it, and one that continues keeps its unit. */
export const consistentLineage = defineRule({
  id: "consistent-lineage",
  severity: "error",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Changes to Indicator",
  find: (context) => {
    const { id, revises } = context.logframe
    if (revises === undefined || revises === id) return
    for (const indicator of indicatorsOf(context.logframe)) {
      findUnexplained(indicator, revises, context)
      findChanged(indicator, revises, context)
    }
  },
  message: ({ id, revises, now, before }) =>
    revises === undefined
      ? `"${id}" continues an indicator that measured something else: ${before} then, ${now} now.`
      : `"${id}" has the id of an indicator of ${revises} and does not say what became of that one.`,
  why: "a series over ten years may join only figures that measure the same thing.",
  remedy: () =>
    "Write `lineage:` with continues, renames, rebases, splits, merges or replaces; or give the new indicator an id of its own."
})

const findUnexplained = (indicator: Indicator, revises: string, { earlier, report }: LogframeContext): void => {
  const [namesake] = indicatorsNamed(earlier, `${revises}/${indicator.id}`)
  if (!namesake || indicator.lineage) return
  report(
    within(indicator.origin, "lineage"),
    { id: indicator.id, revises },
    { related: [nameOf(namesake.indicator.origin)] }
  )
}

const findChanged = (indicator: Indicator, revises: string, { earlier, report }: LogframeContext): void => {
  if (indicator.lineage?.kind !== "continues") return
  const references = pastReferences(indicator, { revises })
  for (const { indicator: past } of references.flatMap((from) => indicatorsNamed(earlier, from))) {
    if (past.unit === indicator.unit && past.entry === indicator.entry) continue
    const [now, before] = [indicator, past].map(({ unit, entry }) => `${unit} (${entry})`)
    report(within(indicator.origin, "lineage"), { id: indicator.id, now, before }, { related: [nameOf(past.origin)] })
  }
}
