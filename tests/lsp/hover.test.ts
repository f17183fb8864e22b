import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Hover } from "vscode-languageserver-protocol"
import { describe, expect, it } from "vitest"
import { type Editor, makeFolder } from "./editor.js"
import { askWorld, start, startWorld } from "./sessions.js"
import { at, cambodia, data, first, second } from "./world.js"

const hoverAt = async (server: Editor, path: string, words: string, options?: { into?: number }): Promise<string> => {
  const found = await server.ask<Hover | null>("textDocument/hover", path, at(server, path, words, options))
  return found ? (found.contents as { value: string }).value : ""
}

describe("hover", () => {
  it("tells an indicator's unit, entry, baseline, targets, last figure and status", async () => {
    const server = await startWorld()
    await server.open(first)
    expect(await hoverAt(server, first, "wells-built:")).toBe(
      `**Wells built 💧**

indicator \`first/wells-built\` of the output \`wells\`

- unit: wells; entry: increment; direction: increase
- baseline: 0
- targets: 2008: 10; 2009: 12; 2009 (north): 6; 2009 (south): 6
- actual: none for the target's time, only before it
- status on 2012-12-31: no data`
    )
  })

  it("tells it of the real example as explain does", async () => {
    const server = await start(makeFolder({}, cambodia))
    const path = "logframes/2012-2014.yaml"
    await server.open(path)
    const told = await hoverAt(server, path, "    prevalence:", { into: 6 })
    expect(told).toContain("actual: 2.22 in 2015, between 1.04 and 4.66")
    expect(told).toContain("status on 2015-12-31: cannot tell (143 %)")
  })

  it.each([
    ["a place", first, "{north:", "**North province**\n\nplace `north`\n\n- level: province"],
    ["a source", first, "records:12", "**Programme records 💧**\n\nsource `records`\n\n- year: 2010"],
    ["a disaggregation", first, "[sex,", "**Sex**\n\ndisaggregation `sex`\n\n- categories: female, male"],
    [
      "a library indicator",
      first,
      "points\n",
      "**Water points that work**\n\nlibrary indicator `points`\n\n- unit: wells\n- entry: increment"
    ],
    ["a logframe", second, " first\n", "**First phase**\n\nlogframe `first`"],
    ["a place in a row", data, "south", "**South**\n\nplace `south`"]
  ])("tells what %s is", async (_, path, words, expected) => {
    const server = await askWorld(path)
    expect(await hoverAt(server, path, words, { into: 2 })).toContain(expected)
  })

  it("tells a rule's page, and nothing of other words", async () => {
    const server = await startWorld()
    const text = server
      .onDisk(first)
      .replace("title: First phase", "title: First phase # logframe-ignore require-baseline: none")
    writeFileSync(join(server.folder, first), text)
    await server.open(first)
    expect(await hoverAt(server, first, "require-baseline", { into: 3 })).toContain("# require-baseline")
    expect(await hoverAt(server, first, "First phase")).toBe("")
  })
})
