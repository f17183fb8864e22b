import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { countsWholes } from "../../model/countsWholes.js"

/** A row that counts what comes in whole numbers gives a whole number, and none below zero. */
export const validCountedRow = defineRule({
  id: "valid-counted-row",
  severity: "warning",
  about: "rows",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), fields Unit of Measure and Data Type",
  find: ({ homes, observations, frame, report }) => {
    const [home] = homes
    if (!home || !homes.every(({ indicator }) => countsWholes(indicator, frame.language))) return
    for (const { indicator: id, value, origin } of observations) {
      if (typeof value !== "number" || (Number.isInteger(value) && value >= 0)) continue
      report(within(origin, "value"), { id, unit: home.indicator.unit, value })
    }
  },
  message: ({ id, unit, value }) => `A row of "${id}" counts ${unit}, and ${value} is no count.`,
  why: "what comes in whole numbers has no decimals and is never below zero; the figure is a slip, a share or a correction.",
  remedy: () => "Correct the figure; a correction replaces the row that it corrects."
})
