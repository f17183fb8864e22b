import type { QuestionName } from "./locales/StarterWords.js"

/** What an answer means; undefined where it cannot be used. */
type Reader<A> = (text: string) => A | undefined

// Control characters, the invisible ones that turn the direction of text, and halves of characters.
const unwritable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u

const textOf = (text: string, maxLength: number): string | undefined => {
  const trimmed = text.trim()
  return trimmed === "" || trimmed.length > maxLength || unwritable.test(trimmed) ? undefined : trimmed
}

const yearsOf = (text: string): readonly [string, ...ReadonlyArray<string>] | undefined => {
  const match = /^(FY)?((?:19|20|21)\d\d)(?:\s*\.\.\s*(FY)?((?:19|20|21)\d\d))?$/u.exec(text.trim())
  if (!match) return undefined
  const [, mark = "", first, lastMark = "", last = first] = match
  const count = Number(last) - Number(first) + 1
  if (count < 1 || count > 10 || (match[4] !== undefined && mark !== lastMark)) return undefined
  const [year, ...later] = Array.from({ length: count }, (_, index) => `${mark}${Number(first) + index}`)
  return year === undefined ? undefined : [year, ...later]
}

const placesOf = (text: string): ReadonlyArray<string> | undefined => {
  const names = text
    .split(/[,;،、]/u)
    .filter((name) => name.trim() !== "")
    .map((name) => textOf(name, 100))
  const known = names.filter((name) => name !== undefined)
  return names.length === 0 || names.length > 50 || known.length < names.length ? undefined : [...new Set(known)]
}

/** Reads the answer to each question. */
export const readAnswer = {
  folder: (text) => textOf(text, 1000),
  organisation: (text) => textOf(text, 200),
  title: (text) => textOf(text, 200),
  fiscalYearStart: (text) => (/^(?:[1-9]|1[0-2])$/u.test(text.trim()) ? Number(text) : undefined),
  period: yearsOf,
  places: placesOf
} satisfies Readonly<Record<QuestionName, Reader<unknown>>>
