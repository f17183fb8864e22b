// The results chain, its words, and what becomes of it when it is revised.
import { inPairs } from "../kind.mjs"
import {
  contentOf,
  indicatorKey,
  inside,
  isIndicator,
  isOutcome,
  isOutput,
  isResult,
  resultKey,
  topKey
} from "../places.mjs"
import { added, alsoAt, edited, removed, valued } from "../plants.mjs"

const isStatement = resultKey("statement")

const said = (id, codes, text, test = isStatement) =>
  inPairs(id, codes, {
    test: (pair) => test(pair) && pair.kind === "text",
    plant: (programme, pair) => valued(programme, pair, text)
  })

const more = (id, codes, line, test) =>
  inPairs(id, codes, { test, plant: (programme, pair) => added(programme, pair, line) })

const languageOf = (programme) => programme.pairs("programme", topKey("language"))[0]?.content ?? "en"

/** A text in the language of the programme. */
const spoken = (id, codes, texts, test) =>
  inPairs(id, codes, {
    test: (pair) => test(pair) && pair.kind === "text",
    plant: (programme, pair) => {
      const text = texts[languageOf(programme)]
      return text === undefined ? undefined : valued(programme, pair, text)
    }
  })

const ofOutcome = (pair) => isStatement(pair) && isOutcome(pair.owner)

const revisesIts = (pair) => pair.tree.pairs.some(topKey("revises"))

export const resultKinds = [
  spoken(
    "statement of an outcome that reads like an activity",
    "no-activity-as-result",
    {
      en: "Train 200 police officers",
      fr: "Former 200 agents de police"
    },
    ofOutcome
  ),
  spoken(
    "two results in one statement",
    "no-double-result",
    {
      en: "Wells are built and committees are trained"
    },
    ofOutcome
  ),
  spoken(
    "words that cannot be measured",
    "no-vague-word",
    {
      en: "Wells, committees, etc."
    },
    isStatement
  ),
  said("text still to be written", "no-filler-text", "TBD"),
  said("text still to be written, long", "no-filler-text", "'[insert name of district]'"),
  said("sign that nobody sees in a text", "no-hidden-character", '"Households\\u200b drink safe water"'),
  said(
    "sign of writing direction in a text",
    ["no-hidden-character", "valid-value"],
    '"Households \\u202edrink safe water"'
  ),
  said("letters of two scripts in a word", "no-mixed-script", '"Households drink s\u0430fe water"'),
  said("space before the text", "no-stray-space", '" Households drink safe water"'),
  inPairs("statement of too many words", "no-long-statement", {
    test: (pair) => isStatement(pair) && pair.kind === "text",
    plant: (programme, pair) =>
      valued(programme, pair, `Households ${"that live in the villages of the district ".repeat(9)}drink safe water`)
  }),
  inPairs("outcome that says what the goal says", "no-restated-result", {
    test: (pair) => ofOutcome(pair) && pair.kind === "text",
    plant: (programme, pair) => {
      const goal = pair.tree.pairs.find((each) => each.path.join("/") === "goal/statement")
      return goal && valued(programme, pair, pair.tree.text.slice(...goal.value))
    }
  }),
  inPairs("title in some of the languages only", "consistent-translation", {
    test: (pair) => pair.path.length === 2 && pair.path[0] === "title" && pair.next !== undefined,
    files: "programme",
    plant: removed
  }),
  inPairs("contributes to itself", ["no-circular-contribution", "known-reference", "no-cycle"], {
    test: isOutput,
    plant: (programme, pair) =>
      inside(pair, "contributes-to") ? undefined : added(programme, pair, `contributes-to: [${pair.name}]`)
  }),
  more(
    "assumption that the programme controls",
    "no-controlled-assumption",
    "assumptions: [The programme recruits its staff on time]",
    (pair) => isOutput(pair) && !inside(pair, "assumptions")
  ),
  more(
    "risk without a mitigation",
    "require-mitigation",
    "risks: [{text: Floods close the roads, likelihood: high, impact: high}]",
    (pair) => (isOutput(pair) || isOutcome(pair)) && !inside(pair, "risks")
  ),
  more(
    "risk so likely and grave that it kills",
    "no-killer-risk",
    "risks: [{text: War closes the district, likelihood: very-high, impact: very-high, mitigation: None is possible}]",
    (pair) => isOutcome(pair) && !inside(pair, "risks")
  ),
  more(
    "likelihood that is none",
    "valid-value",
    "risks: [{text: Floods, likelihood: probable, impact: high, mitigation: Boats}]",
    (pair) => isOutput(pair) && !inside(pair, "risks")
  ),
  more(
    "budget of less than nothing",
    "valid-value",
    "budget: {amount: -5, currency: USD}",
    (pair) => isOutput(pair) && !inside(pair, "budget")
  ),
  more(
    "budget in an unknown currency",
    "valid-value",
    "budget: {amount: 5, currency: dollars}",
    (pair) => isOutput(pair) && !inside(pair, "budget")
  ),
  inPairs("budget without a currency", "require-currency", {
    test: (pair) => isOutput(pair) && !inside(pair, "budget"),
    plant: (programme, pair) =>
      programme.pairs("programme", topKey("currency")).length > 0
        ? undefined
        : added(programme, pair, "budget: {amount: 500}")
  }),
  inPairs("budget of an output that is more than its outcome's", "consistent-budget", {
    test: (pair) => pair.name === "amount" && pair.path.at(-4) === "outputs" && pair.kind === "number",
    plant: (programme, pair) => {
      const outcome = inside(pair.owner.owner.owner.owner, "budget", "amount")
      return outcome && alsoAt(valued(programme, pair, "99000000000000"), outcome)
    }
  }),
  more(
    "weight above 100",
    ["valid-value", "consistent-weights"],
    "weight: 140",
    (pair) => isOutput(pair) && !inside(pair, "weight")
  ),
  inPairs("weights that do not add up", "consistent-weights", {
    test: (pair) => pair.name === "weight" && pair.kind === "number",
    plant: (programme, pair) => {
      const outputs = pair.owner.owner
      const weights = pair.tree.pairs.filter((each) => each.name === "weight" && each.owner?.owner === outputs)
      if (weights.length !== pair.tree.pairs.filter(({ owner }) => owner === outputs).length) return undefined
      return alsoAt(valued(programme, pair, String(Math.max(1, Number(pair.content) - 7))), outputs)
    }
  }),
  inPairs("activity that is planned outside of its logframe", "valid-work-plan", {
    test: (pair) => pair.name === "planned" && pair.path.at(-3) === "activities",
    plant: (programme, pair) => valued(programme, pair, "1990")
  }),
  inPairs("output without activities", "require-activities", {
    test: (pair) => pair.name === "activities" && pair.owner !== undefined && isOutput(pair.owner),
    plant: removed
  }),
  inPairs("verification that is the indicator itself", "no-circular-verification", {
    test: indicatorKey("verification"),
    plant: (programme, pair) => {
      const title = inside(pair.owner, "title")
      return title?.kind === "text" ? valued(programme, pair, title.tree.text.slice(...title.value)) : undefined
    }
  }),
  inPairs("indicator that measures what another measures", "no-duplicate-indicator", {
    test: (pair) => indicatorKey("title")(pair) && pair.kind === "text",
    plant: (programme, pair) => {
      // The two count the same thing: the title alone is not enough to tell.
      const isAlike = (each) =>
        ["unit", "entry"].every((key) => contentOf(each.owner, key) === contentOf(pair.owner, key))
      const other = pair.tree.pairs.find(
        (each) => indicatorKey("title")(each) && each.kind === "text" && each.key[0] < pair.key[0] && isAlike(each)
      )
      return other && valued(programme, pair, other.tree.text.slice(...other.value))
    }
  }),
  inPairs("target in the title of an indicator", "no-target-in-title", {
    test: (pair) => indicatorKey("title")(pair) && pair.kind === "text" && languageless(pair),
    plant: (programme, pair) => valued(programme, pair, "500 households served by 2011")
  }),
  inPairs("title that says another direction", "consistent-title", {
    test: (pair) => indicatorKey("title")(pair) && pair.kind === "text" && !inside(pair.owner, "direction"),
    plant: (programme, pair) =>
      languageOf(programme) === "en" ? valued(programme, pair, "Reduction in cases of disease") : undefined
  }),
  inPairs("people who are not told apart by sex and age", "require-sex-and-age", {
    test: (pair) => pair.name === "disaggregations" && indicatorKey("disaggregations")(pair),
    plant: removed
  }),
  inPairs("earlier indicator neither carried on nor dropped", "no-silent-drop", {
    test: (pair) => pair.path.length === 2 && pair.path[0] === "dropped",
    plant: removed
  }),
  inPairs("earlier indicator's id without a word", "consistent-lineage", {
    test: (pair) => indicatorKey("lineage")(pair) && revisesIts(pair) && isNamesake(pair),
    plant: removed
  }),
  inPairs("dropped without a reason", "no-silent-drop", {
    test: (pair) => pair.path.length === 2 && pair.path[0] === "dropped",
    plant: (programme, pair) => valued(programme, pair, "{}")
  }),
  inPairs("two fates at once", "valid-value", {
    test: (pair) => indicatorKey("lineage")(pair) && pair.kind === "map",
    plant: (programme, pair) =>
      added(programme, pair, inside(pair, "replaces") ? "merges: [a, b]" : "replaces: [something]")
  }),
  inPairs("continues an indicator of another unit", "consistent-lineage", {
    test: (pair) => indicatorKey("unit")(pair) && inside(pair.owner, "lineage", "continues") !== undefined,
    plant: (programme, pair) => {
      const lineage = inside(pair.owner, "lineage")
      return edited(programme, pair.tree, {
        start: pair.value[0],
        end: pair.value[1],
        text: "buckets",
        also: [pair.owner.key[0], lineage.key[0]]
      })
    }
  }),
  inPairs("rebased without a conversion", "require-conversion", {
    test: (pair) => pair.name === "conversion" && pair.path.at(-2) === "lineage",
    plant: removed
  }),
  inPairs("change of fate without a reason", "require-lineage-reason", {
    test: (pair) => pair.name === "reason" && pair.path.at(-2) === "lineage",
    plant: removed
  }),
  more(
    "unknown frequency",
    "valid-value",
    "frequency: sometimes",
    (pair) => isIndicator(pair) && !inside(pair, "frequency")
  ),
  inPairs("indicator of an outcome without frequency", "require-reporting", {
    test: indicatorKey("frequency"),
    plant: removed
  }),
  inPairs("share of what is not said", "require-denominator", {
    test: indicatorKey("denominator"),
    plant: removed
  }),
  more(
    "place in a framework without its reference",
    "require-key",
    "alignment: [{framework: sdg}]",
    (pair) => isResult(pair) && pair.path.length > 1 && !inside(pair, "alignment")
  )
]

function languageless(pair) {
  return contentOf(pair.owner, "unit") !== "percent"
}

function isNamesake(pair) {
  const written = pair.tree.text.slice(...pair.value)
  return written.includes(pair.owner.name)
}
