import { type PlannedIndicator, placesJoin } from "@logframe/core"

/**
 * How SQL makes figures of an indicator's records.
 *
 * - `sum`: amounts are added up
 * - `ratio`: numerators and denominators are
 * - `interviews`: likewise, and an answer yes or no is one of one
 * - `people`: people are counted once
 * - `state`: the last of each place and combination of categories is added up, from within the period alone
 * - `kept-state`: likewise, and a place that is silent keeps its state for a while
 * - `handed`: none: the rows are few, and core makes their figures
 */
export type Counting = "sum" | "ratio" | "interviews" | "people" | "state" | "kept-state" | "handed"

/** The ways of counting, in the order in which the cells of their indicators are numbered. */
export const countings: ReadonlyArray<Counting> = [
  "sum",
  "ratio",
  "interviews",
  "people",
  "state",
  "kept-state",
  "handed"
]

/** How the records of an indicator are counted. */
export const countingOf = ({ indicator, periods }: PlannedIndicator): Counting => {
  if (!placesJoin(indicator)) return "handed"
  switch (indicator.entry) {
    case "increment":
      return "sum"
    case "ratio":
      return "ratio"
    case "estimate":
      return "interviews"
    case "person":
      return "people"
    case "level":
    case "running-total":
      return periods.some(({ period, freshFrom }) => freshFrom < period.start) ? "kept-state" : "state"
    default:
      return "handed"
  }
}
