import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { type SourceFile, check, indicatorsNamed } from "@logframe/core"
import { describe, expect, test } from "vitest"
import { root } from "./runLogframe.js"

const folder = join(root, "examples", "ijm-cambodia")
const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"))
const files: ReadonlyArray<SourceFile> = names
  .filter((name) => /^(programme|evaluation|logframes\/.+)\.yaml$|^data\/.+\.csv$/u.test(name))
  .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }))
const { programme, observations, assessment } = check(files)
const evaluation = programme?.evaluation

const row = (indicator: string, period: string, categories: Readonly<Record<string, string>> = {}) =>
  observations.find(
    (each) =>
      each.indicator === indicator &&
      each.period.label === period &&
      JSON.stringify(each.categories) === JSON.stringify(categories)
  )

const baseline = (reference: string) => indicatorsNamed(programme?.logframes ?? [], reference)[0]?.indicator.baseline

const source = (id: string) => evaluation?.sources.find((each) => each.id === id)

const share = (breakdown: string, group: string) =>
  source("interviews")
    ?.breakdowns.find((each) => each.id === breakdown)
    ?.groups.find((each) => each.id === group)?.percent

const estimate = (study: string, id: string) => source(study)?.estimates.find((each) => each.id === id)?.percent

const text = (path: string): string => files.find((file) => file.path === path)?.text ?? ""

/** Every figure of the document: what it is, the figure, the line on which it stands, and what was loaded for it. */
const figures: ReadonlyArray<readonly [what: string, figure: number | boolean, line: number, loaded: unknown]> = [
  ["representatives on the list", 148, 80, source("interviews")?.population],
  ["stakeholders and staff interviewed", 54, 91, source("interviews")?.sample],
  ["respondents in the government, percent", 37, 93, share("organisation", "government")],
  ["respondents in NGO/IO/Other, percent", 38.9, 93, share("organisation", "ngo-io-other")],
  ["respondents in IJM, percent", 24.1, 94, share("organisation", "ijm")],
  ["aftercare service providers, percent", 46.3, 94, share("focus", "aftercare")],
  ["police, percent", 38.9, 95, share("focus", "police")],
  ["legal advocacy and courts, percent", 9.3, 95, share("focus", "legal")],
  ["community outreach, percent", 1.9, 96, share("focus", "community")],
  ["from Phnom Penh, percent", 70.4, 96, share("place", "phnom-penh")],
  ["from Siem Reap, percent", 16.7, 97, share("place", "siem-reap")],
  ["from Sihanoukville, percent", 9.3, 97, share("place", "sihanoukville")],
  ["from outside Cambodia, percent", 3.7, 97, share("place", "outside-cambodia")],
  ["training modules", 17, 171, row("training-modules", "2013")?.value],
  ["trainings", 90, 173, row("trainings-held", "2013")?.value],
  ["people trained", 504, 176, row("people-trained", "2013")?.value],
  ["police officials trained", 481, 176, row("people-trained", "2013", { trainee: "police" })?.value],
  ["other trainees", 23, 176, row("people-trained", "2013", { trainee: "other" })?.value],
  ["trainees in the target areas", 274, 177, row("people-trained", "2013", { area: "target" })?.value],
  ["trainees in the surrounding areas", 230, 182, row("people-trained", "2013", { area: "surrounding" })?.value],
  ["establishments surveyed in 2012", 232, 336, row("prevalence", "2012")?.sample],
  ["establishments surveyed in 2012, as the baseline", 232, 336, baseline("2012-2014/prevalence")?.sample],
  ["prevalence in 2012, percent", 8.16, 339, row("prevalence", "2012")?.value],
  ["prevalence in 2012, as the baseline", 8.16, 339, baseline("2012-2014/prevalence")?.value],
  ["prevalence in 2012, as evidence", 8.16, 339, estimate("prevalence-2012", "prevalence")],
  ["prevalence of children of 15 or younger in 2012, percent", 0.75, 339, row("prevalence-under-16", "2012")?.value],
  ["prevalence of children of 15 or younger, as evidence", 0.75, 339, estimate("prevalence-2012", "under-16")],
  ["establishments surveyed in 2015", 287, 352, row("prevalence", "2015")?.sample],
  ["establishments surveyed in 2015, as evidence", 287, 352, source("prevalence-2015")?.sample],
  ["prevalence in 2015, percent", 2.22, 353, row("prevalence", "2015")?.value],
  ["prevalence in 2015, as evidence", 2.22, 353, estimate("prevalence-2015", "prevalence")],
  ["petitions for undercover authority", 16, 379, row("uia-petitions", "2012..2014")?.value],
  ["memorandum with MoSVY in 2011", true, 260, row("mou-mosvy", "2011")?.value],
  ["memorandum with the Ministry of Justice, never", false, 238, row("mou-justice", "2014")?.value],
  ["the first year of the programme", 2004, 17, Number(programme?.period.start.slice(0, 4))],
  ["the last year of the programme", 2014, 17, Number(programme?.period.end.slice(0, 4))],
  ["the year of the evaluation", 2015, 41, evaluation?.year]
]

/** Figures that stand in a sentence and have no field of their own. */
const inWords: ReadonlyArray<readonly [words: string, line: number, file: string]> = [
  ["three weeks", 83, "evaluation.yaml"],
  ["June 22", 84, "evaluation.yaml"],
  ["July 10, 2015", 84, "evaluation.yaml"],
  ["73 percent", 355, "evaluation.yaml"],
  ["Outcome 1.3.7", 138, "evaluation.yaml"],
  ["2014-2018", 139, "evaluation.yaml"],
  ["2011-2013", 133, "evaluation.yaml"],
  ["between late 2004 and 2008", 255, "logframes/2008-2011.yaml"],
  ["Since 2008", 270, "logframes/2008-2011.yaml"],
  ["from 2003 to 2013", 172, "data/training.csv"]
]

const extract = new Map(
  readFileSync(join(folder, "sources", "executive-summary-extract.txt"), "utf8")
    .split("\n")
    .filter((line) => /^\d+\t/u.test(line))
    .map((line) => [Number(line.split("\t")[0]), line.split("\t")[1] ?? ""] as const)
)

/** Years of the programme and of its evaluation, which the example states without citing. */
const uncited: ReadonlySet<number> = new Set([17, 41])

describe("the figures of the source document", () => {
  test.each(figures)("%s: %s on line %i", (_, figure, line, loaded) => {
    expect(loaded).toBe(figure)
    // A short scan drops the zero of .75, and a figure of one digit may be spelt out.
    const printed =
      typeof figure === "number" ? new RegExp(`(?<![0-9])${String(figure).replace(/^0/u, "")}`, "u") : /MOU/u
    if (!uncited.has(line)) expect(extract.get(line)).toMatch(printed)
  })

  test.each(inWords)("%s (line %i) is in %s", (words, _, file) => {
    expect(text(file).replace(/\s+/gu, " ").toLowerCase()).toContain(words.toLowerCase())
  })

  test("every line that the example cites is in the extract", () => {
    const cited = files.flatMap((file) => [...file.text.matchAll(/summary:(\d+)(?:-(\d+))?/gu)])
    const missing = cited.filter(([, first]) => !extract.has(Number(first)))
    expect(missing.map(([citation]) => citation)).toEqual([])
    expect(cited.length).toBeGreaterThan(100)
  })

  test("every figure cites a source or says that it is illustrative", () => {
    for (const each of observations) expect(each.illustrative || each.citation !== undefined).toBe(true)
    for (const { indicator } of assessment?.logframes.flatMap((logframe) => logframe.indicators) ?? []) {
      const stated = [...indicator.targets, ...(indicator.baseline ? [indicator.baseline] : [])]
      for (const each of stated) expect(each.illustrative || each.citation !== undefined).toBe(true)
    }
  })
})
