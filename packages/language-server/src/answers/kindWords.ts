import type { SymbolKind } from "@logframe/core"

/** What a user calls each kind of name. */
export const kindWords: Readonly<Record<SymbolKind, string>> = {
  programme: "programme",
  logframe: "logframe",
  result: "result",
  indicator: "indicator",
  library: "library",
  "library-indicator": "library indicator",
  place: "place",
  disaggregation: "disaggregation",
  category: "category",
  source: "source",
  stakeholder: "stakeholder",
  framework: "framework",
  "reporting-period": "reporting period",
  "evidence-source": "source of evidence",
  group: "group",
  question: "question",
  finding: "finding",
  conclusion: "conclusion",
  rule: "rule"
}
