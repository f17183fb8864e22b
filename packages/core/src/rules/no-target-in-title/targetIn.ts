import { measured } from "../../wording/measured.js"

const percent = String.raw`(?:%|per ?cent|pour ?cent|por ?cien(?:to)?|por ?cento)`
const number = String.raw`\d[\d.,' ]*`
const atLeast = String.raw`(?:(?:at least|a minimum of|minimum|up to|over|more than|about|au moins|plus de|environ|al menos|por lo menos|mas de|pelo menos|ao menos|mais de) )?`
const spans = String.raw`(?:and|year|month|week|day|hour|minute|dose|ans?\b|annee|mois|semaine|jour|heure|ano|mes|semana|dia|hora)`
const linking = String.raw`(?:(?:of|the|de|des|du|do|da|dos|das|los|las|les) |d['’])*`
const change = String.raw`(?:increas|reduc|decreas|declin|rais|ris|improv|drop|augment|diminu|baiss|accro|hausse|aument|increment|dismin|descens|melhor|mejor|cresc)\w*`

/** "500 people trained", "80 % of households", but not "12 months of ...", which names a span of time. */
const startsWithFigure = new RegExp(
  String.raw`^${atLeast}(?:${number}${percent}|${number}(?= ))[ ]*${linking}(?!${spans})\p{L}{3,}`,
  "u"
)

/** "increased by 20 %", "réduction de 20 %", "increase to 80 %", "decrease from 40 to 20". */
const changesByFigure = new RegExp(
  String.raw`\b${change}\b.{0,100}?\b(?:by|to|from|of|de|du|a|en|em|ate|hasta) ${atLeast}(?:${number}${percent}|${number}(?:to|a|ate|hasta) ?\d[\d.,]*)`,
  "u"
)

// "1.", "2.3", "B.2a)" before a title. A figure such as 1.5 million is none.
const numbering = /^(?:[a-z]{0,3}\.?\d{1,2}(?:\.\d{1,2})*[a-z]?[.):]|\d{1,2}(?:\.\d{1,2})+(?! ?(?:mi|bi|%)))\s+/u

/** A text in lower case and without Latin accents, letter by letter, so that a place in it is one in the text. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\u00c0-\u024f]/gu, (letter) => letter.normalize("NFD").charAt(0))
    .replaceAll(/\s/gu, " ")
    .toLowerCase()

/**
 * The part of a title that is a target. A title that begins with what is measured ("number of ...", "% of ...") has none:
 * a figure in it is a threshold that belongs to the definition.
 */
export const targetIn = (title: string): string | undefined => {
  if (title.length > 500 || !/\d/u.test(title)) return undefined
  const text = title.normalize("NFC").trim()
  const start = numbering.exec(plain(text))?.[0].length ?? 0
  const searched = plain(text).slice(start)
  if (measured(searched).isNamed) return undefined
  const found = startsWithFigure.exec(searched) ?? changesByFigure.exec(searched)
  return found ? text.slice(start + found.index, start + found.index + found[0].length) : undefined
}
