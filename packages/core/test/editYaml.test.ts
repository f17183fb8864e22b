import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Edit } from "../src/diagnostic/Fix.js"
import type { PathStep } from "../src/diagnostic/Origin.js"
import { editYaml } from "../src/syntax/editYaml.js"
import { readYaml } from "../src/syntax/readYaml.js"
import { commentsOf } from "../src/syntax/saysTheSame.js"
import { YamlWriter } from "./YamlWriter.js"

/** EDIT_EFFORT=50 looks fifty times as long, for whoever changes the writer of edits. */
const effort = Number(process.env["EDIT_EFFORT"] ?? 1)

type Value = string | number | boolean

const originAt = (path: ReadonlyArray<PathStep>) => ({ file: "a.yaml", path })
const renamed = (path: ReadonlyArray<PathStep>, to: string): Edit => ({
  kind: "rename-key",
  origin: originAt(path),
  to
})
const written = (path: ReadonlyArray<PathStep>, value: Value): Edit => ({ kind: "set", origin: originAt(path), value })
const removed = (path: ReadonlyArray<PathStep>): Edit => ({ kind: "remove", origin: originAt(path) })

describe("a key is renamed", () => {
  test.each([
    ["in a map", "a: 1 # b\nunti: wells # c\nd: 2\n", ["unti"], "a: 1 # b\nunit: wells # c\nd: 2\n"],
    ["in braces", "x: {unti: wells, b: 1}", ["x", "unti"], "x: {unit: wells, b: 1}"],
    ["in quotes", "'unti' :  wells\r\n", ["unti"], "unit :  wells\r\n"],
    ["in a list", "- a: 1\n  unti: 2", [0, "unti"], "- a: 1\n  unit: 2"],
    ["in a pair in a list", "[unti: 1, b]", [0, "unti"], "[unit: 1, b]"],
    ["with an anchor", "&x unti: 1", ["unti"], "&x unit: 1"],
    ["with a map below", "unti:\n    # c\n    a: 1\n", ["unti"], "unit:\n    # c\n    a: 1\n"]
  ] as const)("%s", (_, before, path, after) => {
    expect(editYaml(before, [renamed(path, "unit")])).toBe(after)
  })

  test.each([
    ["to a year", "a: 1\n", "2008", "2008: 1\n"],
    ["to what needs quotes", "a: 1\n", "b: c", '"b: c": 1\n'],
    ["to letters that are not Latin", "a: 1\n", "ភូមិ", "ភូមិ: 1\n"]
  ])("%s", (_, before, to, after) => {
    expect(editYaml(before, [renamed(["a"], to)])).toBe(after)
  })
})

describe("a value is set", () => {
  test.each([
    ["a number", "a:   1 # b\n", ["a"], 2.5, "a:   2.5 # b\n"],
    ["a text for a number", "a: 1", ["a"], "wells", "a: wells"],
    ["a text that is no number", "a: 1", ["a"], "12", 'a: "12"'],
    ["for a text in quotes", "a: 'b' # c", ["a"], true, "a: true # c"],
    ["for a text of several lines", "a: b\n  c # d\ne: 1", ["a"], "x", "a: x # d\ne: 1"],
    ["for a block", "a: |  # why\n    b\n    c\n\nd: 1\n", ["a"], "x", "a: x  # why\n\nd: 1\n"],
    ["for a block at the end", "a: >-\n  b", ["a"], "x", "a: x\n"],
    [
      "with words for words in a block",
      "a: >- # b\n    it is  wel\n\n    here\nc: 1\n",
      ["a"],
      "it is well\nhere",
      "a: >- # b\n    it is well\n\n    here\nc: 1\n"
    ],
    [
      "with words for words in lines",
      "a: 'it is\n  wel  now' # b\n",
      ["a"],
      "it is well now",
      "a: 'it is\n  well now' # b\n"
    ],
    ["for nothing", "a:   # why\nb: 1\n", ["a"], "x", "a: x   # why\nb: 1\n"],
    ["for nothing in braces", "{a, b: }", ["a"], 1, "{a: 1, b: }"],
    ["for nothing after a colon in braces", "{a, b: }", ["b"], 1, "{a, b: 1 }"],
    ["in a list", "- 1\n-\n- 3\n", [1], 2, "- 1\n- 2\n- 3\n"],
    ["in braces, where a comma needs quotes", "{a: b}", ["a"], "b, c", '{a: "b, c"}'],
    ["that has a line end", "a: b", ["a"], "b\nc", String.raw`a: "b\nc"`],
    ["for an alias", "a: &x 1\nb: *x\n", ["b"], 2, "a: &x 1\nb: 2\n"]
  ] as const)("%s", (_, before, path, value, after) => {
    expect(editYaml(before, [written(path, value)])).toBe(after)
  })
})

describe("a missing key is added at the end of its map", () => {
  test.each([
    ["in lines", "a: 1\nb: 2\n", ["c"], "a: 1\nb: 2\nc: x\n"],
    ["without a line end", "a: 1", ["c"], "a: 1\nc: x"],
    ["with line ends of Windows", "a: 1\r\n", ["c"], "a: 1\r\nc: x\r\n"],
    ["in braces", "m: {a: 1} # b", ["m", "c"], "m: {a: 1, c: x} # b"],
    ["in empty braces", "m: {}", ["m", "c"], "m: {c: x}"],
    ["before a last comma", "m: {a: 1,}", ["m", "c"], "m: {a: 1, c: x,}"],
    ["as far in as the others", "m:\n     a: 1\nn: 2\n", ["m", "c"], "m:\n     a: 1\n     c: x\nn: 2\n"],
    ["in an item", "- a: 1\n- b: 2\n", [0, "c"], "- a: 1\n  c: x\n- b: 2\n"],
    ["after the comments of the last entry", "a: 1 # b\n     # c\n# d\n", ["c"], "a: 1 # b\n     # c\nc: x\n# d\n"],
    ["after a map below", "a:\n  b: 1\n\n  # of a\n\n# d\n", ["c"], "a:\n  b: 1\n\n  # of a\nc: x\n\n# d\n"],
    ["after a block", "a: |\n  b\n\n# d\n", ["c"], "a: |\n  b\nc: x\n\n# d\n"],
    ["after an empty value", "m:\n  a:\n    # b\n", ["m", "c"], "m:\n  a:\n    # b\n  c: x\n"]
  ] as const)("%s", (_, before, path, after) => {
    expect(editYaml(before, [written(path, "x")])).toBe(after)
  })
})

describe("an entry is removed", () => {
  test.each([
    ["with its comments", "a: 1\n\n# b\n# c\nd: 2 # e\n     # f\n# g\nh: 3\n", ["d"], "a: 1\n\n# g\nh: 3\n"],
    ["with all below it", "a: 1\nb:\n  c: 2\n  # d\ne: 3\n", ["b"], "a: 1\ne: 3\n"],
    ["but not what is about the file", "# file\na: 1\nb: 2\n", ["a"], "# file\nb: 2\n"],
    ["and leaves an empty map", "a:  # b\n  c: 1\nd: 2\n", ["a", "c"], "a: {}  # b\nd: 2\n"],
    ["and leaves an empty list", "a:\n- c\nd: 2\n", ["a", 0], "a: []\nd: 2\n"],
    ["and leaves an empty root", "# file\na: 1\n", ["a"], "# file\n{}\n"],
    ["at the end", "a: 1\nb: 2", ["b"], "a: 1\n"],
    ["first in an item", "- a: 1 # b\n  c: 2\n", [0, "a"], "- c: 2\n"],
    ["first in an item, before a comment", "- a: 1\n  # c\n  d: 2\n", [0, "a"], "-\n  # c\n  d: 2\n"],
    ["alone in an item", "- a: 1 # b\n- c\n", [0, "a"], "- {}\n- c\n"],
    ["from a list", "- a\n- b # c\n- d\n", [1], "- a\n- d\n"],
    ["a block", "a: |+\n  x\n\nb: 1\n", ["a"], "b: 1\n"],
    ["first in braces", "{a: 1, b: 2}", ["a"], "{b: 2}"],
    ["last in braces", "{a: 1, b: 2}", ["b"], "{a: 1}"],
    ["alone in braces", "x: {a: 1}", ["x", "a"], "x: {}"],
    ["alone in braces, before a comma", "x: {a: 1,}", ["x", "a"], "x: {}"],
    ["from brackets", "[a, b, c]", [1], "[a, c]"],
    ["a map from brackets", "[a, b: 1, c]", [1], "[a, c]"],
    ["in lines in braces", "{\n  a: 1, # b\n  # c\n  d: 2, # e\n  f: 3\n}", ["d"], "{\n  a: 1, # b\n  f: 3\n}"],
    ["last in lines in braces", "{\n  a: 1, # b\n  # c\n  d: 2 # e\n}", ["d"], "{\n  a: 1, # b\n}"],
    ["first in lines in braces", "[\n  a, # b\n  # c\n  d\n]", [0], "[\n  # c\n  d\n]"]
  ] as const)("%s", (_, before, path, after) => {
    expect(editYaml(before, [removed(path)])).toBe(after)
  })
})

describe("what cannot be done exactly is not done", () => {
  test.each([
    ["a key that is there already", "a: 1\nb: 2", renamed(["a"], "b")],
    ["a key that is not there", "a: 1", renamed(["b"], "c")],
    ["an item of a list has no key", "- a", renamed([0], "b")],
    ["a value in place of a map", "a: {b: 1}", written(["a"], 1)],
    ["a key in a list", "[1]", written([3], 1)],
    ["a key in what is no map", "a: 1", written(["a", "b"], 1)],
    ["a key in nothing", "a:", written(["a", "b"], 1)],
    ["what an alias stands for", "a: &x {b: 1}\nc: *x", written(["c", "b"], 2)],
    ["what an alias is of", "a: &x 1\nb: *x", written(["a"], 2)],
    ["what a merge brings in", "a: &x {b: 1}\nc: {<<: *x, d: 1}", removed(["c", "b"])],
    ["an anchor that is needed", "a: &x 1\nb: *x", removed(["a"])],
    ["a text with a fault", "a: b: c\nd: 1", written(["d"], 2)],
    ["a text with a key twice", "a: 1\na: 2\nd: 1", written(["d"], 2)],
    ["the root", "a: 1", removed([])]
  ])("%s", (_, text, edit) => {
    expect(editYaml(text, [edit])).toBe(text)
  })

  test("of several edits all are made or none", () => {
    expect(editYaml("a: 1\nb: 2\n", [written(["a"], 3), removed(["c"])])).toBe("a: 1\nb: 2\n")
  })
})

test("several edits are made at once, with the paths of the text as it was", () => {
  const edits = [
    renamed(["m"], "n"),
    written(["m", "a"], 5),
    removed(["l", 0]),
    written(["l", 1], "x"),
    removed(["l", 2]),
    written(["m", "z"], true)
  ]
  expect(editYaml("m:\n  a: 1 # b\nl: [p, q, r, s]\n", edits)).toBe("n:\n  a: 5 # b\n  z: true\nl: [x, s]\n")
})

/** All paths in a value, the keys of maps and the indexes of lists. */
const pathsIn = (value: unknown): ReadonlyArray<ReadonlyArray<PathStep>> => {
  if (typeof value !== "object" || value === null) return []
  const steps: ReadonlyArray<PathStep> = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return steps.flatMap((step) => [[step], ...pathsIn(Reflect.get(value, step)).map((rest) => [step, ...rest])])
}

const isList = (value: unknown): value is ReadonlyArray<unknown> => Array.isArray(value)

/** What an edit should make of a value, by hand. */
const expectedOf = (value: unknown, [step = "", ...rest]: ReadonlyArray<PathStep>, edit: Edit): unknown => {
  if (isList(value)) {
    const items = [...value]
    if (rest.length > 0) items[Number(step)] = expectedOf(items[Number(step)], rest, edit)
    else if (edit.kind === "remove") items.splice(Number(step), 1)
    else if (edit.kind === "set") items[Number(step)] = edit.value
    return items
  }
  const entries = new Map<string, unknown>(Object.entries(value as object))
  if (rest.length > 0) entries.set(String(step), expectedOf(entries.get(String(step)), rest, edit))
  else if (edit.kind === "remove") entries.delete(String(step))
  else if (edit.kind === "set") entries.set(String(step), edit.value)
  if (rest.length > 0 || edit.kind !== "rename-key") return Object.fromEntries(entries)
  return Object.fromEntries([...entries].map(([key, inner]) => [key === String(step) ? edit.to : key, inner]))
}

describe("whatever is written", () => {
  const value = fc.oneof(fc.constantFrom("wells", "a: b", "2008", 'it\'s, "x"', "", "x\ny"), fc.integer(), fc.boolean())
  const edit = fc.record({
    where: fc.nat(),
    make: fc.oneof(
      fc.constant((path: ReadonlyArray<PathStep>): Edit => removed(path)),
      fc.constantFrom("unit", "2008", "a b", "#x").map(
        (to) =>
          (path: ReadonlyArray<PathStep>): Edit =>
            renamed(path, to)
      ),
      value.map(
        (to) =>
          (path: ReadonlyArray<PathStep>): Edit =>
            written(path, to)
      ),
      value.map(
        (to) =>
          (path: ReadonlyArray<PathStep>): Edit =>
            written([...path, "new"], to)
      )
    )
  })
  const tape = fc.array(fc.nat(999), { maxLength: 200, size: "max" })

  test("an edit is made exactly or not at all, and all else is as it was", () => {
    let made = 0
    fc.assert(
      fc.property(tape, edit, (choices, { where, make }) => {
        const { text } = new YamlWriter(choices).write()
        const before = readYaml(text).value
        const paths = pathsIn(before)
        fc.pre(paths.length > 0)
        const chosen = make(paths[where % paths.length] ?? [])
        const after = editYaml(text, [chosen])
        if (after === text) {
          expect(isPossible(text, before, chosen), `${JSON.stringify(chosen)}\n${text}`).toBe(false)
          return
        }
        made++
        expect(readYaml(after), `${JSON.stringify(chosen)}\n${text}`).toEqual({
          value: expectedOf(before, chosen.origin.path, chosen),
          problems: []
        })
        expectLittleChange(text, after, chosen)
      }),
      { numRuns: 400 * effort }
    )
    expect(made).toBeGreaterThan(100)
  })
})

/**
 * Whether an edit must be made: nothing stands in its way in the value, and in the text neither a tag nor an alias, nor the
 * end of a block that would grow, nor a pair in brackets that is a map of its own.
 */
const isPossible = (text: string, value: unknown, edit: Edit): boolean => {
  if (/!!str|\*|[|>]\d?\+|[|>][^\n]*\n[^]*^ +\r?$/mu.test(text)) return false
  const { path } = edit.origin
  const parent = path.slice(0, -1).reduce<unknown>((inner, step) => Reflect.get(inner as object, step), value)
  if (typeof parent !== "object" || parent === null) return false
  const step = path.at(-1) ?? ""
  const isMap = !isList(parent)
  const there: unknown = Reflect.get(parent, step)
  if (edit.kind === "remove") return true
  if (edit.kind === "rename-key") return isMap && !Object.hasOwn(parent, edit.to)
  if (there === undefined) return isMap && !text.includes("[")
  return (typeof there !== "object" || there === null) && there !== edit.value
}

/** Lines that are not those of the text: at most the one that is edited, and what took the place of the removed. */
const expectLittleChange = (before: string, after: string, { kind }: Edit): void => {
  const had = before.split(/\r?\n/u)
  const added = after.split(/\r?\n/u).filter((line) => line !== "" && !had.includes(line))
  expect(added.length, `${before}\n=>\n${after}`).toBeLessThanOrEqual(kind === "remove" ? 2 : 1)
  const [left, comments] = [commentsOf(after), commentsOf(before)]
  const lost = comments.length - left.length
  if (kind !== "remove") expect(lost).toBe(0)
  // Those of one entry stand together.
  const first = comments.findIndex((comment, at) => comment !== left[at])
  expect(comments.toSpliced(Math.max(0, first), lost), `${before}\n=>\n${after}`).toEqual(left)
}
