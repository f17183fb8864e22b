import { type Programme, loadProgramme, planMeasure } from "@logframe/core"
import fc from "fast-check"

/** An indicator as YAML, in flow style. */
const indicatorText = (): fc.Arbitrary<string> =>
  fc
    .record({
      kind: fc.constantFrom(
        "entry: increment, over-places: sum",
        "entry: increment, over-places: none",
        "entry: running-total, target-means: to-date, over-places: sum",
        "entry: level, over-places: sum",
        "entry: level, over-places: sum, stale-after: 1 month",
        "entry: level, over-places: sum, stale-after: 5 months",
        "entry: level, over-places: none, stale-after: 1 year",
        "entry: ratio, over-places: ratio-of-sums",
        "entry: ratio, over-places: none",
        "entry: estimate",
        "entry: mean, over-places: weighted-mean",
        "entry: person, target-means: for-period",
        "entry: person, target-means: to-date",
        "entry: person, over-places: none, target-means: to-date",
        "entry: yes-no",
        "entry: judgement, scale: [poor, fair, good]"
      ),
      frequency: fc.constantFrom("monthly", "quarterly", "half-yearly", "yearly", "once"),
      baseline: fc.constantFrom("", "2008", "2009-03-14"),
      targets: fc.subarray(["2009", "2010", "2009-Q3", "2010-02-10..2010-08-20", "2009..2010"])
    })
    .map(({ kind, frequency, baseline, targets }) => {
      const isRank = kind.includes("judgement")
      const isAnswer = kind.includes("yes-no")
      const figure = isRank ? "good" : isAnswer ? "yes" : "10"
      const parts = [
        "title: T",
        "unit: things",
        kind,
        `frequency: ${frequency}`,
        ...(baseline === "" ? [] : [`baseline: {value: ${figure}, period: ${baseline}}`]),
        ...(targets.length === 0 ? [] : [`targets: {${targets.map((period) => `${period}: ${figure}`).join(", ")}}`])
      ]
      return `{${parts.join(", ")}}`
    })

/** Ids of indicators; the first logframe has all of them, and the second some of the same. */
export const indicatorIds = ["a", "b", "c", "d", "e"] as const

/** Ids of places: sites in districts in a province, and a district beside it. */
export const placeIds = ["p", "d1", "s1", "s2", "d2", "s3", "x"] as const

/** Categories of each disaggregation. */
export const categoryIds = { sex: ["f", "m"], age: ["old", "young"] } as const

const programmeText = (fiscalYearStart: number): string => `programme: p
title: P
period: 2009..2010
fiscal-year-start: ${fiscalYearStart}
places:
  p:
    name: P
    level: province
    places:
      d1: {name: D1, level: district, places: {s1: {name: S1, level: site}, s2: {name: S2, level: site}}}
      d2: {name: D2, level: district, places: {s3: {name: S3, level: site}}}
  x: {name: X, level: district}
disaggregations:
  sex: {title: Sex, categories: {f: Women, m: Men}, exclusive: true, complete: true}
  age: {title: Age, categories: {old: Old, young: Young}, exclusive: true, complete: false}
`

const logframeText = (
  id: string,
  period: string,
  indicators: ReadonlyArray<readonly [string, string]>
): string => `logframe: ${id}
title: L
period: ${period}
goal: {statement: G}
outcomes:
  o:
    statement: O
    indicators:
${indicators.map(([name, text]) => `      ${name}: ${text}\n`).join("")}`

/** Programmes are long; of one that fails the entries are what matters. */
const short = (programme: Programme): Programme => {
  const entries = planMeasure(programme).map(({ reference, indicator, periods, spans }) =>
    [
      reference,
      indicator.entry,
      indicator.combine.places,
      indicator.frequency,
      indicator.staleAfter,
      periods.length,
      spans.length
    ].join(" ")
  )
  return Object.assign(programme, { [fc.toStringMethod]: () => entries.join("; ") })
}

/** Small programmes: indicators of every kind of entry over fiscal years, targets that cut months, two logframes. */
export const crossedProgrammes: fc.Arbitrary<Programme> = fc
  .record({
    fiscalYearStart: fc.constantFrom(1, 4, 7, 10),
    first: fc.tuple(...indicatorIds.map(indicatorText)),
    second: fc.tuple(indicatorText(), indicatorText()),
    period: fc.constantFrom("2010", "2010-M03..2010-M12", "2011")
  })
  .map(({ fiscalYearStart, first, second, period }) => {
    const named = indicatorIds.map((id, index) => [id, first[index] ?? ""] as const)
    const { programme, diagnostics } = loadProgramme([
      { path: "programme.yaml", text: programmeText(fiscalYearStart) },
      { path: "logframes/one.yaml", text: logframeText("one", "2009..2010", named) },
      {
        path: "logframes/two.yaml",
        text: logframeText("two", period, [
          ["a", second[0]],
          ["z", second[1]]
        ])
      }
    ])
    if (!programme || programme.logframes.length < 2) throw new Error(JSON.stringify(diagnostics))
    return short(programme)
  })
