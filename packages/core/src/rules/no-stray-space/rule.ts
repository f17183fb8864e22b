import { defineRule } from "../../lint/Rule.js"
import { tidySpaces } from "../../wording/tidySpaces.js"

/** A text has single spaces between its words, and none around it. */
export const noStraySpace = defineRule({
  id: "no-stray-space",
  severity: "note",
  about: "texts",
  source: "Microsoft Writing Style Guide, Top 10 tips for Microsoft style and voice: one space, and none around dashes",
  find: ({ wordings, report }) => {
    for (const { words, origin, isExact } of wordings) {
      const tidy = tidySpaces(words)
      if (tidy === words) continue
      const isOneLine = !words.includes("\n")
      report(origin, {}, isExact && isOneLine ? { fix: { edits: [{ kind: "set", origin, value: tidy }] } } : {})
    }
  },
  message: () => "This text has a doubled space, or one before or after it.",
  why: "two texts that look the same are then not the same, and tables are set unevenly.",
  remedy: () => "Take the spaces out."
})
