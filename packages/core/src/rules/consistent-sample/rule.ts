import { within } from "../../diagnostic/Origin.js"
import { type RuleContext, defineRule } from "../../lint/Rule.js"

/** A percentage of a sample is a whole number of its members. */
export const consistentSample = defineRule({
  id: "consistent-sample",
  severity: "note",
  find: ({ programme, report }) => {
    for (const { id: source, sample, breakdowns, estimates } of programme.evaluation?.sources ?? []) {
      if (sample === undefined || sample === 0) continue
      for (const { id, percent, positives, origin } of estimates) {
        if (positives === undefined)
          check({ source, id, percent, sample, decimals: 2 }, within(origin, "percent"), report)
      }
      for (const { id, percent, origin } of breakdowns.flatMap(({ groups }) => groups)) {
        check({ source, id, percent, sample, decimals: 1 }, origin, report)
      }
    }
  },
  message: ({ id, source, percent, sample, below, above }) =>
    `${percent} percent of ${sample} ("${id}" in "${source}") is no whole number: the nearest are ${below} and ${above} percent.`,
  why: "the percentage was not counted over this sample alone; it was weighted, or counted over something else, and the number of positives is not stated.",
  remedy: () =>
    "Ask for the numerator and denominator (`positives:`); if the source does not say, leave it, and the report will."
})

interface Share {
  readonly source: string
  readonly id: string
  readonly percent: number
  readonly sample: number
  readonly decimals: number
}

const check = (
  { source, id, percent, sample, decimals }: Share,
  origin: Parameters<RuleContext["report"]>[0],
  report: RuleContext["report"]
): void => {
  const cases = (percent / 100) * sample
  const share = (count: number): string => ((count / sample) * 100).toFixed(decimals)
  const [below, above] = [
    `${Math.floor(cases)} (${share(Math.floor(cases))})`,
    `${Math.ceil(cases)} (${share(Math.ceil(cases))})`
  ]
  const written = percent.toFixed(decimals)
  if (written === share(Math.floor(cases)) || written === share(Math.ceil(cases))) return
  report(origin, { source, id, percent, sample, below, above })
}
