import { type Origin, nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { isFlow } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { daysBetween } from "../../period/day.js"

/** How many days before the logframe's end its last target may lie: a survey takes a season. */
const slack = 92

/** What should be reached by the end has a target for the end. */
export const requireEndTarget = defineRule({
  id: "require-end-target",
  severity: "warning",
  about: "logframe",
  source:
    "DFID, How to note: Guidance on using the revised Logical Framework (2011), Guide to Completing the Logframe, on milestones and targets",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const { id, entry, targetMeaning, targets, pending, origin } = indicator
      // Amounts for single periods end when the work does, and what is to be so from a day on stays so.
      if ((targetMeaning === "for-period" && isFlow(indicator)) || entry === "yes-no") continue
      const ends = [...targets, ...pending].map(({ period }) => period?.end ?? "")
      const last = ends.reduce((latest, end) => (end > latest ? end : latest), "")
      if (last === "" || daysBetween(last, logframe.period.end) <= slack) continue
      const at: Origin = nameOf(within(origin, "targets"))
      report(at, { id, last, end: logframe.period.end }, { related: [within(logframe.origin, "period")] })
    }
  },
  message: ({ id, last, end }) => `The last target of "${id}" is for ${last}, and the logframe runs until ${end}.`,
  why: "at the end nobody can say whether enough was reached.",
  remedy: () => "Add a target for the last period."
})
