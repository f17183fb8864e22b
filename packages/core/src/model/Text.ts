/** A text in the programme's own language, or in several: language tag (BCP 47) to text. */
export type Text = string | Readonly<Record<string, string>>

/**
 * The wording in `language`; else in the language's base (`fr` for `fr-CA`), in English, or in the first that is there.
 */
export const wording = (text: Text, language = "en"): string => {
  if (typeof text === "string") return text
  const base = language.split("-")[0] ?? language
  return text[language] ?? text[base] ?? text["en"] ?? Object.values(text)[0] ?? ""
}

/** Whether a value is a text, rather than an entry that has a text among its keys. */
export const isText = (value: unknown): value is Text =>
  typeof value === "string" ||
  (typeof value === "object" &&
    value !== null &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every(isLanguageTag))

/** A language tag as texts are translated under: language, script and region (`fr`, `zh-Hant`, `pt-BR`; BCP 47). */
export const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/u

const isLanguageTag = (key: string): boolean => languageTag.test(key)
