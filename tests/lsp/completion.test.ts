import type { CompletionList, Range } from "vscode-languageserver-protocol"
import { describe, expect, it } from "vitest"
import { type Editor, cursorIn, wordsAt } from "./editor.js"
import { askWorld, startWorld } from "./sessions.js"
import { data, evaluation, first, second, world } from "./world.js"

const completionsAt = async (server: Editor, path: string, marked: string) => {
  const { text, position } = cursorIn(marked)
  await server.open(path, text)
  const { items } = await server.ask<CompletionList>("textDocument/completion", path, position)
  return { text, items }
}

const labels = (items: CompletionList["items"]): ReadonlyArray<string> => items.map(({ label }) => label)

const startOf = (path: string, from: string, to: string): string => {
  const whole = world[path] ?? ""
  if (!whole.includes(from)) throw new Error(`${path} does not have ${from}`)
  return whole.replace(from, to)
}

describe("completion", () => {
  it.each([
    ["a source", first, startOf("logframes/first.yaml", '"records:12-14"', "re|"), ["records"]],
    [
      "a source, where nothing is typed",
      first,
      startOf("logframes/first.yaml", 'source: "records:12-14"', "source: |"),
      ["records"]
    ],
    ["a disaggregation", first, startOf("logframes/first.yaml", "[sex, sex/age]", "[|"), ["sex", "age"]],
    ["a crossed disaggregation", first, startOf("logframes/first.yaml", "[sex, sex/age]", "[sex/|]"), ["sex", "age"]],
    [
      "a dimension of a target",
      first,
      startOf("logframes/first.yaml", "{place: {north: 6, south: 6}}", "{|}"),
      ["place", "sex", "age"]
    ],
    ["a place of a target", first, startOf("logframes/first.yaml", "{north: 6, south: 6}", "{no|}"), ["north"]],
    [
      "a category of a target",
      first,
      startOf("logframes/first.yaml", "by: {place: {north: 6, south: 6}}", "by: {sex/age: {female/|}}"),
      ["young", "old"]
    ],
    ["a framework", first, startOf("logframes/first.yaml", "framework: sdg", "framework: |"), ["sdg"]],
    ["a library and its indicators", first, startOf("logframes/first.yaml", "wash/points", "|"), ["points", "wash/"]],
    ["an indicator of a library", first, startOf("logframes/first.yaml", "wash/points", "wash/|"), ["points"]],
    [
      "an indicator in a formula",
      first,
      startOf("logframes/first.yaml", "100 * wells-working /", "100 * wells-w|"),
      ["wells-working"]
    ],
    [
      "an earlier logframe in a lineage",
      second,
      startOf("logframes/second.yaml", "{continues: diarrhoea}", "{continues: fi|}"),
      ["first/"]
    ],
    [
      "an earlier indicator in a lineage",
      second,
      startOf("logframes/second.yaml", "{continues: diarrhoea}", "{continues: first/d|}"),
      ["diarrhoea"]
    ],
    [
      "an earlier indicator of the revised logframe",
      second,
      startOf("logframes/second.yaml", "{continues: diarrhoea}", "{continues: |}"),
      ["diarrhoea", "share-working", "wells-built", "wells-working", "first/", "second/"]
    ],
    [
      "a logframe that is revised",
      second,
      startOf("logframes/second.yaml", "revises: first", "revises: |"),
      ["first", "second"]
    ],
    [
      "what is dropped",
      second,
      startOf("logframes/second.yaml", "{share-working:", "{well|:"),
      ["wells-built", "wells-working", "wells"]
    ],
    [
      "what a finding is about",
      evaluation,
      startOf("evaluation.yaml", "first/wells-built", "first/sa|"),
      ["safe-water"]
    ],
    ["a source of evidence", evaluation, startOf("evaluation.yaml", "from: interviews", "from: |"), ["interviews"]],
    ["a finding", evaluation, startOf("evaluation.yaml", "[served]", "[|]"), ["served"]],
    ["an indicator of a row", data, startOf("data/wells.csv", "first/wells-working", "wells-w|"), ["wells-working"]],
    ["a logframe of a row", data, startOf("data/wells.csv", "first/wells-working", "fir|"), ["first/"]],
    ["a place of a row", data, startOf("data/wells.csv", "2008,south", "2008,|"), ["north", "upper", "south"]],
    ["a category of a row", data, startOf("data/wells.csv", '"female"', "|"), ["female", "male"]],
    ["a column", data, startOf("data/wells.csv", "value,source", "value,source,s|"), ["sample", "age"]],
    ["a reporting period", data, startOf("data/wells.csv", "round-1", "ro|"), ["round-1"]],
    [
      "a rule in a comment",
      first,
      startOf("logframes/first.yaml", "title: First phase", "title: First phase # logframe-ignore require-base|"),
      ["require-baseline"]
    ],
    ["no keys, which are the schema's", first, startOf("logframes/first.yaml", "unit: percent", "un|"), []],
    ["nothing in free text", first, startOf("logframes/first.yaml", "Household survey", "Hous|"), []]
  ])("offers %s", async (_, path, marked, expected) => {
    const server = await askWorld(path)
    const { items } = await completionsAt(server, path, marked)
    const found = labels(items)
    await server.open(path)
    // A word may be in the middle of another: what begins with it is there, and nothing that has not to do with it.
    expect(found).toEqual(expect.arrayContaining([...expected]))
    if (expected.length === 0) expect(found).toEqual([])
  })

  it("puts what is chosen where the word stands, and says what it is", async () => {
    const server = await startWorld()
    const { text, items } = await completionsAt(
      server,
      first,
      startOf("logframes/first.yaml", '"records:12-14"', "re|c:12")
    )
    expect(items).toHaveLength(1)
    const edit = items[0]?.textEdit as { range: Range; newText: string }
    expect(wordsAt(text, edit.range)).toBe("rec")
    expect(edit.newText).toBe("records")
    expect(items[0]?.detail).toBe("Programme records 💧")
  })

  it("puts a space after a colon", async () => {
    const server = await startWorld()
    const { items } = await completionsAt(
      server,
      second,
      startOf("logframes/second.yaml", "revises: first", "revises:|")
    )
    expect(items.map(({ textEdit }) => textEdit?.newText)).toEqual([" first", " second"])
  })
})
