import { describe, expect, test } from "vitest"
import type { Change } from "../src/diff/Change.js"
import { diffLogframes } from "../src/diff/diffLogframes.js"
import type { LogframeDiff } from "../src/diff/LogframeDiff.js"
import { mirrorDiff } from "../src/diff/mirror.js"
import { wording } from "../src/model/Text.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"

const programme = "programme: p\ntitle: P\nperiod: 2000..2014\nsources: {records: {title: Records}}\n"

/** The logframes of a programme compared by id, from files of logframes. */
const compared = (logframes: ReadonlyArray<string>, [before, after]: readonly [string, string]): LogframeDiff => {
  const files = logframes.map((text, index) => ({ path: `logframes/${index}.yaml`, text }))
  const loaded = loadProgramme([{ path: "programme.yaml", text: programme }, ...files]).programme
  const found = (id: string) => loaded?.logframes.find((logframe) => logframe.id === id)
  const [was, is] = [found(before), found(after)]
  if (!was || !is) throw new Error("a logframe could not be read")
  return diffLogframes(was, is, { among: loaded?.logframes ?? [] })
}

const told = ({ kind, aspect, before, after, reason }: Change): string => {
  const things = [before, after].flatMap((side) => (side ? [`${side.thing.level} ${side.thing.id}`] : []))
  const why = reason ? `: ${reason.kind}${reason.text === undefined ? "" : ` ${wording(reason.text)}`}` : ""
  return `${kind}${aspect === undefined ? "" : ` ${aspect}`} ${[...new Set(things)].join(" -> ")}${why}`
}

const indent = (text: string): string => text.replace(/^(?=.)/gmu, "    ")

const count = (id: string, more = "", targets = "2003: 5"): string =>
  `${id}:\n  title: People trained at ${id}\n  unit: people\n  entry: increment\n  baseline: 0\n  targets: {${targets}}\n  verification: Lists\n${more === "" ? "" : `  ${more}\n`}`

interface Phase {
  readonly id: string
  readonly period: string
  readonly head?: string
  readonly indicators?: string
  readonly outcomes?: string
}

const logframe = ({ id, period, head = "", indicators = "", outcomes = "" }: Phase): string =>
  `logframe: ${id}\ntitle: L ${id}\nperiod: ${period}\n${head}goal:\n  statement: Children are healthy\n${indicators === "" ? "" : `  indicators:\n${indent(indicators)}`}outcomes:${outcomes === "" ? " {}" : `\n${outcomes}`}\n`

const first = (indicators: string): string => logframe({ id: "a", period: "2000..2003", indicators })
const second = (indicators: string, head = ""): string =>
  logframe({ id: "b", period: "2004..2007", head: `revises: a\n${head}`, indicators })

const forPhase = "2007: 9"

describe("what an indicator's lineage says became of it", () => {
  test.each<readonly [string, string, string, ReadonlyArray<string>]>([
    [
      "continued: nothing but the new period's targets",
      count("x"),
      count("x", "lineage: {continues: x}", forPhase),
      ["retargeted targets indicator x: new-period"]
    ],
    [
      "continued with another unit: the lineage's reason",
      count("x"),
      count("x", "lineage: {continues: x, reason: Farmers too}", forPhase).replace("unit: people", "unit: farmers"),
      ["changed unit indicator x: lineage Farmers too", "retargeted targets indicator x: new-period"]
    ],
    [
      "renamed",
      count("x"),
      count("y", "lineage: {renames: x, reason: Clearer}", forPhase).replace("at y", "at x"),
      [
        "renamed indicator x -> indicator y: lineage Clearer",
        "retargeted targets indicator x -> indicator y: new-period"
      ]
    ],
    [
      "rebased",
      count("x"),
      count("x", "lineage: {rebases: a/x, reason: New census}", forPhase).replace("baseline: 0", "baseline: 4"),
      [
        "rebased indicator x: lineage New census",
        "rebaselined baseline indicator x: lineage New census",
        "retargeted targets indicator x: new-period"
      ]
    ],
    [
      "split",
      count("x"),
      count("y", "lineage: {splits: x, reason: By sex}", forPhase) + count("z", "lineage: {splits: x}", forPhase),
      ["split indicator x -> indicator y: lineage By sex", "split indicator x -> indicator z"]
    ],
    [
      "merged",
      count("x") + count("y"),
      count("z", "lineage: {merges: [x, y]}", forPhase),
      ["merged indicator x -> indicator z", "merged indicator y -> indicator z"]
    ],
    [
      "replaced, whatever else differs",
      count("x"),
      count("x", "lineage: {replaces: x, reason: A survey}", forPhase).replace("unit: people", "unit: percent"),
      ["replaced indicator x: lineage A survey"]
    ],
    ["without a word: by id", count("x"), count("x", "", forPhase), ["retargeted targets indicator x: new-period"]],
    [
      "no targets any more: nobody says why",
      count("x"),
      count("x", "lineage: {continues: x}").replace("  targets: {2003: 5}\n", ""),
      ["dropped targets indicator x"]
    ]
  ])("%s", (_, before, after, expected) => {
    const logframes = [first(before), second(after)]
    const diff = compared(logframes, ["a", "b"])
    expect(diff.relation).toBe("revises")
    expect(diff.changes.map(told)).toEqual(expected)
    expect(compared(logframes, ["b", "a"])).toEqual(mirrorDiff(diff))
  })
})

describe("reasons", () => {
  test("a dropped indicator has the reason that is given for it", () => {
    const logframes = [
      first(count("x") + count("y")),
      second(count("y", "lineage: {continues: y}"), "dropped: {x: Done}\n")
    ]
    expect(compared(logframes, ["a", "b"]).changes.map(told)).toContain("dropped indicator x: dropped Done")
  })

  test("an indicator that is dropped and comes back under its id without a lineage is another one", () => {
    const logframes = [first(count("x")), second(count("x"), "dropped: {x: Done}\n")]
    expect(compared(logframes, ["a", "b"]).changes.map(told)).toEqual([
      "added indicator x",
      "dropped indicator x: dropped Done"
    ])
  })

  test("what hung under a dropped result went with it, and has its reason unless it has one of its own", () => {
    const outcomes = `  o:\n    statement: O\n    outputs:\n      p:\n        statement: P\n        indicators:\n${indent(indent(indent(count("x") + count("y"))))}`
    const logframes = [
      logframe({ id: "a", period: "2000..2003", outcomes }),
      second("", "dropped: {o: Out of money, y: Never measured}\n")
    ]
    expect(compared(logframes, ["a", "b"]).changes.map(told)).toEqual([
      "dropped outcome o: dropped Out of money",
      "dropped output p: enclosing Out of money",
      "dropped indicator x: enclosing Out of money",
      "dropped indicator y: dropped Never measured"
    ])
  })

  test("an adaptation is declared, and is the reason for what it is about", () => {
    const adaptations = "adaptations: [{change: Trainings are counted, about: [y, a/x], reason: Easier}]\n"
    const logframes = [first(count("x")), second(count("y"), adaptations)]
    expect(compared(logframes, ["a", "b"]).changes.map(told)).toEqual([
      "declared adaptations logframe a -> logframe b: adaptation Easier",
      "added indicator y: adaptation Easier",
      "dropped indicator x: adaptation Easier"
    ])
  })

  test("between versions of one logframe only a reason that came up with the change counts", () => {
    const old = logframe({
      id: "b",
      period: "2004..2007",
      head: "revises: a\ndropped: {z: Long ago}\n",
      indicators: count("y", "lineage: {continues: x, reason: Then}")
    })
    const fresh = logframe({ id: "b", period: "2004..2007", head: "revises: a\ndropped: {z: Long ago, x: Now}\n" })
    const versions = diffLogframes(...versionsOf(old, fresh))
    expect(versions.changes.map(told)).toEqual(["added dropped logframe b", "dropped indicator y: dropped Now"])
    const edited = old.replace("unit: people", "unit: farmers")
    expect(diffLogframes(...versionsOf(old, edited)).changes.map(told)).toEqual(["changed unit indicator y"])
  })

  test("a revised target says why", () => {
    const old = first(count("x"))
    const fresh = old.replace(
      "2003: 5",
      "2003: {value: 5, revised: [{value: 8, date: 2002-01-01, reason: More money}]}"
    )
    expect(diffLogframes(...versionsOf(old, fresh)).changes.map(told)).toEqual([
      "retargeted targets indicator x: revision More money"
    ])
  })
})

const versionsOf = (before: string, after: string) => {
  const [was, is] = [before, after].map((text) => {
    const files = [
      { path: "programme.yaml", text: programme },
      { path: "logframes/0.yaml", text }
    ]
    const [found] = loadProgramme(files).programme?.logframes ?? []
    if (!found) throw new Error("a logframe could not be read")
    return found
  })
  if (!was || !is) throw new Error("a logframe could not be read")
  return [was, is] as const
}

test("over several revisions the step that changes most tells the kind, and its reason", () => {
  const third = logframe({
    id: "c",
    period: "2008..2011",
    head: "revises: b\ndropped: {v: Third thoughts}\n",
    indicators:
      count("z", "lineage: {continues: y, reason: Same as before}", "2011: 9") +
      count("w", "lineage: {renames: u, reason: Clearer}", "2011: 9").replace("at w", "at u")
  })
  const logframes = [
    first(count("x") + count("u") + count("v")),
    second(
      count("y", "lineage: {replaces: x, reason: A survey}") +
        count("u", "lineage: {continues: u}") +
        count("v", "lineage: {continues: v}")
    ),
    third
  ]
  const diff = compared(logframes, ["a", "c"])
  expect(diff.changes.map(told)).toEqual([
    "replaced indicator x -> indicator z: lineage A survey",
    "renamed indicator u -> indicator w: lineage Clearer",
    "retargeted targets indicator u -> indicator w: new-period",
    "dropped indicator v: dropped Third thoughts"
  ])
  expect(compared(logframes, ["c", "a"])).toEqual(mirrorDiff(diff))
})

test("revisions in a circle come to an end", () => {
  const logframes = [
    logframe({
      id: "a",
      period: "2000..2003",
      head: "revises: b\n",
      indicators: count("x", "lineage: {continues: b/x}")
    }),
    logframe({
      id: "b",
      period: "2004..2007",
      head: "revises: a\n",
      indicators: count("x", "lineage: {continues: a/x}")
    }),
    logframe({ id: "c", period: "2008..2011" })
  ]
  expect(compared(logframes, ["a", "b"]).relation).toBe("revises")
  expect(compared(logframes, ["c", "b"]).relation).toBe("unrelated")
})

const outcome = (id: string, statement: string, outputs = ""): string =>
  `  ${id}:\n    statement: ${statement}\n${outputs === "" ? "" : `    outputs:\n${outputs}`}`
const output = (id: string, statement: string): string => `      ${id}: {statement: ${statement}}\n`
const long = "The police of the three target areas rescue victims and arrest suspects"
const changes = (before: string, after: string): ReadonlyArray<string> =>
  diffLogframes(
    ...versionsOf(
      logframe({ id: "a", period: "2000..2003", outcomes: before }),
      logframe({ id: "a", period: "2000..2003", outcomes: after })
    )
  ).changes.map(told)

test("two logframes of which neither follows on from the other are compared by ids and words, and keep their names", () => {
  const logframes = [
    first(count("x")),
    logframe({ id: "b", period: "2004..2007", indicators: count("x").replace("unit: people", "unit: farmers") })
  ]
  const diff = compared(logframes, ["a", "b"])
  expect(diff.relation).toBe("unrelated")
  expect(diff.changes.map(told)).toEqual(["changed unit indicator x"])
})

describe("a result whose id changed", () => {
  test.each<readonly [string, string, string, ReadonlyArray<string>]>([
    [
      "and whose statement stayed was renamed",
      outcome("o", long),
      outcome("p", long),
      ["renamed outcome o -> outcome p"]
    ],
    [
      "and whose statement differs in case and punctuation as well",
      outcome("o", "Wells work"),
      outcome("p", "Wells work!"),
      ["renamed outcome o -> outcome p", "reworded statement outcome o -> outcome p"]
    ],
    [
      "and one word in ten",
      outcome("o", long),
      outcome("p", long.replace("rescue", "free")),
      ["renamed outcome o -> outcome p", "reworded statement outcome o -> outcome p"]
    ],
    [
      "and most of whose words: that is not sure",
      outcome("o", "Police rescue victims"),
      outcome("p", "Police rescue children"),
      ["added outcome p", "dropped outcome o"]
    ],
    [
      "where two could be meant: that is not sure",
      outcome("o", "Trainings are held"),
      outcome("p", "Trainings are held") + outcome("q", "Trainings are held"),
      ["added outcome p", "added outcome q", "dropped outcome o"]
    ],
    [
      "at the same place, where two could be meant otherwise",
      outcome("o", "O", output("x", "Trainings")) + outcome("p", "P", output("y", "Trainings")),
      outcome("o", "O", output("v", "Trainings")) + outcome("p", "P", output("w", "Trainings")),
      ["renamed output x -> output v", "renamed output y -> output w"]
    ],
    [
      "takes what hangs below it along",
      outcome("o", long, output("x", "X")),
      outcome("p", long, output("x", "X")),
      ["renamed outcome o -> outcome p"]
    ],
    [
      "while another moves under it",
      outcome("o", "O", output("x", "X")) + outcome("p", "P"),
      outcome("o", "O") + outcome("p", "P", output("x", "X")),
      ["moved output x"]
    ],
    [
      "of another level is another result",
      outcome("o", "O") + outcome("x", "The same words"),
      outcome("o", "O", output("y", "The same words")),
      ["added output y", "dropped outcome x"]
    ],
    [
      "stays where its level changes",
      outcome("o", "O") + outcome("x", "X"),
      outcome("o", "O", output("x", "X")),
      ["moved outcome x -> output x"]
    ]
  ])("%s", (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected)
  })
})
