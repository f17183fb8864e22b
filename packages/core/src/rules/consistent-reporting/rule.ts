import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Frequency } from "../../model/Indicator.js"
import { daysOf, overlaps } from "../../period/Period.js"

/** Data are reported for spans no longer than the declared frequency. */
export const consistentReporting = defineRule({
  id: "consistent-reporting",
  severity: "note",
  about: "rows",
  source: "USAID TIPS 12, Data Quality Standards (2nd edition, 2009), standard Timeliness: data are frequent enough",
  find: ({ indicator: id, homes, observations, report }) => {
    for (const { indicator, logframe } of homes) {
      const { frequency, origin } = indicator
      const most = frequency === undefined ? undefined : longest[frequency]
      const own = observations.filter(({ period }) => overlaps(logframe.dataPeriod, period))
      const [first] = own
      if (most === undefined || !first || own.some(({ period }) => daysOf(period) <= most)) continue
      const params = { id, frequency, period: first.period.label }
      report(within(first.origin, "period"), params, { related: [within(origin, "frequency")] })
    }
  },
  message: ({ id, frequency, period }) =>
    `"${id}" is to be reported ${frequency}, and all its rows are for longer spans, such as ${period}.`,
  why: "what comes too seldom cannot be steered by.",
  remedy: () => "Report by the shorter span, or correct `frequency:`."
})

/** The most days that a span of each frequency may have; none where it says nothing about spans. */
const longest: Readonly<Partial<Record<Frequency, number>>> = {
  monthly: 31,
  quarterly: 92,
  "half-yearly": 184,
  yearly: 366
}
