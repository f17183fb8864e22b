import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { isShareOfWhole } from "../../model/isShareOfWhole.js"

/** A part is not more than its whole, and there is no part of nothing. */
export const validRatio = defineRule({
  id: "valid-ratio",
  severity: "warning",
  about: "rows",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Unit of Measure",
  find: ({ homes, observations, frame, report }) => {
    const isShare = homes.length > 0 && homes.every(({ indicator }) => isShareOfWhole(indicator, frame.language))
    for (const { indicator: id, numerator, denominator, origin } of observations) {
      if (numerator === undefined || denominator === undefined || denominator < 0 || numerator <= denominator) continue
      if (denominator === 0 || isShare) report(within(origin, "numerator"), { id, numerator, denominator })
    }
  },
  message: ({ id, numerator, denominator }) =>
    denominator === 0
      ? `A row of "${id}" has ${numerator} of none.`
      : `A row of "${id}" has ${numerator} of ${denominator}, which is more than all.`,
  why: "such a share is impossible, or its two numbers do not count the same thing.",
  remedy: () => "Correct the row; if the columns are swapped, swap them in every row."
})
