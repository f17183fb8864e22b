import { readFileSync, readdirSync } from "node:fs"
import { load } from "js-yaml"
import { expect, test } from "vitest"
import type { PathStep } from "../src/diagnostic/Origin.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { complete } from "./complete.js"

const example = new URL("../../../examples/ijm-cambodia/", import.meta.url)
const exampleFiles: ReadonlyArray<SourceFile> = [
  "programme.yaml",
  "evaluation.yaml",
  ...readdirSync(new URL("logframes/", example)).map((name) => `logframes/${name}`)
].map((path) => ({ path, text: readFileSync(new URL(path, example), "utf8") }))

/** Keys whose value has words and is no text of a reader: names of ranks and units, an author, a paragraph's number, a span of time. */
const others = new Set([
  "query",
  "unit",
  "scale",
  "author",
  "reference",
  "formula",
  "libraries",
  "groups",
  "stale-after"
])

interface Leaf {
  readonly path: ReadonlyArray<PathStep>
  readonly words: string
}

const leavesIn = (value: unknown, path: ReadonlyArray<PathStep> = []): ReadonlyArray<Leaf> => {
  if (typeof value === "string") return [{ path, words: value }]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesIn(inner, [...path, Array.isArray(value) ? Number(key) : key])
  )
}

/** Every text of a file: a value of several words that stands in it as it is. */
const textsIn = (text: string): ReadonlyArray<Leaf> =>
  leavesIn(load(text)).filter(
    ({ path, words }) =>
      words.trim().includes(" ") &&
      text.includes(words) &&
      !path.some((step) => others.has(String(step))) &&
      !isFigure(path)
  )

/** The name of a rank, where a figure is. */
const isFigure = (path: ReadonlyArray<PathStep>): boolean =>
  path.at(-1) === "value" || path.at(-1) === "baseline" || path.at(-2) === "targets"

/** A path, without the key that a text has where it is not written short. */
const placeOf = (path: ReadonlyArray<PathStep>): string =>
  path.join("/").replace(/\/(?:text|statement|reason|name|title)$/u, "")

test.each([
  ...complete
    .filter(({ path }) => path.endsWith(".yaml") && !path.startsWith("../"))
    .map(({ path }) => [path, complete] as const),
  ...exampleFiles.map(({ path }) => [path, exampleFiles] as const)
])("the rules about texts see every text of %s, and mend it where it stands", (path, files) => {
  const text = files.find((each) => each.path === path)?.text ?? ""
  const texts = textsIn(text)
  expect(texts.length).toBeGreaterThan(0)
  const longestFirst = [...new Set(texts.map(({ words }) => words))].toSorted((a, b) => b.length - a.length)
  const doubled = longestFirst.reduce((all, words) => all.replaceAll(words, words.replace(" ", "  ")), text)
  const changed = files.map((each) => (each.path === path ? { path, text: doubled } : each))
  const found = loadProgramme(changed).diagnostics.filter(
    ({ code, origin }) => code === "no-stray-space" && origin.file === path
  )
  const places = new Set(found.map(({ origin }) => placeOf(origin.path)))
  expect(texts.map((leaf) => placeOf(leaf.path)).filter((place) => !places.has(place))).toEqual([])

  const leaves = new Set(leavesIn(load(doubled)).map((leaf) => leaf.path.join("/")))
  const edited = found.flatMap(({ fix }) => fix?.edits ?? []).map(({ origin }) => origin.path.join("/"))
  expect(edited.length).toBeGreaterThan(0)
  expect(edited.filter((place) => !leaves.has(place))).toEqual([])
})
