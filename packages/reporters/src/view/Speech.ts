import { type Citation, type Figure, type Range, type Text, wording } from "@logframe/core"
import type { Words } from "../locales/Words.js"
import { wordsIn } from "../locales/index.js"

/**
 * How a report speaks: its words, and its one way of writing figures.
 *
 * Numbers have thousands separators and at most two decimals, as the data give them; a share is a whole percentage, and
 * is never rounded up to a hundred that was not reached. Nothing is computed on what was rounded.
 */
export interface Speech {
  readonly words: Words
  readonly text: (text: Text) => string
  readonly number: (value: number) => string
  readonly percent: (share: number) => string
  readonly figure: (figure: Figure | Range) => string
  readonly cite: (citation: Citation | undefined) => string
}

/** The speech of a language. */
export const speechIn = (language: string): Speech => {
  const words = wordsIn(language)
  const formatter = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const number = (value: number): string => formatter.format(value)
  const percent = (share: number): string => {
    const rounded = Math.round(share * 100)
    return `${number(rounded === 100 && share < 1 ? 99 : rounded)} %`
  }
  return {
    words,
    number,
    percent,
    text: (text) => wording(text, language),
    figure: (figure) => {
      if (typeof figure === "number") return number(figure)
      if (typeof figure === "boolean") return figure ? words.yes : words.no
      return typeof figure === "string" ? figure : `${number(figure.low)} – ${number(figure.high)}`
    },
    cite: (citation) => {
      if (!citation) return ""
      const [first, last] = citation.lines ?? []
      const lines = first === undefined ? "" : first === last ? String(first) : `${first}–${last}`
      return words.sentence.cites({ source: citation.source, lines })
    }
  }
}
