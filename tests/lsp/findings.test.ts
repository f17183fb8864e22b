import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { root, runLogframe } from "../runLogframe.js"
import { Editor, cursorIn, makeFolder, positionOf, sentenceOf, wordsAt } from "./editor.js"

const example = `${root}examples/ijm-cambodia`

/** A small programme with nothing wrong in it. */
const small: Readonly<Record<string, string>> = {
  "programme.yaml": `programme: clean-water
title: Clean water for two districts
period: 2008..2014
places: {north: North district, south: South district}
sources: {records: {title: Programme records}}
`,
  "logframes/first.yaml": `logframe: first
title: Clean water
period: 2008..2011
goal:
  statement: Children are healthy
  indicators:
    diarrhoea:
      title: Children with diarrhoea in the last two weeks
      unit: percent
      entry: estimate
      direction: decrease
      baseline: {value: 20, period: 2007, sample: 400, source: records}
      targets: {2011: 10}
      verification: Household survey
outcomes: {}
`
}

interface ValidateJson {
  readonly findings: ReadonlyArray<{
    readonly code: string
    readonly message: string
    readonly location: { readonly file: string; readonly line: number; readonly column: number }
  }>
}

let editor: Editor | undefined
const start = async (folder: string): Promise<Editor> => (editor = await Editor.start(folder))

afterEach(async () => {
  const running = editor
  editor = undefined
  if (!running) return
  expect(await running.stop()).toBe(0)
  expect({ stderr: running.stderr, log: running.log }).toEqual({ stderr: [], log: [] })
})

describe("findings", () => {
  it("are those of validate, for every file of the programme, with their places and words", async () => {
    const server = await start(makeFolder({ "data/extra.csv": "indicator,period,value\nno-such,2009,1\n" }, example))
    await server.open("programme.yaml")
    const { stdout } = runLogframe(["validate", server.folder, "--json"])
    const { findings } = JSON.parse(stdout) as ValidateJson
    const expected = findings.map(({ code, message, location: { file, line, column } }) => {
      return `${file.slice(server.folder.length + 1)}:${line}:${column} ${code} ${message}`
    })
    const marked = [...server.published].flatMap(([path, { diagnostics }]) =>
      diagnostics.map(({ code, message, range: { start: at } }) => {
        return `${path}:${at.line + 1}:${at.character + 1} ${code} ${sentenceOf(message)}`
      })
    )
    expect(expected.length).toBeGreaterThan(5)
    expect(marked.toSorted()).toEqual(expected.toSorted())
  })

  it("say why they matter and what to do, and where else to look", async () => {
    const server = await start(makeFolder(small))
    const path = "logframes/second.yaml"
    const findings = await server.open(path, server.onDisk("logframes/first.yaml"))
    const finding = findings.find(({ code }) => code === "no-duplicate-id")
    expect(finding).toMatchObject({
      code: "no-duplicate-id",
      severity: 1,
      source: "logframe",
      message: [
        'The logframe id "first" is used twice.',
        "why: a reference to it would mean two things.",
        "do: Give one of them another id."
      ].join("\n"),
      data: { remedy: "Give one of them another id." }
    })
    expect(finding?.relatedInformation?.map(({ location }) => server.told(location))).toEqual([
      "logframes/first.yaml:1 first"
    ])
  })

  it("point to where the other place is now, when only that has moved", async () => {
    const server = await start(makeFolder(small))
    const path = "logframes/second.yaml"
    const text = server.onDisk("logframes/first.yaml")
    await server.open(path, text)
    await server.open("logframes/first.yaml")
    await server.change("logframes/first.yaml", `# One.\n# Two.\n${text}`)
    const duplicate = (await server.findings(path)).find(({ code }) => code === "no-duplicate-id")
    expect(duplicate?.relatedInformation?.map(({ location }) => location.range.start.line)).toEqual([2])
  })

  it("come and go with each edit, also in other files of the programme, and only what changed is published", async () => {
    const server = await start(makeFolder({}, example))
    const text = server.onDisk("programme.yaml")
    await server.open("programme.yaml")
    const before = server.marks()
    const range = {
      start: positionOf(text, "  trainee:", { into: 2 }),
      end: positionOf(text, "  trainee:", { into: 3 })
    }
    await server.change("programme.yaml", "x", range)
    expect(server.marks().join("\n")).toContain(
      'logframes/2008-2011.yaml known-reference There is no disaggregation "trainee"'
    )
    expect(server.marks().join("\n")).toContain("data/training.csv known-column")
    await server.change("programme.yaml", "t", range)
    expect(server.marks()).toEqual(before)
    expect(server.timesPublished("evaluation.yaml")).toBe(1)
    expect(server.timesPublished("data/training.csv")).toBe(2)
    expect(server.timesPublished("programme.yaml")).toBe(3)
  })

  it.each([
    ["line ends of Windows", "\r\n"],
    ["line ends of Unix", "\n"]
  ])("stand at UTF-16 columns, with %s", async (_, end) => {
    const server = await start(makeFolder(small))
    const text = [
      "logframe: second",
      "title: Water 💧💧 for all",
      "period: 2008..2011",
      'goal: {statement: "Children 👩🏽‍🌾 are healthy", source: nowhere}',
      "outcomes: {}",
      ""
    ].join(end)
    const findings = await server.open("logframes/second.yaml", text)
    const unknown = findings.find(({ code }) => code === "known-reference")
    expect(unknown && wordsAt(text, unknown.range)).toBe("nowhere")
    expect(unknown?.range.start).toEqual(positionOf(text, "nowhere", { into: 0 }))
    expect(unknown?.range.start).toEqual({ line: 3, character: 58 })
  })

  it("are of the open document and not of the disk, until it is closed", async () => {
    const server = await start(makeFolder(small))
    const path = "logframes/first.yaml"
    const broken = server.onDisk(path).replace("entry: estimate", "entry: estimat")
    expect((await server.open(path, broken)).map(({ code }) => code)).toContain("valid-value")
    await server.close(path)
    expect((await server.findingsWithout(path, "valid-value")).filter(({ severity }) => severity === 1)).toEqual([])
  })

  it("follow files that change, come and go on the disk", async () => {
    const server = await start(makeFolder(small))
    await server.open("programme.yaml")
    expect(server.errors()).toEqual([])
    writeFileSync(join(server.folder, "logframes/second.yaml"), small["logframes/first.yaml"] ?? "")
    await server.changedOnDisk("logframes/second.yaml", 1)
    expect(server.errors()).toHaveLength(1)
    writeFileSync(join(server.folder, "logframes/second.yaml"), "logframe: [")
    await server.changedOnDisk("logframes/second.yaml", 2)
    expect(server.marks().join()).toContain("valid-yaml")
    rmSync(join(server.folder, "logframes/second.yaml"))
    await server.changedOnDisk("logframes/second.yaml", 3)
    expect(server.errors()).toEqual([])
    rmSync(join(server.folder, "logframes"), { recursive: true })
    await server.changedOnDisk("logframes", 3)
    expect(server.errors()).toEqual(["programme.yaml require-file The file logframes/*.yaml is missing."])
  })

  it("are of each programme for itself, and of one that is not saved yet", async () => {
    const files = Object.entries(small).flatMap(([path, text]) => [
      [`one/${path}`, text] as const,
      [`deep/er/two/${path}`, text] as const
    ])
    const server = await start(makeFolder(Object.fromEntries(files)))
    await server.open("one/logframes/first.yaml")
    await server.open("deep/er/two/logframes/first.yaml")
    expect(server.errors()).toEqual([])
    const unsaved = await server.open("three/programme.yaml", "programme: Three\n")
    expect(unsaved.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["require-file", "require-key", "valid-value"])
    )
    expect(server.errors().filter((mark) => !mark.startsWith("three/"))).toEqual([])
  })

  it("are many for a half-typed text, and never an end of the server", async () => {
    const server = await start(makeFolder(small))
    const { text } = cursorIn(`${small["logframes/first.yaml"]}|`)
    await server.open("logframes/first.yaml", "")
    for (let length = 1; length < text.length; length += 7)
      await server.change("logframes/first.yaml", text.slice(0, length))
    await server.change("logframes/first.yaml", text)
    expect(server.errors()).toEqual([])
  })
})
