import { root } from "../runLogframe.js"
import { type Editor, positionOf } from "./editor.js"

/** The example in English. */
export const cambodia = `${root}examples/ijm-cambodia`

/** The example in French, with a library, places in places and fiscal years. */
export const burkina = `${root}examples/eau-burkina`

/** A small programme in which every kind of name is given and used. */
export const world: Readonly<Record<string, string>> = {
  "programme.yaml": `programme: clean-water
title: Clean water
period: 2008..2014
libraries: [../shared/wash.yaml]
places: {north: {name: North province, level: province, places: {upper: Upper district}}, south: South}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
  age: {title: Age, categories: {young: Under 15, old: 15 and over}, exclusive: true, complete: true}
sources: {records: {title: "Programme records 💧", year: 2010}}
stakeholders: {users: Water users}
frameworks: {sdg: {title: Sustainable Development Goals, kind: sdg}}
reporting-periods: {round-1: 2008-01-01..2008-06-30}
`,
  "logframes/first.yaml": `logframe: first
title: First phase
period: 2008..2011
goal:
  statement: Children are healthy
  indicators:
    diarrhoea:
      title: Children with diarrhoea
      unit: percent
      entry: estimate
      direction: decrease
      baseline: {value: 20, period: 2007, sample: 400, source: "records:12-14"}
      targets: {2011: 10}
      verification: Household survey
outcomes:
  safe-water:
    statement: Households drink safe water
    assumptions: [{text: Rains stay as they were, source: records}]
    alignment: [{framework: sdg, reference: "6.1"}]
    indicators:
      share-working:
        title: Wells that work
        unit: percent
        entry: formula
        formula: 100 * wells-working / wells-built
        verification: Records
        baseline: 50
        targets: {2011: 90}
    outputs:
      wells:
        statement: Wells are built
        responsible: users
        indicators:
          wells-built:
            title: Wells built 💧
            unit: wells
            entry: increment
            baseline: 0
            disaggregations: [sex, sex/age]
            targets: {2008: 10, 2009: {value: 12, by: {place: {north: 6, south: 6}}}}
            verification: Handover records
          wells-working:
            from: wash/points
            baseline: 0
            targets: {2011: 9}
`,
  "logframes/second.yaml": `logframe: second
title: Second phase
period: 2012..2014
revises: first
goal:
  statement: Children are healthy
  indicators:
    diarrhoea:
      title: Children with diarrhoea
      unit: percent
      entry: estimate
      direction: decrease
      lineage: {continues: diarrhoea}
      baseline: {value: 10, period: 2011, sample: 400}
      targets: {2014: 5}
      verification: Household survey
outcomes:
  safe-water:
    statement: Households drink safe water
    contributes-to: [first/safe-water]
    assumptions: [Rains stay as they were]
    indicators:
      wells-built:
        title: Wells built
        unit: wells
        entry: increment
        lineage: {merges: [first/wells-built, first/wells-working]}
        baseline: 0
        targets: {2012: 10}
        verification: Handover records
dropped: {share-working: It said little, wells: They are part of the outcome}
`,
  "data/wells.csv": `indicator,period,place,sex,value,source
wells-built,2008,north,,6,records:3
wells-built,2008,south,"female",4,records
first/wells-working,2009,,,8,
wells-built,round-1,,,5,
second/wells-built,2012,,,3,
`,
  "evaluation.yaml": `evaluation: Evaluation of 2012
sources:
  interviews:
    title: Interviews
    method: survey
    breakdowns: {kind: {title: Kind, percent: {ngo: 60, state: 40}, titles: {ngo: NGOs}}}
findings:
  served:
    criteria: [relevance]
    statement: It was relevant
    about: [first/wells-built, safe-water]
    evidence: [{from: interviews, groups: [ngo]}]
conclusions: {go-on: {statement: Go on, findings: [served]}}
`,
  "../shared/wash.yaml": `library: wash
title: Water indicators
indicators:
  points:
    title: Water points that work
    unit: wells
    entry: increment
    verification: Visits
`
}

/** The world as a folder \`water\` beside the library that it shares, and beside another programme that shares it. */
export const inFolders = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.startsWith("../") ? path.slice(3) : `water/${path}`, text])
  )

/** A file of the world. */
export const first = "water/logframes/first.yaml"
/** A file of the world. */
export const second = "water/logframes/second.yaml"
/** A file of the world. */
export const main = "water/programme.yaml"
/** A file of the world. */
export const data = "water/data/wells.csv"
/** A file of the world. */
export const evaluation = "water/evaluation.yaml"

/** The place of some words in a file on the disk. */
export const at = (server: Editor, path: string, words: string, options?: { nth?: number; into?: number }) =>
  positionOf(server.onDisk(path), words, options)
