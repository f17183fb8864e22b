import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** A figure that was revised says why, and who agreed. */
export const requireRevisionReason = defineRule({
  id: "require-revision-reason",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Rationale for Targets",
  find: ({ logframe, report }) => {
    for (const { id, baseline, targets } of indicatorsOf(logframe)) {
      for (const { reason, approvedBy, date, origin } of [baseline, ...targets].flatMap(
        (each) => each?.revisions ?? []
      )) {
        const lacks = [
          ...(reason === undefined ? ["a reason"] : []),
          ...(approvedBy === undefined ? ["an approver"] : [])
        ]
        if (lacks.length > 0) report(within(origin, "date"), { id, date, lacks: lacks.join(" and ") })
      }
    }
  },
  message: ({ id, date, lacks }) => `A figure of "${id}" was revised on ${date} without ${lacks}.`,
  why: "a target that moves without a reason looks as if it had been moved to where the figure was.",
  remedy: () => "Write `reason:` and `approved-by:` beside the date."
})
