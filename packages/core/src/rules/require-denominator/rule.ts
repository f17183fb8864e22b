import { nameOf } from "../../diagnostic/Origin.js"
import { listed } from "../../wording/listed.js"
import { defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** A ratio says what is divided by what. */
export const requireDenominator = defineRule({
  id: "require-denominator",
  severity: "note",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), fields Precise Definition(s) and Unit of Measure",
  find: ({ logframe, report }) => {
    const bare = indicatorsOf(logframe).filter(saysTooLittle)
    const [first] = bare.map(({ origin }) => nameOf(origin))
    if (first) report(first, { count: bare.length, ids: listed(bare.map(({ id }) => id)) })
  },
  message: ({ count, ids }) =>
    `${ids} ${count === 1 ? "is a ratio, and does" : "are ratios, and do"} not say what is divided by what.`,
  why: "a percentage changes when others are counted in its denominator, and nobody would see it.",
  remedy: () => "Write `numerator:` and `denominator:`, or a `definition:` that names both."
})

const saysTooLittle = ({ entry, numerator, denominator, definition }: Indicator): boolean =>
  entry === "ratio" && definition === undefined && (numerator === undefined || denominator === undefined)
