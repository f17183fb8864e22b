import type { TemplateWords } from "./TemplateWords.js"
import { en } from "./en.js"
import { es } from "./es.js"
import { fr } from "./fr.js"
import { pt } from "./pt.js"

const words: Readonly<Record<string, TemplateWords>> = { en, es, fr, pt }

/** The words of a table for the field, in a language or its base; in English where there are none. */
export const templateWords = (language: string): TemplateWords =>
  words[language] ?? words[language.split("-")[0] ?? ""] ?? en
