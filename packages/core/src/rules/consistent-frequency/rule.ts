import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Frequency } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { targetSeries } from "../../model/targetSeries.js"
import { daysBetween } from "../../period/day.js"

/** An indicator is measured at least as often as it has targets. */
export const consistentFrequency = defineRule({
  id: "consistent-frequency",
  severity: "warning",
  about: "logframe",
  source:
    "DFID, How to note: Guidance on using the revised Logical Framework (2011), Guide to Completing the Logframe, on milestones and sources",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const { id, frequency, origin } = indicator
      const ends = targetSeries(indicator).map(({ target }) => target.period.end)
      const every = frequency === undefined ? undefined : daysApart[frequency]
      if (every === undefined || ends.length < 2) continue
      const gaps = ends.slice(1).map((end, index) => daysBetween(ends[index] ?? end, end))
      const gap = Math.min(...gaps.filter((days) => days > 0))
      // Seasons and holidays move a survey by weeks, not by half of its interval.
      if (gap < every * 0.75) report(within(origin, "frequency"), { id, frequency, count: ends.length })
    }
  },
  message: ({ id, frequency, count }) =>
    frequency === "once" || frequency === "at-end"
      ? `"${id}" is measured ${frequency === "once" ? "once" : "at the end"}, and has ${count} targets.`
      : `"${id}" is measured ${frequency}, and its targets follow on each other faster.`,
  why: "a target between two measurements is met or missed, and nobody learns it.",
  remedy: () => "Leave out the targets that nothing is measured for, or measure more often."
})

const daysApart: Readonly<Record<Frequency, number>> = {
  continuous: 0,
  monthly: 30,
  quarterly: 91,
  "half-yearly": 182,
  yearly: 365,
  "every-two-years": 730,
  "every-five-years": 1826,
  once: Number.POSITIVE_INFINITY,
  "at-end": Number.POSITIVE_INFINITY
}
