import { describe, expect, test } from "vitest"
import type { SourceFile } from "../src/source/SourceFile.js"
import { rulesInForce } from "../src/lint/rulesInForce.js"
import { limitEntries, standardLimits } from "../src/model/Limits.js"
import { type LoadOptions, loadProgramme } from "../src/pipeline/loadProgramme.js"
import { locateDiagnostics } from "../src/pipeline/locateDiagnostics.js"
import { profiles } from "../src/profiles/index.js"
import { rules } from "../src/rules/index.js"
import { profileTitles } from "../src/schema/profileTitles.js"
import { ruleSummaries } from "../src/schema/ruleSummaries.js"
import { world } from "./world.js"

/** The small world without a baseline for its wells, and under a policy. */
const files = (policy: string): ReadonlyArray<SourceFile> => [
  ...world.map(({ path, text }) => ({
    path,
    text: text.replace(/(entry: increment\n) {12}baseline: 0\n(?=.*10, )/u, (_, entry: string) => entry)
  })),
  { path: "policy.yaml", text: policy }
]

const found = (policy: string, options?: LoadOptions): ReadonlyArray<string> => {
  const all = files(policy)
  return locateDiagnostics(loadProgramme(all, options).diagnostics, all).map(
    ({ severity, code, location, message }) =>
      `${location.file}:${location.line}:${location.column} ${severity} ${code} ${message}`
  )
}

const baseline = (severity: string): string =>
  `logframes/2008-2011.yaml:31:11 ${severity} require-baseline Indicator "wells-built" has no baseline.`

describe("a policy", () => {
  test("that says nothing of a rule leaves it as it is", () => {
    expect(found("rules: {require-target: error}\n")).toEqual([baseline("warning")])
  })

  test.each(["error", "note"])("makes the findings of a rule a matter of %s", (severity) => {
    expect(found(`rules: {require-baseline: ${severity}}\n`)).toEqual([baseline(severity)])
    expect(found(`rules:\n  require-baseline: {severity: ${severity}, reason: So agreed}\n`)).toEqual([
      baseline(severity)
    ])
  })

  test("turns a rule off", () => {
    expect(found("rules: {require-baseline: off}\n")).toEqual([])
  })

  test("takes over what a donor asks", () => {
    expect(found("profile: fcdo\n")).toEqual([baseline("error")])
    expect(found("profile: oecd-dac\n")).toEqual([baseline("warning")])
  })

  test("counts before the profile that it names, and before the donor that the command names", () => {
    expect(found("profile: fcdo\nrules: {require-baseline: note}\n")).toEqual([baseline("note")])
    expect(found("rules: {require-baseline: note}\n", { donor: "fcdo" })).toEqual([baseline("note")])
  })

  test("names a profile for whoever names none", () => {
    expect(found("profile: oecd-dac\n", { donor: "fcdo" })).toEqual([baseline("error")])
    expect(found("profile: fcdo\n", { donor: "oecd-dac" })).toEqual([baseline("warning")])
  })

  test("is told of a rule that is not there, with the nearest, which is taken for what was meant", () => {
    expect(found("rules: {require-baselin: error}\n")).toEqual([
      baseline("error"),
      'policy.yaml:1:9 error known-reference There is no rule "require-baselin". Did you mean "require-baseline"?'
    ])
    expect(found("rules: {known-key: off}\n").at(-1)).toBe(
      'policy.yaml:1:9 error known-reference There is no rule "known-key".'
    )
  })

  test("is told of a severity, a profile and a limit that are none, and hides nothing else", () => {
    expect(found("rules: {require-baseline: fatal, require-target: error}\n")).toEqual([
      baseline("warning"),
      expect.stringContaining("policy.yaml:1:27 error valid-value")
    ])
    expect(found("profile: dfid\n")[1]).toContain("should be eu, fcdo, oecd-dac, un, usaid or world-bank")
    expect(found("limits: {indicators-per-result: 0, indicators: 3}\n").slice(1)).toEqual([
      expect.stringContaining('policy.yaml:1:33 error valid-value "indicators-per-result" should be a number above 0'),
      expect.stringContaining('policy.yaml:1:36 error known-key There is no key "indicators" here.')
    ])
  })

  test("that is no YAML is told, and changes nothing", () => {
    expect(found("rules: {require-baseline\n")).toEqual([
      baseline("warning"),
      expect.stringContaining("policy.yaml:1:8 error valid-yaml")
    ])
  })
})

describe("limits", () => {
  test("are those of the policy, then those of the profile, then the standard ones", () => {
    const { limits } = rulesInForce(rules, [
      { rules: {}, limits: { indicatorsPerResult: 5, statementWords: 30 } },
      { rules: {}, limits: { indicatorsPerResult: 4 } }
    ])
    expect(limits).toEqual({ ...standardLimits, indicatorsPerResult: 4, statementWords: 30 })
  })

  test("of the policy reach the rules", () => {
    const said = found("rules: {require-baseline: off}\nlimits: {statement-words: 3}\n")
    expect(said.map((finding) => finding.split(" ")[2])).toContain("no-long-statement")
    expect(found("rules: {require-baseline: off}\nlimits: {statement-words: 4}\n")).toEqual([])
  })

  test("have keys of their own, and words that name the standard", () => {
    const keys = Object.values(limitEntries).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const [name, { key, description, standard, source }] of Object.entries(limitEntries)) {
      expect(key).toBe(name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`))
      expect(description).toContain(`${standard} unless said`)
      expect(source.length).toBeGreaterThan(20)
    }
  })
})

describe("a donor's profile", () => {
  test("is known to the schema under its id and title", () => {
    expect(Object.fromEntries(profiles.map(({ id, title }) => [id, title]))).toEqual(profileTitles)
  })

  test.each(profiles)("$id names rules that are there, and the guide that says so", ({ rules: set, source, title }) => {
    const ids = rules.map(({ id }) => id)
    expect(Object.keys(set).filter((id) => !ids.includes(id))).toEqual([])
    // What it says of a rule is something else than the rule says itself.
    expect(
      rules.filter(({ id, severity }) => Object.entries(set).some(([key, to]) => key === id && to === severity))
    ).toEqual([])
    expect(source.length).toBeGreaterThan(20)
    expect(title.length).toBeGreaterThan(5)
  })

  test("of the OECD-DAC is the one that counts unless said, and changes nothing", () => {
    expect(found("limits: {statement-words: 50}\n", { donor: "oecd-dac" })).toEqual(
      found("limits: {statement-words: 50}\n")
    )
    expect(profiles.find(({ id }) => id === "oecd-dac")).toMatchObject({ rules: {}, limits: {} })
  })
})

test("the schema knows every rule, with what its page says that it finds", () => {
  expect(Object.keys(ruleSummaries)).toEqual(rules.map(({ id }) => id).toSorted())
  for (const summary of Object.values(ruleSummaries)) expect(summary.length).toBeGreaterThan(10)
})
