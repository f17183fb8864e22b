import * as Schema from "effect/Schema"

/** The choices between words in an indicator, each word with its meaning; editors show the meanings. */
export const indicatorChoices = {
  entry: Schema.Literals([
    "increment",
    "running-total",
    "level",
    "ratio",
    "estimate",
    "mean",
    "person",
    "yes-no",
    "judgement",
    "formula"
  ]).annotate({
    description: "What one entry of data measures; it decides how entries may add up.",
    meanings: {
      increment: "What happened within the entry's period: people trained this quarter. Periods are summed.",
      "running-total": "Everything since a start, restated each time: 504 people trained so far. The latest counts.",
      level: "A state at the end of the entry's period: shelters open on 31 December. The latest counts.",
      ratio: "A numerator and a denominator; in percent, or for each `per`. Sums are divided, never shares averaged.",
      estimate: "A share that a survey estimates, with its sample. The latest counts.",
      mean: "An average, with the number that it was taken over. Means are weighted by it.",
      person: "One entry is one person, known by a pseudonym; a person counts once, whatever the periods and places.",
      "yes-no": "Whether something is so: a law is passed, a plan exists.",
      judgement: "A rank on the declared scale, given by a person, by a rubric where there is one.",
      formula: "No entries of its own: it is computed from other indicators by `formula`."
    }
  }),
  overTime: Schema.Literals([
    "sum",
    "latest",
    "ratio-of-sums",
    "distinct",
    "mean",
    "max",
    "min",
    "weighted-mean",
    "all",
    "any"
  ]).annotate({
    description: "How the figures of several periods make one, where more than one way is honest.",
    meanings: {
      sum: "They are added up.",
      latest: "The latest one counts.",
      "ratio-of-sums": "All numerators over all denominators.",
      distinct: "Each person counts once.",
      mean: "Their average.",
      max: "The highest of them.",
      min: "The lowest of them.",
      "weighted-mean": "Their average, each weighted by its sample.",
      all: "Yes when it is so in every period.",
      any: "Yes when it is so in at least one period."
    }
  }),
  overPlaces: Schema.Literals(["sum", "ratio-of-sums", "distinct", "weighted-mean", "all", "any", "none"]).annotate({
    description: "How the figures of several places make one.",
    meanings: {
      sum: "They are added up.",
      "ratio-of-sums": "All numerators over all denominators.",
      distinct: "Each person counts once, wherever they were reached.",
      "weighted-mean": "Their average, each weighted by its sample.",
      all: "Yes when it is so in every place.",
      any: "Yes when it is so in at least one place.",
      none: "They do not: only a figure given for the whole counts."
    }
  }),
  targetMeans: Schema.Literals(["for-period", "to-date", "level"]).annotate({
    description: "What a target means, where more than one meaning is possible.",
    meanings: {
      "for-period": "The amount or ratio of its own period alone.",
      "to-date": "The running total since the logframe began.",
      level: "The level to reach by its period."
    }
  }),
  direction: Schema.Literals(["increase", "decrease", "maintain"]).annotate({
    description: "Which way is better; increase unless said.",
    default: "increase",
    meanings: {
      increase: "Higher is better.",
      decrease: "Lower is better.",
      maintain: "It should stay in a range, which targets give as low and high."
    }
  }),
  frequency: Schema.Literals([
    "continuous",
    "monthly",
    "quarterly",
    "half-yearly",
    "yearly",
    "every-two-years",
    "every-five-years",
    "once",
    "at-end"
  ]).annotate({
    description: "How often it is reported.",
    meanings: {
      continuous: "Whenever something happens.",
      monthly: "Once a month.",
      quarterly: "Four times a year.",
      "half-yearly": "Twice a year.",
      yearly: "Once a year.",
      "every-two-years": "Every second year.",
      "every-five-years": "Every fifth year, as large household surveys are.",
      once: "A single time.",
      "at-end": "At the end of the programme."
    }
  }),
  sampling: Schema.Literals([
    "simple-random",
    "systematic",
    "stratified",
    "cluster",
    "multi-stage",
    "purposive",
    "lot-quality",
    "other"
  ]).annotate({
    description: "How the sample is drawn.",
    meanings: {
      "simple-random": "Each has the same chance, independent of the others.",
      systematic: "Every nth of a list, from a random start.",
      stratified: "Random within groups that are set beforehand.",
      cluster: "Groups such as villages are drawn at random, and all or some within them are asked.",
      "multi-stage": "Groups, then groups within them, then people, each stage at random.",
      purposive: "Chosen on purpose: its shares cannot be generalised.",
      "lot-quality": "Small samples by area, which tell whether each reaches a threshold (LQAS).",
      other: "Another way, which the note tells."
    }
  })
}
