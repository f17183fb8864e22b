import { describe, expect, test } from "vitest"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { locateDiagnostics } from "../src/pipeline/locateDiagnostics.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { world } from "./world.js"

const logframe = "logframes/2008-2011.yaml"

/** The world with one text in a file put in the place of another, which must be there. */
const edited = (path: string, from: string, to: string, files = world): ReadonlyArray<SourceFile> => {
  expect(files.find((file) => file.path === path)?.text).toContain(from)
  return files.map((file) => (file.path === path ? { path, text: file.text.replace(from, () => to) } : file))
}

const found = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  locateDiagnostics(loadProgramme(files).diagnostics, files).map(
    ({ code, location, message }) => `${location.file}:${location.line} ${code} ${message}`
  )

describe("one fault is one finding", () => {
  test("a key that the whole file cannot do without", () => {
    expect(found(edited(logframe, "logframe: 2008-2011\n", ""))).toEqual([
      `${logframe}:1 require-key The key "logframe" is missing.`
    ])
  })
})
