import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver-protocol"
import { describe, expect, it } from "vitest"
import { makeFolder, wordsAt } from "./editor.js"
import { start, startWorld } from "./sessions.js"
import { first, inFolders, second, world } from "./world.js"

const outline = (symbols: ReadonlyArray<DocumentSymbol>, depth = 0): ReadonlyArray<string> =>
  symbols.flatMap(({ name, detail, children = [] }) => [
    `${"  ".repeat(depth)}${name}: ${detail}`,
    ...outline(children, depth + 1)
  ])

describe("symbols", () => {
  it("of a logframe are the results chain", async () => {
    const server = await startWorld()
    await server.open(first)
    const symbols = await server.connection.sendRequest<Array<DocumentSymbol>>("textDocument/documentSymbol", {
      textDocument: { uri: server.uri(first) }
    })
    expect(outline(symbols)).toEqual([
      "goal: Children are healthy",
      "  diarrhoea: Children with diarrhoea",
      "safe-water: Households drink safe water",
      "  share-working: Wells that work",
      "  wells: Wells are built",
      "    wells-built: Wells built 💧",
      "    wells-working: "
    ])
    const text = server.onDisk(first)
    const wells = symbols[1]?.children?.[1]
    expect(wells && wordsAt(text, wells.selectionRange)).toBe("wells")
    expect(wells && wordsAt(text, wells.range).startsWith("wells:\n        statement: Wells are built")).toBe(true)
    expect(wells && wordsAt(text, wells.range).endsWith("targets: {2011: 9}")).toBe(true)
  })

  it("of the workspace are found by a part of the id or the title, in all programmes", async () => {
    const server = await start(
      makeFolder({
        ...inFolders(world),
        "other/programme.yaml": "programme: other\ntitle: Other\nplaces: {well-field: Field}\n"
      })
    )
    const found = await server.connection.sendRequest<Array<SymbolInformation>>("workspace/symbol", { query: "Well" })
    expect(found.map(({ location }) => server.told(location)).toSorted()).toEqual([
      "other/programme.yaml:3 well-field",
      `${first}:21 share-working`,
      `${first}:30 wells`,
      `${first}:34 wells-built`,
      `${first}:42 wells-working`,
      `${second}:23 wells-built`
    ])
  })
})
