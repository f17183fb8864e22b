import { execFileSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root, runLogframe } from "./runLogframe.js"

const readme = readFileSync(join(root, "README.md"), "utf8")

const fences = (language: string): ReadonlyArray<string> =>
  [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)].flatMap(([, name, text = ""]) =>
    name === language ? [text] : []
  )

test("the lines of the tracking table are those that the command prints", () => {
  const [block = ""] = fences("").filter((text) => text.startsWith("$ logframe check"))
  const [typed = "", ...printed] = block.trimEnd().split("\n")
  const { stdout } = runLogframe(typed.replace("$ logframe ", "").split(" "))
  for (const line of printed) expect(stdout).toContain(line.replace("...", "").trimEnd())
})

test("the finding is worded as the command words it", () => {
  const [block = ""] = fences("").filter((text) => text.startsWith("error"))
  const scenario = readFileSync(join(root, "tests", "scenarios", "validate-broken.scenario"), "utf8")
  expect(scenario).toContain(block.replaceAll("examples/ijm-cambodia", "ijm-cambodia").trimEnd())
})

test("the library example runs, and prints where indicators stand", () => {
  const [code = ""] = fences("ts")
  // Inside of the repository, so that the packages are found as in a user's project.
  const folder = join(root, "tests", ".types", "readme")
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "example.mjs"), code)
  const cwd = join(root, "examples", "ijm-cambodia")
  const printed = execFileSync(process.execPath, [join(folder, "example.mjs")], { cwd, encoding: "utf8" })
  rmSync(folder, { recursive: true })
  expect(printed).toContain("2008-2011/people-trained on-track")
})

test("every file and command that it names is there", () => {
  const help = runLogframe(["--help"]).stdout
  for (const [, command = ""] of readme.matchAll(/^\| `logframe (\w+)/gmu)) expect(help).toContain(`  ${command} `)
  for (const [, path = ""] of readme.matchAll(/\]\(([^)]+)\)/gu)) {
    expect(() => execFileSync("ls", [join(root, path.replace(/#.*$/u, ""))], { stdio: "ignore" })).not.toThrow()
  }
})
