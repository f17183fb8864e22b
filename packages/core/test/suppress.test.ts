import { beforeEach, describe, expect, test, vi } from "vitest"
import { LoadMemory } from "../src/pipeline/LoadMemory.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { locateDiagnostics } from "../src/pipeline/locateDiagnostics.js"
import { locateSuppressed } from "../src/pipeline/locateSuppressed.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { commentsIn } from "../src/syntax/commentsIn.js"
import { world } from "./world.js"

vi.mock("../src/syntax/commentsIn.js", async (original) => {
  const actual = await original<{ commentsIn: typeof commentsIn }>()
  return { ...actual, commentsIn: vi.fn<typeof commentsIn>(actual.commentsIn) }
})

beforeEach(() => void vi.mocked(commentsIn).mockClear())

const comments = (text: string): ReadonlyArray<string> =>
  commentsIn(text).map(({ text: words, span, isAlone }) => {
    expect(text.slice(...span)).toBe(words)
    return `${isAlone ? "alone" : "after"} ${words}`
  })

describe("the comments of a YAML text", () => {
  test.each<readonly [string, ReadonlyArray<string>]>([
    ["a: 1 # one\n# two\n  # three  \nb: 2\n", ["after # one", "alone # two", "alone # three"]],
    ["a: '# no'\nb: \"# no\" # yes\nc: it#no\n", ["after # yes"]],
    ["a: |\n  # no\n  no # no\n# yes\nb: >-\n  # no\n", ["alone # yes"]],
    ["a: {b: 1, # yes\n  c: [1, # also\n  2]}\n", ["after # yes", "after # also"]],
    ['a: "one\n  # no\n  two"\n', []],
    ["a: one\n  two # yes\n", ["after # yes"]],
    ["\ufeff# first\r\na: 1 # second\r\n", ["alone # first", "after # second"]],
    ["- # yes\n  a: 1\n- ? # also\n  b\n", ["after # yes", "after # also"]],
    ["a: [\n# lost", ["alone # lost"]],
    ["---\n# yes\na: 1\n...\n", ["alone # yes"]],
    ["--- |\n# no\n", []],
    ["", []]
  ])("of %j", (text, expected) => {
    expect(comments(text)).toEqual(expected)
  })
})

const path = "logframes/2008-2011.yaml"

/** The small world without baseline and target for its wells, with a text in the place of the line of the wells. */
const filesWith = (line: string, change = (text: string): string => text): ReadonlyArray<SourceFile> =>
  world.map((file) =>
    file.path === path
      ? {
          path,
          text: change(
            file.text
              .replace(
                "entry: increment\n            baseline: 0\n            targets: {2008: 10, 2009: 12}\n",
                "entry: increment\n"
              )
              .replace("          wells-built:\n", line)
          )
        }
      : file
  )

const loaded = (
  files: ReadonlyArray<SourceFile>
): { readonly told: ReadonlyArray<string>; readonly kept: ReadonlyArray<string> } => {
  const { diagnostics, suppressed } = loadProgramme(files)
  return {
    told: locateDiagnostics(diagnostics, files).map(({ code, location }) => `${location.line} ${code}`),
    kept: locateSuppressed(suppressed, files).map(
      ({ diagnostic, reason }) => `${diagnostic.location.line} ${diagnostic.code}: ${reason}`
    )
  }
}

const bare = "          wells-built:\n"
const base = "# logframe-ignore require-baseline: soon\n"

describe("a comment that asks to ignore a rule", () => {
  test("is needed for that", () => {
    expect(loaded(filesWith(bare))).toEqual({ told: ["31 require-baseline", "31 require-target"], kept: [] })
  })

  test.each<readonly [string, string, ReadonlyArray<string>, ReadonlyArray<string>]>([
    ["on the line", `          wells-built: ${base}`, ["31 require-target"], ["31 require-baseline: soon"]],
    ["alone before it", `          ${base}${bare}`, ["32 require-target"], ["32 require-baseline: soon"]],
    ["at another depth", `${base}${bare}`, ["32 require-target"], ["32 require-baseline: soon"]],
    [
      "before another comment and an empty line",
      `  ${base}\n    # so it is\n${bare}`,
      ["34 require-target"],
      ["34 require-baseline: soon"]
    ],
    [
      "several at once",
      "          wells-built: # logframe-ignore require-target, require-baseline: soon: in May\n",
      [],
      ["31 require-baseline: soon: in May", "31 require-target: soon: in May"]
    ],
    [
      "one after the other",
      `          ${base}          # logframe-ignore require-target: never\n${bare}`,
      [],
      ["33 require-baseline: soon", "33 require-target: never"]
    ],
    [
      "after an empty reason",
      "          wells-built: # logframe-ignore require-baseline:  \n",
      ["31 require-target", "31 require-suppression-reason"],
      ["31 require-baseline: undefined"]
    ],
    [
      "two lines before",
      `          ${base}          # no more\n\n${bare}`,
      ["34 require-target"],
      ["34 require-baseline: soon"]
    ],
    [
      "one line after",
      `${bare}            ${base}`,
      ["31 require-baseline", "31 require-target", "32 no-unused-suppression"],
      []
    ],
    [
      "inside of a text",
      '          wells-built:\n            definition: "# logframe-ignore require-baseline: no"\n',
      ["31 require-baseline", "31 require-target"],
      []
    ],
    [
      "in other words",
      "          wells-built: # logframe-ignored require-baseline: no\n",
      ["31 require-baseline", "31 require-target"],
      []
    ],
    [
      "of two rules with one reason missing",
      "          wells-built: # logframe-ignore require-target require-baseline\n",
      ["31 require-suppression-reason"],
      ["31 require-baseline: undefined", "31 require-target: undefined"]
    ]
  ])("counts %s", (_, line, told, kept) => {
    expect(loaded(filesWith(line))).toEqual({ told, kept })
  })

  test("counts for a whole file before everything else, and there alone", () => {
    const files = filesWith(bare, (text) => `# About wells\n# logframe-ignore-file require-baseline: soon\n\n${text}`)
    expect(loaded(files)).toEqual({ told: ["34 require-target"], kept: ["34 require-baseline: soon"] })
    const late = filesWith(bare, (text) => `${text}# logframe-ignore-file require-baseline: soon\n`)
    expect(loaded(late).told).toEqual(["31 require-baseline", "31 require-target", "36 no-unused-suppression"])
  })

  test("cannot ignore what the language itself finds", () => {
    const files = filesWith(bare, (text) =>
      text.replace("goal:\n", "# logframe-ignore known-key: no\ngaol: 1\ngoal:\n")
    )
    expect(loaded(files).told).toContain("5 known-key")
    expect(loaded(files).told).toContain("4 no-unused-suppression")
  })

  test("cannot ignore what is said of such comments", () => {
    const line = "          # logframe-ignore no-unused-suppression: no\n          # logframe-ignore valid-figure: no\n"
    expect(loaded(filesWith(`${line}${bare}`)).told).toEqual([
      "31 no-unused-suppression",
      "32 no-unused-suppression",
      "33 require-baseline",
      "33 require-target"
    ])
  })

  test("is not called unused while its rule is off, or its file cannot be read as a whole", () => {
    const unused = `          # logframe-ignore valid-figure: so\n${bare}`
    expect(loaded(filesWith(unused)).told).toContain("31 no-unused-suppression")
    const off = { path: "policy.yaml", text: "rules: {valid-figure: off}\n" }
    expect(loaded([...filesWith(unused), off]).told).not.toContain("31 no-unused-suppression")
    const broken = filesWith(unused, (text) => text.replace("unit: wells", "unit: [wells]"))
    expect(loaded(broken).told).not.toContain("31 no-unused-suppression")
    const unreadable = [...filesWith(unused), { path: "logframes/other.yaml", text: "a: [" }]
    expect(loaded(unreadable).told).not.toContain("31 no-unused-suppression")
  })

  test("costs nothing where there is none, and is read once while its file stays the same", () => {
    loadProgramme(filesWith(bare))
    expect(commentsIn).not.toHaveBeenCalled()
    const memory = new LoadMemory()
    loadProgramme(filesWith(`          ${base}${bare}`), { memory })
    loadProgramme(filesWith(`          ${base}${bare}`), { memory })
    expect(commentsIn).toHaveBeenCalledTimes(1)
  })
})
