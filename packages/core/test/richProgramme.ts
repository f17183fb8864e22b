import type { SourceFile } from "../src/source/SourceFile.js"

/** A programme that writes every key of the language at least once. */
export const richProgramme: ReadonlyArray<SourceFile> = [
  {
    path: "programme.yaml",
    text: `programme: clean-water
title: Clean water for two districts
organisation: Water for All
language: en
period: 2008..2014
summary: Wells and taps
fiscal-year-start: 7
currency: USD
reporting-periods: {round-1: 2008-H1, round-2: 2008-H2}
places:
  north: {name: North district, level: district, places: {lake: Lake village}}
  south: South district
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
  age: {title: Age, categories: {under-15: Children, adult: Adults}, exclusive: true, complete: true}
stakeholders: {committees: {title: Water committees, role: Run the wells}}
frameworks: {plan: {title: National water plan, kind: national-plan, note: Of 2007}}
sources:
  records: {title: Programme records, author: The team, year: 2008, note: Handwritten}
  census: {title: Census}
libraries: [libraries/standard.yaml]
data:
  visits:
    files: data/visits/*.txt
    format: csv
    encoding: latin-1
    delimiter: semicolon
    decimal: comma
    thousands: space
    date-format: day-month-year
    sheet: Report
    header-row: 2
    header-rows: 3
    columns: {indicator: {constant: wells-built}, place: {column: Where, values: {N: north}, others: pass-over}, period: Month, sample: Asked}
    wide: {Women: {sex: female}}
    only: {Approved: [yes]}
  shared: {postgresql: {connection: MONITORING, table: visits}}
  asked: {clickhouse: {connection: EVENTS, query: select 1}}
status-policy: {exceeded: 1.3, on-track: 0.95, at-risk: 0.5, confidence: 0.9}
`
  },
  {
    path: "logframes/2008-2011.yaml",
    text: `logframe: 2008-2011
title: Clean water
period: 2008..2011
data-period: 2008..2012
note: Agreed with the ministry
preconditions: [The ministry agrees, {text: Land is free, source: records}]
adaptations: [{change: Taps are built as well, about: [taps], reason: People asked for them, source: records}]
goal:
  statement: Children are healthy in the two districts of the province
  assumptions: [Food prices stay low]
  indicators:
    diarrhoea:
      title: Children with diarrhoea in the last two weeks
      definition: Three loose stools a day or more
      unit: percent
      entry: estimate
      direction: decrease
      frequency: every-two-years
      responsible: Health officer
      method: Household survey
      sample-design: {design: cluster, frame: Census list, size: 400, clusters: 20, design-effect: 2, response-rate: 95, confidence: 0.95, note: Two stages}
      baseline: {value: 20, period: 2007, sample: 400, source: records, note: Dry season, revised: [{value: 21, date: 2008-06-01, reason: Recount}]}
      targets:
        2010: {value: 15, title: Half way, source: records}
        2011: {value: 10, revised: [{value: 12, date: 2009-01-01, reason: Flood, approved-by: The board}]}
      limits: The dry season alone
      verification: Survey report
      disaggregations: [sex, sex/age]
      alignment: [{framework: plan, reference: "1.3", note: In part}]
      tags: [health, children]
      reference-sheet:
        standard: {list: WHO core indicators, code: W-1}
        performance-report: [2008]
        data-type: Integer
        rationale: It is what kills
        data-source: Survey
        construction: Count
        data-storage: A server
        cost: Low
        baseline-timeframe: End of 2007
        target-rationale: As the neighbours
        quality-assessments: [{date: 2009-02-01, reviewer: A friend, finding: Good}]
        next-quality-assessment: 2010-02-01
        changes: [{date: 2009-03-01, change: New list, reason: Old one lost}]
        notes: None yet
        updated: 2009-03-02
outcomes:
  safe-water:
    statement: Households of the two districts drink safe water every day
    primary: false
    responsible: Programme manager
    assumptions: [Rains stay as they were, {text: Prices of pumps stay, source: records}]
    risks: [{text: Wells run dry, likelihood: low, impact: high, mitigation: Dig deeper, owner: Engineer, source: records}]
    budget: {amount: 9000, currency: EUR}
    contributes-to: [goal]
    alignment: [{framework: plan, reference: "2.1"}]
    tags: [water]
    note: The larger of the two
    source: records:12-14
    indicators:
      committee-quality:
        title: How well committees work
        unit: rank
        entry: judgement
        scale: [weak, good]
        rubric: {weak: They do not meet, good: They meet}
        baseline: weak
        targets: {2011: good}
        verification: [Minutes, Visits]
      share-served:
        title: Share of households served
        unit: households in a thousand
        entry: ratio
        numerator: Households with a well
        denominator: All households
        per: 1000
        over-places: none
        baseline: {to-be-determined: 2008-12-31}
        targets: {2011: {to-be-determined: 2009-12-31}}
        verification: Register
      wells-per-committee:
        title: Wells for each committee
        unit: wells
        entry: formula
        formula: wells-built / committees
        targets: {2011: {low: 1, high: 3}}
        verification: Computed
    outputs:
      wells:
        statement: Wells are built
        weight: 60
        indicators:
          wells-built:
            title: Wells built
            unit: wells
            entry: increment
            over-time: sum
            target-means: to-date
            lineage: {rebases: 2004-2007/wells, conversion: {times: 2, plus: 1}, reason: Pairs were counted}
            baseline: 0
            targets: {2008: {value: 10, by: {sex: {female: 4}, place: {north: 6}}}, 2009: 22}
            verification: Handover records
          committees:
            title: Committees
            unit: committees
            entry: level
            stale-after: 1 year
            baseline: 2
            targets: {2011: 5}
            verification: Register
        activities:
          dig: {statement: Dig wells by hand, planned: 2008-Q1, actual: 2008-Q2, inputs: [Shovels, Two lorries], responsible: Engineer}
          train: Train committees
      taps:
        statement: Taps are put up
        weight: 40
        indicators:
          taps-built: {title: Taps, unit: taps, entry: increment, baseline: 0, targets: {2011: 5}, verification: Records, illustrative: true}
          trained: {from: people-trained, baseline: 0, targets: {2011: 9}, verification: Lists}
`
  },
  {
    path: "logframes/2004-2007.yaml",
    text: `logframe: 2004-2007
title: Before
period: 2004..2007
goal:
  statement: Children are healthy
  indicators:
    wells: {title: Pairs of wells, unit: pairs, entry: increment, baseline: 0, targets: {2007: 5}, verification: Records}
outcomes: {}
`
  },
  {
    path: "libraries/standard.yaml",
    text: `library: standard
title: Standard indicators
indicators:
  people-trained: {title: People trained, unit: people, entry: increment}
  people-taught: {title: People trained, unit: people, entry: increment}
`
  },
  {
    path: "evaluation.yaml",
    text: `evaluation: External evaluation
by: Two experts
year: 2012
scope: Both districts
questions:
  reach: {criterion: effectiveness, text: Who was reached?}
sources:
  interviews:
    title: Interviews
    method: key-informant-interviews
    population: 90
    sample: 40
    sample-unit: people
    sampling: By hand
    breakdowns:
      place: {title: Place, percent: {north: 60, south: 40}, titles: {north: North, south: South}, source: records}
    estimates:
      use: {title: Use of wells, percent: 50, positives: 20, source: records}
    limits: Few women
    source: records
findings:
  reached:
    criteria: [effectiveness]
    statement: Most households were reached
    about: [2008-2011/share-served]
    evidence: [{from: interviews, says: They were, groups: [north]}]
    dissent: [{who: The mayor, says: They were not, from: interviews}]
    limits: One district
    source: records
conclusions:
  well-done: {statement: Wells work, findings: [reached], source: records}
notes: [{text: Page 4 is missing, source: records}]
`
  }
]
