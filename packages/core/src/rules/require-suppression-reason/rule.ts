import { defineRule } from "../../lint/Rule.js"

/** A comment that ignores a rule says why. */
export const requireSuppressionReason = defineRule({
  id: "require-suppression-reason",
  severity: "error",
  about: "suppressions",
  source: "Rust Clippy, Lints, allow_attributes_without_reason: an exception says why it is one",
  find: ({ suppressions, report }) => {
    const seen = new Set<string>()
    for (const { code, reason, origin, comment } of suppressions) {
      const key = `${comment.file}:${String(comment.range)}`
      if (reason !== undefined || code === "" || seen.has(key)) continue
      seen.add(key)
      report(origin, { code })
    }
  },
  message: ({ code }) => `"${code}" is ignored without a reason.`,
  why: "whoever reads the file next cannot tell an agreement from an oversight.",
  remedy: ({ code }) => `Write the reason after a colon: \`# logframe-ignore ${code}: the reason\`.`
})
