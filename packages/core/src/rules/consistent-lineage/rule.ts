import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { indicatorsNamed } from "../../model/PlacedIndicator.js"

/** An indicator that carries an earlier one's id says how it follows on from it, and one that continues keeps its unit. */
export const consistentLineage = defineRule({
  id: "consistent-lineage",
  severity: "error",
  find: ({ programme, report }) => {
    for (const logframe of programme.logframes) {
      if (logframe.revises === undefined) continue
      for (const indicator of indicatorsOf(logframe)) {
        const [namesake] = indicatorsNamed(programme.logframes, `${logframe.revises}/${indicator.id}`)
        const { lineage } = indicator
        if (namesake && !lineage) {
          report(nameOf(indicator.origin), { id: indicator.id, revises: logframe.revises }, [
            nameOf(namesake.indicator.origin)
          ])
        }
        if (lineage?.kind !== "continues") continue
        const references = lineage.from.map((from) => (from.includes("/") ? from : `${logframe.revises}/${from}`))
        for (const { indicator: past } of references.flatMap((from) => indicatorsNamed(programme.logframes, from))) {
          if (past.unit === indicator.unit && past.entry === indicator.entry) continue
          const params = {
            id: indicator.id,
            now: `${indicator.unit}, ${indicator.entry}`,
            then: `${past.unit}, ${past.entry}`
          }
          report(within(indicator.origin, "lineage"), params, [nameOf(past.origin)])
        }
      }
    }
  },
  message: ({ id, revises, now, then }) =>
    revises === undefined
      ? `"${id}" continues an indicator that measured something else: ${then} then, ${now} now.`
      : `"${id}" has the id of an indicator of ${revises} and does not say what became of that one.`,
  why: "a series over ten years may join only figures that measure the same thing.",
  remedy: () =>
    "Write `lineage:` with continues, renames, rebases, splits, merges or replaces; or give the new indicator an id of its own."
})
