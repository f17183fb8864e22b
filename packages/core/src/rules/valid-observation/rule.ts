import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import type { Observation } from "../../model/Observation.js"
import { figureFault } from "../../model/figureFault.js"
import { covers } from "../../period/Period.js"

/** A row of data gives a figure of the kind that its indicator measures. */
export const validObservation = defineRule({
  id: "valid-observation",
  severity: "error",
  about: "rows",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), fields Unit of Measure and Data Type",
  find: ({ homes, observations, report }) => {
    for (const row of observations) {
      const inForce = homes.filter(({ logframe }) => covers(logframe.dataPeriod, row.period))
      const [expected, ...others] = (inForce.length > 0 ? inForce : homes).map(({ indicator }) =>
        rowFault(indicator, row)
      )
      if (expected === undefined || others.includes(undefined)) continue
      const { column, actual } = givenIn(row)
      report(within(row.origin, column), { id: row.indicator, expected, actual })
    }
  },
  message: ({ id, expected, actual }) => `A row of "${id}" should give ${expected}; this one gives ${actual}.`,
  why: "a figure of another kind cannot be added, compared or shown beside the others.",
  remedy: () => "Correct the row, or the indicator's `entry:`, `unit:` or `scale:`."
})

const rowFault = (indicator: Indicator, row: Observation): string | undefined => {
  if (indicator.entry === "formula") return "nothing, since the figure comes of a formula"
  if (indicator.entry === "estimate" && isInterview(row)) return undefined
  if (indicator.entry === "mean" && row.sample === undefined && row.date === undefined)
    return "a mean, and in the column sample the number that it was taken over"
  if (indicator.entry === "person")
    return row.person === undefined ? "a person's pseudonym in the column person" : undefined
  if (indicator.entry === "ratio") {
    return row.numerator === undefined || row.denominator === undefined ? "a numerator and a denominator" : undefined
  }
  return figureFault(indicator, row.value, "yes or no")
}

/** Whether a row of a survey gives the answers themselves, and not the share that they come to. */
const isInterview = ({ date, value, numerator, denominator }: Observation): boolean =>
  (numerator !== undefined && denominator !== undefined) || (date !== undefined && typeof value === "boolean")

/** What a row gives for a figure, and in which column. */
const givenIn = ({ value, numerator, denominator, person }: Observation): { column: string; actual: string } => {
  if (typeof value === "boolean") return { column: "value", actual: value ? "yes" : "no" }
  if (value !== undefined) return { column: "value", actual: JSON.stringify(value) }
  if (person !== undefined) return { column: "person", actual: "a person" }
  if (numerator === undefined) return { column: "value", actual: "nothing" }
  const actual = denominator === undefined ? "a numerator alone" : "a numerator and a denominator"
  return { column: "numerator", actual }
}
