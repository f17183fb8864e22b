// Periods, baselines and targets.
import { inPairs } from "../kind.mjs"
import { contentOf, indicatorKey, indicatorOf, inside, isIndicator, isTarget, topKey } from "../places.mjs"
import { added, alsoAt, edited, removed, renamed, valued } from "../plants.mjs"

const isNumberTarget = (pair) => isTarget(pair) && pair.kind === "number"

const entryOf = (pair) => contentOf(indicatorOf(pair), "entry")

const isEntry =
  (...entries) =>
  (pair) =>
    isNumberTarget(pair) && entries.includes(entryOf(pair))

const isPercent = (pair) => contentOf(indicatorOf(pair), "unit") === "percent"

const targetAs = (id, codes, text, test = isNumberTarget) =>
  inPairs(id, codes, { test, plant: (programme, pair) => valued(programme, pair, text) })

const targetIn = (id, codes, period, test = isNumberTarget) =>
  inPairs(id, codes, { test, plant: (programme, pair) => renamed(programme, pair, period) })

/** A target of which there are others for the same indicator. */
const hasSiblings = (pair) => isNumberTarget(pair) && pair.previous?.kind === "number"

const periodOf = (pair) => pair.tree.pairs.find(topKey("period"))

const startYear = (pair) => Number(/\d{4}/u.exec(String(periodOf(pair)?.content))?.[0])

const baselineOf = (pair) => {
  const indicator = indicatorOf(pair)
  const written = inside(indicator, "baseline")
  return written?.kind === "number" ? written.content : contentOf(indicator, "baseline", "value")
}

const withUnit = (unit) => (pair) => isIndicator(pair) && contentOf(pair, "unit") === unit

export const figureKinds = [
  targetIn("target for a period that can be read two ways", "no-ambiguous-period", '"2004-07"'),
  targetIn("target for a period that ends before it begins", "valid-period", '"2011..2008"'),
  targetIn("target for a month that is none", ["valid-period", "no-ambiguous-period"], '"2009-13"'),
  targetIn("target for a quarter that is none", "valid-period", '"2009-Q5"'),
  targetIn("target for a day that is none", "valid-period", '"2009-02-30"'),
  targetIn("target for a period in words", "valid-period", '"end of project"'),
  inPairs("target before its logframe", "valid-target-period", {
    test: isNumberTarget,
    plant: (programme, pair) => renamed(programme, pair, String(startYear(pair) - 3))
  }),
  inPairs("target after its logframe", "valid-target-period", {
    test: isNumberTarget,
    plant: (programme, pair) => renamed(programme, pair, String(startYear(pair) + 30))
  }),
  inPairs(
    "targets of periods that overlap",
    ["no-overlapping-targets", "valid-target-period", "consistent-target-parts"],
    {
      test: (pair) => hasSiblings(pair) && /^\d{4}$/u.test(pair.name) && ["increment"].includes(entryOf(pair)),
      plant: (programme, pair) => renamed(programme, pair, `${pair.previous.name}..${pair.name}`)
    }
  ),
  inPairs("the same target twice", ["valid-yaml", "no-overlapping-targets"], {
    test: hasSiblings,
    plant: (programme, pair) => renamed(programme, pair, pair.previous.name)
  }),
  inPairs("logframe that ends before it begins", "valid-period", {
    test: topKey("period", "data-period"),
    plant: (programme, pair) => valued(programme, pair, "2014..2008")
  }),
  inPairs("period of a programme that is none", "valid-period", {
    files: "programme",
    test: topKey("period"),
    plant: (programme, pair) => valued(programme, pair, "2008-2011-2012")
  }),
  inPairs("data period that can be read two ways", "no-ambiguous-period", {
    test: topKey("period"),
    plant: (programme, pair) => valued(programme, pair, "2004-07")
  }),
  targetAs("target in words", "valid-figure", "many"),
  targetAs("target with a decimal comma", "valid-figure", '"12,5"'),
  targetAs("target with a thousands separator", "valid-figure", '"1,200"'),
  targetAs("target with a percent sign", "valid-figure", "45%"),
  targetAs("target with a unit", "valid-figure", "45 wells"),
  targetAs("target that is yes", "valid-figure", "true"),
  targetAs("target that is empty", "valid-value", "", (pair) => isNumberTarget(pair) && pair.flow),
  targetAs("target that is a list", "valid-value", "[1, 2]"),
  targetAs("target with a leading zero", "valid-number", "010"),
  targetAs("target that is not finite", "valid-number", ".inf"),
  targetAs("target too large to be kept", "valid-number", "12345678901234567890"),
  targetAs("target of a range from high to low", "valid-value", "{low: 9, high: 1}"),
  targetAs(
    "share above 100 percent as a target",
    ["valid-share", "valid-figure"],
    "140",
    (pair) => isEntry("ratio", "estimate")(pair) && isPercent(pair)
  ),
  targetAs(
    "negative count as a target",
    ["valid-count", "valid-figure", "consistent-direction"],
    "-5",
    isEntry("increment", "person")
  ),
  targetAs("count with decimals as a target", ["valid-count"], "12.5", isEntry("increment", "person")),
  inPairs("target on the other side of the baseline", "consistent-direction", {
    test: (pair) =>
      isEntry("ratio", "estimate", "level", "running-total")(pair) && typeof baselineOf(pair) === "number",
    plant: (programme, pair) => {
      const direction = contentOf(indicatorOf(pair), "direction") ?? "increase"
      const baseline = baselineOf(pair)
      if (direction === "maintain" || (direction === "increase" && baseline === 0)) return undefined
      return valued(programme, pair, String(direction === "increase" ? baseline / 2 : baseline + 2))
    }
  }),
  inPairs("target that is what the baseline is", "no-idle-target", {
    test: (pair) => isEntry("ratio", "estimate", "level")(pair) && typeof baselineOf(pair) === "number" && !pair.next,
    plant: (programme, pair) => valued(programme, pair, String(baselineOf(pair)))
  }),
  inPairs("running total whose targets fall", ["no-falling-total", "consistent-target-path"], {
    test: (pair) => hasSiblings(pair) && entryOf(pair) === "running-total",
    plant: (programme, pair) => valued(programme, pair, String(Math.max(1, Number(pair.previous.content) - 1)))
  }),
  inPairs("target that jumps", "no-target-jump", {
    test: (pair) => hasSiblings(pair) && pair.previous.previous?.kind === "number" && !isPercent(pair),
    plant: (programme, pair) => valued(programme, pair, String(Number(pair.content) * 1000))
  }),
  inPairs("parts of a target that are more than the whole", "consistent-target-parts", {
    test: isEntry("increment"),
    plant: (programme, pair) => {
      const [first, second] = programme.pairs(
        "programme",
        (each) => each.path.length === 2 && each.path[0] === "places"
      )
      if (!first || !second) return undefined
      return valued(
        programme,
        pair,
        `{value: ${pair.content}, by: {place: {${first.name}: ${Number(pair.content) + 5}, ${second.name}: 7}}}`
      )
    }
  }),
  inPairs("revised target without a reason", "require-revision-reason", {
    test: isNumberTarget,
    plant: (programme, pair) =>
      valued(
        programme,
        pair,
        `{value: ${pair.content}, revised: [{value: ${Number(pair.content) + 1}, date: ${startYear(pair)}-06-30}]}`
      )
  }),
  inPairs("revised on a day that is none", "valid-value", {
    test: isNumberTarget,
    plant: (programme, pair) =>
      valued(programme, pair, `{value: ${pair.content}, revised: [{value: 7, date: 2009-02-30, reason: Flood}]}`)
  }),
  inPairs("baseline in words", ["valid-figure"], {
    test: (pair) => indicatorKey("baseline")(pair) && pair.kind === "number",
    plant: (programme, pair) => valued(programme, pair, "none yet")
  }),
  inPairs("baseline of a share above 100", ["valid-share", "valid-figure", "consistent-direction"], {
    test: (pair) =>
      pair.path.at(-2) === "baseline" && pair.name === "value" && isPercent(pair) && pair.kind === "number",
    plant: (programme, pair) => valued(programme, pair, "815")
  }),
  inPairs("baseline of a period after the logframe's start", "valid-baseline-period", {
    test: (pair) => pair.path.at(-2) === "baseline" && pair.name === "period",
    plant: (programme, pair) => valued(programme, pair, String(startYear(pair) + 2))
  }),
  inPairs("baseline of a survey without its sample", "require-sample", {
    test: (pair) => pair.path.at(-2) === "baseline" && pair.name === "sample",
    plant: removed
  }),
  inPairs("baseline to be determined on a day that is none", "valid-value", {
    test: indicatorKey("baseline"),
    plant: (programme, pair) => valued(programme, pair, "{to-be-determined: 2009-02-30}")
  }),
  inPairs("rank that the scale does not have", "valid-figure", {
    test: (pair) => isTarget(pair) && pair.kind === "text" && ["judgement"].includes(entryOf(pair)),
    plant: (programme, pair) => valued(programme, pair, "excellent-beyond")
  }),
  inPairs("no target for the end of the logframe", "require-end-target", {
    test: (pair) =>
      hasSiblings(pair) && !pair.next && ["level", "estimate", "ratio", "running-total"].includes(entryOf(pair)),
    plant: removed
  }),
  inPairs("entry that is none", "valid-value", {
    test: indicatorKey("entry"),
    plant: (programme, pair) => valued(programme, pair, "cumulative")
  }),
  inPairs("direction that is none", "valid-value", {
    test: indicatorKey("direction"),
    plant: (programme, pair) => valued(programme, pair, "down")
  }),
  inPairs("percentages added over places", "valid-aggregation", {
    test: (pair) =>
      isIndicator(pair) && ["ratio", "estimate"].includes(contentOf(pair, "entry")) && !inside(pair, "over-places"),
    plant: (programme, pair) => added(programme, pair, "over-places: sum")
  }),
  inPairs("running total whose target is for its period", "valid-aggregation", {
    test: (pair) => isIndicator(pair) && contentOf(pair, "entry") === "running-total" && !inside(pair, "target-means"),
    plant: (programme, pair) => added(programme, pair, "target-means: for-period")
  }),
  inPairs("count whose target is a level", "valid-aggregation", {
    test: (pair) => isIndicator(pair) && contentOf(pair, "entry") === "increment" && !inside(pair, "target-means"),
    plant: (programme, pair) => added(programme, pair, "target-means: level")
  }),
  inPairs("percent that is entered as a count", ["consistent-entry", "valid-share"], {
    test: (pair) => indicatorKey("unit")(pair) && contentOf(pair.owner, "entry") === "increment",
    plant: (programme, pair) => alsoAt(valued(programme, pair, "percent"), inside(pair.owner, "entry"))
  }),
  inPairs("formula over what is not there", ["known-reference", "valid-formula", "valid-value"], {
    test: indicatorKey("formula"),
    plant: (programme, pair) => valued(programme, pair, "100 * nowhere / nothing")
  }),
  inPairs("formula that needs itself", ["no-cycle"], {
    test: indicatorKey("formula"),
    plant: (programme, pair) => valued(programme, pair, `2 * ${pair.owner.name}`)
  }),
  inPairs("formula that is none", ["valid-value", "valid-formula"], {
    test: indicatorKey("formula"),
    plant: (programme, pair) => valued(programme, pair, "100 * (a /")
  }),
  inPairs("formula without its kind of entry", ["valid-value", "require-key", "valid-formula"], {
    test: (pair) => isIndicator(pair) && contentOf(pair, "entry") === "increment",
    plant: (programme, pair) => added(programme, pair, "formula: 2 * 3")
  }),
  inPairs("unit that is empty", "valid-value", {
    test: (pair) => withUnit(contentOf(pair.owner ?? pair, "unit"))(pair.owner ?? pair) && pair.name === "unit",
    plant: (programme, pair) => valued(programme, pair, '""')
  }),
  inPairs("text that a hash cuts off", "valid-value", {
    test: (pair) => indicatorKey("title")(pair) && pair.kind === "text" && !pair.flow,
    plant: (programme, pair) => valued(programme, pair, "#1 of the list")
  }),
  inPairs("number where a text belongs", "valid-value", {
    test: (pair) => indicatorKey("title")(pair) && pair.kind === "text",
    plant: (programme, pair) =>
      edited(programme, pair.tree, {
        start: pair.value[0],
        end: pair.value[1],
        text: "2008",
        also: [pair.key[0]]
      })
  })
]
