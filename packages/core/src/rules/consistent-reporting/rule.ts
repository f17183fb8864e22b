import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Frequency } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import type { Observation } from "../../model/Observation.js"
import { daysOf } from "../../period/Period.js"

/** Data are reported for spans no longer than the declared frequency. */
export const consistentReporting = defineRule({
  id: "consistent-reporting",
  severity: "note",
  about: "data",
  source: "USAID TIPS 12, Data Quality Standards (2nd edition, 2009), standard Timeliness: data are frequent enough",
  find: ({ programme, observations, report }) => {
    const rows = rowsBy(observations)
    for (const logframe of programme.logframes) {
      for (const { id, frequency, origin } of indicatorsOf(logframe)) {
        const most = frequency === undefined ? undefined : longest[frequency]
        const own = [...(rows.get(id) ?? []), ...(rows.get(`${logframe.id}/${id}`) ?? [])]
        const [first] = own
        if (most === undefined || !first || own.some(({ period }) => daysOf(period) <= most)) continue
        const params = { id, frequency, period: first.period.label }
        report(within(first.origin, "period"), params, { related: [within(origin, "frequency")] })
      }
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

const rowsBy = (observations: ReadonlyArray<Observation>): ReadonlyMap<string, ReadonlyArray<Observation>> => {
  const rows = new Map<string, Array<Observation>>()
  for (const row of observations) {
    const known = rows.get(row.indicator)
    if (known) known.push(row)
    else rows.set(row.indicator, [row])
  }
  return rows
}
