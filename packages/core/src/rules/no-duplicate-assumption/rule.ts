import type { Origin } from "../../diagnostic/Origin.js"
import { plainWords } from "../../wording/plainWords.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"
import { type Text, wording } from "../../model/Text.js"

/** A condition is stated once with a result, and not both as an assumption and as a risk. */
export const noDuplicateAssumption = defineRule({
  id: "no-duplicate-assumption",
  severity: "warning",
  about: "logframe",
  source:
    "OECD-DAC, Glossary of Key Terms in Evaluation and Results Based Management (2002), Assumptions and Risk analysis: an assumption is a condition that should hold, a risk is a threat",
  find: ({ logframe, frame, report }) => {
    const plain = (text: Text): string => plainWords(wording(text, frame.language)).join(" ")
    const assumed = new Map<string, Origin>()
    for (const result of resultsOf(logframe)) {
      const here = new Set<string>()
      for (const { text, citation, origin } of result.assumptions) {
        const said = plain(text)
        const first = assumed.get(said)
        // The second may go, unless it says where it comes from, or says more in another language.
        const fix =
          citation || typeof text !== "string" ? {} : { fix: { edits: [{ kind: "remove", origin } as const] } }
        if (first && here.has(said)) report(origin, { id: result.id, as: "assumption" }, { related: [first], ...fix })
        else if (!first) assumed.set(said, origin)
        here.add(said)
      }
    }
    for (const { id, risks } of resultsOf(logframe)) {
      for (const { text, origin } of risks) {
        const assumption = assumed.get(plain(text))
        if (assumption) report(origin, { id, as: "risk" }, { related: [assumption] })
      }
    }
  },
  message: ({ id, as }) =>
    as === "risk" ? `A risk of "${id}" has the words of an assumption.` : `An assumption of "${id}" is written twice.`,
  why: "a condition that should hold and a threat cannot have the same words, so that one of them says the opposite of what is meant.",
  remedy: ({ as }) =>
    as === "risk" ? "Say in the risk what may go wrong, or keep one of the two." : "Delete one of the two."
})
