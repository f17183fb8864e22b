import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareWords } from "../src/diff/compareWords.js"

const marked = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("")

const wordsOf = (words: string): string => words.split(/\s+/u).filter(Boolean).join(" ")

const numbered = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(" ")

describe("word by word", () => {
  test.each([
    ["nothing", "Wells are built", "Wells are built", "Wells are built"],
    ["white space", "Wells  are\nbuilt ", "Wells are built", "Wells are built"],
    ["a word in the middle", "Wells are built", "Wells were built", "Wells [-are -]{+were +}built"],
    ["a word at the end", "Wells are built", "Wells are dug", "Wells are [-built-]{+dug+}"],
    ["words more", "Wells", "Wells and taps", "Wells {+and taps+}"],
    ["words less", "Wells and taps", "Wells", "Wells [-and taps-]"],
    ["everything", "Wells", "Taps", "[-Wells-]{+Taps+}"],
    ["a text that was empty", "", "Taps", "{+Taps+}"],
    ["Khmer, which puts no spaces", "ប៉ូលិសសង្គ្រោះ", "ប៉ូលិសជួយ", "ប៉ូលិស[-សង្គ្រោះ-]{+ជួយ+}"]
  ])("%s", (_, before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  test("what is kept and removed is the one text, what is kept and added the other", () => {
    const text = fc
      .array(fc.constantFrom("wells", "taps", "are", "built", "dug"), { maxLength: 12 })
      .map((words) => words.join(" "))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after)
        const without = (kind: string): string =>
          wordsOf(
            runs
              .filter((run) => run.kind !== kind)
              .map((run) => run.text)
              .join("")
          )
        expect(without("added")).toBe(wordsOf(before))
        expect(without("removed")).toBe(wordsOf(after))
      })
    )
  })

  test("texts of a size that nobody writes are compared in a moment", () => {
    expect(compareWords(numbered("a"), numbered("b")).map(({ kind }) => kind)).toEqual(["removed", "added"])
  })
})
