import { lexiconOf } from "./lexiconOf.js"
import { lengthOf, phraseAt } from "./phraseAt.js"
import { isWord, tokensOf } from "./tokensOf.js"

const bracketed =
  /[[<{](?:insert|enter|add|insérer|saisir|compléter|insertar|inserte|completar|inserir|insira)(?![\p{L}])[^\]>}]{0,200}[\]>}]/iu

// "Todo" is a word of Spanish and Portuguese: only in capitals, and before a colon or alone.
const marks = /(?<![\p{L}\p{N}])(?:TBD|TBC|FIXME|X{3,}|TO-?DO(?=\s*:|\s*$))(?![\p{L}\p{N}])|lorem ipsum|\?{3,}/u

// What these two find holds one of these, which are told at once; to know letters of all scripts takes time to prepare.
const mayHoldMark = /TB[CD]|FIXME|XXX|TO-?DO|lorem ipsum|\?{3}/u
const mayHoldBracket = /[[<{]/u

/** Words that stand for a text still to be written: "TBD", "[insert name]", "à compléter". */
export const fillerIn = (text: string, language: string): string | undefined =>
  (mayHoldMark.test(text) ? marks.exec(text)?.[0] : undefined) ??
  (mayHoldBracket.test(text) ? bracketed.exec(text)?.[0] : undefined) ??
  closingWords(text, language)

/** "Works to be completed by 2012" is a text; "Target to be completed" and "Target (to be completed)" are not yet. */
const closingWords = (text: string, language: string): string | undefined => {
  const fillers = (lexiconOf(language) ?? lexiconOf("en"))?.phrases("fillers")
  if (!fillers || !fillers.ending.test(text)) return undefined
  const tokens = tokensOf(text)
  for (let index = 0; index < tokens.length; index++) {
    const phrase = phraseAt(tokens, index, fillers)
    if (phrase === undefined) continue
    const next = tokens[index + lengthOf(phrase)]
    const isLast = tokens.slice(index + lengthOf(phrase)).every((token) => !isWord(token))
    if (isLast || next === ")") return phrase
  }
  return undefined
}
