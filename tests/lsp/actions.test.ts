import { formatFile } from "@logframe/core"
import type { CodeAction, TextEdit } from "vscode-languageserver-protocol"
import { describe, expect, it } from "vitest"
import { type Editor, makeFolder, positionOf, withEdits } from "./editor.js"
import { start, startWorld } from "./sessions.js"
import { cambodia, data, evaluation, first, second } from "./world.js"

/** What can be done about some words of a text, which is opened. */
const actionsAt = async (server: Editor, path: string, text: string, words: string, only?: ReadonlyArray<string>) => {
  await server.open(path, text)
  const range = { start: positionOf(text, words, { into: 0 }), end: positionOf(text, words, { into: words.length }) }
  const context = { diagnostics: [], ...(only ? { only } : {}) }
  return server.connection.sendRequest<Array<CodeAction>>("textDocument/codeAction", {
    textDocument: { uri: server.uri(path) },
    range,
    context
  })
}

const titles = (actions: ReadonlyArray<CodeAction>): ReadonlyArray<string> => actions.map(({ title }) => title)

/** A text after an action that changes it alone. */
const after = (server: Editor, path: string, text: string, action: CodeAction | undefined): string =>
  withEdits(text, action?.edit?.changes?.[server.uri(path)] ?? [])

describe("code actions", () => {
  it("make the fix that a rule knows, and leave all else as it is", async () => {
    const server = await startWorld()
    const text = server.onDisk(first).replace("Wells are built", '"Wells  are built "  # kept')
    const actions = await actionsAt(server, first, text, "Wells  are")
    const fix = actions.find(({ title }) => title === 'Change to "Wells are built"')
    expect(fix).toMatchObject({ kind: "quickfix", isPreferred: true, diagnostics: [{ code: "no-stray-space" }] })
    expect(after(server, first, text, fix)).toBe(text.replace('"Wells  are built "', "Wells are built"))
  })

  it("make all fixes of a file at once", async () => {
    const server = await startWorld()
    const text = server
      .onDisk(first)
      .replace("Wells are built", '"Wells  are built"')
      .replace("title: Children with diarrhoea", 'title: "Children  with diarrhoea"')
    const [all, ...others] = await actionsAt(server, first, text, "logframe", ["source.fixAll"])
    expect(others).toEqual([])
    expect(after(server, first, text, all)).not.toContain("  are")
    expect(after(server, first, text, all)).not.toContain("  with")
    expect(await actionsAt(server, first, server.onDisk(first), "logframe", ["source.fixAll"])).toEqual([])
  })

  it.each([
    ["a name", second, "revises: first", "revises: frist", "frist", 'Change to "first"'],
    ["a name behind a slash", second, "[first/safe-water]", "[first/safe-watr]", "first/safe-watr", "Change to"],
    ["a key", first, "unit: wells", "unt: wells", "unt", 'Change to "unit"'],
    ["a source with lines", first, "records:12-14", "recrods:12-14", "recrods", 'Change to "records"'],
    ["an indicator of a row", data, "first/wells-working", "first/wells-workin", "wells-workin", "Change to"],
    ["a column", data, "sex,value", "sexx,value", "sexx", 'Change to "sex"'],
    ["a source of evidence", evaluation, "from: interviews", "from: interview", "interview,", 'Change to "interviews"']
  ])("write the nearest of %s, and that mends it", async (_, path, right, wrong, words, title) => {
    const server = await startWorld()
    const text = server.onDisk(path)
    const broken = text.replace(right, wrong)
    expect(broken).not.toBe(text)
    const actions = await actionsAt(server, path, broken, words)
    const change = actions.find((each) => each.title.startsWith(title))
    expect(titles(actions).join()).toContain(title)
    expect(after(server, path, broken, change)).toBe(text)
  })

  it("ignore a finding with a comment, whose reason the user writes", async () => {
    const server = await start(makeFolder({}, cambodia))
    const path = "logframes/2012-2014.yaml"
    const text = server.onDisk(path)
    const before = (await server.open(path)).filter(({ code }) => code === "require-target")
    const [finding] = before
    const line = finding?.range.start.line ?? 0
    const words = text.split("\n")[line]?.trim() ?? ""
    const actions = await actionsAt(server, path, text, words)
    const ignore = actions.find(({ title }) => title === 'Ignore "require-target" here, with a reason')
    const ignored = after(server, path, text, ignore)
    expect(ignored.split("\n")[line]?.trim()).toBe("# logframe-ignore require-target:")
    // Until there is a reason, its absence is what is found.
    expect((await server.change(path, ignored)).map(({ code }) => code)).toContain("require-suppression-reason")
    const reasoned = ignored.replace("require-target: \n", "require-target: no target was ever set\n")
    const now = await server.change(path, reasoned)
    expect(now.map(({ code }) => code)).not.toContain("require-suppression-reason")
    expect(now.filter(({ code }) => code === "require-target")).toHaveLength(before.length - 1)
  })

  it("ignore only what rules find, and nothing in data", async () => {
    const server = await startWorld()
    const text = server.onDisk(second).replace("revises: first", "revises: nowhere")
    expect(
      titles(await actionsAt(server, second, text, "nowhere")).filter((title) => title.startsWith("Ignore"))
    ).toEqual([])
    const rows = server.onDisk(data).replace("2008,north", "2008,nrth")
    expect(titles(await actionsAt(server, data, rows, "nrth"))).toContain('Change to "north"')
    expect(titles(await actionsAt(server, data, rows, "nrth")).filter((title) => title.startsWith("Ignore"))).toEqual(
      []
    )
  })

  it("are none where nothing is found", async () => {
    const server = await startWorld()
    expect(await actionsAt(server, first, server.onDisk(first), "goal:")).toEqual([])
  })
})

const formatted = async (server: Editor, path: string, text: string): Promise<string> => {
  await server.open(path, text)
  const edits = await server.connection.sendRequest<Array<TextEdit>>("textDocument/formatting", {
    textDocument: { uri: server.uri(path) },
    options: { tabSize: 2, insertSpaces: true }
  })
  return withEdits(text, edits)
}

describe("formatting", () => {
  it("is that of the library, keeps comments and line ends, and comes to rest", async () => {
    const server = await startWorld()
    const text = server
      .onDisk(first)
      .replace("goal:", "# The goal.\n\n\n\ngoal:")
      .replace("title: First phase", "title:   'First phase'   # why")
    const expected = formatFile({ path: first, text }).value ?? ""
    expect(expected).toContain("title: First phase # why\n")
    expect(await formatted(server, first, text)).toBe(expected)
    expect(await formatted(server, first, expected)).toBe(expected)
    expect(await formatted(server, first, text.replaceAll("\n", "\r\n"))).toBe(expected.replaceAll("\n", "\r\n"))
  })

  it("leaves alone what has faults, and data", async () => {
    const server = await startWorld()
    const broken = server.onDisk(first).replace("goal:", "goal: [")
    expect(await formatted(server, first, broken)).toBe(broken)
    const rows = `${server.onDisk(data)}\n\n`
    expect(await formatted(server, data, rows)).toBe(rows)
  })
})
