import { type Criterion, type SourceFile, check, criteria, evaluate } from "@logframe/core"
import { describe, expect, test } from "vitest"
import { type ReportView, createReportView, encoders, renderReport } from "../src/index.js"

const programmeFile = (title: string): string => `programme: clean-water
title: ${JSON.stringify(title)}
period: 2008..2011
places: {north: North, south: South}
sources: {records: {title: Records}}
`

const logframeFile = `logframe: 2008-2011
title: Clean water
period: 2008..2011
goal:
  statement: Children are healthy
  indicators:
    diarrhoea:
      title: Children with diarrhoea
      unit: percent
      entry: estimate
      direction: decrease
      baseline: {value: 20, period: 2007, sample: 400, source: records}
      targets: {2011: {value: 10, illustrative: true}}
      verification: Survey
outcomes:
  safe-water:
    statement: Households drink safe water
    assumptions: [Rains stay as they were]
    indicators:
      wells:
        title: Wells built
        unit: wells
        entry: increment
        baseline: 0
        targets: {2008: 10}
        verification: Records
    outputs: {}
`

const evaluationFile = `evaluation: Final evaluation
sources:
  survey: {title: Household survey, method: survey, sample: 400}
  talks: {title: Interviews, method: key-informant-interviews}
findings:
  fell:
    criteria: [impact]
    statement: Diarrhoea fell
    about: [2008-2011/diarrhoea]
    evidence: [{from: survey, says: It halved}, {from: talks, groups: [mothers]}]
    dissent: [{who: Nurses, says: Fewer children were brought to them}]
`

const data = `indicator,period,place,value,sample,source
diarrhoea,2007,,20,400,records
diarrhoea,2011,,9,400,records
wells,2008,north,1234,,records
`

const viewOf = (title: string, wanted: ReadonlyArray<Criterion> = criteria): ReportView => {
  const files: ReadonlyArray<SourceFile> = [
    { path: "programme.yaml", text: programmeFile(title) },
    { path: "logframes/a.yaml", text: logframeFile },
    { path: "evaluation.yaml", text: evaluationFile },
    { path: "data/a.csv", text: data }
  ]
  const { programme, assessment } = check(files)
  if (!programme || !assessment) throw new Error("the fixture does not load")
  const judgements = wanted.map((criterion) => evaluate(programme, assessment, criterion))
  return createReportView({ programme, assessment, judgements, remarks: [] })
}

const rowOf = (view: ReportView, title: string) =>
  view.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "tracking" ? block.groups : [])))
    .flatMap(({ rows }) => rows)
    .find((row) => row.title === title)

describe("a report's view", () => {
  test("is plain data: what JSON keeps is all of it", () => {
    const view = viewOf("Clean water")
    expect(JSON.parse(JSON.stringify(view))).toEqual(view)
  })

  test("tells an estimate with its interval, and a target in it as not to be told", () => {
    const row = rowOf(viewOf("Clean water"), "Children with diarrhoea")
    expect(row).toMatchObject({ actual: "9, 2011", statusWord: "cannot tell", achieved: "110 %" })
    expect(row?.notes[0]).toMatch(/^95 % interval 6\.\d+ to 12\.\d+$/u)
    expect(row?.notes).toContain("the target lies within the margin of error")
  })

  test("marks what is illustrative, and a status that rests on it", () => {
    const row = rowOf(viewOf("Clean water"), "Children with diarrhoea")
    expect(row?.target).toBe("10 (illustrative), 2011")
    expect(row?.statusNote).toBe("by an illustrative target")
  })

  test("says which places are not in a figure, and writes thousands apart", () => {
    const row = rowOf(viewOf("Clean water"), "Wells built")
    expect(row?.actual).toBe("1,234, 2008")
    expect(row?.notes).toContain("without south")
  })

  test("puts the dissent beside the finding, and counts the evidence", () => {
    const [finding] = viewOf("Clean water", ["impact"]).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "finding" ? [block] : []))
    )
    expect(finding).toMatchObject({ reach: "Several methods", counts: "2 sources, 2 methods, 1 dissenting voice" })
    expect(finding?.dissent).toEqual(["Nurses: Fewer children were brought to them"])
  })

  test("claims nothing under a criterion without findings", () => {
    const section = viewOf("Clean water", ["sustainability"]).sections.find(({ id }) => id === "sustainability")
    const last = section?.blocks.at(-1)
    expect(last?.kind === "paragraph" ? last.text : "").toContain("nothing is claimed")
  })
})

describe.each(["html", "md"] as const)("the format %s", (format) => {
  test("gives the same text for the same view", () => {
    expect(renderReport(viewOf("Clean water"), format)).toBe(renderReport(viewOf("Clean water"), format))
  })

  test("ends its lines without spaces, and itself with a line end", () => {
    const text = renderReport(viewOf("Clean water"), format)
    if (format === "md") expect(text.split("\n").filter((line) => /\s$/u.test(line))).toEqual([])
    expect(text.endsWith("\n")).toBe(true)
  })

  test("has an extension and a media type", () => {
    expect(encoders[format].extension).toBe(format)
    expect(encoders[format].mediaType).toMatch(/^text\//u)
  })
})

describe("text from a programme is text", () => {
  const hostile = `<script>alert(1)</script> {{view}} {{{view}}} </style> "><img src=x onerror=y> | *bold* \`code\` [a](javascript:b) ]]>`

  test("in HTML", () => {
    const page = renderReport(viewOf(hostile), "html")
    expect(page).not.toContain("<script")
    expect(page).not.toContain("<img")
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; {{view}} {{{view}}}")
    expect(page.match(/<\/style>/gu)).toHaveLength(1)
  })

  test("in Markdown", () => {
    const [heading] = renderReport(viewOf(hostile), "md").split("\n")
    expect(heading).toContain("&lt;script>alert(1)&lt;/script> \\{\\{view\\}\\}")
    expect(heading).toContain("\\| \\*bold\\* \\`code\\` \\[a\\](javascript:b)")
  })

  test("in pictures", () => {
    const page = renderReport(viewOf("Clean water"), "html")
    const pictures = page.match(/<svg[\s\S]*?<\/svg>/gu) ?? []
    expect(pictures.length).toBeGreaterThan(1)
    for (const picture of pictures) {
      expect(picture).toMatch(/role="img" aria-labelledby="([\w-]+)"[\s\S]*<title id="\1">/u)
      expect(picture).not.toContain("NaN")
      expect(picture).not.toContain("style=")
    }
  })
})
