import type { StarterWords } from "./StarterWords.js"
import { en } from "./en.js"
import { es } from "./es.js"
import { fr } from "./fr.js"
import { pt } from "./pt.js"

/** The languages in which a programme can be started, by language tag. */
export const starterLocales = { en, fr, es, pt } satisfies Readonly<Record<string, StarterWords>>

/** A language in which a programme can be started. */
export type StarterLanguage = keyof typeof starterLocales

/** Whether a tag is one of them. */
export const isStarterLanguage = (tag: string): tag is StarterLanguage => Object.hasOwn(starterLocales, tag)
