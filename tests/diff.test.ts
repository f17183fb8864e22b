import { describe, expect, afterAll, test } from "vitest"
import { GitRepository, logframeText, programmeText } from "./GitRepository.js"
import { runLogframe } from "./runLogframe.js"

const repository = new GitRepository()

afterAll(() => repository.remove())

const withoutNames = (text: string): string => text.replaceAll(/ \([0-9a-f]{7}\)/gu, "")

const library = (title: string): string =>
  `library: wash\ntitle: Standard\nindicators:\n  taps: {title: ${title}, unit: taps, entry: increment}\n`

describe("two revisions of a programme", () => {
  const expected = `clean-water: first against second

Logframe 2008-2011
  Goal
    ~ goal  Children and mothers are healthy
        statement: Children {+and mothers+} are healthy
        no reason given
  Indicators
    ~ wells-built  Wells built
        target 2009: 120 -> 120, revised to 80 on 2008-12-01
        reason: Less money

2 changes: 1 reworded, 1 retargeted. No reason is given for 1.
`

  test("are compared, and exit code 0 says that it was done", () => {
    const ended = repository.diff("first", "second")
    expect(withoutNames(ended.stdout)).toBe(expected)
    expect(ended.stderr).toBe("")
    expect(ended.code).toBe(0)
    expect(repository.diff("first", "second", "--exit-code").code).toBe(1)
    expect(repository.diff("HEAD~1", "HEAD").stdout).toContain("2 changes")
  })

  test("are compared from any other repository.folder, and nothing is checked out or written", () => {
    const before = repository.traces()
    const ended = runLogframe(["diff", "first", "second", repository.folder], { cwd: repository.work })
    expect(withoutNames(ended.stdout)).toBe(expected)
    expect(repository.traces()).toEqual(before)
  })

  test("that are the same have no differences, and no exit code for them", () => {
    const ended = repository.diff("second", "main", "--exit-code")
    expect(ended.stdout).toContain("No differences.")
    expect(ended.code).toBe(0)
  })

  test("are compared backwards as well", () => {
    expect(repository.diff("second", "first").stdout).toContain("statement: Children [-and mothers-] are healthy")
  })

  test("are told as JSON, with the place of each side", () => {
    const told: unknown = JSON.parse(repository.diff("first", "second", "--format", "json").stdout)
    expect(told).toMatchObject({
      programme: "clean-water",
      before: { kind: "revision", name: "first", commit: repository.git("rev-parse", "first") },
      after: { kind: "revision", name: "second", commit: repository.git("rev-parse", "second") },
      counts: { total: 2, withoutReason: 1, unsure: 0, kinds: { reworded: 1, retargeted: 1 } },
      changes: [],
      logframes: [
        {
          relation: "versions",
          changes: [
            {
              change: "reworded",
              aspect: "statement",
              before: {
                level: "goal",
                id: "goal",
                value: "Children are healthy",
                place: { file: "logframes/2008-2011.yaml", line: 5, column: 14 }
              },
              after: { value: "Children and mothers are healthy", place: { line: 5, column: 14 } }
            },
            {
              change: "retargeted",
              aspect: "targets",
              before: { level: "indicator", id: "wells-built", under: "goal", value: { period: "2009", value: 120 } },
              after: {
                value: {
                  period: "2009",
                  value: 120,
                  revised: [{ value: 80, date: "2008-12-01", reason: "Less money" }]
                }
              },
              reason: { from: "revision", text: "Less money" }
            }
          ]
        }
      ],
      findings: { before: [], after: [] }
    })
  })
})

describe("a revision and the working tree", () => {
  test("are compared where one revision is named", () => {
    repository.put("logframes/2008-2011.yaml", logframeText({ unit: "pumps" }))
    expect(repository.diff("first").stdout).toContain("unit: wells -> pumps")
    expect(repository.diff("second").stdout).toContain("against the working tree")
    expect(runLogframe(["diff", "first", "--working", repository.folder], { cwd: repository.work }).stdout).toContain(
      "unit: wells -> pumps"
    )
    repository.git("checkout", "--quiet", "--", ".")
    expect(repository.diff("second", "--exit-code").code).toBe(0)
  })

  test("cannot be compared with a third", () => {
    const ended = repository.diff("first", "second", ".", "--working")
    expect(ended.stderr).toBe("logframe: With --working only a revision and a folder are named.\n")
    expect(ended.code).toBe(2)
  })
})

describe("the programmeText itself", () => {
  test("its places, its files and its evaluation are compared", () => {
    repository.branch("wide", "second")
    repository.put(
      "programme.yaml",
      `${programmeText.replace("{north: North}", "{north: The north, south: South}")}status-policy: {at-risk: 0.5}\n`
    )
    repository.put(
      "logframes/2012-2014.yaml",
      logframeText().replaceAll("2008-2011", "2012-2014").replaceAll("2009", "2012").replace("2008..2011", "2012..2014")
    )
    repository.put("evaluation.yaml", "evaluation: External\nquestions: {}\nsources: {}\nfindings: {}\n")
    repository.commit("wide-1")
    const { stdout } = repository.diff("second", "wide-1")
    for (const line of [
      "    ~ north  The north\n        name: {+The+} North".replace("{+The+} North", "[-North-]{+The north+}"),
      "    + south  South",
      "        status policy at risk: 0.6 -> 0.5",
      "    + evaluation  External",
      "    + 2012-2014  Wells"
    ])
      expect(stdout).toContain(line)
    repository.put(
      "evaluation.yaml",
      "evaluation: External\nquestions: {}\nsources: {}\nfindings: {wet: {criteria: [impact], statement: It rained, evidence: []}}\n"
    )
    repository.commit("wide-2")
    expect(repository.diff("wide-1", "wide-2").stdout).toContain("  Findings of the evaluation\n    + wet  It rained")
    expect(repository.diff("wide-1", "second").stdout).toContain("    - 2012-2014  Wells")
    repository.home()
  })

  test("a logframe of another id in the same file was renamed", () => {
    repository.branch("renamed", "first")
    repository.put("logframes/2008-2011.yaml", logframeText().replace("logframe: 2008-2011", "logframe: phase-1"))
    repository.commit("renamed-1")
    expect(repository.diff("first", "renamed-1").stdout).toContain("renamed, in the same file: 2008-2011 -> phase-1")
    repository.home()
  })

  test("a library beside the folder is read as it was then; one outside of the repository cannot be", () => {
    repository.branch("libraries", "first")
    repository.put("programme.yaml", `${programmeText}libraries: [../standard.yaml]\n`)
    repository.put(
      "logframes/2008-2011.yaml",
      logframeText().replace(
        "outcomes:",
        "    taps: {from: taps, baseline: 0, targets: {2009: 4}, verification: Records}\noutcomes:"
      )
    )
    repository.put("../standard.yaml", library("Taps"))
    repository.commit("libraries-1")
    repository.put("../standard.yaml", library("Taps put up"))
    repository.commit("libraries-2")
    expect(repository.diff("libraries-1", "libraries-2").stdout).toContain(
      "~ taps  Taps put up\n        title: Taps {+put up+}"
    )
    repository.put("programme.yaml", `${programmeText}libraries: [../../../standard.yaml]\n`)
    repository.commit("libraries-3")
    const ended = repository.diff("libraries-2", "libraries-3")
    expect(ended.stderr).toContain("it lies outside of the git repository")
    expect(ended.code).toBe(1)
    repository.home()
  })
})
