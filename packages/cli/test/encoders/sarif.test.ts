import { createRequire } from "node:module"
import ajvDraft4 from "ajv-draft-04"
import ajvFormats from "ajv-formats"
import { describe, expect, test } from "vitest"
import { sarif } from "../../src/encoders/sarif.js"
import { finding, folderWith, hostileTexts, written } from "./folder.js"

/** The schema that OASIS published for SARIF 2.1.0, as schemastore has it. */
const schema = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as object

const ajv = new ajvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false })
ajvFormats.default(ajv, ["uri", "uri-reference", "date-time"])
const isSarif = ajv.compile(schema)

interface Sarif {
  readonly runs: ReadonlyArray<{
    readonly columnKind: string
    readonly tool: { readonly driver: { readonly rules: ReadonlyArray<Rule> } }
    readonly results: ReadonlyArray<Result>
  }>
}

interface Rule {
  readonly id: string
  readonly help: { readonly text: string; readonly markdown: string }
  readonly defaultConfiguration: { readonly level: string }
}

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: ReadonlyArray<Physical>
  readonly relatedLocations?: ReadonlyArray<Physical>
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions: ReadonlyArray<{ readonly kind: string; readonly justification?: string }>
}

interface Physical {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string }
    readonly region: Readonly<Record<string, number>>
  }
}

const logOf = (...folders: ReadonlyArray<ReturnType<typeof folderWith>>): Sarif => {
  const log: unknown = JSON.parse(written(sarif, ...folders))
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
  return log as Sarif
}

const resultsOf = (log: Sarif): ReadonlyArray<Result> => log.runs.flatMap(({ results }) => results)

const uriFor = (folder: string, file: string): string | undefined => {
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return resultsOf(logOf(folderWith([finding({ location: place })], folder)))[0]?.locations[0]?.physicalLocation
    .artifactLocation.uri
}

const fingerprintsOf = (...findings: ReadonlyArray<ReturnType<typeof finding>>): ReadonlyArray<string> =>
  resultsOf(logOf(folderWith(findings))).map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))

describe("SARIF", () => {
  test("the schema refuses what is not SARIF", () => {
    const log = JSON.parse(written(sarif, folderWith([finding()]))) as Record<string, unknown>
    expect(isSarif({ ...log, version: "2.0.0" })).toBe(false)
    expect(isSarif({ ...log, extra: 1 })).toBe(false)
    expect(isSarif(JSON.parse(JSON.stringify(log).replace('"startLine":2', '"startLine":0')))).toBe(false)
    expect(isSarif(JSON.parse(JSON.stringify(log).replace("wells/programme.yaml", "a b")))).toBe(false)
  })

  test("is valid where nothing is found", () => {
    expect(resultsOf(logOf(folderWith([])))).toEqual([])
  })

  test("says what, where and how grave, and lists the rules that found something", () => {
    const warning = finding({ code: "require-baseline", severity: "note", related: [finding().location] })
    const log = logOf(folderWith([finding()], "north"), folderWith([warning], "south"))
    const [known, baseline] = resultsOf(log)
    const rules = log.runs[0]?.tool.driver.rules ?? []
    expect(log.runs[0]?.columnKind).toBe("utf16CodeUnits")
    expect(rules.map(({ id, defaultConfiguration }) => [id, defaultConfiguration.level])).toEqual([
      ["known-key", "error"],
      ["require-baseline", "warning"]
    ])
    expect(rules[1]?.help.markdown).toContain("**Source** USAID TIPS 8")
    expect(rules[1]?.help.text).not.toContain("```")
    expect([known?.ruleIndex, known?.level, baseline?.ruleIndex, baseline?.level]).toEqual([0, "error", 1, "note"])
    expect(known?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "north/programme.yaml" },
      region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 }
    })
    expect(baseline?.relatedLocations?.[0]?.physicalLocation.artifactLocation.uri).toBe("south/programme.yaml")
  })

  test("marks what a comment asks to ignore, with its reason", () => {
    const suppressed = [{ diagnostic: finding({ code: "require-baseline" }), reason: "A \ud800 reason" }]
    const log = logOf({ ...folderWith([finding()]), suppressed })
    expect(resultsOf(log).map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ["known-key", []],
      ["require-baseline", [{ kind: "inSource", justification: "A \ufffd reason" }]]
    ])
  })

  test.each([
    [".", "data/a b.csv", "data/a%20b.csv"],
    ["./wells/", "data/100%.csv", "wells/data/100%25.csv"],
    ["/srv/wells", "data/a#b?c.csv", "wells/data/a%23b%3Fc.csv"],
    ["a:b", "é.csv", "a%3Ab/%C3%A9.csv"],
    ["wells", "data/half \ud800.csv", "wells/data/half%20%EF%BF%BD.csv"],
    ["../elsewhere", "data/a b.csv", "file:///elsewhere/data/a%20b.csv"],
    ["..wells", "a.csv", "..wells/a.csv"]
  ])("names a file of %s, %s, by %s", (folder, file, uri) => {
    expect(uriFor(folder, file)).toBe(uri)
  })

  test("fingerprints stay when lines are added above, and differ where findings differ", () => {
    const moved = { ...finding().location, line: 40, endLine: 40 }
    expect(fingerprintsOf(finding({ location: moved }))).toEqual(fingerprintsOf(finding()))
    const other = finding({ message: "Another." })
    expect(new Set(fingerprintsOf(finding(), finding({ location: moved }), other)).size).toBe(3)
    expect(fingerprintsOf(other, finding())[1]).toBe(fingerprintsOf(finding())[0])
  })

  test.each(hostileTexts)("is valid for %j, and what is shown is what was said", (text) => {
    const [result] = resultsOf(logOf(folderWith([finding({ message: `begin ${text} end`, remedy: text })], text)))
    const shown = result?.message.text.replaceAll("{{", "{").replaceAll("}}", "}").split("\nWhy:")[0]
    expect(shown).toBe(`begin ${text} end`.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("](", "] ("))
    expect(result?.message.text).not.toMatch(/(?<!\{)(?:\{\{)*\{\d+\}(?!\})/u)
  })
})
