import type { Caveat, NoActualReason, Status, Trend } from "@logframe/core"
import type { Style } from "./paint.js"

/** How a status looks in a terminal: a mark and a word, which carry the meaning, and a colour that only repeats it. */
export const statusWords: Readonly<Record<Status, { readonly mark: string; readonly word: string; readonly style: Style }>> = {
  exceeded: { mark: "++", word: "exceeded", style: "good" },
  met: { mark: "+", word: "met", style: "good" },
  "on-track": { mark: "+", word: "on track", style: "good" },
  "at-risk": { mark: "!", word: "at risk", style: "warning" },
  "off-track": { mark: "x", word: "off track", style: "error" },
  "not-due": { mark: "-", word: "not due", style: "faint" },
  "cannot-tell": { mark: "?", word: "cannot tell", style: "note" },
  "no-data": { mark: "?", word: "no data", style: "note" }
}

/** A trend in a word. */
export const trendWords: Readonly<Record<Trend, string>> = { better: "better", worse: "worse", unchanged: "same" }

/** Why there is no figure. */
export const reasonWords: Readonly<Record<NoActualReason, string>> = {
  "no-rows": "nothing was reported",
  "not-combinable-over-places": "reported by place only, and places do not combine",
  "categories-incomplete": "reported for some categories only",
  "zero-denominator": "the denominator is zero",
  "only-before-target": "nothing was reported for the target's period",
  "only-baseline": "only the baseline was measured"
}

/** What a figure must be read with; the marks of illustrative figures stand in the table itself. */
export const caveatWords: Readonly<Partial<Record<Caveat, string>>> = {
  "no-target": "no target",
  "no-baseline": "no baseline",
  "target-in-interval": "the target lies within the margin of error",
  "simple-random-sample-assumed": "interval as of a simple random sample"
}
