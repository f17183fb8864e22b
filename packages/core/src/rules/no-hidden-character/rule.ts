import { defineRule } from "../../lint/Rule.js"
import { hiddenCharacter } from "../../wording/hiddenCharacter.js"

/** No text holds characters that nobody can see and its language does not need. */
export const noHiddenCharacter = defineRule({
  id: "no-hidden-character",
  severity: "warning",
  about: "texts",
  source:
    "The Unicode Standard, section 5.21, Ignoring Characters in Processing; CVE-2021-42574 (Trojan Source) on text that reads otherwise than it is",
  find: ({ wordings, report }) => {
    for (const { words, origin, isExact } of wordings) {
      const found = hiddenCharacter(words)
      if (!found) continue
      const { code, name, without } = found
      const fix =
        isExact && without !== undefined ? { fix: { edits: [{ kind: "set", origin, value: without } as const] } } : {}
      report(origin, { code, name }, fix)
    }
  },
  message: ({ code, name }) => `This text holds ${name} (${code}).`,
  why: "it comes along when text is pasted, and what looks the same is then not the same to a search or a comparison.",
  remedy: () => "Delete the words around it and type them again."
})
