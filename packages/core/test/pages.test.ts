import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { stageWords } from "../src/diagnostic/stageWords.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { locateDiagnostics, wordsFor } from "../src/pipeline/locateDiagnostics.js"
import { rules } from "../src/rules/index.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { formatFile } from "../src/syntax/formatFile.js"
import { world } from "./world.js"

/**
 * A finding's page is its test. It begins with `# code`, `Severity: ...` and one line that says what it finds; then come
 * Why, What to do, Source (of a rule), Invalid and Valid. A fence names a file of the programme (` ```yaml programme.yaml `), and an invalid
 * example ends with a fence `findings` that lists exactly what is found. A fence `missing` takes a file of the small world
 * away. Where there are several examples each has a heading.
 */
interface Example {
  /** Empty where an example stands alone. */
  readonly heading: string
  readonly files: ReadonlyArray<SourceFile>
  /** Files of the world that the example does not have. */
  readonly missing: ReadonlyArray<string>
  readonly findings: ReadonlyArray<string> | undefined
}

interface Page {
  readonly code: string
  readonly severity: string
  readonly what: string
  readonly sections: ReadonlyArray<string>
  readonly source: string
  readonly invalid: ReadonlyArray<Example>
  readonly valid: ReadonlyArray<Example>
}

const core = fileURLToPath(new URL("../src/", import.meta.url))

const pathOf = (code: string): string =>
  code in stageWords ? join(core, "diagnostic", "codes", `${code}.md`) : join(core, "rules", code, "rule.md")

const fence = /^```(\w+) ?(.*)\n([\s\S]*?)^```$/gmu

/** The examples of a section; a heading begins another one. */
const examplesOf = (section: string): ReadonlyArray<Example> => {
  const [before = "", ...headed] = section.split(/^### /mu)
  return [...examplesUnder("", before), ...headed.flatMap((text) => examplesUnder(text.split("\n", 1)[0] ?? "", text))]
}

const examplesUnder = (heading: string, section: string): ReadonlyArray<Example> => {
  const examples: Array<Example> = []
  let files: Array<SourceFile> = []
  let missing: Array<string> = []
  for (const [, language = "", path = "", text = ""] of section.matchAll(fence)) {
    if (language === "missing") missing.push(path)
    else if (language !== "findings") files.push({ path, text })
    else {
      examples.push({ heading, files, missing, findings: text.split("\n").filter(Boolean) })
      files = []
      missing = []
    }
  }
  return files.length > 0 ? [...examples, { heading, files, missing, findings: undefined }] : examples
}

const readPage = (code: string): Page => {
  const [head = "", ...rest] = readFileSync(pathOf(code), "utf8").split(/^## /mu)
  const [title = "", severity = "", what = ""] = head.split("\n\n")
  const section = (name: string): string => rest.find((text) => text.startsWith(`${name}\n`)) ?? ""
  return {
    code: title.replace("# ", ""),
    severity: severity.replace("Severity: ", ""),
    what: what.trim(),
    sections: rest.map((text) => text.split("\n", 1)[0] ?? ""),
    source: section("Source").slice("Source".length).trim(),
    invalid: examplesOf(section("Invalid")),
    valid: examplesOf(section("Valid"))
  }
}

const withWorld = ({ files, missing }: Pick<Example, "files" | "missing">): ReadonlyArray<SourceFile> => [
  ...world.filter(({ path }) => !missing.includes(path) && files.every((file) => file.path !== path)),
  ...files
]

/** What only `logframe fmt` finds. */
const codesOfFormat: ReadonlySet<string> = new Set(["no-lossy-format"])

const found = (files: ReadonlyArray<SourceFile>, about = ""): ReadonlyArray<string> =>
  locateDiagnostics(
    codesOfFormat.has(about)
      ? files.filter(({ path }) => path.endsWith(".yaml")).flatMap((file) => formatFile(file).diagnostics)
      : loadProgramme(files).diagnostics,
    files
  ).map(
    ({ code, severity, location, message }) =>
      `${location.file}:${location.line}:${location.column} ${severity} ${code} ${message}`
  )

const codes = [...rules.map(({ id }) => id), ...Object.keys(stageWords)]

test("the world itself is clean", () => {
  expect(found(world)).toEqual([])
})

describe.each(codes)("the page of %s", (code) => {
  const page = existsSync(pathOf(code)) ? readPage(code) : undefined

  test("has its parts in order, and says what the code says", () => {
    const rule = rules.find(({ id }) => id === code)
    expect(page?.code).toBe(code)
    expect(page?.severity).toBe(rule?.severity ?? "error")
    expect(page?.what.length).toBeGreaterThan(10)
    expect(page?.sections).toEqual(["Why", "What to do", ...(rule ? ["Source"] : []), "Invalid", "Valid"])
    expect(page?.source).toBe(rule?.source ?? "")
    expect(wordsFor(code).why.length).toBeGreaterThan(10)
    expect(wordsFor(code).remedy({}).length).toBeGreaterThan(10)
    expect(page?.invalid.length).toBeGreaterThan(0)
    expect(page?.valid.length).toBeGreaterThan(0)
  })

  test("gives each of several examples a heading, and each invalid one its findings", () => {
    for (const examples of [page?.invalid ?? [], page?.valid ?? []]) {
      const headings = examples.map(({ heading }) => heading).filter(Boolean)
      expect(new Set(headings).size).toBe(examples.length > 1 ? examples.length : 0)
    }
    expect(page?.invalid.filter(({ findings }) => findings === undefined)).toEqual([])
  })

  test("gives exactly the findings it shows, its own among them", () => {
    for (const example of page?.invalid ?? []) {
      expect(found(withWorld(example), code)).toEqual(example.findings)
      expect(example.findings?.some((finding) => finding.includes(` ${code} `))).toBe(true)
    }
  })

  test("finds nothing in what it calls valid", () => {
    for (const example of page?.valid ?? []) expect(found(withWorld(example), code)).toEqual([])
  })

  test("does not throw wherever its examples break off", () => {
    for (const { files, missing } of page?.invalid ?? []) {
      for (const file of files) {
        for (let end = 0; end < file.text.length; end += 40) {
          const broken = { path: file.path, text: file.text.slice(0, end) }
          const cut = files.map((each) => (each === file ? broken : each))
          expect(() => found(withWorld({ files: cut, missing }), code)).not.toThrow()
        }
      }
    }
  })
})

test("no page is left over", () => {
  const pages = readdirSync(join(core, "diagnostic", "codes")).map((name) => name.replace(".md", ""))
  expect(pages.filter((name) => !(name in stageWords))).toEqual([])
  const folders = readdirSync(join(core, "rules"), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
})
