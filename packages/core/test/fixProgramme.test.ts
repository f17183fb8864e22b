import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { applyFixes } from "../src/pipeline/applyFixes.js"
import { fixProgramme } from "../src/pipeline/fixProgramme.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { commentsOf } from "../src/syntax/saysTheSame.js"
import { complete } from "./complete.js"
import { world } from "./world.js"

/** FIX_EFFORT=50 looks fifty times as long, for whoever changes a fix. */
const effort = Number(process.env["FIX_EFFORT"] ?? 1)

const withFile = (path: string, change: (text: string) => string): ReadonlyArray<SourceFile> =>
  world.map((file) => (file.path === path ? { path, text: change(file.text) } : file))

const textOf = (files: ReadonlyArray<SourceFile>, path: string): string | undefined =>
  files.find((file) => file.path === path)?.text

const codesOf = (found: ReadonlyArray<{ readonly code: string }>): ReadonlyArray<string> =>
  found.map(({ code }) => code)

const logframe = "logframes/2008-2011.yaml"

describe("a mistyped key", () => {
  test("is renamed, with its comments and all else as it was", () => {
    const files = withFile(logframe, (text) => text.replace("unit: wells", "unti:   wells # of both kinds"))
    const result = fixProgramme(files)
    expect(codesOf(result.fixed)).toEqual(["known-key"])
    expect(result.fixed[0]?.location.line).toBe(33)
    expect(result.loaded.diagnostics).toEqual([])
    expect(textOf(result.files, logframe)).toBe(
      textOf(world, logframe)?.replace("unit: wells", "unit:   wells # of both kinds")
    )
  })

  test("below another mistyped key is renamed in a second round", () => {
    const files = withFile(logframe, (text) =>
      text.replace("outputs:", "outpust:").replace("unit: wells", "unti: wells")
    )
    const result = fixProgramme(files)
    expect(codesOf(result.fixed)).toEqual(["known-key", "known-key"])
    expect(result.files).toEqual(world)
  })

  test("is left where what it means is there", () => {
    const files = withFile(logframe, (text) => text.replace("unit: wells", "unit: wells\n            unti: wells"))
    const result = fixProgramme(files)
    expect(result.fixed).toEqual([])
    expect(codesOf(result.loaded.diagnostics)).toEqual(["known-key"])
    expect(result.files).toEqual(files)
  })

  test("is left where two could be meant by the same key", () => {
    const files = withFile(logframe, (text) => text.replace("unit: wells", "unti: wells\n            uniit: well"))
    expect(fixProgramme(files).fixed).toEqual([])
  })

  test("is left where no known key is near", () => {
    const files = withFile(logframe, (text) => text.replace("unit: wells", "colour: blue\n            unit: wells"))
    expect(fixProgramme(files).fixed).toEqual([])
  })

  test("is left in a file with a fault, and renamed in the others", () => {
    const files = withFile(logframe, (text) => text.replace("unit: wells", "unti: wells\n            a: b: c")).map(
      (file) => (file.path === "programme.yaml" ? { ...file, text: file.text.replace("period:", "perod:") } : file)
    )
    const result = fixProgramme(files)
    expect(result.fixed.map(({ location }) => location.file)).toEqual(["programme.yaml"])
  })
})

const set = (file: string, path: ReadonlyArray<string>, value: string) =>
  ({ kind: "set", origin: { file, path }, value }) as const
/** A finding with a fix. */
const diagnostic = (...edits: ReadonlyArray<ReturnType<typeof set>>) => ({
  code: "a",
  severity: "note" as const,
  params: {},
  origin: { file: "a.yaml", path: [] },
  related: [],
  fix: { edits }
})

describe("fixes", () => {
  const files = [
    { path: "a.yaml", text: "a: 1\nb: 2\n" },
    { path: "b.yaml", text: "a: 1\n" },
    { path: "data/a.csv", text: "a\n1\n" }
  ]

  test("of several files are made together or not at all", () => {
    const both = diagnostic(set("a.yaml", ["a"], "x"), set("b.yaml", ["a"], "x"))
    const half = diagnostic(set("a.yaml", ["b"], "x"), set("b.yaml", ["c", "d"], "x"))
    const result = applyFixes(files, [half, both])
    expect(result.fixed).toEqual([both])
    expect(result.files.map(({ text }) => text)).toEqual(["a: x\nb: 2\n", "a: x\n", "a\n1\n"])
  })

  test("that do not go together wait for another time", () => {
    const first = diagnostic(set("a.yaml", ["a"], "x"))
    const second = diagnostic(set("a.yaml", ["a"], "z"))
    expect(applyFixes(files, [first, second])).toMatchObject({ fixed: [first] })
  })

  test("never change data, and nothing where nothing changes", () => {
    expect(applyFixes(files, [diagnostic(set("data/a.csv", ["a"], "x"))]).fixed).toEqual([])
    expect(applyFixes(files, []).files[0]).toBe(files[0])
  })
})

/** A text with one slip in it. */
const slipped = (text: string, { at, kind, letter }: { at: number; kind: string; letter: string }): string => {
  const patterns: Readonly<Record<string, RegExp>> = {
    key: /[a-z](?=[a-z-]*:(?: |$))/gmu,
    space: /(?<=[a-z]) (?=[a-z]+ [a-z])/gu,
    stop: /(?<=title: [^{"\n]{8,}[a-z])$/gmu,
    hidden: /(?<=[a-z]{3} )(?=[a-z]{3})/gu,
    comment: /(?<=: [a-z]+)$/gmu
  }
  const places = [...text.matchAll(patterns[kind] ?? /$/gu)]
  const place = places[at % places.length]
  if (!place) return text
  const typed = { key: letter, space: "  ", stop: ".", hidden: "\u200B", comment: " # why" }[kind] ?? ""
  return text.slice(0, place.index) + typed + text.slice(place.index + place[0].length)
}

describe("whatever slipped in", () => {
  /** Slips of a typist: in a key, between words, at the end of a title, and what pasting brings along. */
  const slip = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom("key", "space", "stop", "hidden", "comment"),
    letter: fc.constantFrom("", "e", "x", "-")
  })

  const yaml = complete.filter(({ path }) => path.endsWith(".yaml")).map(({ path }) => path)

  test("fixes come to rest: a second run changes nothing, and neither comments nor data are touched", () => {
    let fixes = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...yaml), slip), { minLength: 1, maxLength: 6 }), (slips) => {
        const files = complete.map(({ path, text }) => ({
          path,
          text: slips.filter(([file]) => file === path).reduce((changed, [, each]) => slipped(changed, each), text)
        }))
        const once = fixProgramme(files)
        const twice = fixProgramme(once.files)
        fixes += once.fixed.length
        expect(twice.fixed).toEqual([])
        expect(twice.files).toEqual(once.files)
        for (const [index, file] of files.entries()) {
          const after = once.files[index]?.text ?? ""
          if (file.path.endsWith(".csv")) expect(after).toBe(file.text)
          else expect(commentsOf(after)).toEqual(commentsOf(file.text))
        }
        expect(once.loaded.diagnostics.length).toBeLessThanOrEqual(loadProgramme(files).diagnostics.length)
      }),
      { numRuns: 60 * effort }
    )
    expect(fixes).toBeGreaterThan(30)
  })

  test("a slip in one key is mended letter by letter, or told", () => {
    let mended = 0
    fc.assert(
      fc.property(fc.constantFrom(...yaml), slip, (path, each) => {
        const files = complete.map((file) =>
          file.path === path ? { path, text: slipped(file.text, { ...each, kind: "key" }) } : file
        )
        const { files: after, fixed } = fixProgramme(files)
        if (codesOf(fixed).includes("known-key")) {
          mended++
          expect(textOf(after, path)).toBe(textOf(complete, path))
        }
      }),
      { numRuns: 100 * effort }
    )
    expect(mended).toBeGreaterThan(20)
  })
})
