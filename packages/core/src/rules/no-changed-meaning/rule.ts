import { nameOf, within } from "../../diagnostic/Origin.js"
import { measured } from "../../wording/measured.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { indicatorsNamed, pastReferences } from "../../model/PlacedIndicator.js"
import { type Text, wording } from "../../model/Text.js"

/** The least part of their words that two titles of one measure share. */
const enough = 0.25

/** An indicator that continues another is about the same thing. */
export const noChangedMeaning = defineRule({
  id: "no-changed-meaning",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), field Changes to Indicator",
  find: ({ logframe, earlier, frame, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      if (indicator.lineage?.kind !== "continues") continue
      for (const reference of pastReferences(indicator, logframe)) {
        const [past] = indicatorsNamed(earlier, reference).map((placed) => placed.indicator)
        if (!past || likeness(indicator.title, past.title, frame.language) >= enough) continue
        const params = {
          id: indicator.id,
          now: wording(indicator.title, frame.language),
          before: wording(past.title, frame.language)
        }
        report(within(indicator.origin, "title"), params, { related: [nameOf(past.origin)] })
      }
    }
  },
  message: ({ id, now, before }) => `"${id}" continues an indicator that was called "${before}", and is now "${now}".`,
  why: "a series over ten years may join only figures that measure the same thing.",
  remedy: () => "Write `renames:` if only the words changed, `replaces:` if it is another measure."
})

/** The part of their words that two titles share (Jaccard's index); 1 where one says nothing to compare. */
const likeness = (a: Text, b: Text, language: string): number => {
  const [first, second] = [a, b].map((text) => new Set(measured(wording(text, language)).subject))
  if (!first?.size || !second?.size) return 1
  const both = [...first].filter((word) => second.has(word)).length
  return both / (first.size + second.size - both)
}
