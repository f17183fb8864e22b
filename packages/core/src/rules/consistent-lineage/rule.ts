import { nameOf, within } from "../../diagnostic/Origin.js"
import { type RuleContext, defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { indicatorsNamed, pastReferences } from "../../model/PlacedIndicator.js"

/** An indicator that carries an earlier one's id says how it follows on from it, and one that continues keeps its unit. */
export const consistentLineage = defineRule({
  id: "consistent-lineage",
  severity: "error",
  find: (context) => {
    for (const logframe of context.programme.logframes) {
      if (logframe.revises === undefined || logframe.revises === logframe.id) continue
      for (const indicator of indicatorsOf(logframe)) {
        findUnexplained(indicator, logframe.revises, context)
        findChanged(indicator, logframe.revises, context)
      }
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

const findUnexplained = (indicator: Indicator, revises: string, { programme, report }: RuleContext): void => {
  const [namesake] = indicatorsNamed(programme.logframes, `${revises}/${indicator.id}`)
  if (!namesake || indicator.lineage) return
  report(within(indicator.origin, "lineage"), { id: indicator.id, revises }, [nameOf(namesake.indicator.origin)])
}

const findChanged = (indicator: Indicator, revises: string, { programme, report }: RuleContext): void => {
  if (indicator.lineage?.kind !== "continues") return
  const references = pastReferences(indicator, { revises })
  for (const { indicator: past } of references.flatMap((from) => indicatorsNamed(programme.logframes, from))) {
    if (past.unit === indicator.unit && past.entry === indicator.entry) continue
    const [now, before] = [indicator, past].map(({ unit, entry }) => `${unit} (${entry})`)
    report(within(indicator.origin, "lineage"), { id: indicator.id, now, before }, [nameOf(past.origin)])
  }
}
