import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"
import { covers } from "../../period/Period.js"

/** An activity is planned within its logframe's period, and is not done before its plan begins. */
export const validWorkPlan = defineRule({
  id: "valid-work-plan",
  severity: "warning",
  about: "logframe",
  source:
    "European Commission, Project Cycle Management Guidelines (2004), section 5, The Logical Framework Approach, on activity schedules",
  find: ({ logframe, report }) => {
    for (const { id, origin, workPlan } of resultsOf(logframe)) {
      const { planned, actual } = workPlan
      if (planned && !covers(logframe.period, planned)) {
        const params = { id, planned: planned.label, period: logframe.period.label }
        report(within(origin, "planned"), params, { related: [within(logframe.origin, "period")] })
      }
      // Later than planned is life; ended before the plan began is mostly a year written wrong.
      if (planned && actual && actual.end < planned.start) {
        const params = { id, planned: planned.label, actual: actual.label }
        report(within(origin, "actual"), params, { related: [within(origin, "planned")] })
      }
    }
  },
  message: ({ id, planned, period, actual }) =>
    actual === undefined
      ? `Activity "${id}" is planned for ${planned}, outside of the logframe's period ${period}.`
      : `Activity "${id}" was done in ${actual}, before the time that it is planned for (${planned}).`,
  why: "an activity outside of its time is in no budget and no report of its phase.",
  remedy: () => "Correct the period, or move the activity to the logframe of its phase."
})
