import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { CompletionList, Hover, WorkspaceEdit } from "vscode-languageserver-protocol"
import { describe, expect, it } from "vitest"
import { root } from "../runLogframe.js"
import { Editor, cursorIn, makeFolder, positionOf } from "./editor.js"
import { start, startWorld } from "./sessions.js"
import { data, first, inFolders, main, second, world } from "./world.js"

/** Longer than edits are gathered: what would be published after all is there by then. */
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200))

describe("files that are not as they should be", () => {
  it("are told where they are: not text, a folder under a file's name, a link that leads nowhere", async () => {
    const folder = makeFolder(inFolders(world))
    writeFileSync(join(folder, "water/logframes/bytes.yaml"), Buffer.from([0x74, 0xff, 0xfe, 0x00]))
    mkdirSync(join(folder, "water/logframes/folder.yaml"))
    symlinkSync(join(folder, "nowhere"), join(folder, "water/logframes/link.yaml"))
    const server = await start(folder)
    await server.open(main)
    expect(server.marks().filter((mark) => mark.includes("bytes"))).toEqual([
      "water/logframes/bytes.yaml require-file The file logframes/bytes.yaml cannot be read: it is not UTF-8 text."
    ])
    expect(server.marks().filter((mark) => mark.includes("link") || mark.includes("folder.yaml"))).toEqual([])
  })

  it("may vanish while they are open, with their folder, and come back", async () => {
    const server = await startWorld()
    await server.open(first)
    await server.open(main)
    const before = server.marks()
    renameSync(join(server.folder, "water"), join(server.folder, "gone"))
    await server.changedOnDisk("water", 3)
    const definition = await server.ask(
      "textDocument/definition",
      first,
      positionOf(world["logframes/first.yaml"] ?? "", "sdg")
    )
    expect(definition).toHaveLength(1)
    renameSync(join(server.folder, "gone"), join(server.folder, "water"))
    await server.changedOnDisk(main, 1)
    await server.change(first, server.onDisk(first))
    expect(server.marks()).toEqual(before)
  })

  it("may lose their programme.yaml: then they are no programme, and nothing is marked", async () => {
    const server = await startWorld()
    await server.open(first, server.onDisk(first).replace("unit: wells", "unt: wells"))
    expect(server.marks()).not.toEqual([])
    rmSync(join(server.folder, main))
    await server.changedOnDisk(main, 3)
    await later()
    expect(server.marks()).toEqual([])
    writeFileSync(join(server.folder, main), world["programme.yaml"] ?? "")
    await server.changedOnDisk(main, 1)
    expect((await server.findings(first)).map(({ code }) => code)).toContain("known-key")
  })

  it("may be a programme that was never saved, and is closed again", async () => {
    const server = await startWorld()
    await server.open("new/programme.yaml", "programme: New\n")
    expect(server.marks().filter((mark) => mark.startsWith("new/"))).not.toEqual([])
    const published = server.nextPublished()
    await server.close("new/programme.yaml")
    await published
    await later()
    expect(server.marks().filter((mark) => mark.startsWith("new/"))).toEqual([])
  })

  it("may be large", async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `wells-built,2008,north,,${index},`)
    const server = await start(
      makeFolder(
        inFolders({
          ...world,
          "data/large.csv": `indicator,period,place,sex,value,source\n${rows.join("\n")}\n`,
          "logframes/large.yaml": `logframe: large\nnote: ${"x".repeat(2_100_000)}\n`
        })
      )
    )
    await server.open(main)
    expect(server.marks().join("\n")).toContain("logframes/large.yaml valid-size")
    const path = "water/data/large.csv"
    await server.open(path)
    const hover = await server.ask<Hover>("textDocument/hover", path, { line: 59_000, character: 18 })
    expect((hover.contents as { value: string }).value).toContain("North province")
  })

  it("may lie outside of the workspace, or in no programme", async () => {
    const server = await startWorld()
    const other = makeFolder(inFolders(world))
    const uri = `file://${other}/water/logframes/first.yaml`
    const text = readFileSync(join(other, "water/logframes/first.yaml"), "utf8")
    for (const each of [
      uri,
      "untitled:Untitled-1",
      "git:/water/logframes/first.yaml?HEAD",
      `file://${server.folder}/alone.yaml`
    ]) {
      await server.connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: each, languageId: "yaml", version: 1, text }
      })
    }
    const params = { textDocument: { uri }, position: positionOf(text, "sdg") }
    expect(await server.connection.sendRequest("textDocument/definition", params)).toHaveLength(1)
    for (const each of ["untitled:Untitled-1", `file://${server.folder}/alone.yaml`]) {
      const nothing = { ...params, textDocument: { uri: each } }
      expect(await server.connection.sendRequest("textDocument/definition", nothing)).toEqual([])
      expect(await server.connection.sendRequest("textDocument/completion", nothing)).toMatchObject({ items: [] })
      expect(await server.connection.sendRequest("textDocument/rename", { ...nothing, newName: "a" })).toBe(null)
      expect(await server.connection.sendRequest("textDocument/formatting", { ...nothing, options: {} })).toEqual([])
    }
    rmSync(other, { recursive: true })
  })
})

describe("libraries and policies", () => {
  it("of a library, findings come from every programme that names it, and once", async () => {
    const files = { ...inFolders(world) }
    for (const [path, text] of Object.entries(world)) if (!path.startsWith("../")) files[`more/${path}`] = text
    const server = await start(makeFolder(files))
    await server.open(main)
    await server.open("more/programme.yaml")
    const library = "shared/wash.yaml"
    const text = server.onDisk(library)
    const broken = await server.open(library, text.replace("unit: wells", "unt: wells"))
    expect(broken.map(({ code }) => code)).toContain("known-key")
    const codes = (await server.findings(library)).map(({ code, range }) => `${code} ${range.start.line}`)
    expect(new Set(codes).size).toBe(codes.length)
    await server.change(library, text)
    expect(server.errors().filter((mark) => mark.startsWith(library))).toEqual([])
  })

  it("a library that is opened first is one of the programmes that name it", async () => {
    const server = await startWorld()
    const text = server.onDisk("shared/wash.yaml")
    expect((await server.open("shared/wash.yaml", `${text}extra: 1\n`)).map(({ code }) => code)).toContain("known-key")
  })

  it("a policy counts at once, and its rules are offered", async () => {
    const server = await startWorld()
    await server.open(first, server.onDisk(first).replace("            verification: Handover records\n", ""))
    expect(server.marks().join()).toContain("require-verification")
    const policy = "water/policy.yaml"
    await server.open(policy, "rules:\n  require-verification: off\n")
    expect(server.marks().join()).not.toContain("require-verification")
    const { text, position } = cursorIn("rules:\n  require-verification: off\n  require-base|\n")
    await server.change(policy, text)
    const { items } = await server.ask<CompletionList>("textDocument/completion", policy, position)
    expect(items.map(({ label }) => label)).toContain("require-baseline")
    const hover = await server.ask<Hover>("textDocument/hover", policy, { line: 1, character: 5 })
    expect((hover.contents as { value: string }).value).toContain("# require-verification")
  })
})

describe("what editors can do", () => {
  it("edits carry the versions of documents where the editor takes them", async () => {
    const folder = makeFolder(inFolders(world))
    const server = await Editor.start(folder, { workspace: { workspaceEdit: { documentChanges: true } } })
    await server.open(second)
    await server.change(second, server.onDisk(second))
    const params = positionOf(server.onDisk(second), "dropped: {share-working", { into: 12 })
    const edit = await server.ask<WorkspaceEdit>("textDocument/rename", second, params, { newName: "share" })
    const changes = edit.documentChanges?.flatMap((change) => ("edits" in change ? [change.textDocument] : []))
    expect(changes?.map(({ uri, version }) => [server.pathOf(uri), version])).toEqual([
      [first, null],
      [second, 2]
    ])
    expect(await server.stop()).toBe(0)
    expect(server.stderr).toEqual([])
  })

  it("folders come and go", async () => {
    const server = await startWorld()
    const other = makeFolder({ "programme.yaml": "programme: other\ntitle: Other\nplaces: {far-field: Field}\n" })
    const named = () => server.connection.sendRequest<Array<unknown>>("workspace/symbol", { query: "far-field" })
    const event = { uri: `file://${other}`, name: "other" }
    expect(await named()).toEqual([])
    await server.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [event], removed: [] }
    })
    expect(await named()).toHaveLength(1)
    rmSync(other, { recursive: true })
  })

  it("one edit after the other is answered by the text as it is then", async () => {
    const server = await startWorld()
    await server.open(data)
    const text = server.onDisk(data)
    for (let round = 0; round < 20; round++) {
      const added = `${text}${"wells-built,2008,nowhere,,1,\n".repeat(round % 3)}`
      const findings = await server.change(data, added)
      expect(findings.filter(({ code }) => code === "known-place")).toHaveLength(round % 3)
    }
  })
})

/** The chunks that a chunk of the command loads: at once, or at once and when they are needed. */
const loadedBy = (texts: ReadonlyMap<string, string>, name: string, pattern: RegExp): ReadonlySet<string> => {
  const reached = new Set([name])
  for (const each of reached) {
    for (const [, path = ""] of (texts.get(each) ?? "").matchAll(pattern)) reached.add(path)
  }
  return reached
}

describe("the command", () => {
  it("loads the protocol for lsp alone, so that no other command starts later for it", () => {
    const dist = `${root}packages/cli/dist/`
    const texts = new Map([
      ["logframe.js", readFileSync(`${dist}logframe.js`, "utf8")],
      ...readdirSync(`${dist}chunks`).map((name) => [name, readFileSync(`${dist}chunks/${name}`, "utf8")] as const)
    ])
    const ever = loadedBy(texts, "logframe.js", /(?:from|import)\(?"\.\/(?:chunks\/)?([\w-]+\.m?js)"/g)
    const holders = [...ever].filter((name) => texts.get(name)?.includes("Content-Length"))
    expect(ever.size).toBeGreaterThan(10)
    expect(holders).toEqual([expect.stringMatching(/^lsp[.-]/)])
    for (const name of ever) {
      if (name === holders[0]) continue
      const atOnce = loadedBy(texts, name, /(?:from|import)"\.\/(?:chunks\/)?([\w-]+\.m?js)"/g)
      expect({ name, loads: [...atOnce].filter((each) => each === holders[0]) }).toEqual({ name, loads: [] })
    }
  })
})
