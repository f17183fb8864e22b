// Keys that are mistyped, misplaced or missing.
import { inPairs } from "../kind.mjs"
import { inside, indicatorKey, isIndicator, isOutcome, isOutput, isResult, resultKey, topKey } from "../places.mjs"
import { added, removed, renamed } from "../plants.mjs"
import { typo } from "../typo.mjs"

const hasLength = (pair) => pair.name.length > 3

const misspelt = (id, files, test) =>
  inPairs(id, "known-key", {
    files,
    test: (pair) => hasLength(pair) && test(pair),
    plant: (programme, pair, random) => renamed(programme, pair, typo(pair.name, random))
  })

const missing = (id, codes, test, files = "logframe") => inPairs(id, codes, { files, test, plant: removed })

const indicatorKeys = indicatorKey(
  "title",
  "definition",
  "unit",
  "entry",
  "direction",
  "baseline",
  "targets",
  "verification",
  "lineage",
  "limits",
  "disaggregations",
  "frequency",
  "responsible",
  "method",
  "over-places",
  "formula",
  "scale"
)

const translations = { title: "titre", statement: "enonce", unit: "unidad", verification: "sources-of-verification" }

const strange = (id, key) =>
  inPairs(id, ["known-key", "valid-id"], {
    test: (pair) => isIndicator(pair) || isResult(pair),
    plant: (programme, pair) => added(programme, pair, `${key}: x`)
  })

export const keyKinds = [
  misspelt("typo in a key of a logframe", "logframe", (pair) => pair.path.length === 1),
  misspelt("typo in a key of an indicator", "logframe", indicatorKeys),
  misspelt(
    "typo in a key of a result",
    "logframe",
    resultKey("statement", "assumptions", "indicators", "outputs", "activities", "responsible", "budget", "risks")
  ),
  misspelt("typo in a key of a figure", "logframe", (pair) => pair.owner?.name === "baseline"),
  misspelt("typo in a key of programme.yaml", "programme", (pair) => pair.path.length === 1),
  misspelt("typo in a key of a disaggregation", "programme", (pair) => pair.path.at(-3) === "disaggregations"),
  misspelt("typo in a key of an evaluation", "evaluation", (pair) => pair.path.length === 1),
  misspelt("typo in a key of a finding", "evaluation", (pair) => pair.path.at(-3) === "findings"),
  misspelt(
    "typo in a key of a library",
    "library",
    (pair) => pair.path.length === 1 || pair.path.at(-3) === "indicators"
  ),
  inPairs("key with a capital", "known-key", {
    test: indicatorKeys,
    plant: (programme, pair) => renamed(programme, pair, pair.name[0].toUpperCase() + pair.name.slice(1))
  }),
  inPairs("key with an underscore", "known-key", {
    files: "yaml",
    test: (pair) =>
      ["data-period", "over-places", "fiscal-year-start", "status-policy", "target-means", "sample-design"].includes(
        pair.name
      ),
    plant: (programme, pair) => renamed(programme, pair, pair.name.replaceAll("-", "_"))
  }),
  inPairs("key in another language", "known-key", {
    test: indicatorKey(...Object.keys(translations)),
    plant: (programme, pair) => renamed(programme, pair, translations[pair.name])
  }),
  inPairs("key with a space before it in quotes", "known-key", {
    test: indicatorKeys,
    plant: (programme, pair) => renamed(programme, pair, `" ${pair.name}"`)
  }),
  inPairs("key of an indicator at a result", "known-key", {
    test: isResult,
    plant: (programme, pair) => added(programme, pair, "baseline: 0")
  }),
  inPairs("key of a result at an indicator", "known-key", {
    test: isIndicator,
    plant: (programme, pair) => added(programme, pair, "assumptions: [Rains]")
  }),
  inPairs("key that no language has: cumulative", "known-key", {
    test: isIndicator,
    plant: (programme, pair) => added(programme, pair, "cumulative: true")
  }),
  strange("__proto__ as a key", "__proto__"),
  strange("constructor as a key", "constructor"),
  strange("number as a key", "12"),
  missing("indicator without a title", "require-key", indicatorKey("title")),
  missing("indicator without a unit", "require-key", indicatorKey("unit")),
  missing("indicator without its entry", "require-key", indicatorKey("entry")),
  missing("indicator without a baseline", "require-baseline", indicatorKey("baseline")),
  missing("indicator without targets", "require-target", indicatorKey("targets")),
  missing("indicator without verification", "require-verification", indicatorKey("verification")),
  missing("result without a statement", "require-key", resultKey("statement")),
  missing(
    "outcome without assumptions",
    "require-assumption",
    (pair) => pair.name === "assumptions" && isOutcome(pair.owner ?? pair)
  ),
  missing(
    "outcome without outputs",
    "require-outputs",
    (pair) => pair.name === "outputs" && isOutcome(pair.owner ?? pair) && !inside(pair.owner, "outcomes")
  ),
  missing(
    "output without indicators",
    "require-indicator",
    (pair) => pair.name === "indicators" && isOutput(pair.owner ?? pair)
  ),
  missing("logframe without an id", "require-key", topKey("logframe")),
  missing("logframe without a title", "require-key", topKey("title")),
  missing("logframe without a period", "require-key", topKey("period")),
  missing("logframe without a goal", "require-key", topKey("goal")),
  missing("programme without an id", "require-key", topKey("programme"), "programme"),
  missing("programme without a period", "require-key", topKey("period"), "programme"),
  missing(
    "disaggregation that does not say whether it is exclusive",
    "require-key",
    (pair) => pair.name === "exclusive",
    "programme"
  ),
  missing(
    "finding without a statement",
    "require-key",
    (pair) => pair.name === "statement" && pair.path.at(-3) === "findings",
    "evaluation"
  )
]
