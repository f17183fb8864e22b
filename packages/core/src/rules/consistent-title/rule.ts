import { within } from "../../diagnostic/Origin.js"
import { plainWords } from "../../wording/plainWords.js"
import { defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { wordings } from "../../model/wordings.js"
import { directionWords } from "./directionWords.js"

/** A title that says which way things should go says what `direction` says. */
export const consistentTitle = defineRule({
  id: "consistent-title",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 6, Selecting Performance Indicators (2nd edition, 2010), characteristic Objective: unambiguous about what is being measured",
  find: ({ logframe, frame, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const said = saidIn(indicator, frame.language)
      if (!said || said.way === indicator.direction) continue
      // Of what is counted from nothing, a reduction too is something that grows.
      if (said.way === "decrease" && indicator.baseline?.value === 0) continue
      const params = { id: indicator.id, word: said.word, direction: indicator.direction }
      report(within(indicator.origin, "title"), params, { related: [within(indicator.origin, "direction")] })
    }
  },
  message: ({ id, word, direction }) =>
    `The title of "${id}" begins with "${word}", and its direction is ${direction}.`,
  why: "progress would be counted with the wrong sign, or a growing reduction be read as a growing problem.",
  remedy: () => "Let the title name what is measured, such as `Mortality of children under five`, and set `direction:`."
})

const saidIn = (
  { entry, title }: Indicator,
  language: string
): { readonly way: "increase" | "decrease"; readonly word: string } | undefined => {
  if (entry === "yes-no") return undefined
  for (const wording of wordings(title, language)) {
    const [word = ""] = plainWords(wording.text)
    const ways = directionWords[wording.language]
    if (ways?.decrease.has(word)) return { way: "decrease", word }
    if (ways?.increase.has(word)) return { way: "increase", word }
  }
  return undefined
}
