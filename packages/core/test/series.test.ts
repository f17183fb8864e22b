import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { IndicatorAssessment } from "../src/assess/Assessment.js"
import { check } from "../src/pipeline/check.js"

/** An indicator of one phase: its lineage and what else differs, and what was reported by year. */
interface Phase {
  readonly id: string
  readonly lineage?: string
  readonly more?: string
  readonly figures: Readonly<Record<number, number | string>>
}

const programme = "programme: p\ntitle: P\nperiod: 1990..2030\nsources: {records: {title: Records}}\n"

const indicatorText = ({ id, lineage, more = "unit: pupils\nentry: level" }: Phase): string =>
  `${id}:\n  title: Pupils\n  verification: Lists\n${more.replace(/^/gmu, "  ")}\n${lineage === undefined ? "" : `  lineage: {${lineage}}\n`}`

interface World {
  /** Phases of three years each from 2000 on; each phase has some indicators and revises the one before. */
  readonly phases: ReadonlyArray<ReadonlyArray<Phase>>
  readonly asOf?: string
  readonly dataPeriods?: ReadonlyArray<string>
  /** The columns that figures are written in. */
  readonly columns?: string
}

const letter = (index: number): string => String.fromCodePoint(97 + index)

/** All that was assessed, by reference; phases are called a, b, c and so on. */
const assessedIn = ({
  phases,
  asOf,
  dataPeriods = [],
  columns = "value"
}: World): ReadonlyMap<string, IndicatorAssessment> => {
  const files = phases.map((indicators, index) => {
    const start = 2000 + 3 * index
    const head = [
      `logframe: ${letter(index)}`,
      "title: L",
      `period: ${start}..${start + 2}`,
      ...(dataPeriods[index] === undefined ? [] : [`data-period: ${dataPeriods[index]}`]),
      ...(index === 0 ? [] : [`revises: ${letter(index - 1)}`]),
      "goal:\n  statement: G\n  indicators:"
    ]
    const text = indicators.map((phase) => indicatorText(phase).replace(/^(?=.)/gmu, "    ")).join("")
    return { path: `logframes/${letter(index)}.yaml`, text: `${head.join("\n")}\n${text}outcomes: {}\n` }
  })
  const rows = phases.flatMap((indicators, index) =>
    indicators.flatMap(({ id, figures }) =>
      Object.entries(figures).map(([year, figure]) => `${letter(index)}/${id},${year},${figure},records`)
    )
  )
  const data = { path: "data/a.csv", text: `indicator,period,${columns},source\n${rows.join("\n")}\n` }
  const { assessment } = check(
    [{ path: "programme.yaml", text: programme }, ...files, data],
    asOf === undefined ? {} : { asOf }
  )
  return new Map(
    (assessment?.logframes ?? []).flatMap(({ indicators }) => indicators.map((each) => [each.reference, each]))
  )
}

/** A series as one line a segment, `reference: figures`, and one a break. */
const told = ({ series }: IndicatorAssessment): ReadonlyArray<string> => [
  ...series.segments.map(
    ({ reference, points }) =>
      `${reference}: ${points.map(({ period, figure }) => `${period.label} ${String(figure)}`).join(", ")}`
  ),
  ...series.breaks.map(({ from, to, at, kind, cause }) => `${from} | ${to} at ${at}: ${kind} ${cause}`)
]

const seriesIn = (world: World, reference: string): IndicatorAssessment => {
  const found = assessedIn(world).get(reference)
  if (!found) throw new Error(`${reference} was not assessed`)
  return found
}

const first: Phase = { id: "x", figures: { 2000: 10, 2002: 12 } }
const second = (lineage: string, more?: string): Phase => ({
  id: "x",
  lineage,
  figures: { 2003: 20, 2005: 25 },
  ...(more === undefined ? {} : { more })
})

const broken = (words: string): ReadonlyArray<string> => [
  "a/x: 2000 10, 2002 12",
  "b/x: 2003 20, 2005 25",
  `a/x | b/x at b/x: ${words}`
]

const ranked = (scale: string): string => `unit: rank\nentry: judgement\nscale: [${scale}]`

describe("figures of two phases", () => {
  const joined = ["b/x: 2000 10, 2002 12, 2003 20, 2005 25"]
  test.each<readonly [string, string, string | undefined, ReadonlyArray<string>]>([
    ["continues", "continues: x", undefined, joined],
    ["renames", "renames: a/x", undefined, joined],
    ["rebases without a conversion", "rebases: x", undefined, broken("rebases declared")],
    [
      "rebases with one",
      "rebases: x, conversion: {times: 1.5, plus: -0.1}",
      undefined,
      ["b/x: 2000 14.9, 2002 17.9, 2003 20, 2005 25"]
    ],
    [
      "rebases into another unit",
      "rebases: x, conversion: {times: 2}",
      "unit: hands\nentry: level",
      ["b/x: 2000 20, 2002 24, 2003 20, 2005 25"]
    ],
    [
      "rebases what is counted otherwise: no conversion helps",
      "rebases: x, conversion: {times: 2}",
      "unit: pupils\nentry: running-total",
      broken("rebases entry-differs")
    ],
    ["splits", "splits: x", undefined, broken("splits declared")],
    ["merges", "merges: x", undefined, broken("merges declared")],
    ["replaces", "replaces: x", undefined, broken("replaces declared")],
    ["continues in another unit", "continues: x", "unit: hands\nentry: level", broken("continues unit-differs")],
    [
      "continues with other entries",
      "continues: x",
      "unit: pupils\nentry: running-total",
      broken("continues entry-differs")
    ]
  ])("%s", (_, lineage, more, expected) => {
    expect(told(seriesIn({ phases: [[first], [second(lineage, more)]] }, "b/x"))).toEqual(expected)
  })

  test("are marked where they were converted, and tell what was reported", () => {
    const lineage = "rebases: x, conversion: {times: 1.5, plus: -0.1}"
    const { series } = seriesIn({ phases: [[first], [second(lineage)]] }, "b/x")
    const [converted, , reported] = series.segments[0]?.points ?? []
    expect(converted).toMatchObject({ value: 14.9, logframe: "a", converted: { times: 1.5, plus: -0.1, reported: 10 } })
    expect(reported).toMatchObject({ value: 20, converted: undefined })
    expect(series.segments[0]?.members).toEqual(["a/x", "b/x"])
  })

  test("no conversion turns a rank into a number", () => {
    const ranks = "unit: rank\nentry: judgement\nscale: [low, high]"
    const lineage = "rebases: x, conversion: {times: 2}"
    const phases = [
      [{ id: "x", more: ranks, figures: { 2000: "low" } }],
      [{ id: "x", lineage, more: ranks, figures: { 2003: "high" } }]
    ]
    expect(told(seriesIn({ phases }, "b/x"))).toEqual([
      "a/x: 2000 low",
      "b/x: 2003 high",
      "a/x | b/x at b/x: rebases declared"
    ])
  })

  test("the same ranks in another order are another scale", () => {
    const phases = [
      [{ id: "x", more: ranked("low, high"), figures: { 2000: "low" } }],
      [{ id: "x", lineage: "continues: x", more: ranked("high, low"), figures: { 2003: "high" } }]
    ]
    expect(told(seriesIn({ phases }, "b/x")).at(-1)).toBe("a/x | b/x at b/x: continues entry-differs")
  })

  test("what was not known on the day is in no segment", () => {
    expect(told(seriesIn({ phases: [[first], [second("replaces: x")]], asOf: "2002-12-31" }, "b/x"))).toEqual([
      "a/x: 2000 10, 2002 12",
      "b/x: ",
      "a/x | b/x at b/x: replaces declared"
    ])
  })

  test("an earlier indicator of which nothing is known is no segment", () => {
    expect(told(seriesIn({ phases: [[{ id: "x", figures: {} }], [second("replaces: x")]] }, "b/x"))).toEqual([
      "b/x: 2003 20, 2005 25"
    ])
  })

  test("where both phases report a year, the later one counts", () => {
    const world = {
      phases: [[{ id: "x", figures: { 2002: 12, 2003: 13 } }], [second("continues: x")]],
      dataPeriods: ["2000..2003"]
    }
    expect(told(seriesIn(world, "b/x"))).toEqual(["b/x: 2002 12, 2003 20, 2005 25"])
  })
})

const third = (lineage: string): Phase => ({ id: "x", lineage, figures: { 2006: 30 } })

const steps = (lineage: string): World => ({ phases: [[first], [{ id: "x", lineage, figures: { 2003: 8 } }]] })

describe("figures of several phases", () => {
  test("conversions follow each other", () => {
    const phases = [
      [first],
      [second("rebases: x, conversion: {times: 0.1, plus: 0.2}")],
      [third("rebases: x, conversion: {times: 3, plus: 0.1}")]
    ]
    const { series } = seriesIn({ phases }, "c/x")
    expect(told(seriesIn({ phases }, "c/x"))).toEqual(["c/x: 2000 3.7, 2002 4.3, 2003 60.1, 2005 75.1, 2006 30"])
    expect(series.segments[0]?.points[0]?.converted).toEqual({ times: 0.3, plus: 0.7, reported: 10 })
    expect(series.segments[0]?.points[2]?.converted).toEqual({ times: 3, plus: 0.1, reported: 20 })
  })

  test("a conversion ends at a break", () => {
    const phases = [[first], [second("replaces: x")], [third("rebases: x, conversion: {times: 2}")]]
    expect(told(seriesIn({ phases }, "c/x"))).toEqual([
      "a/x: 2000 10, 2002 12",
      "c/x: 2003 40, 2005 50, 2006 30",
      "a/x | c/x at b/x: replaces declared"
    ])
  })

  test("what lies beyond two breaks is still shown", () => {
    const phases = [[first], [second("rebases: x")], [third("replaces: x")]]
    expect(told(seriesIn({ phases }, "c/x"))).toEqual([
      "a/x: 2000 10, 2002 12",
      "b/x: 2003 20, 2005 25",
      "c/x: 2006 30",
      "a/x | b/x at b/x: rebases declared",
      "b/x | c/x at c/x: replaces declared"
    ])
  })

  test("two that were merged stay two, and are not added up", () => {
    const phases = [
      [first, { id: "y", figures: { 2000: 5, 2001: 6 } }],
      [{ id: "z", lineage: "merges: [x, y], reason: One register", figures: { 2003: 20 } }]
    ]
    expect(told(seriesIn({ phases }, "b/z"))).toEqual([
      "a/x: 2000 10, 2002 12",
      "a/y: 2000 5, 2001 6",
      "b/z: 2003 20",
      "a/x | b/z at b/z: merges declared",
      "a/y | b/z at b/z: merges declared"
    ])
    expect(seriesIn({ phases }, "b/z").series.breaks[0]?.reason).toBe("One register")
  })

  test("what goes on from several is not joined to the first of them", () => {
    const phases = [
      [first, { id: "y", figures: { 2000: 5 } }],
      [{ id: "z", lineage: "continues: [x, y]", figures: { 2003: 20 } }]
    ]
    expect(told(seriesIn({ phases }, "b/z")).slice(-2)).toEqual([
      "a/x | b/z at b/z: continues several-sources",
      "a/y | b/z at b/z: continues several-sources"
    ])
  })

  test("one that was split and whose parts were merged again is told once", () => {
    const phases = [
      [first],
      [
        { id: "y", lineage: "splits: x", figures: { 2003: 4 } },
        { id: "z", lineage: "splits: x", figures: { 2003: 7 } }
      ],
      [{ id: "x", lineage: "merges: [y, z]", figures: { 2006: 12 } }]
    ]
    expect(told(seriesIn({ phases }, "c/x"))).toEqual([
      "a/x: 2000 10, 2002 12",
      "b/y: 2003 4",
      "b/z: 2003 7",
      "c/x: 2006 12",
      "a/x | b/y at b/y: splits declared",
      "b/y | c/x at c/x: merges declared",
      "a/x | b/z at b/z: splits declared",
      "b/z | c/x at c/x: merges declared"
    ])
  })

  test("lineages in a circle come to an end", () => {
    const phases = [[{ ...first, lineage: "continues: b/x" }], [second("continues: a/x")]]
    expect(told(seriesIn({ phases }, "b/x"))).toEqual(["b/x: 2000 10, 2002 12, 2003 20, 2005 25"])
    const other = [[{ ...first, lineage: "replaces: b/x" }], [second("replaces: a/x")]]
    expect(told(seriesIn({ phases: other }, "b/x"))).toHaveLength(4)
  })

  test("the trend is that of the last segment alone", () => {
    expect(seriesIn(steps("continues: x"), "b/x").trend).toBe("worse")
    expect(seriesIn(steps("replaces: x"), "b/x").trend).toBeUndefined()
    expect(seriesIn(steps("rebases: x, conversion: {times: 0.5}"), "b/x").trend).toBe("better")
  })
})

/** An estimate of 20 percent of 100, on the base of the phase after it. */
const surveyed = (conversion: string) => {
  const estimate = "unit: percent\nentry: estimate"
  const phases = [
    [{ id: "x", more: estimate, figures: { 2000: "20,100" } }],
    [{ id: "x", more: estimate, lineage: `rebases: x, conversion: {${conversion}}`, figures: { 2003: "30,100" } }]
  ]
  const [point] = seriesIn({ phases, columns: "value,sample" }, "b/x").series.segments[0]?.points ?? []
  if (!point?.interval) throw new Error("there is no interval")
  return { value: point.value, ...point.interval }
}

test("bounds are converted, and change places where the scale is turned around", () => {
  const doubled = surveyed("times: 2, plus: 1")
  expect(doubled.value).toBe(41)
  expect(doubled.low).toBeCloseTo(2 * 13.337 + 1, 2)
  expect(doubled.high).toBeCloseTo(2 * 28.883 + 1, 2)
  const turned = surveyed("times: -1, plus: 100")
  expect(turned.value).toBe(80)
  expect(turned.low).toBeCloseTo(100 - 28.883, 2)
  expect(turned.high).toBeCloseTo(100 - 13.337, 2)
})

const sorted = (numbers: ReadonlyArray<number>): ReadonlyArray<number> => numbers.toSorted((a, b) => a - b)

test("whatever became of them, each figure is told as it was reported, once, and none is made up", () => {
  const kinds = ["continues", "renames", "rebases", "splits", "merges", "replaces"] as const
  const lineage = fc.record({
    kind: fc.constantFrom(...kinds),
    from: fc.subarray(["x", "y"], { minLength: 1 }),
    conversion: fc.constantFrom("", ", conversion: {times: 2, plus: 1}")
  })
  const figure = fc.integer({ min: 1, max: 1_000_000 })
  const phase = fc.record({ lineage: fc.option(lineage), figure })
  fc.assert(
    fc.property(fc.array(fc.tuple(phase, phase), { minLength: 2, maxLength: 4 }), (drawn) => {
      const phases = drawn.map((pair, index) =>
        pair.map(({ lineage: past, figure: amount }, at): Phase => {
          const conversion = past?.kind === "rebases" ? past.conversion : ""
          const own = past && index > 0 ? { lineage: `${past.kind}: [${past.from.join(", ")}]${conversion}` } : {}
          return { id: at === 0 ? "x" : "y", ...own, figures: { [2000 + 3 * index + at]: amount } }
        })
      )
      const reported = new Map<string, number>(
        phases.flatMap((pair, index) =>
          pair.map(({ id, figures }) => [`${letter(index)}/${id}`, Number(Object.values(figures)[0])] as const)
        )
      )
      for (const [reference, { series }] of assessedIn({ phases })) {
        const members = series.segments.flatMap((segment) => segment.members)
        const figures = series.segments.flatMap(({ points }) =>
          points.map(({ value, converted }) => converted?.reported ?? value)
        )
        expect(new Set(members).size).toBe(members.length)
        expect(sorted(figures)).toEqual(sorted(members.map((member) => reported.get(member) ?? 0)))
        expect(series.segments.at(-1)?.reference).toBe(reference)
      }
    }),
    { numRuns: 60 }
  )
})
