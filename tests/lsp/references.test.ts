import type { Location } from "vscode-languageserver-protocol"
import { describe, expect, it } from "vitest"
import { type Editor } from "./editor.js"
import { startWorld } from "./sessions.js"
import { at, data, evaluation, first, main, second } from "./world.js"

const referencesAt = async (
  server: Editor,
  path: string,
  words: string,
  { into = 1, includeDeclaration = false } = {}
) => {
  const found = await server.ask<Array<Location>>("textDocument/references", path, at(server, path, words, { into }), {
    context: { includeDeclaration }
  })
  return found.map((location) => server.told(location))
}

describe("find references", () => {
  it("finds an indicator in formulas, lineages, the evaluation and rows", async () => {
    const server = await startWorld()
    await server.open(first)
    expect(await referencesAt(server, first, "wells-built:")).toEqual([
      `${data}:2 wells-built`,
      `${data}:3 wells-built`,
      `${data}:5 wells-built`,
      `${evaluation}:11 wells-built`,
      `${first}:25 wells-built`,
      `${second}:27 wells-built`
    ])
    expect(await referencesAt(server, second, "wells-built:", { includeDeclaration: true })).toEqual([
      `${second}:23 wells-built`,
      `${data}:2 wells-built`,
      `${data}:3 wells-built`,
      `${data}:5 wells-built`,
      `${data}:6 wells-built`
    ])
  })

  it("finds a place, a source, a disaggregation and a logframe wherever they are used", async () => {
    const server = await startWorld()
    await server.open(main)
    expect(await referencesAt(server, main, "south")).toEqual([`${data}:3 south`, `${first}:40 south`])
    expect(await referencesAt(server, main, "records")).toEqual([
      `${data}:2 records`,
      `${data}:3 records`,
      `${first}:12 records`,
      `${first}:18 records`
    ])
    expect(await referencesAt(server, main, "sex:")).toEqual([`${data}:1 sex`, `${first}:39 sex`, `${first}:39 sex`])
    expect(await referencesAt(server, first, "first")).toEqual([
      `${data}:4 first`,
      `${evaluation}:11 first`,
      `${second}:4 first`,
      `${second}:20 first`,
      `${second}:27 first`,
      `${second}:27 first`
    ])
  })
})
