import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { Editor, makeFolder, positionOf, sentenceOf } from "./editor.js"

const programme = `programme: clean-water
title: Clean water for two districts
period: 2008..2014
places: {north: North district, south: South district}
sources: {records: {title: Programme records}}
data:
  theirs:
    files: exports/*.csv
    encoding: latin-1
    columns:
      indicator: {constant: built}
      period: Mois
      place: {column: Région, values: {Nord: north, Süd: south}}
      value: Puits
      source: {constant: records}
  books: {files: "data/**/*.xlsx"}
`

const logframe = `logframe: first
title: Clean water
period: 2008..2011
goal:
  statement: Children are healthy
  indicators: {built: {title: Built, unit: wells, entry: increment, baseline: 0, targets: {2009: 4}, verification: Records}}
outcomes: {}
`

let editor: Editor | undefined
const start = async (files: Readonly<Record<string, string>>): Promise<Editor> =>
  (editor = await Editor.start(makeFolder(files)))

afterEach(async () => {
  const running = editor
  editor = undefined
  if (!running) return
  expect(await running.stop()).toBe(0)
  expect({ stderr: running.stderr, log: running.log }).toEqual({ stderr: [], log: [] })
})

const files = {
  "programme.yaml": programme,
  "logframes/first.yaml": logframe,
  "exports/a.csv": "",
  // Workbooks are not read in an editor, and neither is this one found fault with.
  "data/report.xlsx": "not read"
}

const sentences = (running: Editor, path: string): ReadonlyArray<string> =>
  (running.published.get(path)?.diagnostics ?? []).map(({ message }) => sentenceOf(message))

describe("data in the columns of others", () => {
  it("are read by their mapping, in their encoding, and outside of the folder data", async () => {
    const server = await start(files)
    const bytes = Buffer.from("Mois;Région;Puits\n2009;Süd;4\n2009;Est;5\n", "latin1")
    writeFileSync(join(server.folder, "exports", "a.csv"), bytes)
    await server.open("programme.yaml")
    expect(sentences(server, "programme.yaml")).toEqual([])
    expect(sentences(server, "exports/a.csv")).toEqual(['The mapping of "place" does not know "Est".'])
  })

  it("have the names of the programme in their mapping, which lead to it and are renamed with it", async () => {
    const server = await start(files)
    await server.open("programme.yaml")
    const textDocument = { uri: server.uri("programme.yaml") }
    const position = positionOf(programme, "Süd: south", { into: 6 })
    const found: unknown = await server.connection.sendRequest("textDocument/definition", { textDocument, position })
    expect(JSON.stringify(found)).toContain('"line":3')
    const renamed: unknown = await server.connection.sendRequest("textDocument/rename", {
      textDocument,
      position,
      newName: "lake"
    })
    expect(JSON.stringify(renamed).match(/"newText":"lake"/gu)?.length).toBe(2)
  })
})
