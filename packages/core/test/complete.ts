import type { SourceFile } from "../src/source/SourceFile.js"

/** A programme that uses every key of the language, each with a value that is not its default. */
export const complete: ReadonlyArray<SourceFile> = [
  {
    path: "programme.yaml",
    text: `programme: clean-water
title: {en: Clean water, fr: Eau propre}
organisation: Water for All
language: fr
period: FY2019..FY2024
summary: Wells and committees in two districts.
fiscal-year-start: 7
reporting-periods: {dry-season: 2022-11-01..2023-04-30}
currency: USD
stakeholders:
  committees: {title: Water committees, role: They keep the wells}
  households: Households
frameworks:
  sdg: {title: Sustainable Development Goals, kind: sdg, note: As adopted in 2015}
libraries: [../libraries/wash.yaml]
places:
  north: {name: North, level: district, places: {alpha: Alpha, beta: {name: Beta, level: commune}}}
  south: South
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
  age: {title: Age, categories: {young: Under 15, old: 15 and over}, exclusive: true, complete: true}
sources:
  records: {title: Records, author: The team, year: 2021, note: On paper}
data:
  monthly:
    files: data/monthly/*.txt
    format: csv
    encoding: latin-1
    delimiter: semicolon
    decimal: comma
    thousands: point
    date-format: day-month-year
    header-row: 2
    header-rows: 2
    columns:
      indicator: {constant: metres}
      date: Day
      place: {column: District, values: {Alpha: alpha}, others: pass-over}
    wide: {Women: {sex: female}, Men: {sex: male}}
    only: {Approved: [yes]}
  workbook: {files: "data/**/report.csv", sheet: Report}
  server: {postgresql: {connection: MONITORING, table: visits}, columns: {indicator: {constant: metres}, period: month, value: sum}}
  query: {postgresql: {connection: MONITORING, query: select * from visits}}
  columns: {clickhouse: {connection: EVENTS, table: events}}
status-policy: {exceeded: 1.3, on-track: 0.8, at-risk: 0.5, confidence: 0.9}
`
  },
  {
    path: "../libraries/wash.yaml",
    text: `library: wash
title: Water and sanitation
note: Of the sector's working group
indicators:
  wells-built:
    title: Wells built
    definition: Handed over to a committee
    unit: wells
    entry: increment
    target-means: to-date
    frequency: quarterly
    verification: Handover records
`
  },
  {
    path: "logframes/first.yaml",
    text: `logframe: first
title: First phase
period: FY2019..FY2020
goal:
  statement: Children are healthy
  indicators:
    cases: {title: Cases, unit: cases, entry: ratio, per: 100, direction: decrease}
    plain: {title: Plain, unit: things, entry: increment}
    part-a: {title: Part A, unit: things, entry: increment}
    part-b: {title: Part B, unit: things, entry: increment}
    whole: {title: Whole, unit: things, entry: increment}
    old-name: {title: Old name, unit: things, entry: increment}
    gone: {title: Gone, unit: things, entry: increment}
    other: {title: Other, unit: things, entry: increment}
outcomes: {}
`
  },
  {
    path: "logframes/second.yaml",
    text: `logframe: second
title: Second phase
period: FY2021..FY2023
data-period: FY2021..FY2024
revises: first
note: Planned in a workshop
illustrative: true
preconditions: [{text: Agreements are signed, source: records}]
dropped:
  gone: {reason: No longer asked, source: "records:1-2"}
  other: Never measured
adaptations:
  - {change: A second outcome, about: [safe-water], reason: A survey showed the need, source: records, illustrative: true}
goal:
  statement: Children are healthy
  responsible: Director
  assumptions: [{text: Clinics go on reporting, source: records}]
  risks: [{text: Drought, likelihood: high, impact: medium, mitigation: Deeper wells, owner: Director, source: records}]
  budget: {amount: 1000, currency: EUR}
  contributes-to: [first/goal]
  alignment: [{framework: sdg, reference: "3.9", note: In part}]
  tags: [health]
  note: Shared with others
  source: records:3
  illustrative: false
  indicators:
    cases:
      title: Cases of diarrhoea
      unit: cases per thousand
      entry: ratio
      per: 1000
      over-time: latest
      over-places: none
      direction: decrease
      numerator: Cases in a year
      denominator: Children under five
      lineage: {rebases: first/cases, conversion: {times: 10, plus: 1}, reason: Counted per thousand now}
      baseline:
        value: 200
        period: FY2020
        sample: 500
        note: From clinics
        source: records
        illustrative: true
        revised: [{value: 210, date: 2022-08-01, reason: A clinic was missing, approved-by: Steering committee}]
      targets:
        FY2022:
          title: Half way
          value: 180
          source: records
          illustrative: true
          by: {place: {north: 190}, sex: {female: 170}, sex/age: {female/young: 160}}
          revised: [{value: 185, date: 2022-09-01, reason: A late start, approved-by: Donor}]
        FY2023: {to-be-determined: 2023-06-30}
    plain: {title: Plain, unit: things, entry: increment, lineage: {continues: plain}}
    parts: {title: Parts, unit: things, entry: increment, lineage: {merges: [part-a, part-b], reason: Told together}}
    piece: {title: Piece, unit: things, entry: increment, lineage: {splits: whole, reason: Told apart}}
    new-name: {title: New name, unit: things, entry: increment, lineage: {renames: old-name, reason: Clearer}}
    instead: {title: Instead, unit: points, entry: level, lineage: {replaces: other, reason: Better}}
outcomes:
  safe-water:
    statement: Households drink safe water
    primary: false
    indicators:
      pump-score:
        title: State of the pumps
        definition: Judged at each visit
        unit: rank
        entry: judgement
        scale: [bad, fair, good]
        baseline: {to-be-determined: 2022-01-31}
      committee-score:
        title: State of the committees
        unit: rank
        entry: judgement
        rubric: {weak: Elected, strong: Pays for repairs}
      chlorine:
        title: Chlorine
        unit: mg/l
        entry: mean
        direction: maintain
        targets: {FY2022: {low: 0.2, high: 0.5, revised: [{low: 0.3, high: 0.6, date: 2022-10-01}]}}
      safe-share:
        title: Households with safe water
        definition: As the joint monitoring programme has it
        unit: percent
        entry: estimate
        disaggregations: [sex, sex/age]
        frequency: every-two-years
        responsible: M&E officer
        method: Household survey
        sample-design:
          design: cluster
          frame: Census list
          size: 600
          clusters: 30
          design-effect: 1.8
          response-rate: 92
          confidence: 0.95
          note: Weighted
        verification: [Survey report, Data set]
        limits: Not in the rains
        alignment: [{framework: sdg, reference: "6.1"}]
        tags: [jmp]
        source: records
        illustrative: true
        reference-sheet:
          standard: {list: Donor's standard indicators, code: HL.8.1-1}
          performance-report: [2022, 2023]
          data-type: Percentage
          rationale: It is what the programme is for
          data-source: Households
          construction: Households with safe water over all asked
          data-storage: Office server
          cost: 12,000 a round
          baseline-timeframe: Before the rains
          target-rationale: As fast as the neighbours
          quality-assessments: [{date: 2021-11-02, reviewer: Ministry, finding: Sound}]
          next-quality-assessment: 2023-11-01
          changes: [{date: 2021-12-01, change: Thirty minutes and not an hour, reason: New standard}]
          notes: Asked of women
          updated: 2022-01-15
    outcomes:
      care:
        statement: Committees keep the wells
        outputs:
          training: {statement: Committees know how, weight: 40}
    outputs:
      wells:
        statement: Wells are built
        weight: 60
        indicators:
          wells-built: {from: wash/wells-built, targets: {FY2021: 10}}
          wells-in-use: {title: Wells in use, unit: wells, entry: level, stale-after: 6 months}
          share-in-use:
            title: Share in use
            unit: percent
            entry: formula
            formula: 100 * wells-in-use / wells-built
            target-means: for-period
        activities:
          drill:
            statement: Drill
            planned: FY2021-Q1..FY2021-Q3
            actual: 2021-09..2022-02-15
            inputs: [A rig, Two crews]
            indicators: {metres: {title: Metres drilled, unit: metres, entry: increment}}
          train: Train the crews
`
  },
  {
    path: "data/monthly/a.txt",
    text: "Visits\nDay;District;Approved;Women;Men\n;;;;\n"
  },
  { path: "data/report.csv", text: "indicator,period,value\n" }
]
