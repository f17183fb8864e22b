import { plainWords } from "../../wording/plainWords.js"
import { unitKind } from "../../wording/unitKind.js"
import { defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { statedNumbers } from "../../model/statedNumbers.js"
import { wordings } from "../../model/wordings.js"

/** A share of a whole is stated between 0 and 100 percent. */
export const validShare = defineRule({
  id: "valid-share",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Unit of Measure",
  find: ({ logframe, frame, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const outside = statedNumbers(indicator).find(({ value }) => value < 0 || value > 100)
      if (outside && isShare(indicator, frame.language))
        report(outside.origin, { id: indicator.id, value: outside.value })
    }
  },
  message: ({ id, value }) =>
    `"${id}" is measured in percent, and ${value} percent is ${Number(value) < 0 ? "less than none" : "more than all"}.`,
  why: "a part is never more than the whole; the figure is a slip, or a count, or the denominator is another one.",
  remedy: () => "Correct the figure; if it is a change or a comparison with something else, say so in the title."
})

/** Percentages that are no part of a whole: changes, comparisons with something else, gross enrolment. */
const comparisons: ReadonlySet<string> = new Set(
  `growth change changes increase increased decrease decreased reduction reduced variation gross inflation return recovery
  compared relative against versus index utilisation utilization profit margin interest exchange
  croissance changement augmentation diminution reduction variation brut brute inflation rendement recouvrement
  crecimiento cambio aumento incremento disminucion reduccion variacion bruta bruto inflacion rendimiento recuperacion
  crescimento mudanca diminuicao reducao variacao inflacao rendimento recuperacao`.split(/\s+/u)
)

// What an estimate may be is held by valid-figure already.
const isShare = ({ entry, unit, title, definition }: Indicator, language: string): boolean =>
  (entry === "ratio" || entry === "level") &&
  unitKind(unit) === "percent" &&
  [title, definition ?? "", unit]
    .flatMap((text) => wordings(text, language))
    .every(({ text }) => plainWords(text).every((word) => !comparisons.has(word)))
