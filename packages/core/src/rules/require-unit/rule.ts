import { within } from "../../diagnostic/Origin.js"
import { unitKind } from "../../wording/unitKind.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** A unit says what is counted or measured. */
export const requireUnit = defineRule({
  id: "require-unit",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Unit of Measure",
  find: ({ logframe, report }) => {
    for (const { id, entry, unit, origin } of indicatorsOf(logframe)) {
      if (entry === "yes-no" || entry === "judgement" || unitKind(unit) !== "none") continue
      report(within(origin, "unit"), { id, unit: unit.trim() })
    }
  },
  message: ({ id, unit }) => `The unit of "${id}" ("${unit}") does not say what is counted or measured.`,
  why: "a figure without its unit can be neither checked nor compared.",
  remedy: () => "Name the thing: people, households, hectares, percent."
})
