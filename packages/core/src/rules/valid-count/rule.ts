import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { countsWholes } from "../../model/countsWholes.js"
import { statedNumbers } from "../../model/statedNumbers.js"

/** What comes in whole numbers is stated in whole numbers, and never below zero. */
export const validCount = defineRule({
  id: "valid-count",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), fields Unit of Measure and Data Type",
  find: ({ logframe, frame, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const broken = statedNumbers(indicator).find(({ value }) => !Number.isInteger(value) || value < 0)
      if (broken && countsWholes(indicator, frame.language))
        report(broken.origin, { id: indicator.id, unit: indicator.unit, value: broken.value })
    }
  },
  message: ({ id, unit, value }) => `"${id}" counts ${unit}, and ${value} is no count.`,
  why: "what comes in whole numbers has no decimals; the figure is a slip, a share or a mean.",
  remedy: () => "Correct the figure, or the unit: percent for a share, `people per ...` for a mean."
})
