import { describe, expect, it } from "vitest"
import { positionAt } from "./editor.js"
import { startWorld } from "./sessions.js"
import { data, evaluation, first, main, second } from "./world.js"

/** Numbers in [0, 1), the same for the same seed (mulberry32). PROPERTY_SEED=$RANDOM looks elsewhere. */
const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pieces = [
  "\n",
  "  ",
  ": ",
  "- ",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  "#",
  "|",
  ">",
  "&a ",
  "*a",
  "<<: *a",
  "\t",
  "\r\n",
  "💧",
  "é",
  ",",
  ";",
  "a",
  "0",
  "first/",
  "? ",
  "---\n"
]

const questions = [
  "definition",
  "references",
  "hover",
  "completion",
  "prepareRename",
  "rename",
  "documentSymbol",
  "formatting",
  "codeAction"
]

describe("whatever is typed", () => {
  it("is answered, and nothing fails on the way", async () => {
    const server = await startWorld()
    const random = randomOf(Number(process.env["PROPERTY_SEED"] ?? 20_261_125))
    const pick = <A>(list: ReadonlyArray<A>): A => list[Math.floor(random() * list.length)] as A
    const texts = new Map([main, first, second, evaluation, data].map((path) => [path, server.onDisk(path)]))
    for (const [path, text] of texts) await server.open(path, text)
    for (let step = 0; step < 150; step++) {
      const path = pick([...texts.keys()])
      // Now and then all is well again.
      const before = random() < 0.15 ? server.onDisk(path) : (texts.get(path) ?? "")
      const at = Math.floor(random() * before.length)
      const gone = random() < 0.5 ? Math.floor(random() * 30) : 0
      const text = before.slice(0, at) + (random() < 0.7 ? pick(pieces) : "") + before.slice(at + gone)
      texts.set(path, text)
      await server.change(path, text)
      const position = positionAt(text, Math.floor(random() * text.length))
      for (const question of [pick(questions), pick(questions)]) {
        const more = {
          newName: "new-name",
          options: {},
          context: { diagnostics: [], includeDeclaration: true },
          range: { start: position, end: position }
        }
        // A refusal is an answer; a failure would be told to the log, which is looked at in the end.
        await server.ask(`textDocument/${question}`, path, position, more).catch((error: Error) => error.message)
      }
    }
    for (const path of texts.keys()) await server.change(path, server.onDisk(path))
    expect(server.errors().filter((mark) => mark.includes("valid-yaml"))).toEqual([])
  })
})
