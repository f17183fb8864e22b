import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parse, stringify } from "yaml"
import type { Change } from "../src/diff/Change.js"
import { diffProgrammes } from "../src/diff/diffProgrammes.js"
import { mirror } from "../src/diff/mirror.js"
import type { Programme } from "../src/model/Programme.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { byText } from "../src/source/byText.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { type Edit, inEvaluation, inLogframe, inProgramme } from "./plantedEdits.js"
import { richProgramme } from "./richProgramme.js"

const load = (files: ReadonlyArray<SourceFile>, { anyErrors = false } = {}): Programme => {
  const { programme, diagnostics } = loadProgramme(files, { measured: { observations: [], diagnostics: [] } })
  const excused = ["known-reference", "require-outputs"]
  const errors = diagnostics.filter(({ severity, code }) => severity === "error" && !excused.includes(code))
  if (!programme) throw new Error("no programme")
  if (!anyErrors) expect(errors).toEqual([])
  return programme
}

/** A change as one line: what happened, under which key, to what. */
const told = ({ kind, aspect, before, after }: Change): string => {
  const thing = (after ?? before)?.thing
  return [kind, ...(aspect === undefined ? [] : [aspect]), thing?.level, thing?.id].join(" ")
}

const edited = (path: string, from: string, to: string): ReadonlyArray<SourceFile> =>
  richProgramme.map((file) => {
    if (file.path !== path) return file
    if (!file.text.includes(from)) throw new Error(`${path} holds no "${from}"`)
    return { path, text: file.text.replace(from, () => to) }
  })

const changesOf = (before: Programme, after: Programme): ReadonlyArray<Change> => {
  const { changes, logframes } = diffProgrammes(before, after)
  return [...changes, ...logframes.flatMap((logframe) => logframe.changes)]
}

const rich = load(richProgramme)

const places: ReadonlyArray<readonly [path: string, schema: string, edits: ReadonlyArray<Edit>]> = [
  ["logframes/2008-2011.yaml", "logframe", inLogframe],
  ["programme.yaml", "programme", inProgramme],
  ["evaluation.yaml", "evaluation", inEvaluation]
]

describe.each(places)("in %s", (path, schema, edits) => {
  const cases = edits.map(([key, from, to, change]) => ({ key, from, to, change }))

  test.each(cases)("$key: $to is one change: $change", ({ from, to, change }) => {
    const after = load(edited(path, from, to))
    expect(changesOf(rich, after).map(told)).toEqual(change.split(" | "))
    const back = changesOf(after, rich)
    expect(withoutReasons(back)).toEqual(withoutReasons(changesOf(rich, after).map(mirror)))
  })

  // Keys under which nothing is written that the model keeps apart.
  const kept: ReadonlyArray<string> = ["libraries"]
  test.each(keysOf(schema).filter((key) => !kept.includes(key)))("the key %s is in the table", (key) => {
    expect(edits.map(([name]) => name)).toContain(key)
  })
})

function keysOf(schema: string): ReadonlyArray<string> {
  const text = readFileSync(new URL(`../schemas/${schema}.schema.json`, import.meta.url), "utf8")
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return
    const { properties } = node as { readonly properties?: unknown }
    if (typeof properties === "object" && properties !== null && !("const" in properties))
      for (const name of Object.keys(properties)) names.add(name)
    for (const child of Object.values(node)) visit(child)
  }
  visit(JSON.parse(text))
  return [...names]
}

/** What the changes are, in an order of their own; reasons lead in one direction only. */
const withoutReasons = (changes: ReadonlyArray<Change>): ReadonlyArray<string> =>
  changes.map((change) => JSON.stringify(sortedKeys({ ...change, reason: undefined }))).toSorted()

const sortedKeys = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map(sortedKeys)
  const fields: ReadonlyArray<readonly [string, unknown]> = Object.entries(value)
  return Object.fromEntries(fields.toSorted(([a], [b]) => byText(a, b)).map(([key, each]) => [key, sortedKeys(each)]))
}

describe("laws", () => {
  test("nothing differs from itself", () => {
    expect(changesOf(rich, rich)).toEqual([])
    expect(changesOf(rich, load(richProgramme))).toEqual([])
  })

  test("the order of keys changes nothing", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const numbers = numbersFrom(seed)
        const shuffled = richProgramme.map(({ path, text }) => ({
          path,
          text: stringify(shuffledKeys(parse(text), numbers))
        }))
        expect(changesOf(rich, load(shuffled)).map(told)).toEqual([])
      }),
      { numRuns: 12 }
    )
  })

  test("looking back mirrors looking forward, however many edits were made", () => {
    const edits = places.flatMap(([path, , each]) => each.map((edit) => ({ path, edit })))
    fc.assert(
      fc.property(fc.subarray(edits, { maxLength: 12 }), (chosen) => {
        const after = load(
          richProgramme.map((file) => ({ path: file.path, text: withEdits(file, chosen) })),
          { anyErrors: true }
        )
        const forth = changesOf(rich, after)
        expect(withoutReasons(changesOf(after, rich))).toEqual(withoutReasons(forth.map(mirror)))
        if (chosen.length > 0 && forth.length === 0) throw new Error("edits were made and none was found")
      }),
      { numRuns: 40 }
    )
  })
})

const withEdits = (
  { path, text }: SourceFile,
  edits: ReadonlyArray<{ readonly path: string; readonly edit: Edit }>
): string =>
  edits
    .filter((each) => each.path === path)
    .reduce((left, { edit: [, from, to] }) => (left.includes(from) ? left.replace(from, () => to) : left), text)

/** Numbers in no order that anyone would see, the same for the same seed (a linear congruential generator). */
function* numbersFrom(seed: number): Generator<number, number> {
  let state = seed
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state
  }
}

const shuffledKeys = (value: unknown, numbers: Iterator<number, number>): unknown => {
  if (Array.isArray(value)) return value.map((each) => shuffledKeys(each, numbers))
  if (typeof value !== "object" || value === null) return value
  const fields: ReadonlyArray<readonly [string, unknown]> = Object.entries(value)
  const entries = fields.map(([key, each]) => ({ key, each, at: numbers.next().value }))
  return Object.fromEntries(
    entries.toSorted((a, b) => a.at - b.at).map(({ key, each }) => [key, shuffledKeys(each, numbers)])
  )
}
