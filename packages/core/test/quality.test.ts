import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { assessQuality } from "../src/quality/assessQuality.js"
import type { IndicatorQuality } from "../src/quality/DataQuality.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { lastDigits } from "../src/statistics/lastDigits.js"
import { modifiedScores } from "../src/statistics/modifiedScores.js"
import { standardScores } from "../src/statistics/standardScores.js"

describe("standard scores", () => {
  test("are those worked by hand", () => {
    // Mean 5; squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32; over 7, its root is 2.13809.
    const scores = standardScores([2, 4, 4, 4, 5, 5, 7, 9])
    expect(scores?.map((score) => Number(score.toFixed(4)))).toEqual([
      -1.4031, -0.4677, -0.4677, -0.4677, 0, 0, 0.9354, 1.8708
    ])
  })

  test("never lie further out than (n - 1) / sqrt(n), which one value alone reaches", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 }), (values) => {
        const far = Math.max(...(standardScores(values) ?? [0]).map(Math.abs))
        expect(far).toBeLessThanOrEqual((values.length - 1) / Math.sqrt(values.length) + 1e-9)
      })
    )
    expect(standardScores([0, 0, 0, 0, 0, 6])?.[5]).toBeCloseTo(5 / Math.sqrt(6), 12)
  })

  test("are not told of values that are all the same", () => {
    expect(standardScores([3, 3, 3])).toBeUndefined()
    expect(standardScores([3])).toBeUndefined()
  })
})

describe("modified scores", () => {
  test("are those worked by hand, and not drawn along by the outlier", () => {
    // Median 3; deviations 2, 1, 0, 1, 97, of which the median is 1.
    expect(modifiedScores([1, 2, 3, 4, 100])?.map((score) => Number(score.toFixed(4)))).toEqual([
      -1.349, -0.6745, 0, 0.6745, 65.4265
    ])
    // An even number: median 2.5; deviations 1.5, 0.5, 0.5, 1.5.
    expect(modifiedScores([1, 2, 3, 4])?.[3]).toBeCloseTo(0.6745 * 1.5, 12)
  })

  test("are not told where more than half is the same", () => {
    expect(modifiedScores([7, 7, 7, 1])).toBeUndefined()
  })
})

describe("last digits", () => {
  test("are held against ten that are equally frequent", () => {
    // 60 figures, 6 expected of each: 30 zeros, 20 fives and ten others.
    const figures = [...repeated(10, 30), ...repeated(15, 20), ...repeated(11, 10)]
    const spread = lastDigits(figures)
    expect(spread?.counts).toEqual([30, 10, 0, 0, 0, 20, 0, 0, 0, 0])
    expect(spread?.chiSquare).toBeCloseTo((24 ** 2 + 4 ** 2 + 14 ** 2 + 7 * 6 ** 2) / 6, 10)
    // 50, 16.7 and 33.3 percent; 40 + 6.7 + 23.3 + 7 times 10, halved.
    expect(spread?.preference).toBeCloseTo(70, 10)
  })

  test("are even where they are, and not told of few figures or small ones", () => {
    const even = Array.from({ length: 100 }, (_, index) => 100 + index)
    expect(lastDigits(even)).toMatchObject({ chiSquare: 0, preference: 0 })
    expect(lastDigits(even.slice(0, 49))).toBeUndefined()
    expect(lastDigits([...repeated(7, 40), ...repeated(12.5, 40), ...even.slice(0, 49)])).toBeUndefined()
  })
})

const repeated = (value: number, count: number): ReadonlyArray<number> => Array.from({ length: count }, () => value)

const files = (rows: string): ReadonlyArray<SourceFile> => [
  {
    path: "programme.yaml",
    text: `programme: wells
title: Wells
period: 2008..2011
places: {north: {name: North, places: {lake: Lake, hill: Hill}}, south: South}
disaggregations:
  sex: {title: Sex, categories: {f: Women, m: Men}, exclusive: true, complete: true}
`
  },
  {
    path: "logframes/2008-2011.yaml",
    text: `logframe: 2008-2011
title: Wells
period: 2008..2011
goal:
  statement: Children are healthy
  indicators:
    wells: {title: Wells built, unit: wells, entry: increment, frequency: quarterly, verification: Register}
    visits: {title: Visits, unit: visits, entry: increment, verification: Register}
    share: {title: Share that works, unit: percent, entry: ratio, numerator: a, denominator: b, verification: Register}
    total: {title: Wells so far, unit: wells, entry: running-total, verification: Register}
    law: {title: Law passed, unit: yes or no, entry: yes-no, frequency: yearly, verification: Gazette}
outcomes: {}
`
  },
  {
    path: "data/rows.csv",
    text: `${rows.startsWith("indicator") ? "" : "indicator,period,date,place,sex,value,numerator,denominator\n"}${rows}`
  }
]

const qualityOf = (rows: ReadonlyArray<string>, id: string): IndicatorQuality => {
  const { programme, observations, diagnostics } = loadProgramme(files(rows.map((row) => `${row}\n`).join("")))
  const found = programme && assessQuality(programme, { observations, diagnostics })
  const quality = found?.indicators.find(({ reference }) => reference === `2008-2011/${id}`)
  if (!quality) throw new Error(JSON.stringify(diagnostics))
  return quality
}

const line = ({ path }: { readonly path: ReadonlyArray<string | number> }): string | number | undefined => path[0]

describe("completeness", () => {
  test("counts a report of each place for each period that is over, a place around others for all of them", () => {
    const rows = [
      "wells,2008-Q1,,lake,,3,,",
      "wells,2008-Q1,,hill,,2,,",
      "wells,2008-Q2,,north,,4,,",
      "wells,2008-Q2,,south,,1,,"
    ]
    const { completeness } = qualityOf(rows, "wells")
    expect(completeness).toMatchObject({
      kind: "told",
      finding: {
        received: 5,
        expected: 6,
        byPeriod: [
          { period: { label: "2008-Q1" }, received: 2, expected: 3 },
          { period: { label: "2008-Q2" }, received: 3, expected: 3 }
        ],
        byPlace: [
          { place: "lake", received: 2, expected: 2 },
          { place: "hill", received: 2, expected: 2 },
          { place: "south", received: 1, expected: 2 }
        ]
      }
    })
  })

  test("has one reporter where no row names a place, and takes a record for its period", () => {
    const rows = ["wells,,2008-02-03,,,3,,", "wells,,2008-02-04,,,3,,", "wells,2008-Q4,,,,1,,"]
    expect(qualityOf(rows, "wells").completeness).toMatchObject({ finding: { received: 2, expected: 4 } })
  })

  test("is not told without a frequency or rows", () => {
    expect(qualityOf(["visits,2008,,,,3,,"], "visits").completeness).toEqual({
      kind: "unknown",
      reason: "no-frequency"
    })
    expect(qualityOf([], "wells").completeness).toEqual({ kind: "unknown", reason: "no-rows" })
    expect(qualityOf(["wells,2008-Q1,,,,3,,"], "wells").timeliness).toEqual({
      kind: "unknown",
      reason: "no-day-of-receipt"
    })
  })
})

test("a report is in time when the last of its rows came in within so many days after its period", () => {
  const rows = [
    "indicator,period,date,place,sex,value,reported",
    "wells,2008-Q1,,lake,f,3,2008-04-15",
    "wells,2008-Q1,,lake,m,3,2008-04-16",
    "wells,2008-Q1,,hill,,3,2008-04-15",
    "wells,2008-Q1,,south,,3,",
    "wells,,2008-02-01,south,,3,2008-09-01"
  ]
  expect(qualityOf(rows, "wells").timeliness).toEqual({ kind: "told", finding: { received: 1, expected: 2 } })
})

const months = Array.from({ length: 12 }, (_, index) => `2009-M${String(index + 1).padStart(2, "0")}`)

const steady = (place: string, value: number): ReadonlyArray<string> =>
  months.map((month, index) => `visits,${month},,${place},,${value + (index % 3)},,`)

const graded = (figures: ReadonlyArray<number>): ReadonlyArray<unknown> => {
  const { outliers } = qualityOf(
    figures.map((value, index) => `visits,${months[index]},,,,${value},,`),
    "visits"
  )
  return outliers.kind === "told" ? outliers.finding.map(({ value, grade }) => [value, grade]) : []
}

describe("outliers", () => {
  test("are sought in a place's own series: what is usual in one is far in another", () => {
    const rows = [...steady("lake", 10), ...steady("south", 100)].map((row) =>
      row.startsWith("visits,2009-M07,,lake") ? "visits,2009-M07,,lake,,100,," : row
    )
    const { outliers } = qualityOf(rows, "visits")
    expect(outliers.kind === "told" && outliers.finding.map(({ origin, ...rest }) => [line(origin), rest])).toEqual([
      [8, expect.objectContaining({ place: "lake", value: 100, grade: "extreme" })]
    ])
  })

  test("are moderate from two standard deviations on, and by the modified score where they hide themselves", () => {
    // Mean 122 / 12, standard deviation 1.1146: 13 lies 2.54 of them away.
    const values = [9, 10, 11, 10, 9, 10, 11, 10, 9, 10, 13, 10]
    expect(graded(values)).toEqual([[13, "moderate"]])
    // Two that are far hide each other: neither is two standard deviations away.
    expect(graded([10, 11, 10, 9, 11, 30, 30, 9])).toEqual([
      [30, "modified"],
      [30, "modified"]
    ])
    expect(graded([10, 11, 10, 9, 1000])).toEqual([])
  })

  test("are not told of what grows, nor of answers", () => {
    expect(qualityOf(["total,2008,,,,3,,"], "total").outliers).toEqual({ kind: "unknown", reason: "grows-by-itself" })
    expect(qualityOf(["law,2008,,,,yes,,"], "law").outliers).toEqual({ kind: "unknown", reason: "no-figures" })
  })
})

const yearly = (values: ReadonlyArray<number>): ReadonlyArray<string> =>
  values.flatMap((value, index) => ["H1", "H2"].map((half) => `visits,${2008 + index}-${half},,,,${value / 2},,`))

describe("sudden changes", () => {
  test("are years beyond a third of the mean of up to three before them", () => {
    const { changes } = qualityOf(yearly([100, 132, 100, 148]), "visits")
    // 132 / 100; 100 / 116; 148 / 110.67 = 1.337.
    expect(changes.kind === "told" && changes.finding.map(({ year, value, ratio }) => [year, value, ratio])).toEqual([
      ["2011", 148, 148 / (332 / 3)]
    ])
  })

  test("are not sought in years of which a report is missing", () => {
    expect(qualityOf(yearly([100, 200]).slice(1), "visits").changes).toEqual({
      kind: "unknown",
      reason: "too-few-years"
    })
    expect(qualityOf(["share,2008,,,,,1,2"], "share").changes).toEqual({
      kind: "unknown",
      reason: "not-added-over-time"
    })
  })
})

describe("duplicates and contradictions", () => {
  test("are told with both rows, and whether they say the same", () => {
    const rows = [
      "wells,2008-Q1,,lake,,3,,",
      "wells,2008-Q1,,lake,,3,,",
      "wells,2008-Q1,,lake,,4,,",
      "wells,2008-Q1,,hill,,3,,"
    ]
    const found = qualityOf(rows, "wells").duplicates
    expect(found.map(({ origin, first, isSame }) => [line(origin), line(first), isSame])).toEqual([
      [3, 2, true],
      [4, 2, false]
    ])
  })

  test("are what rules find between figures", () => {
    const share = qualityOf(["share,2008,,lake,,,5,4", "share,2008,,hill,,,3,4"], "share")
    expect(share.contradictions.map(({ code, origin }) => [code, line(origin)])).toEqual([["valid-ratio", 2]])
    const parts = qualityOf(["wells,2008-Q1,,,,9,,", "wells,2008-Q1,,,f,3,,", "wells,2008-Q1,,,m,3,,"], "wells")
    expect(parts.contradictions.map(({ code }) => code)).toEqual(["consistent-disaggregation"])
  })
})
