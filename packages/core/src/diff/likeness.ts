import { type Text, wording } from "../model/Text.js"

/** Above this two wordings of some length may be taken for the same thing in other words. */
export const sureLikeness = 0.9

/** Below this a text is another text, and not the same one reworded. */
export const rewordedLikeness = 0.5

/** Fewest words that a wording must have to be recognised although it differs. */
export const fewestWords = 6

/**
 * The words of a text, in lower case, without punctuation, in compatibility form (NFKC). In scripts that put no space
 * between words each letter with its marks stands for one.
 */
export const wordsOf = (text: Text): ReadonlyArray<string> =>
  wording(text)
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((word) => (spaceless.test(word) ? (word.match(/.\p{M}*/gu) ?? []) : word))
    .filter(Boolean)

const spaceless =
  /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * How alike two wordings are: twice the words that they share over all their words, each word as often as it occurs
 * (the coefficient of Dice, 1945). 1 for the same words in any order, 0 for none in common, or where one has no words.
 */
export const likeness = (before: ReadonlyArray<string>, after: ReadonlyArray<string>): number => {
  if (before.length === 0 || after.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of after) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return (2 * shared) / (before.length + after.length)
}
