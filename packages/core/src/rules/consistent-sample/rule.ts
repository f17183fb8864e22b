import { type Origin, within } from "../../diagnostic/Origin.js"
import { type Report, defineRule } from "../../lint/Rule.js"
import { decimalsOf } from "../../statistics/decimalsOf.js"

/** A percentage of a sample is a whole number of its members, as exactly as it is written. */
export const consistentSample = defineRule({
  id: "consistent-sample",
  severity: "note",
  about: "programme",
  source:
    "Brown and Heathers, The GRIM Test, Social Psychological and Personality Science 8 (2017): what a mean of whole numbers can be, given the size of the sample",
  find: ({ programme, report }) => {
    for (const { id: source, sample, breakdowns, estimates } of programme.evaluation?.sources ?? []) {
      if (sample === undefined || sample === 0) continue
      for (const { id, percent, positives, origin } of estimates) {
        if (positives === undefined)
          check({ source, id, percent, sample, decimals: decimalsOf([percent]) }, within(origin, "percent"), report)
      }
      for (const { groups } of breakdowns) {
        const decimals = decimalsOf(groups.map(({ percent }) => percent))
        for (const { id, percent, origin } of groups) check({ source, id, percent, sample, decimals }, origin, report)
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

const check = ({ source, id, percent, sample, decimals }: Share, origin: Origin, report: Report): void => {
  const cases = (percent / 100) * sample
  const counts = [Math.floor(cases), Math.ceil(cases)]
  const half = 10 ** -decimals / 2
  if (counts.some((count) => Math.abs((count / sample) * 100 - percent) <= half + 1e-9)) return
  const [below, above] = counts.map((count) => `${count} (${((count / sample) * 100).toFixed(Math.max(decimals, 2))})`)
  report(origin, { source, id, percent, sample, below, above })
}
