import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** A target is revised while it can still be worked for. */
export const noLateRevision = defineRule({
  id: "no-late-revision",
  severity: "warning",
  about: "logframe",
  source: "DFID, How to note: Guidance on using the revised Logical Framework (2011), Making changes to the logframe",
  find: ({ logframe, report }) => {
    for (const { id, targets } of indicatorsOf(logframe)) {
      for (const { period, revisions } of targets) {
        const late = revisions.find(({ date }) => date > period.end)
        if (late) report(within(late.origin, "date"), { id, period: period.label, date: late.date })
      }
    }
  },
  message: ({ id, period, date }) =>
    `The target of "${id}" for ${period} was revised on ${date}, after the period was over.`,
  why: "a target that is set when the result is known measures nothing.",
  remedy: () => "Take the revision out and report the figure against the target that was in force; or correct the date."
})
