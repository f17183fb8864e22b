import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { root, runLogframe } from "./runLogframe.js"

/**
 * One file a behaviour of the command. Parts begin with `--- `:
 *
 *   --- file PATH         a file of the working folder
 *   --- copy FOLDER       a copy of an example, under its own name
 *   --- edit PATH         one line `this => that` an edit; `this` must be there
 *   --- env NAME=VALUE    an environment variable
 *   --- run ARGUMENTS     what is typed after `logframe`
 *   --- exit CODE, --- stdout, --- stderr    what is expected; `...` alone on a line stands for any lines
 *   --- content PATH      what a file of the working folder then holds; trailing spaces and empty lines at its end count
 *   --- files             the files that the working folder then has under out/, one a line
 *
 * Several runs may follow each other. UPDATE_SCENARIOS=1 writes what was seen, for a person to read before committing.
 */
interface Part {
  readonly head: string
  readonly argument: string
  readonly body: string
}

const folder = join(root, "tests", "scenarios")
const work = mkdtempSync(join(tmpdir(), "logframe-scenarios-"))
const updates = process.env["UPDATE_SCENARIOS"] === "1"

afterAll(() => rmSync(work, { recursive: true, force: true }))

const partsOf = (text: string): ReadonlyArray<Part> =>
  text
    .split(/^--- /mu)
    .slice(1)
    .map((part) => {
      const [line = "", ...body] = part.split("\n")
      const [head = "", ...argument] = line.split(" ")
      return { head, argument: argument.join(" "), body: body.join("\n") }
    })

const edit = (path: string, edits: string): void => {
  let text = readFileSync(path, "utf8")
  for (const line of edits.split("\n").filter((each) => each.includes(" => "))) {
    const [from = "", to = ""] = line.split(" => ").map((side) => side.replaceAll("\\n", "\n").replaceAll("\\t", "\t"))
    if (!text.includes(from)) throw new Error(`${path} holds no "${from}"`)
    text = text.replace(from, () => to)
  }
  writeFileSync(path, text)
}

const prepare = (cwd: string, { head, argument, body }: Part): void => {
  const path = join(cwd, argument)
  if (head === "copy") cpSync(join(root, argument), join(cwd, argument.split("/").at(-1) ?? ""), { recursive: true })
  if (head === "edit") edit(path, body)
  if (head === "file") {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, body.replaceAll("\\r\\n", "\r\n"))
  }
}

const seen = (cwd: string, parts: ReadonlyArray<Part>): ReadonlyMap<string, string> => {
  const env = Object.fromEntries(
    parts.filter(({ head }) => head === "env").map(({ argument }) => argument.split("=") as [string, string])
  )
  const run = parts.find(({ head }) => head === "run")
  const ended = runLogframe(run?.argument.split(" ").filter(Boolean) ?? [], { cwd, env })
  const files = readdirSync(cwd, { recursive: true, encoding: "utf8" }).filter((path) => /^out[/\\].*\./u.test(path))
  const contents = parts
    .filter(({ head }) => head === "content")
    .map(({ argument }) => [nameOf({ head: "content", argument }), readFileSync(join(cwd, argument), "utf8")] as const)
  return new Map([
    ["exit", `${ended.code}`],
    ["stdout", ended.stdout],
    ["stderr", ended.stderr],
    ["files", files.toSorted().join("\n")],
    ...contents
  ])
}

/** What a part is about: of several contents, which file's. */
const nameOf = ({ head, argument }: Pick<Part, "head" | "argument">): string =>
  head === "content" ? `content ${argument}` : head

/** Runs with the parts before each of them, so that a file may have several. */
const runsOf = (parts: ReadonlyArray<Part>): ReadonlyArray<ReadonlyArray<Part>> => {
  const starts = parts.flatMap(({ head }, index) => (head === "run" ? [index] : []))
  return starts.map((start, index) => parts.slice(index === 0 ? 0 : start, starts[index + 1] ?? parts.length))
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")

const patternOf = (expected: string): RegExp =>
  new RegExp(`^${escapeRegExp(expected.trimEnd()).replace(/(^|\n)\\\.\\\.\\\.(?=\n|$)/gu, "$1[\\s\\S]*")}\\s*$`, "u")

/** A part as it stands in the file, with what was seen in the place of what was expected. */
const partText = ({ head, argument, body }: Part, found: string | undefined): string => {
  if (found === undefined || /^\.\.\.$/mu.test(body)) return `--- ${head}${argument ? ` ${argument}` : ""}\n${body}`
  if (head === "content") return `--- content ${argument}\n${found}`
  return head === "exit" ? `--- exit ${found}\n${body}` : `--- ${head}\n${found === "" ? "" : `${found.trimEnd()}\n`}`
}

const compare = ({ head, argument, body }: Part, found: string | undefined): void => {
  if (found === undefined) return
  if (head === "content") return expect(found).toBe(body)
  if (head === "exit") expect(found, "exit code").toBe(argument)
  else if (!patternOf(body).test(found)) expect(found.trimEnd()).toBe(body.trimEnd())
}

describe("scenarios", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(".scenario"))
  test.each(names)("%s", (name) => {
    const path = join(folder, name)
    const text = readFileSync(path, "utf8")
    const cwd = mkdtempSync(join(work, "run-"))
    const written = [text.split(/^--- /mu)[0] ?? ""]
    for (const parts of runsOf(partsOf(text))) {
      for (const part of parts) prepare(cwd, part)
      const found = seen(cwd, parts)
      for (const part of parts) {
        written.push(partText(part, found.get(nameOf(part))))
        if (!updates) compare(part, found.get(nameOf(part)))
      }
    }
    if (updates) writeFileSync(path, written.join(""))
    expect(runsOf(partsOf(text)).length).toBeGreaterThan(0)
  })
})
