import { readFileSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { loadProgramme } from "@logframe/core"
import type { DocumentSymbol, Range, WorkspaceEdit } from "vscode-languageserver-protocol"
import { describe, expect, it } from "vitest"
import { type Editor, makeFolder, wordsAt } from "./editor.js"
import { askWorld, start, startWorld } from "./sessions.js"
import { at, burkina, cambodia, data, evaluation, first, inFolders, main, second, world } from "./world.js"

/** The findings of a programme on the disk, by file and code. */
const findingsIn = (folder: string): ReadonlyArray<string> => {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:yaml|csv)$/.test(path)
  )
  const files = paths.map((path) => ({
    path: path.replaceAll("\\", "/"),
    text: readFileSync(join(folder, path), "utf8")
  }))
  return loadProgramme(files)
    .diagnostics.map(({ code, origin }) => `${origin.file} ${code}`)
    .toSorted()
}

const renameAt = async (
  server: Editor,
  path: string,
  words: string,
  newName: string,
  into = 1
): Promise<ReadonlyArray<string>> => {
  const edit = await server.ask<WorkspaceEdit>("textDocument/rename", path, at(server, path, words, { into }), {
    newName
  })
  return server.apply(edit)
}

const refusalOf = async (
  server: Editor,
  method: string,
  path: string,
  words: string,
  { newName = "", into = 1 } = {}
): Promise<string> =>
  server.ask(`textDocument/${method}`, path, at(server, path, words, { into }), { newName }).then(
    (answer) => `no refusal: ${JSON.stringify(answer)}`,
    (error: Error) => error.message
  )

describe("rename", () => {
  it("changes an id in logframes, formulas, lineages, the evaluation and data, together with what rows mean by it", async () => {
    const server = await startWorld()
    await server.open(data)
    expect(await renameAt(server, data, "\nwells-built", "wells-dug", 3)).toEqual([data, evaluation, first, second])
    expect(server.onDisk(data)).toBe((world["data/wells.csv"] ?? "").replaceAll("wells-built", "wells-dug"))
    expect(server.onDisk(first)).toBe((world["logframes/first.yaml"] ?? "").replaceAll("wells-built", "wells-dug"))
    expect(server.onDisk(second)).toBe((world["logframes/second.yaml"] ?? "").replaceAll("wells-built", "wells-dug"))
    expect(server.onDisk(evaluation)).toBe((world["evaluation.yaml"] ?? "").replace("wells-built", "wells-dug"))
  })

  it("changes it in each logframe where rows mean it, also when it is asked for in one", async () => {
    const server = await startWorld()
    await server.open(first)
    expect(await renameAt(server, first, "wells-built:", "wells-dug")).toEqual([data, evaluation, first, second])
    expect(server.onDisk(second)).not.toContain("wells-built")
  })

  it("leaves alone what has the same id and means something else", async () => {
    const server = await startWorld()
    await server.open(second)
    expect(await renameAt(server, second, "safe-water:", "clean-water")).toEqual([evaluation, first, second])
    await server.open(first)
    expect(await renameAt(server, first, "diarrhoea:", "ill-children")).toEqual([first, second])
    expect(server.onDisk(second)).toContain("lineage: {continues: ill-children}")
    expect(server.onDisk(second)).toContain("    diarrhoea:\n")
  })

  it.each([
    ["a source", main, "records:", "registers", [data, first, main]],
    ["a place", main, "south", "far-south", [data, first, main]],
    ["a disaggregation with its column", main, "sex:", "gender", [data, first, main]],
    ["a category", main, "female", "women", [data, main]],
    ["a logframe", first, "first", "phase-one", [data, evaluation, first, second]],
    ["a framework", main, "sdg:", "goals", [first, main]],
    ["a stakeholder", main, "users", "households", [first, main]],
    ["a reporting period", main, "round-1", "spring", [data, main]],
    ["a group", evaluation, "ngo: 60", "civil", [evaluation]],
    ["a finding", evaluation, "served:", "reached", [evaluation]],
    ["a source of evidence", evaluation, "interviews:", "talks", [evaluation]]
  ])("changes %s everywhere, and validate finds nothing new", async (_, path, words, newName, expected) => {
    const server = await startWorld()
    const before = findingsIn(join(server.folder, "water"))
    await server.open(path)
    expect(await renameAt(server, path, words, newName)).toEqual(expected)
    expect(findingsIn(join(server.folder, "water"))).toEqual(before)
  })

  it("changes a library's names in every programme that uses it", async () => {
    const files = { ...inFolders(world) }
    for (const [path, text] of Object.entries(world)) if (!path.startsWith("../")) files[`more/${path}`] = text
    const server = await start(makeFolder(files))
    await server.open("shared/wash.yaml")
    expect(await renameAt(server, "shared/wash.yaml", "points:", "taps")).toEqual([
      "more/logframes/first.yaml",
      "shared/wash.yaml",
      first
    ])
    expect(server.onDisk("more/logframes/first.yaml")).toContain("from: wash/taps")
  })

  it("quotes an id that would read as a number, and keeps quotes that are there", async () => {
    const server = await startWorld()
    await server.open(first)
    await renameAt(server, first, "first", "2008")
    expect(server.onDisk(first)).toContain('logframe: "2008"\n')
    expect(server.onDisk(second)).toContain('revises: "2008"\n')
    expect(server.onDisk(second)).toContain("merges: [2008/wells-built, 2008/wells-working]")
    expect(server.onDisk(data)).toContain("\n2008/wells-working,")
    await server.open(main)
    await renameAt(server, main, "female", "100")
    expect(server.onDisk(main)).toContain('{"100": Women, male: Men}')
    expect(server.onDisk(data)).toContain(',"100",')
  })

  it("tells before what would be renamed", async () => {
    const server = await startWorld()
    await server.open(first)
    const ready = await server.ask<{ range: Range; placeholder: string }>(
      "textDocument/prepareRename",
      first,
      at(server, first, "records:12")
    )
    expect(ready.placeholder).toBe("records")
    expect(wordsAt(server.onDisk(first), ready.range)).toBe("records")
    expect(await server.ask("textDocument/prepareRename", first, at(server, first, "Household"))).toBe(null)
  })

  it.each([
    [
      "an id that is none",
      "rename",
      first,
      "wells-built:",
      "Wells Built",
      '"Wells Built" is not an id. Use lower-case letters, digits and hyphens, such as officers-trained.'
    ],
    [
      "an id that a result has",
      "rename",
      first,
      "wells-working:",
      "wells",
      'There is a result "wells" already in first.'
    ],
    [
      "an id that an indicator of another logframe has, which rows would mean too",
      "rename",
      first,
      "wells-built:",
      "diarrhoea",
      'There is an indicator "diarrhoea" already in first.'
    ],
    ["an id that a place has", "rename", main, "south", "upper", 'There is a place "upper" already.'],
    [
      "a column for a disaggregation",
      "rename",
      main,
      "sex:",
      "value",
      '"value" is a column of every data file, and no disaggregation can be called so.'
    ],
    [
      "a name of the language",
      "rename",
      first,
      "goal:",
      "aim",
      'The name "goal" is the language\'s own, and cannot be another.'
    ],
    [
      "a name of the language, before a new one is typed",
      "prepareRename",
      first,
      "goal:",
      "",
      'The name "goal" is the language\'s own, and cannot be another.'
    ]
  ])("refuses %s", async (_, method, path, words, newName, expected) => {
    const server = await askWorld(path)
    expect(await refusalOf(server, method, path, words, { newName })).toBe(expected)
  })

  it("refuses what leads nowhere, and what stands in a file that cannot be read", async () => {
    const server = await startWorld()
    await server.open(second, server.onDisk(second).replace("dropped:", "dropped: ["))
    await server.open(first)
    expect(await refusalOf(server, "rename", first, "wells-built:", { newName: "dug" })).toBe(
      'logframes/second.yaml has "wells-built" and cannot be read as it is; correct it first.'
    )
    const text = server.onDisk(data).replace("first/wells-working", "first/nothing")
    writeFileSync(join(server.folder, data), text)
    await server.open(data, text)
    expect(await refusalOf(server, "rename", data, "first/nothing", { newName: "dug", into: 8 })).toBe(
      'There is no indicator "nothing" to rename.'
    )
  })

  it.each([
    ["ijm-cambodia", cambodia],
    ["eau-burkina", burkina]
  ])("of every name of %s, one after the other, leaves validate with what it found before", async (_, example) => {
    const server = await start(makeFolder({}, example))
    const before = findingsIn(server.folder)
    const paths = readdirSync(server.folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => path.replaceAll("\\", "/"))
    let renamed = 0
    for (const path of paths) {
      const symbols = await server.connection.sendRequest<Array<DocumentSymbol>>("textDocument/documentSymbol", {
        textDocument: { uri: server.uri(path) }
      })
      const all = (list: ReadonlyArray<DocumentSymbol>): ReadonlyArray<DocumentSymbol> =>
        list.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])])
      for (const { name } of all(symbols)) {
        if (name === "goal" || name.startsWith("new-")) continue
        const now = await server.connection.sendRequest<Array<DocumentSymbol>>("textDocument/documentSymbol", {
          textDocument: { uri: server.uri(path) }
        })
        const symbol = all(now).find((each) => each.name === name)
        if (!symbol) continue
        const edit = await server.ask<WorkspaceEdit>("textDocument/rename", path, symbol.selectionRange.start, {
          newName: `new-${name}`
        })
        const written = server.apply(edit)
        for (const each of written)
          await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
            changes: [{ uri: server.uri(each), type: 2 }]
          })
        renamed++
      }
      expect(findingsIn(server.folder)).toEqual(before)
    }
    expect(renamed).toBeGreaterThan(20)
  })
})
