import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { daysBetween } from "../../period/day.js"

/** A baseline that begins this many days after the logframe is no longer the state before it. */
const late = 365

/** A baseline is taken before the work shows: before the first target is due, and not long after the start. */
export const validBaselinePeriod = defineRule({
  id: "valid-baseline-period",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 8, Baselines and Targets (2nd edition, 2010), What are baselines and targets?: a baseline is the value before the implementation of projects or activities",
  find: ({ logframe, report }) => {
    for (const { id, baseline, targets, origin } of indicatorsOf(logframe)) {
      const period = baseline?.period
      if (!period) continue
      const [first] = targets
      const at = within(origin, "baseline", "period")
      if (first && period.end > first.period.end)
        report(at, { id, baseline: period.label, target: first.period.label }, { related: [nameOf(first.origin)] })
      else if (daysBetween(logframe.period.start, period.start) > late)
        report(
          at,
          { id, baseline: period.label, start: logframe.period.start },
          { related: [within(logframe.origin, "period")] }
        )
    }
  },
  message: ({ id, baseline, target, start }) =>
    start === undefined
      ? `The baseline of "${id}" (${baseline}) is later than its first target (${target}).`
      : `The baseline of "${id}" (${baseline}) was taken long after the logframe began (${start}).`,
  why: "what the work has already changed is then counted as the state before it.",
  remedy: () => "Correct the period; if there is no earlier figure, say under `limits:` what the baseline cannot tell."
})
