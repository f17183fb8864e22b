import { defineRule } from "../../lint/Rule.js"
import type { JudgedSuppression } from "../../model/Suppression.js"

/** A comment that ignores a rule ignores something. */
export const noUnusedSuppression = defineRule({
  id: "no-unused-suppression",
  severity: "warning",
  about: "suppressions",
  source: "ESLint, Configure Rules (version 9), on reporting unused comments that disable rules",
  find: ({ suppressions, report }) => {
    for (const suppression of suppressions) {
      const fault = faultOf(suppression)
      if (fault !== undefined)
        report(suppression.origin, { code: suppression.code, fault, nearest: suppression.nearest })
    }
  },
  message: ({ code, fault, nearest }) => {
    if (fault === "no-code") return "The comment names no rule to ignore."
    if (fault === "misplaced") return `"${code}" cannot be ignored in the whole file from here.`
    if (fault === "unused") return `"${code}" finds nothing here that could be ignored.`
    return `There is no rule "${code}" to ignore.${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`
  },
  why: "a comment that ignores nothing will one day hide what it was never meant for.",
  remedy: ({ fault }) => {
    if (fault === "no-code") return "Write `# logframe-ignore require-baseline: the reason`, or delete the comment."
    if (fault === "misplaced") return "Put the comment before everything else in the file."
    return fault === "unused"
      ? "Delete the comment; it counts on its line, or alone on a line for the next one."
      : "Correct the id (`logframe rules` lists them), or delete the comment; findings of the language itself cannot be ignored."
  }
})

const faultOf = ({ code, place, outcome }: JudgedSuppression): string | undefined => {
  if (code === "") return "no-code"
  if (outcome === "no-rule") return "no-rule"
  if (place.kind === "nowhere") return "misplaced"
  return outcome === "unused" ? "unused" : undefined
}
