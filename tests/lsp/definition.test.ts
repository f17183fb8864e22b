import type { Location } from "vscode-languageserver-protocol"
import { describe, expect, it } from "vitest"
import { type Editor, cursorIn, wordsAt } from "./editor.js"
import { askWorld, startWorld } from "./sessions.js"
import { at, data, evaluation, first, main, second } from "./world.js"

const definitionAt = async (server: Editor, path: string, words: string, options?: { nth?: number; into?: number }) => {
  const found = await server.ask<Array<Location>>("textDocument/definition", path, at(server, path, words, options))
  return found.map((location) => server.told(location))
}

describe("go to definition", () => {
  it.each([
    ["a source of a citation", first, "records:12", {}, [`${main}:9 records`]],
    ["a framework", first, "sdg", {}, [`${main}:11 sdg`]],
    ["a stakeholder", first, "users", {}, [`${main}:10 users`]],
    ["a library", first, "wash/", {}, ["shared/wash.yaml:1 wash"]],
    ["a library indicator", first, "wash/points", { into: 6 }, ["shared/wash.yaml:4 points"]],
    ["an indicator in a formula", first, "wells-working / ", {}, [`${first}:42 wells-working`]],
    ["a disaggregation", first, "[sex,", { into: 2 }, [`${main}:7 sex`]],
    ["a disaggregation of a crossed one", first, "sex/age", { into: 5 }, [`${main}:8 age`]],
    ["a place in a target", first, "{north:", { into: 2 }, [`${main}:5 north`]],
    ["the logframe that is revised", second, "revises: first", { into: 10 }, [`${first}:1 first`]],
    ["an earlier indicator", second, "continues: diarrhoea", { into: 12 }, [`${first}:7 diarrhoea`]],
    ["an indicator of another logframe", second, "first/wells-built", { into: 7 }, [`${first}:34 wells-built`]],
    ["a logframe before a slash", second, "first/wells-built", {}, [`${first}:1 first`]],
    ["a result of another logframe", second, "first/safe-water", { into: 8 }, [`${first}:16 safe-water`]],
    ["what was dropped", second, "{share-working", { into: 3 }, [`${first}:21 share-working`]],
    ["an indicator of a row", data, "first/wells-working", { into: 8 }, [`${first}:42 wells-working`]],
    [
      "each indicator that a row may mean",
      data,
      "\nwells-built",
      { into: 3 },
      [`${first}:34 wells-built`, `${second}:23 wells-built`]
    ],
    ["a place of a row", data, "south", {}, [`${main}:5 south`]],
    ["a category of a row, in quotes", data, "female", {}, [`${main}:7 female`]],
    ["a disaggregation of a header", data, "sex", {}, [`${main}:7 sex`]],
    ["a source of a row", data, "records:3", {}, [`${main}:9 records`]],
    ["a reporting period of a row", data, "round-1", {}, [`${main}:12 round-1`]],
    ["a source of evidence", evaluation, "from: interviews", { into: 8 }, [`${evaluation}:3 interviews`]],
    ["a group of a sample", evaluation, "[ngo]", { into: 2 }, [`${evaluation}:6 ngo`]],
    ["a finding", evaluation, "[served]", { into: 2 }, [`${evaluation}:8 served`]],
    [
      "a result that a finding is about, in each logframe",
      evaluation,
      "safe-water",
      {},
      [`${first}:16 safe-water`, `${second}:18 safe-water`]
    ],
    ["a name where it is given", main, "south", {}, [`${main}:5 south`]],
    ["nothing for a word that is no name", first, "Household survey", { into: 3 }, []],
    ["nothing for a free text that is no name", first, "Handover", {}, []]
  ])("finds %s", async (_, path, words, options, expected) => {
    const server = await askWorld(path)
    expect(await definitionAt(server, path, words, options)).toEqual(expected)
  })

  it("finds the file of a library", async () => {
    const server = await startWorld()
    await server.open(main)
    const [found] = await server.ask<Array<Location>>(
      "textDocument/definition",
      main,
      at(server, main, "../shared", { into: 4 })
    )
    expect(found && server.pathOf(found.uri)).toBe("shared/wash.yaml")
  })

  it("finds what an open document has, with UTF-16 columns", async () => {
    const server = await startWorld()
    const text = server
      .onDisk(first)
      .replace("goal:", "# 💧\r\ngoal:")
      .replaceAll(/(?<!\r)\n/g, "\r\n")
      .replace("title: First", "title: 💧 First")
    await server.open(first, text)
    const inFlow = `goal: {statement: "💧", source: records}`
    const { text: marked, position } = cursorIn(inFlow.replace("rec", "r|ec"))
    await server.open(
      "water/logframes/third.yaml",
      `logframe: third\ntitle: "💧💧"\nperiod: 2014\n${marked}\noutcomes: {}\n`
    )
    const where = { line: 3, character: position.character }
    const [found] = await server.ask<Array<Location>>("textDocument/definition", "water/logframes/third.yaml", where)
    expect(found && server.told(found)).toBe(`${main}:9 records`)
    const uses = await server.ask<Array<Location>>("textDocument/references", main, at(server, main, "records"), {
      context: { includeDeclaration: false }
    })
    const here = uses.filter(({ uri }) => server.pathOf(uri) === first)
    expect(here.map(({ range }) => wordsAt(text, range))).toEqual(["records", "records"])
    expect(uses.find(({ uri }) => uri.endsWith("third.yaml"))?.range.start.character).toBe(32)
  })

  it("works in a document that is no YAML at the moment, by the names that it last had", async () => {
    const server = await startWorld()
    await server.open(first)
    const text = server.onDisk(first)
    await definitionAt(server, first, "sdg")
    await server.change(first, text.replace("title: First phase", "title: 'First phase"))
    expect(await definitionAt(server, first, "sdg")).toEqual([`${main}:11 sdg`])
  })
})
