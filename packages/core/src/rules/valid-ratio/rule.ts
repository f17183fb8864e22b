import { within } from "../../diagnostic/Origin.js"
import { plainWords } from "../../wording/plainWords.js"
import { unitKind } from "../../wording/unitKind.js"
import { defineRule } from "../../lint/Rule.js"
import type { Programme } from "../../model/Programme.js"
import { indicatorsNamed } from "../../model/PlacedIndicator.js"
import { wordings } from "../../model/wordings.js"

/** A part is not more than its whole, and there is no part of nothing. */
export const validRatio = defineRule({
  id: "valid-ratio",
  severity: "warning",
  about: "data",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Unit of Measure",
  find: ({ programme, observations, report }) => {
    const shares = new Map<string, boolean>()
    for (const { indicator, numerator, denominator, origin } of observations) {
      if (numerator === undefined || denominator === undefined || denominator < 0 || numerator <= denominator) continue
      const isShare = shares.get(indicator) ?? isShareOfWhole(programme, indicator)
      shares.set(indicator, isShare)
      if (denominator === 0 || isShare) report(within(origin, "numerator"), { id: indicator, numerator, denominator })
    }
  },
  message: ({ id, numerator, denominator }) =>
    denominator === 0
      ? `A row of "${id}" has ${numerator} of none.`
      : `A row of "${id}" has ${numerator} of ${denominator}, which is more than all.`,
  why: "such a share is impossible, or its two numbers do not count the same thing.",
  remedy: () => "Correct the row; if the columns are swapped, swap them in every row."
})

/** Titles with these words compare with something else than the whole, such as gross enrolment. */
const comparisons: ReadonlySet<string> = new Set(
  "gross growth change increase brut brute croissance augmentation bruta bruto crecimiento aumento crescimento".split(
    " "
  )
)

const isShareOfWhole = ({ logframes, language }: Programme, reference: string): boolean => {
  const homes = indicatorsNamed(logframes, reference)
  return (
    homes.length > 0 &&
    homes.every(
      ({ indicator: { unit, title } }) =>
        unitKind(unit) === "percent" &&
        wordings(title, language).every(({ text }) => plainWords(text).every((word) => !comparisons.has(word)))
    )
  )
}
