import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { LintMemory } from "../src/lint/LintMemory.js"
import { type Rule, defineRule } from "../src/lint/Rule.js"
import { runRules } from "../src/lint/runRules.js"
import { standardLimits } from "../src/model/Limits.js"
import { LoadMemory } from "../src/pipeline/LoadMemory.js"
import { type LoadOptions, type Loaded, loadProgramme } from "../src/pipeline/loadProgramme.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { parseSyntax } from "../src/syntax/parseSyntax.js"

vi.mock("../src/syntax/parseSyntax.js", async (original) => {
  const actual = await original<{ parseSyntax: typeof parseSyntax }>()
  return { ...actual, parseSyntax: vi.fn<typeof parseSyntax>(actual.parseSyntax) }
})

beforeEach(() => void vi.mocked(parseSyntax).mockClear())

const phase = (start: number, revises: string): string => `logframe: ${start}-${start + 1}
title: Clean water
period: ${start}..${start + 1}
${revises}goal:
  statement: Children are healthy
outcomes:
  safe-water:
    statement: Households drink safe water
    assumptions: [Rains]
    indicators:
      households:
        title: Households
        unit: households
        entry: increment
        baseline: {value: 0, source: records}
        targets: {${start}: 100, ${start + 1}: {value: 120, by: {place: {north: 60}, sex: {women: 70}}}}
        verification: Register
        ${revises === "" ? "" : `lineage: {continues: ${start - 2}-${start - 1}/households}`}
    outputs:
      wells:
        statement: Wells are built
        indicators:
          wells-${start}:
            title: Wells
            unit: wells
            entry: increment
            targets: {${start}: 10}
            verification: Records
`

/** A programme with a fault or two of each kind that hangs on more than one file, and none that hides others. */
const base: Readonly<Record<string, string>> = {
  "programme.yaml": `programme: water
title: Clean water
period: 2004..2011
places: {north: North, south: South}
disaggregations: {sex: {title: Sex, categories: {women: Women, men: Men}, exclusive: true, complete: true}}
sources: {records: {title: Records}}
`,
  "logframes/a.yaml": phase(2004, ""),
  "logframes/b.yaml": phase(2006, "revises: 2004-2005\n"),
  "logframes/c.yaml": phase(2008, "revises: 2006-2007\ndropped: {wells-2006: Done, wells-2007: Never there}\n"),
  "evaluation.yaml": `evaluation: Evaluation
sources:
  survey: {title: Survey, method: survey}
findings:
  reached:
    criteria: [effectiveness]
    statement: It worked
    about: [2008-2009/households, wells-2006, wells-2007]
    evidence: [{from: survey}]
`,
  "policy.yaml": "rules: {require-baseline: error, require-source: note}\n",
  "data/a.csv":
    "indicator,period,place,sex,value,source\nhouseholds,2004,north,women,6,records\nwells-2006,2006,,,7,records\n",
  "data/b.csv": "indicator,period,place,value,source\nhouseholds,2004,north,8,reports\nwells-2010,2006,east,7,records\n"
}

type Files = ReadonlyMap<string, string>

const filesOf = (files: Files): ReadonlyArray<SourceFile> => [...files].map(([path, text]) => ({ path, text }))

const edited = (files: Files, path: string, change: (text: string) => string): Files =>
  new Map(files).set(path, change(files.get(path) ?? ""))

describe("the law of the memory", () => {
  test("is tried on a programme whose faults lie between its files", () => {
    const { diagnostics } = loadProgramme(filesOf(new Map(Object.entries(base))))
    expect(diagnostics.map(({ origin, code }) => `${origin.file} ${code}`)).toEqual([
      "data/b.csv known-indicator",
      "data/b.csv known-place",
      "data/b.csv require-source",
      "evaluation.yaml known-reference",
      "logframes/a.yaml require-baseline",
      "logframes/a.yaml require-indicator",
      "logframes/b.yaml no-silent-drop",
      "logframes/b.yaml require-baseline",
      "logframes/b.yaml require-indicator",
      "logframes/c.yaml known-reference",
      "logframes/c.yaml require-baseline",
      "logframes/c.yaml require-indicator"
    ])
  })

  const path = fc.constantFrom(...Object.keys(base))
  /** Each place in the programme where each of these words can be put for the other, or back. */
  const words = [
    ["2004-2005", "2004-2006"],
    ["households", "household"],
    ["wells-2006", "wells-2007"],
    ["increment", "level"],
    ["north", "nord"],
    ["records", "record"],
    ["targets: {", "targets: {2001: 5, "],
    ["value: 0", "value: many"],
    ["sex: {title", "age: {title"],
    ["women: W", "girls: W"],
    ["south: South", "nord: Nord"],
    ["      wells:\n", "      wells: # logframe-ignore require-indicator\n"],
    [
      "indicators:\n          wells",
      "indicators:\n          # logframe-ignore require-baseline: soon\n          wells"
    ],
    ["goal:", "# logframe-ignore require-indicator, no-silent-drop: so\ngoal:"],
    ["logframe: 2", "# logframe-ignore-file require-indicator: so\nlogframe: 2"],
    ["require-source: note", "known-place: warning"],
    ["require-baseline: error", "no-silent-drop: off"],
    ["rules:", "profile: fcdo\nrules:"],
    ["title: ", "titel: "],
    ["period: 2006..2007", "period: 2004-05"],
    ["revises: 2006-2007", "revises: 2008-2009"],
    ["statement: Wells", "statement: [Wells"],
    ["dropped:", "illustrative: true\ndropped:"],
    ["period: 2004..2011", "fiscal-year-start: 4\nperiod: 2004..2011"]
  ] as const
  const places = Object.entries(base).flatMap(([at, text]) =>
    words.filter(([from]) => text.includes(from)).map(([from, to]) => ({ at, from, to }))
  )
  const reword = fc.record({ place: fc.constantFrom(...places), isBack: fc.boolean() }).map(
    ({ place: { at, from, to }, isBack }) =>
      (files: Files) =>
        files.has(at)
          ? edited(files, at, (text) => (isBack ? text.replace(to, from) : text.replaceAll(from, to)))
          : files
  )
  const edit: fc.Arbitrary<(files: Files) => Files> = fc.oneof(
    { arbitrary: reword, weight: 20 },
    path.map((at) => (files: Files) => new Map([...files].filter(([name]) => name !== at))),
    path.map((at) => (files: Files) => new Map(files).set(at, base[at] ?? "")),
    fc.tuple(path, fc.nat(60)).map(
      ([at, end]) =>
        (files: Files) =>
          edited(files, at, (text) => text.split("\n").slice(0, end).join("\n"))
    ),
    fc.constant((files: Files) => new Map(files).set("logframes/d.yaml", files.get("logframes/b.yaml") ?? ""))
  )

  const forDonor = fc.constantFrom<LoadOptions>({}, {}, { donor: "fcdo" }, { donor: "usaid" })

  test("whatever is edited, what is loaded with a memory is what is loaded without", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.record({ change: edit, options: forDonor }), { maxLength: 8 }), (steps) => {
        const memory = new LoadMemory()
        let files: Files = new Map(Object.entries(base))
        for (const { change, options } of [{ change: (same: Files) => same, options: {} }, ...steps]) {
          files = change(files)
          const recalled = loadProgramme(filesOf(files), { ...options, memory })
          const fresh = loadProgramme(filesOf(files), options)
          // Much faster than toEqual, which then says where they differ.
          if (!isDeepStrictEqual(recalled, fresh)) expect(recalled).toEqual(fresh)
        }
      }),
      { numRuns: 100 }
    )
  })
})

const parsed = (): ReadonlyArray<string> => vi.mocked(parseSyntax).mock.calls.map(([{ path }]) => path)

describe("after a change of one file", () => {
  const many: Files = new Map([
    ...Object.entries(base),
    ...Array.from({ length: 40 }, (_, index) => [`logframes/x${index}.yaml`, phase(2012 + 2 * index, "")] as const)
  ])
  const loadTwice = (change: (files: Files) => Files): readonly [Loaded, Loaded] => {
    const memory = new LoadMemory()
    const first = loadProgramme(filesOf(many), { memory })
    vi.mocked(parseSyntax).mockClear()
    return [first, loadProgramme(filesOf(change(many)), { memory })]
  }

  test("that file alone is parsed, and every other logframe is the same one", () => {
    const [before, after] = loadTwice((files) => edited(files, "logframes/x7.yaml", (text) => `${text}# seen\n`))
    expect(parsed()).toEqual(["logframes/x7.yaml"])
    const kept = new Set(before.programme?.logframes)
    expect(after.programme?.logframes.filter((logframe) => !kept.has(logframe)).map(({ id }) => id)).toEqual([
      "2026-2027"
    ])
  })

  test("what was found in the others is not found again", () => {
    const [before, after] = loadTwice((files) =>
      edited(files, "logframes/x7.yaml", (text) => text.replace("Households", "Homes"))
    )
    const kept = new Set(before.diagnostics)
    const found = after.diagnostics.filter((diagnostic) => !kept.has(diagnostic))
    expect(new Set(found.map(({ origin }) => origin.file))).toEqual(new Set(["logframes/x7.yaml", "data/b.csv"]))
    expect(after.diagnostics).toHaveLength(before.diagnostics.length)
  })

  test("data are read again when they change, and not when a logframe does", () => {
    const [before, after] = loadTwice((files) => edited(files, "logframes/a.yaml", (text) => `${text}# seen\n`))
    expect(after.observations).toBe(before.observations)
    const [one, two] = loadTwice((files) => edited(files, "data/a.csv", (text) => text.replace(",6,", ",5,")))
    expect(parsed()).toEqual([])
    const kept = new Set(one.observations)
    expect(two.observations.filter((row) => kept.has(row))).toHaveLength(2)
  })

  test("nothing is made again when nothing changed", () => {
    const [before, after] = loadTwice((files) => files)
    expect(parsed()).toEqual([])
    expect(after.programme).toBe(before.programme)
  })

  test("what is no longer there is forgotten", () => {
    const memory = new LoadMemory()
    loadProgramme(filesOf(many), { memory })
    loadProgramme(filesOf(new Map(Object.entries(base))), { memory })
    loadProgramme(filesOf(new Map(Object.entries(base))), { memory })
    vi.mocked(parseSyntax).mockClear()
    loadProgramme(filesOf(many), { memory })
    expect(parsed()).toHaveLength(40)
  })
})

describe("rules look again", () => {
  const seen: Array<string> = []
  const words = { message: () => "", why: "", remedy: () => "", source: "", severity: "note" } as const
  const counting: ReadonlyArray<Rule> = [
    defineRule({
      ...words,
      id: "no-logframe",
      about: "logframe",
      find: ({ logframe, earlier }) => void seen.push([logframe, ...earlier].map(({ id }) => id).join(" of "))
    }),
    defineRule({
      ...words,
      id: "no-texts",
      about: "texts",
      find: ({ texts }) => void seen.push(`texts of ${texts[0]?.origin.file}`)
    }),
    defineRule({ ...words, id: "no-rows", about: "rows", find: ({ indicator }) => void seen.push(indicator) }),
    defineRule({ ...words, id: "no-programme", about: "programme", find: () => void seen.push("programme") }),
    defineRule({ ...words, id: "no-data", about: "data", find: () => void seen.push("data") })
  ]
  const memory = new LoadMemory()
  const lint = new LintMemory()
  const look = (files: Files): ReadonlyArray<string> => {
    seen.length = 0
    lint.turn()
    const { programme, observations } = loadProgramme(filesOf(files), { memory })
    if (!programme) throw new Error("There is no programme.")
    const frame = memory.frames.get("programme.yaml", {
      from: [files.get("programme.yaml")],
      make: () => {
        throw new Error("The frame was not kept.")
      }
    })
    if (!frame.value) throw new Error("There is no frame.")
    runRules(counting, { programme, frame: frame.value, observations, limits: standardLimits }, lint)
    return [...seen]
  }
  const all = new Map(Object.entries(base))

  test("at everything the first time, and at nothing when nothing changed", () => {
    expect(look(all)).toEqual([
      "2004-2005",
      "2006-2007 of 2004-2005",
      "2008-2009 of 2006-2007",
      "texts of programme.yaml",
      "texts of logframes/a.yaml",
      "texts of logframes/b.yaml",
      "texts of logframes/c.yaml",
      "texts of evaluation.yaml",
      "households",
      "wells-2006",
      "wells-2010",
      "programme",
      "data"
    ])
    // A name that nothing has is looked at again, since any name may now be nearer to it.
    expect(look(all)).toEqual(["wells-2010"])
  })

  test("at a logframe, at those that come from it, and at the rows of its indicators", () => {
    const comment = (path: string): Files => edited(all, path, (text) => `${text}# seen\n`)
    expect(look(comment("logframes/b.yaml"))).toEqual([
      "2006-2007 of 2004-2005",
      "2008-2009 of 2006-2007",
      "texts of logframes/b.yaml",
      "households",
      "wells-2006",
      "wells-2010",
      "programme",
      "data"
    ])
    look(all)
    expect(look(comment("logframes/c.yaml"))).toEqual([
      "2008-2009 of 2006-2007",
      "texts of logframes/c.yaml",
      "households",
      "wells-2010",
      "programme",
      "data"
    ])
  })

  test("at everything but the texts of others when programme.yaml changes", () => {
    look(all)
    expect(look(edited(all, "programme.yaml", (text) => text.replace("North", "The north")))).toEqual([
      "2004-2005",
      "2006-2007 of 2004-2005",
      "2008-2009 of 2006-2007",
      "texts of programme.yaml",
      "households",
      "wells-2006",
      "wells-2010",
      "programme",
      "data"
    ])
  })

  test("at the rows of one indicator when only those change", () => {
    look(all)
    expect(look(edited(all, "data/a.csv", (text) => text.replace(",7,", ",9,")))).toEqual(
      // The rows of a file are read together, so that those of its other indicators are new as well.
      ["households", "wells-2006", "wells-2010", "data"]
    )
  })
})
