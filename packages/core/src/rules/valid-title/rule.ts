import { defineRule } from "../../lint/Rule.js"

/** A title is no sentence and does not shout; nor does a statement. */
export const validTitle = defineRule({
  id: "valid-title",
  severity: "note",
  about: "texts",
  source:
    "Microsoft Writing Style Guide, Top 10 tips for Microsoft style and voice: no periods in titles, and sentence-style capitals",
  find: ({ wordings, report }) => {
    for (const { kind, words, origin, isExact } of wordings) {
      if (kind === "remark") continue
      if (isInCapitals(words)) report(origin, { kind, fault: "capitals" })
      if (kind !== "title" || !endsWithStop(words)) continue
      const value = words.trimEnd().slice(0, -1)
      report(origin, { kind, fault: "stop" }, isExact ? { fix: { edits: [{ kind: "set", origin, value }] } } : {})
    }
  },
  message: ({ kind, fault }) =>
    fault === "stop" ? "This title ends with a full stop." : `This ${kind} is written in capitals.`,
  why: "titles stand in tables and headings, where a full stop stops nothing and capitals are read slowly.",
  remedy: ({ fault }) =>
    fault === "stop"
      ? "Take the full stop out."
      : "Write it as in a sentence, with capitals for names and abbreviations."
})

// Not "...", and not an abbreviation: a short word, or one with full stops within.
const endsWithStop = (words: string): boolean => /\s[^\s.]{4,}\.\s*$/u.test(words)

/** Three words or more without a small letter, one of them too long for an abbreviation. */
const isInCapitals = (words: string): boolean =>
  !/[a-z]/u.test(words) &&
  !/\p{Ll}/u.test(words) &&
  /\p{Lu}{7}/u.test(words) &&
  (words.match(/\p{Lu}{2,}/gu) ?? []).length >= 3
