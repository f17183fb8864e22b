import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { type Indicator, type Target, isFlow } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { baselineAmount, targetSeries } from "../../model/targetSeries.js"
import { daysBetween } from "../../period/day.js"
import { daysOf } from "../../period/Period.js"

/** Targets grow in steps that can be explained. */
export const noTargetJump = defineRule({
  id: "no-target-jump",
  severity: "note",
  about: "logframe",
  source:
    "USAID TIPS 8, Baselines and Targets (2nd edition, 2010), What are baselines and targets?: targets that are ambitious, yet achievable",
  find: ({ logframe, limits, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      if (indicator.entry === "yes-no" || indicator.entry === "judgement") continue
      const steps = stepsOf(indicator)
      const at = steps.findIndex(({ pace }, index) => {
        const before = steps[index - 1]?.pace ?? 0
        return before !== 0 && Math.abs(pace) > limits.targetJump * Math.abs(before) * (1 + 1e-9)
      })
      const [step, before] = [steps[at], steps[at - 1]]
      if (!step || !before) continue
      const times = Math.abs(step.pace / before.pace)
      const factor = times < 10 ? Math.round(times * 10) / 10 : Math.round(times)
      const params = { id: indicator.id, period: step.target.period.label, factor, limit: limits.targetJump }
      const related =
        before.target === step.target ? within(indicator.origin, "baseline") : nameOf(before.target.origin)
      report(nameOf(step.target.origin), params, { related: [related] })
    }
  },
  message: ({ id, period, factor }) => `"${id}" is to grow ${factor} times as fast for ${period} as before.`,
  why: "a step out of line is often a slip of a digit or a total among parts; if it is meant, it needs a reason.",
  remedy: () =>
    "Correct the target, or say in `definition:` or `note:` what makes the step possible; `limits:` in policy.yaml sets another bound."
})

interface Step {
  readonly target: Target
  /** What is to be added in a day. */
  readonly pace: number
}

/** What each target asks beyond the one before it; for a period alone, what it asks. */
const stepsOf = (indicator: Indicator): ReadonlyArray<Step> => {
  const points = targetSeries(indicator).flatMap(({ target, amount }) =>
    amount === undefined ? [] : [{ target, amount, end: target.period.end }]
  )
  if (indicator.targetMeaning === "for-period" && isFlow(indicator))
    return points.map(({ target, amount }) => ({ target, pace: amount / daysOf(target.period) }))
  const start = indicator.baseline?.period
  const from = baselineAmount(indicator)
  const way = from === undefined || !start ? points : [{ target: undefined, amount: from, end: start.end }, ...points]
  return way.slice(1).flatMap(({ target, amount, end }, index) => {
    const before = way[index]
    const days = before ? daysBetween(before.end, end) : 0
    return target && before && days > 0 ? [{ target, pace: (amount - before.amount) / days }] : []
  })
}
