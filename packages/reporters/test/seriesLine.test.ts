import { type SourceFile, check } from "@logframe/core"
import { describe, expect, test } from "vitest"
import { speechIn } from "../src/view/Speech.js"
import { seriesLine } from "../src/view/seriesLine.js"

interface World {
  readonly lineage: string
  /** Of the earlier indicator. */
  readonly unit?: string
  readonly entry?: string
  readonly rows: ReadonlyArray<string>
  readonly asOf?: string
}

const indicator = (title: string, unit: string, more: string): string =>
  `    x: {title: ${title}, unit: ${unit}, verification: Lists, ${more}}\n`

/** The picture of an indicator's series in the second of two phases, `a` and `b`. */
const picture = ({ lineage, unit = "pupils", entry = "entry: level", rows, asOf }: World): string => {
  const files: ReadonlyArray<SourceFile> = [
    { path: "programme.yaml", text: "programme: p\ntitle: P\nperiod: 2000..2010\nsources: {records: {title: R}}\n" },
    {
      path: "logframes/a.yaml",
      text: `logframe: a\ntitle: A\nperiod: 2000..2002\ngoal:\n  statement: G\n  indicators:\n${indicator("Pupils then", unit, entry)}outcomes: {}\n`
    },
    {
      path: "logframes/b.yaml",
      text: `logframe: b\ntitle: B\nperiod: 2003..2005\nrevises: a\ngoal:\n  statement: G\n  indicators:\n${indicator("Pupils now", "pupils", `entry: level, lineage: {${lineage}}`)}outcomes: {}\n`
    },
    { path: "data/a.csv", text: `indicator,period,value,source\n${rows.map((row) => `x,${row},records\n`).join("")}` }
  ]
  const { assessment } = check(files, asOf === undefined ? {} : { asOf })
  const [only] = assessment?.logframes[1]?.indicators ?? []
  if (!only) throw new Error("nothing was assessed")
  return seriesLine(only, speechIn("en"))
}

const rows = ["2000,10", "2002,12", "2003,20", "2005,25"]

const titleOf = (svg: string): string => /<title[^>]*>(.*)<\/title>/u.exec(svg)?.[1] ?? ""

const count = (svg: string, what: string): number => svg.split(what).length - 1

const heights = (svg: string): ReadonlyArray<number> => [...svg.matchAll(/cy="([\d.]+)"/gu)].map(([, y]) => Number(y))

describe("a series as a picture", () => {
  test("is one line where nothing breaks", () => {
    const svg = picture({ lineage: "continues: x", rows })
    expect(titleOf(svg)).toBe("Pupils now: 2000 10, 2002 12, 2003 20, 2005 25")
    expect([count(svg, "<polyline"), count(svg, 'class="break"')]).toEqual([1, 0])
  })

  test("has a gap and a mark where it breaks, between the figures around it, and names the break", () => {
    const svg = picture({ lineage: "replaces: x", rows })
    expect(titleOf(svg)).toBe("Pupils then: 2000 10, 2002 12; break: is replaced; Pupils now: 2003 20, 2005 25")
    expect(count(svg, "<polyline")).toBe(2)
    const [mark] = [...svg.matchAll(/class="break" d="M([\d.]+) /gu)].map(([, x]) => Number(x))
    const ends = [...svg.matchAll(/points="([^"]*)"/gu)].map(([, points = ""]) =>
      points.split(" ").map((point) => Number(point.split(",")[0]))
    )
    expect(mark).toBeGreaterThan(ends[0]?.at(-1) ?? 0)
    expect(mark).toBeLessThan(ends[1]?.[0] ?? 0)
  })

  test("draws what is in the same unit to one scale, and says when an earlier part is in another", () => {
    expect(heights(picture({ lineage: "replaces: x", rows }))).toEqual([29, 25.8, 13, 5])
    const other = picture({ lineage: "replaces: x", unit: "classes", rows })
    expect(heights(other)).toEqual([29, 5, 29, 5])
    expect(titleOf(other)).toContain("Pupils then (classes): 2000 10, 2002 12; break")
  })

  test("marks what was converted by its form, and tells what was reported", () => {
    const svg = picture({ lineage: "rebases: x, conversion: {times: 2}", rows })
    expect(titleOf(svg)).toBe("Pupils now: 2000 20 (converted from 10), 2002 24 (converted from 12), 2003 20, 2005 25")
    expect([count(svg, "<rect"), count(svg, "<circle"), count(svg, "<polyline")]).toEqual([2, 2, 1])
  })

  test("marks the break at the edge where one side cannot be drawn, or has no figure yet", () => {
    const ranks = "entry: judgement, scale: [few, many]"
    const fromRanks = picture({
      lineage: "replaces: x",
      unit: "rank",
      entry: ranks,
      rows: ["2002,few", "2003,20", "2005,25"]
    })
    expect(titleOf(fromRanks)).toBe("Pupils then (rank): 2002 few; break: is replaced; Pupils now: 2003 20, 2005 25")
    expect(fromRanks).toContain('class="break" d="M1.3 1')
    const noneYet = picture({ lineage: "replaces: x", rows, asOf: "2002-12-31" })
    expect(titleOf(noneYet)).toBe("Pupils then: 2000 10, 2002 12; break: is replaced")
    expect(noneYet).toContain('class="break" d="M130.8 1')
  })

  test("is none where fewer than two figures can be drawn", () => {
    expect(picture({ lineage: "continues: x", rows: ["2003,20"] })).toBe("")
  })
})
