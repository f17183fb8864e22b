import { defineRule } from "../../lint/Rule.js"

/** A text that is translated at all is translated into each language that the file has. */
export const consistentTranslation = defineRule({
  id: "consistent-translation",
  severity: "warning",
  about: "texts",
  source:
    "IATI Standard 2.03, element narrative, xml:lang: a text is repeated for each language in which it is published",
  find: ({ texts, report }) => {
    const translated = texts.flatMap(({ text, origin }) => (typeof text === "string" ? [] : [{ text, origin }]))
    const languages = new Set(translated.flatMap(({ text }) => Object.keys(text)))
    for (const { text, origin } of translated) {
      const missing = [...languages].filter((language) => !isSaid(text, language))
      if (missing.length > 0) report(origin, { missing: missing.join(", "), present: Object.keys(text).join(", ") })
    }
  },
  message: ({ missing, present }) => `This text is in ${present} and not in ${missing}, as others of this file are.`,
  why: "a report in that language prints it in another one.",
  remedy: ({ missing }) => `Add the translation (${missing}), or take the language out everywhere.`
})

/** A regional language is served by its base: pt-BR by pt. */
const isSaid = (text: Readonly<Record<string, string>>, language: string): boolean =>
  text[language] !== undefined || text[language.split("-", 1)[0] ?? language] !== undefined
