import { plainWords } from "../../wording/plainWords.js"
import { type UnitKind, unitKind } from "../../wording/unitKind.js"
import { defineRule } from "../../lint/Rule.js"
import type { Entry, Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { statedNumbers } from "../../model/statedNumbers.js"
import { wordings } from "../../model/wordings.js"

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
      if (broken && isCount(indicator, frame.language))
        report(broken.origin, { id: indicator.id, unit: indicator.unit, value: broken.value })
    }
  },
  message: ({ id, unit, value }) => `"${id}" counts ${unit}, and ${value} is no count.`,
  why: "what comes in whole numbers has no decimals; the figure is a slip, a share or a mean.",
  remedy: () => "Correct the figure, or the unit: percent for a share, `people per ...` for a mean."
})

const counted: ReadonlySet<UnitKind> = new Set(["people", "women", "men", "things"])
const counting: ReadonlySet<Entry> = new Set(["increment", "running-total", "level", "person"])

/** Words of titles that announce a mean. */
const means: ReadonlySet<string> = new Set(
  "average averages mean median per ratio rate index moyenne moyen mediane ratio promedio media mediana tasa taxa net change".split(
    " "
  )
)

const isCount = ({ entry, unit, title }: Indicator, language: string): boolean =>
  counting.has(entry) &&
  counted.has(unitKind(unit)) &&
  wordings(title, language).every(({ text }) => plainWords(text).every((word) => !means.has(word)))
