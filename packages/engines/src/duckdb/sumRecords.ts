import { type Counted, countedAs } from "./countedAs.js"
import { blockOf, categoryGroup, placeBit } from "./parts.js"
import { type Exactness, exactly } from "./Exactness.js"

/** What is added up, and how exactly. */
export interface Summing extends Counted {
  readonly exactness: Exactness
}

const isPair = "(numerator IS NOT NULL AND denominator IS NOT NULL)"

/** Adds amounts, ratios and interviews up into `parts`, and counts the rows of people. */
export const sumRecords = (summing: Summing): string => {
  const { numbering, exactness } = summing
  const interviews = countedAs(summing, ["interviews"])
  const answer = (column: string, otherwise: string): string =>
    interviews === "false" ? column : `(CASE WHEN ${isPair} OR NOT ${interviews} THEN ${column} ELSE ${otherwise} END)`
  const needed = [
    [countedAs(summing, ["sum"]), "value IS NOT NULL"],
    [countedAs(summing, ["ratio"]), isPair],
    [interviews, `(${isPair} OR yes < 2)`],
    [countedAs(summing, ["people"]), "person IS NOT NULL"]
  ] as const
  const isCounted = needed.filter(([range]) => range !== "false").map(([range, test]) => `(${range} AND ${test})`)
  return `INSERT INTO parts SELECT cell, ${blockOf("place")} AS block, ${categoryGroup(numbering)} AS categories, file, count(*), count(*), 0,
      sum(${exactly("value", exactness)}), sum(${exactly(answer("numerator", "yes"), exactness)}),
      sum(${exactly(answer("denominator", "1"), exactness)}), min(day), max(day), bit_or(${placeBit("place")}), bool_or(illustrative), min(row)
    FROM records WHERE ${isCounted.join(" OR ") || "false"} GROUP BY ALL`
}
