import { expect, test } from "vitest"
import type { Diagnostic } from "../src/diagnostic/Diagnostic.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { world } from "./world.js"

/** The findings of a code in the small world, with one text of its logframe written otherwise. */
const foundIn = (code: string, text: string, written: string): ReadonlyArray<Diagnostic> => {
  const files = world.map((file) => ({ ...file, text: file.text.replace(text, () => written) }))
  return loadProgramme(files).diagnostics.filter((diagnostic) => diagnostic.code === code)
}

const title = ["outcomes", "safe-water", "outputs", "wells", "indicators", "wells-built", "title"]

test.each([
  ["no-stray-space", "title: Wells built", "title: Wells  built", title, "Wells built"],
  ["no-hidden-character", "title: Wells built", 'title: "Wells\\u200b built"', title, "Wells built"],
  ["valid-title", "title: Wells built", "title: Wells built and handed over.", title, "Wells built and handed over"],
  ["no-stray-space", "title: Wells built", 'title: {en: "Wells built "}', [...title, "en"], "Wells built"]
])("%s sets the text where it stands: %s", (code, text, written, path, value) => {
  const [finding] = foundIn(code, text, written)
  const [edit] = finding?.fix?.edits ?? []
  expect(edit).toEqual({ kind: "set", origin: { file: "logframes/2008-2011.yaml", path }, value })
})

test.each([
  ["an assumption may be its own text", "no-stray-space", "[Rains stay as they were]", "[Rains  stay as they were]"],
  [
    "what was lost is not mended by leaving it out",
    "no-hidden-character",
    "title: Wells built",
    'title: "\\uf0b7 Wells"'
  ],
  [
    "several lines are the writer's",
    "no-stray-space",
    "title: Wells built",
    "title: |\n              Wells  built\n              and more"
  ]
])("no fix where %s", (_, code, text, written) => {
  const [finding] = foundIn(code, text, written)
  expect(finding).toBeDefined()
  expect(finding?.fix).toBeUndefined()
})
