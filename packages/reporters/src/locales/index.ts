import type { Words } from "./Words.js"
import { words as en } from "./en/words.js"

/** The languages in which a report can speak, by tag (BCP 47). */
export const locales: Readonly<Record<string, Words>> = { en }

/** The words of a language, of its base, or English. */
export const wordsIn = (language: string): Words => {
  const tag = [language, language.split("-")[0] ?? ""].find((candidate) => Object.hasOwn(locales, candidate))
  return (tag === undefined ? undefined : locales[tag]) ?? en
}
