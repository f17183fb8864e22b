/** Key of the language, what is written in its place, and the one change that it is. */
export type Edit = readonly [key: string, from: string, to: string, change: string]

/** Edits of a logframe. */
export const inLogframe: ReadonlyArray<Edit> = [
  ["logframe", "logframe: 2008-2011", "logframe: phase-2", "renamed logframe phase-2"],
  ["title", "title: Clean water", "title: Clear water", "reworded title logframe 2008-2011"],
  ["period", "period: 2008..2011\n", "period: 2008..2012\n", "changed period logframe 2008-2011"],
  ["data-period", "data-period: 2008..2012", "data-period: 2008..2013", "changed data-period logframe 2008-2011"],
  ["revises", "note: Agreed", "revises: 2004-2007\nnote: Agreed", "added revises logframe 2008-2011"],
  ["note", "note: Agreed with the ministry\n", "", "dropped note logframe 2008-2011"],
  ["preconditions", "[The ministry agrees, ", "[", "dropped preconditions logframe 2008-2011"],
  ["text", "text: Land is free,", "text: Land is for free,", "reworded preconditions logframe 2008-2011"],
  ["adaptations", "adaptations: [", "adaptations: [{change: More}, ", "added adaptations logframe 2008-2011"],
  ["change", "Taps are built as well", "Many taps are built as well", "reworded adaptations logframe 2008-2011"],
  ["about", "about: [taps]", "about: [wells]", "changed adaptations logframe 2008-2011"],
  ["reason", "reason: People asked for them", "reason: None", "changed adaptations logframe 2008-2011"],
  ["goal", "goal:\n", "goal:\n  tags: [health]\n", "added tags goal goal"],
  ["statement", "Children are healthy in", "Children are healthier in", "reworded statement goal goal"],
  ["assumptions", "[Food prices stay low]", "[Peace lasts, Food prices stay low]", "added assumptions goal goal"],
  ["source", "source: records:12-14", "source: records:12-15", "changed source outcome safe-water"],
  ["primary", "    primary: false\n", "", "changed primary outcome safe-water"],
  ["responsible", "responsible: Programme manager", "responsible: Director", "reworded responsible outcome safe-water"],
  ["risks", "risks: [", "risks: [{text: War}, ", "added risks outcome safe-water"],
  ["likelihood", "likelihood: low", "likelihood: medium", "changed risks outcome safe-water"],
  ["impact", "impact: high", "impact: low", "changed risks outcome safe-water"],
  ["mitigation", "mitigation: Dig deeper, ", "", "changed risks outcome safe-water"],
  ["owner", "owner: Engineer", "owner: Director", "changed risks outcome safe-water"],
  ["budget", "    budget: {amount: 9000, currency: EUR}\n", "", "dropped budget outcome safe-water"],
  ["amount", "amount: 9000", "amount: 9500", "changed budget outcome safe-water"],
  ["currency", ", currency: EUR", "", "changed budget outcome safe-water"],
  ["contributes-to", "    contributes-to: [goal]\n", "", "dropped contributes-to outcome safe-water"],
  [
    "alignment",
    'reference: "2.1"}',
    'reference: "2.1"}, {framework: plan, reference: "2.2"}',
    "added alignment outcome safe-water"
  ],
  ["framework", '    alignment: [{framework: plan, reference: "2.1"}]\n', "", "dropped alignment outcome safe-water"],
  ["reference", 'reference: "2.1"', 'reference: "2.12"', "changed alignment outcome safe-water"],
  ["tags", "tags: [water]", "tags: [drinking, water]", "changed tags outcome safe-water"],
  ["weight", "weight: 60", "weight: 50", "changed weight output wells"],
  ["planned", "planned: 2008-Q1", "planned: 2008-Q3", "changed planned activity dig"],
  ["actual", ", actual: 2008-Q2", "", "dropped actual activity dig"],
  ["inputs", "Two lorries", "Two old lorries", "reworded inputs activity dig"],
  ["outcomes", "outcomes:\n", "outcomes:\n  peace: {statement: Peace}\n", "added outcome peace"],
  [
    "outputs",
    "      taps:\n        statement: Taps are put up\n",
    "      taps:\n        statement: Taps are set up\n",
    "reworded statement output taps"
  ],
  ["activities", "          train: Train committees\n", "", "dropped activity train"],
  ["activities", "train: Train", "teach: Train", "renamed activity teach"],
  ["indicators", "          committees:\n", "          water-committees:\n", "renamed indicator water-committees"],
  [
    "dropped",
    "goal:\n",
    "dropped: {wells: Not needed}\nrevises: 2004-2007\ngoal:\n",
    "added revises logframe 2008-2011 | added dropped logframe 2008-2011"
  ],
  ["unit", "unit: percent", "unit: children in a hundred", "changed unit indicator diarrhoea"],
  ["entry", "entry: level", "entry: running-total", "changed entry indicator committees"],
  ["definition", "      definition: Three loose stools a day or more\n", "", "dropped definition indicator diarrhoea"],
  [
    "over-time",
    "entry: level\n",
    "entry: level\n            over-time: max\n",
    "changed over-time indicator committees"
  ],
  ["from", "from: people-trained", "from: people-taught", "changed from indicator trained"],
  ["over-places", "        over-places: none\n", "", "changed over-places indicator share-served"],
  ["target-means", "target-means: to-date", "target-means: for-period", "changed target-means indicator wells-built"],
  ["direction", "direction: decrease", "direction: maintain", "changed direction indicator diarrhoea"],
  [
    "numerator",
    "numerator: Households with a well",
    "numerator: Houses with a well",
    "reworded numerator indicator share-served"
  ],
  [
    "denominator",
    "denominator: All households",
    "denominator: Households",
    "reworded denominator indicator share-served"
  ],
  ["per", "per: 1000", "per: 100", "changed per indicator share-served"],
  ["formula", "wells-built / committees", "committees / wells-built", "changed formula indicator wells-per-committee"],
  ["scale", "scale: [weak, good]", "scale: [good, weak]", "changed scale indicator committee-quality"],
  ["rubric", "weak: They do not meet", "weak: They never meet", "changed rubric indicator committee-quality"],
  ["disaggregations", "[sex, sex/age]", "[sex]", "changed disaggregations indicator diarrhoea"],
  ["frequency", "frequency: every-two-years", "frequency: yearly", "changed frequency indicator diarrhoea"],
  ["stale-after", "stale-after: 1 year", "stale-after: 2 years", "changed stale-after indicator committees"],
  ["method", "method: Household survey", "method: Survey of households", "reworded method indicator diarrhoea"],
  [
    "sample-design",
    "sample-design: {design: cluster, frame: Census list, size: 400, clusters: 20, design-effect: 2, response-rate: 95, confidence: 0.95, note: Two stages}\n      baseline",
    "baseline",
    "dropped sample-design indicator diarrhoea"
  ],
  ["design", "design: cluster", "design: multi-stage", "changed sample-design.design indicator diarrhoea"],
  ["frame", "frame: Census list", "frame: Map", "changed sample-design.frame indicator diarrhoea"],
  ["size", "size: 400", "size: 300", "changed sample-design.size indicator diarrhoea"],
  ["clusters", "clusters: 20", "clusters: 30", "changed sample-design.clusters indicator diarrhoea"],
  ["design-effect", "design-effect: 2", "design-effect: 3", "changed sample-design.design-effect indicator diarrhoea"],
  ["response-rate", "response-rate: 95, ", "", "dropped sample-design.response-rate indicator diarrhoea"],
  ["confidence", "confidence: 0.95", "confidence: 0.9", "changed sample-design.confidence indicator diarrhoea"],
  ["verification", "verification: Survey report", "verification: Register", "changed verification indicator diarrhoea"],
  ["verification", "[Minutes, Visits]", "[Minutes]", "dropped verification indicator committee-quality"],
  ["limits", "limits: The dry season alone", "limits: The wet season alone", "reworded limits indicator diarrhoea"],
  [
    "reference-sheet",
    "rationale: It is what kills",
    "rationale: It kills",
    "changed reference-sheet.rationale indicator diarrhoea"
  ],
  ["list", "list: WHO core indicators", "list: WHO indicators", "changed reference-sheet.standard indicator diarrhoea"],
  ["code", "code: W-1", "code: W-2", "changed reference-sheet.standard indicator diarrhoea"],
  [
    "performance-report",
    "performance-report: [2008]",
    "performance-report: [2008, 2009]",
    "changed reference-sheet.performance-report indicator diarrhoea"
  ],
  ["data-type", "data-type: Integer", "data-type: Percent", "changed reference-sheet.data-type indicator diarrhoea"],
  [
    "standard",
    "        standard: {list: WHO core indicators, code: W-1}\n",
    "",
    "dropped reference-sheet.standard indicator diarrhoea"
  ],
  ["rationale", "        rationale: It is what kills\n", "", "dropped reference-sheet.rationale indicator diarrhoea"],
  [
    "data-source",
    "data-source: Survey",
    "data-source: Surveys",
    "changed reference-sheet.data-source indicator diarrhoea"
  ],
  [
    "construction",
    "construction: Count",
    "construction: Sum",
    "changed reference-sheet.construction indicator diarrhoea"
  ],
  [
    "data-storage",
    "data-storage: A server",
    "data-storage: Paper",
    "changed reference-sheet.data-storage indicator diarrhoea"
  ],
  ["cost", "cost: Low", "cost: High", "changed reference-sheet.cost indicator diarrhoea"],
  [
    "baseline-timeframe",
    "baseline-timeframe: End",
    "baseline-timeframe: Middle",
    "changed reference-sheet.baseline-timeframe indicator diarrhoea"
  ],
  [
    "target-rationale",
    "target-rationale: As",
    "target-rationale: Like",
    "changed reference-sheet.target-rationale indicator diarrhoea"
  ],
  [
    "quality-assessments",
    "        quality-assessments: [{date: 2009-02-01, reviewer: A friend, finding: Good}]\n",
    "",
    "dropped reference-sheet.quality-assessments indicator diarrhoea"
  ],
  [
    "reviewer",
    "reviewer: A friend",
    "reviewer: A foe",
    "changed reference-sheet.quality-assessments indicator diarrhoea"
  ],
  ["finding", "finding: Good", "finding: Bad", "changed reference-sheet.quality-assessments indicator diarrhoea"],
  [
    "next-quality-assessment",
    "next-quality-assessment: 2010",
    "next-quality-assessment: 2011",
    "changed reference-sheet.next-quality-assessment indicator diarrhoea"
  ],
  ["changes", "change: New list", "change: Newer list", "changed reference-sheet.changes indicator diarrhoea"],
  ["notes", "notes: None yet", "notes: None", "changed reference-sheet.notes indicator diarrhoea"],
  ["updated", "updated: 2009-03-02", "updated: 2009-03-03", "changed reference-sheet.updated indicator diarrhoea"],
  ["baseline", "            baseline: 2\n", "", "dropped baseline indicator committees"],
  ["value", "{value: 20, period", "{value: 22, period", "rebaselined baseline indicator diarrhoea"],
  [
    "sample",
    "sample: 400, source: records, note",
    "sample: 399, source: records, note",
    "rebaselined baseline indicator diarrhoea"
  ],
  [
    "revised",
    ", revised: [{value: 21, date: 2008-06-01, reason: Recount}]",
    "",
    "rebaselined baseline indicator diarrhoea"
  ],
  ["note", ", note: Dry season", "", "changed baseline indicator diarrhoea"],
  [
    "to-be-determined",
    "baseline: {to-be-determined: 2008-12-31}",
    "baseline: {to-be-determined: 2009-01-31}",
    "changed pending indicator share-served"
  ],
  ["targets", "{2008: {value: 10", "{2010: 24, 2008: {value: 10", "added targets indicator wells-built"],
  ["targets", ", 2009: 22}", "}", "dropped targets indicator wells-built"],
  ["value", "2009: 22", "2009: 23", "retargeted targets indicator wells-built"],
  ["title", "title: Half way", "title: Half", "changed targets indicator diarrhoea"],
  ["revised", "revised: [{value: 12,", "revised: [{value: 11,", "retargeted targets indicator diarrhoea"],
  ["date", "date: 2009-01-01", "date: 2009-01-02", "retargeted targets indicator diarrhoea"],
  ["approved-by", ", approved-by: The board", "", "retargeted targets indicator diarrhoea"],
  ["low", "low: 1,", "low: 2,", "retargeted targets indicator wells-per-committee"],
  ["high", "high: 3", "high: 4", "retargeted targets indicator wells-per-committee"],
  ["by", "place: {north: 6}", "place: {north: 7}", "retargeted targets indicator wells-built"],
  ["by", "sex: {female: 4}", "sex: {female: 4, male: 6}", "added targets indicator wells-built"],
  [
    "lineage",
    "            lineage: {rebases: 2004-2007/wells, conversion: {times: 2, plus: 1}, reason: Pairs were counted}\n",
    "",
    "dropped lineage indicator wells-built"
  ],
  ...["continues", "renames", "splits", "merges", "replaces"].map(
    (kind): Edit => [
      kind,
      "lineage: {rebases: 2004-2007/wells, conversion: {times: 2, plus: 1}, ",
      `lineage: {${kind}: 2004-2007/wells, `,
      "changed lineage indicator wells-built"
    ]
  ),
  ["rebases", ", conversion: {times: 2, plus: 1}", "", "changed lineage indicator wells-built"],
  ["conversion", "plus: 1", "plus: 2", "changed lineage indicator wells-built"],
  ["times", "times: 2", "times: 3", "changed lineage indicator wells-built"],
  ["plus", ", plus: 1", "", "changed lineage indicator wells-built"],
  ["reason", "reason: Pairs were counted", "reason: By pairs", "changed lineage indicator wells-built"],
  ["illustrative", ", illustrative: true}", "}", "changed illustrative logframe 2008-2011"],
  ["illustrative", "goal:\n", "illustrative: true\ngoal:\n", "changed illustrative logframe 2008-2011"]
]

/** Edits of programme.yaml. */
export const inProgramme: ReadonlyArray<Edit> = [
  ["programme", "programme: clean-water", "programme: clear-water", "renamed programme clear-water"],
  ["title", "title: Clean water for", "title: Clear water for", "reworded title programme clean-water"],
  ["organisation", "organisation: Water for All\n", "", "dropped organisation programme clean-water"],
  ["language", "language: en", "language: fr", "changed language programme clean-water"],
  ["period", "period: 2008..2014", "period: 2008..2015", "changed period programme clean-water"],
  ["summary", "summary: Wells", "summary: Many wells", "reworded summary programme clean-water"],
  [
    "fiscal-year-start",
    "fiscal-year-start: 7",
    "fiscal-year-start: 4",
    "changed fiscal-year-start programme clean-water"
  ],
  ["currency", "currency: USD", "currency: KHR", "changed currency programme clean-water"],
  ["reporting-periods", "round-1: 2008-H1, ", "", "dropped reporting-periods programme clean-water"],
  ["places", "  south: South district\n", "", "dropped place south"],
  ["name", "name: North district", "name: The north", "reworded name place north"],
  ["level", "level: district, ", "", "dropped level place north"],
  ["places", "{lake: Lake village}", "{lake: Lake village, hill: Hill}", "added place hill"],
  ["disaggregations", "title: Sex", "title: Sexes", "reworded title disaggregation sex"],
  ["categories", "female: Women", "female: Females", "changed categories disaggregation sex"],
  ["categories", "adult: Adults", "adult: Adults, old: Old", "added categories disaggregation age"],
  ["exclusive", "male: Men}, exclusive: true", "male: Men}, exclusive: false", "changed exclusive disaggregation sex"],
  [
    "complete",
    "male: Men}, exclusive: true, complete: true",
    "male: Men}, exclusive: true, complete: false",
    "changed complete disaggregation sex"
  ],
  ["stakeholders", "role: Run the wells", "role: Mend the wells", "reworded role stakeholder committees"],
  ["role", ", role: Run the wells", "", "dropped role stakeholder committees"],
  ["frameworks", "title: National water plan", "title: Water plan", "reworded title framework plan"],
  ["kind", "kind: national-plan", "kind: other", "changed kind framework plan"],
  ["note", ", note: Of 2007", "", "dropped note framework plan"],
  ["sources", "  census: {title: Census}\n", "", "dropped source census"],
  ["author", "author: The team", "author: We", "changed author source records"],
  ["year", "year: 2008", "year: 2009", "changed year source records"],
  [
    "data",
    "  shared: {postgresql: {connection: MONITORING, table: visits}}\n",
    "",
    "changed data programme clean-water"
  ],
  ["files", "data/visits/*.txt", "data/visits/**", "changed data programme clean-water"],
  ["format", "format: csv", "format: json", "changed data programme clean-water"],
  ["encoding", "encoding: latin-1", "encoding: utf-16", "changed data programme clean-water"],
  ["delimiter", "delimiter: semicolon", "delimiter: tab", "changed data programme clean-water"],
  ["decimal", "decimal: comma", "decimal: point", "changed data programme clean-water"],
  ["thousands", "thousands: space", "thousands: apostrophe", "changed data programme clean-water"],
  ["date-format", "date-format: day-month-year", "date-format: month-day-year", "changed data programme clean-water"],
  ["sheet", "sheet: Report", "sheet: Summary", "changed data programme clean-water"],
  ["header-row", "header-row: 2", "header-row: 1", "changed data programme clean-water"],
  ["header-rows", "header-rows: 3", "header-rows: 2", "changed data programme clean-water"],
  ["columns", ", sample: Asked}", "}", "changed data programme clean-water"],
  ["constant", "constant: wells-built", "constant: taps-built", "changed data programme clean-water"],
  ["column", "column: Where", "column: District", "changed data programme clean-water"],
  ["values", "values: {N: north}", "values: {N: south}", "changed data programme clean-water"],
  ["others", ", others: pass-over", "", "changed data programme clean-water"],
  ["wide", "wide: {Women: {sex: female}}", "wide: {Women: {sex: male}}", "changed data programme clean-water"],
  ["only", "only: {Approved: [yes]}", "only: {Approved: [no]}", "changed data programme clean-water"],
  ["postgresql", "shared: {postgresql", "shared: {clickhouse", "changed data programme clean-water"],
  ["clickhouse", "asked: {clickhouse", "asked: {postgresql", "changed data programme clean-water"],
  ["connection", "connection: MONITORING", "connection: OTHER", "changed data programme clean-water"],
  ["table", "table: visits", "table: rows", "changed data programme clean-water"],
  ["query", "query: select 1", "query: select 2", "changed data programme clean-water"],
  ["status-policy", "exceeded: 1.3", "exceeded: 1.4", "changed status-policy.exceeded programme clean-water"],
  ["exceeded", "exceeded: 1.3, ", "", "changed status-policy.exceeded programme clean-water"],
  ["on-track", "on-track: 0.95", "on-track: 0.94", "changed status-policy.on-track programme clean-water"],
  ["at-risk", "at-risk: 0.5", "at-risk: 0.4", "changed status-policy.at-risk programme clean-water"],
  ["confidence", "confidence: 0.9", "confidence: 0.95", "changed status-policy.confidence programme clean-water"]
]

/** Edits of the evaluation. */
export const inEvaluation: ReadonlyArray<Edit> = [
  ["evaluation", "evaluation: External", "evaluation: Internal", "reworded title evaluation evaluation"],
  ["by", "by: Two experts", "by: One expert", "reworded by evaluation evaluation"],
  ["year", "year: 2012", "year: 2013", "changed year evaluation evaluation"],
  ["scope", "scope: Both districts\n", "", "dropped scope evaluation evaluation"],
  ["questions", "questions:\n", "questions:\n  last: {criterion: impact, text: What lasts?}\n", "added question last"],
  ["criterion", "criterion: effectiveness", "criterion: impact", "changed criterion question reach"],
  ["text", "text: Who was reached?", "text: Who is reached?", "reworded text question reach"],
  ["sources", "    title: Interviews", "    title: Talks", "reworded title evidence interviews"],
  ["title", "    title: Interviews", "    title: Talks", "reworded title evidence interviews"],
  ["method", "method: key-informant-interviews", "method: focus-groups", "changed method evidence interviews"],
  ["population", "population: 90", "population: 91", "changed population evidence interviews"],
  ["sample", "sample: 40", "sample: 41", "changed sample evidence interviews"],
  ["sample-unit", "sample-unit: people", "sample-unit: women", "changed sample-unit evidence interviews"],
  ["sampling", "    sampling: By hand\n", "", "dropped sampling evidence interviews"],
  ["breakdowns", "place: {title: Place", "place: {title: Where", "changed breakdowns evidence interviews"],
  ["percent", "north: 60, south: 40", "north: 55, south: 45", "changed breakdowns evidence interviews"],
  ["titles", "{north: North, south", "{north: The north, south", "changed breakdowns evidence interviews"],
  ["estimates", "use: {title: Use of wells", "use: {title: Use", "changed estimates evidence interviews"],
  ["positives", ", positives: 20", "", "changed estimates evidence interviews"],
  ["limits", "limits: Few women", "limits: No women", "reworded limits evidence interviews"],
  [
    "source",
    "    limits: Few women\n    source: records",
    "    limits: Few women\n    source: census",
    "changed source evidence interviews"
  ],
  ["findings", "    limits: One district\n", "", "dropped limits finding reached"],
  ["criteria", "criteria: [effectiveness]", "criteria: [effectiveness, impact]", "changed criteria finding reached"],
  ["statement", "statement: Most", "statement: Many", "reworded statement finding reached"],
  ["about", "about: [2008-2011/share-served]", "about: [2008-2011/taps]", "changed about finding reached"],
  ["evidence", "says: They were,", "says: They are,", "changed evidence finding reached"],
  ["says", "says: They were,", "says: Some were,", "changed evidence finding reached"],
  ["groups", ", groups: [north]", "", "changed evidence finding reached"],
  [
    "dissent",
    "    dissent: [{who: The mayor, says: They were not, from: interviews}]\n",
    "",
    "dropped dissent finding reached"
  ],
  ["who", "who: The mayor", "who: The old mayor", "reworded dissent finding reached"],
  ["from", "not, from: interviews", "not", "changed dissent finding reached"],
  ["conclusions", "statement: Wells work", "statement: Wells do work", "reworded statement conclusion well-done"],
  ["notes", "notes: [{text: Page 4 is missing, source: records}]\n", "", "dropped notes evaluation evaluation"]
]
