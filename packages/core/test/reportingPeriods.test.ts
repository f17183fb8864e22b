import fc from "fast-check"
import { expect, test } from "vitest"
import { reportingPeriods } from "../src/measure/reportingPeriods.js"
import { indicatorsOf } from "../src/model/Logframe.js"
import type { PlacedIndicator } from "../src/model/PlacedIndicator.js"
import { addDays } from "../src/period/day.js"
import { covers, overlaps } from "../src/period/Period.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"

interface Asked {
  /** First month of the fiscal year. */
  readonly start: number
  readonly often: string | undefined
  readonly data: string
  readonly targets: ReadonlyArray<string>
}

const placedIn = ({ start, often, data, targets }: Asked): PlacedIndicator => {
  const frequency = often === undefined ? "" : `, frequency: ${often}`
  const asked = [...new Set(targets)].map((target) => `${target}: 1`).join(", ")
  const { programme } = loadProgramme([
    { path: "programme.yaml", text: `programme: p\ntitle: P\nperiod: 2007..2013\nfiscal-year-start: ${start}\n` },
    {
      path: "logframes/a.yaml",
      text: `logframe: a
title: A
period: ${data}
goal:
  statement: G
  indicators:
    x: {title: X, unit: wells, entry: increment${frequency}, targets: {${asked}}}
outcomes: {}
`
    }
  ])
  const [logframe] = programme?.logframes ?? []
  const [indicator] = logframe ? indicatorsOf(logframe) : []
  if (!logframe || !indicator) throw new Error("the programme cannot be read")
  return { logframe, indicator }
}

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays("2008-01-01", count))
const span = fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}..${b}` : `${b}..${a}`))

const asked: fc.Arbitrary<Asked> = fc.record({
  start: fc.integer({ min: 1, max: 12 }),
  often: fc.constantFrom("monthly", "quarterly", "half-yearly", "yearly", "continuous", undefined),
  data: span,
  targets: fc.array(span, { maxLength: 3 })
})

test("reporting periods are all days of the data period, each once, and no target cuts one", () => {
  fc.assert(
    fc.property(asked, (given) => {
      const { logframe, indicator } = placedIn(given)
      const periods = reportingPeriods({ logframe, indicator }, { fiscalYearStart: given.start, named: new Map() })
      const { start, end } = logframe.dataPeriod
      expect(periods.every((period) => period.start <= period.end)).toBe(true)
      expect(periods.map((period) => period.start)).toEqual([
        start,
        ...periods.slice(0, -1).map((period) => addDays(period.end, 1))
      ])
      expect(periods.at(-1)?.end).toBe(end)
      for (const { period: target } of indicator.targets)
        expect(periods.filter((period) => overlaps(target, period) && !covers(target, period))).toEqual([])
    }),
    { numRuns: 200 }
  )
})
