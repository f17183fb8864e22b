import { readFileSync, readdirSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { locateDiagnostics } from "../src/pipeline/locateDiagnostics.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { formatFile } from "../src/syntax/formatFile.js"
import { readYaml } from "../src/syntax/readYaml.js"
import { complete } from "./complete.js"

/** FORMAT_EFFORT=50 looks fifty times as long, for whoever changes the formatter. */
const effort = Number(process.env["FORMAT_EFFORT"] ?? 1)

const example = (name: string): ReadonlyArray<SourceFile> => {
  const folder = new URL(`../../../examples/${name}/`, import.meta.url)
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"))
  return paths
    .filter((path) => /^(?:[a-z]+\.yaml|logframes\/.*|data\/.*\.csv)$/u.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), "utf8") }))
}

/** Programmes with findings: the examples, and one that says everything, with some of it taken away. */
const programmes = [
  example("ijm-cambodia"),
  example("eau-burkina"),
  complete.map(({ path, text }) => ({
    path,
    text: text.replaceAll(/^ *(?:verification|baseline|assumptions): .*\n/gmu, "")
  }))
]

const placed = programmes.map((files) => locateDiagnostics(loadProgramme(files).diagnostics, files))

/** What is found and what is ignored, without its lines. */
const foundIn = (files: ReadonlyArray<SourceFile>) => {
  const { diagnostics, suppressed } = loadProgramme(files)
  const plain = ({ code, origin, params }: (typeof diagnostics)[number]): string =>
    JSON.stringify([code, origin.file, origin.path, origin.range ? [] : params])
  return {
    found: diagnostics.map(plain).toSorted(),
    ignored: suppressed.map(({ diagnostic, reason }) => `${plain(diagnostic)} ${reason}`).toSorted()
  }
}

/** A comment that ignores a finding, on its line or alone on a line before it; where it would be text, nothing. */
const ignoring = (
  text: string,
  code: string,
  { line, isAbove }: { readonly line: number; readonly isAbove: boolean }
) => {
  const lines = text.split("\n")
  const had = lines[line - 1] ?? ""
  const comment = `# logframe-ignore ${code}: it is so`
  const indent = /^ */u.exec(had)?.[0] ?? ""
  lines.splice(line - 1, 1, ...(isAbove ? [`${indent}${comment}`, had] : [`${had}   ${comment}`]))
  const changed = lines.join("\n")
  return JSON.stringify(readYaml(changed).value) === JSON.stringify(readYaml(text).value) ? changed : text
}

/** The text as someone writes it who cares for nothing: further in, with spaces and empty lines in excess. */
const untidy = (text: string): string =>
  text
    .replaceAll(/^ +/gmu, (spaces) => spaces.repeat(2))
    .replaceAll(/^( *)- /gmu, "$1-   ")
    .replaceAll(/(?<=^ *[\w-]+:) (?=[\w{[])/gmu, "   ")
    .replaceAll(/^(?=[a-z]+:$)/gmu, "\n\n")

test("formatting changes neither what is found nor what is ignored", () => {
  let ignored = 0
  const wish = fc.record({ which: fc.nat(), isAbove: fc.boolean() })
  fc.assert(
    fc.property(fc.nat(programmes.length - 1), fc.array(wish, { minLength: 1, maxLength: 4 }), (at, wishes) => {
      let files = programmes[at] ?? []
      const chosen = wishes.flatMap(({ which, isAbove }) => {
        const finding = placed[at]?.[which % (placed[at]?.length ?? 1)]
        return finding ? [{ ...finding, isAbove }] : []
      })
      const fromBelow = chosen.toSorted((a, b) => b.location.line - a.location.line)
      for (const { code, location, isAbove } of fromBelow) {
        files = files.map((file) =>
          file.path === location.file && file.path.endsWith(".yaml")
            ? { path: file.path, text: ignoring(file.text, code, { line: location.line, isAbove }) }
            : file
        )
      }
      const written = files.map((file) => ({
        path: file.path,
        text: file.path.endsWith(".yaml") ? untidy(file.text) : file.text
      }))
      const formatted = written.map((file) =>
        file.path.endsWith(".yaml") ? { path: file.path, text: formatFile(file).value ?? file.text } : file
      )
      const before = foundIn(written)
      expect(formatted.filter((file, index) => file.text !== written[index]?.text).length).toBeGreaterThan(1)
      ignored += before.ignored.length
      expect(foundIn(formatted)).toEqual(before)
    }),
    { numRuns: 8 * effort }
  )
  expect(ignored).toBeGreaterThan(4)
})
