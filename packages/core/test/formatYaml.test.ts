import fc from "fast-check"
import { load } from "js-yaml"
import { describe, expect, test } from "vitest"
import { formatYaml } from "../src/syntax/formatYaml.js"
import { readYaml } from "../src/syntax/readYaml.js"
import { commentsOf } from "../src/syntax/saysTheSame.js"
import { YamlWriter, type WrittenYaml } from "./YamlWriter.js"

/** FORMAT_EFFORT=50 looks fifty times as long, for whoever changes the formatter. */
const effort = Number(process.env["FORMAT_EFFORT"] ?? 1)

const formatted = (text: string): string => {
  const result = formatYaml(text)
  if ("problems" in result) throw new Error(`${JSON.stringify(result.problems)}\n${text}`)
  return result.text
}

const tape = fc.array(fc.nat(999), { maxLength: 300, size: "max" })

const forAll = (law: (written: WrittenYaml) => void): void =>
  fc.assert(
    fc.property(tape, (choices) => {
      law(new YamlWriter(choices).write())
    }),
    { numRuns: 300 * effort }
  )

/** What the other parser reads, where it reads the text at all; keys that are numbers are texts to both. */
const readByOther = (text: string): unknown => {
  try {
    return { value: load(text) }
  } catch {
    return undefined
  }
}

describe("whatever is written", () => {
  test("is YAML without faults, with the comments that were written", () => {
    forAll(({ text, comments }) => {
      expect(readYaml(text).problems, text).toEqual([])
      expect(commentsOf(text)).toEqual(comments)
    })
  })

  test("keeps its values, by either parser", () => {
    forAll(({ text }) => {
      const after = formatted(text)
      expect(readYaml(after), text).toEqual(readYaml(text))
      expect(JSON.stringify(readYaml(after).value)).toBe(JSON.stringify(readYaml(text).value))
      const other = readByOther(text)
      if (other) expect(readByOther(after), text).toEqual(other)
    })
  })

  test("keeps its comments, and their order", () => {
    forAll(({ text, comments }) => {
      expect(commentsOf(formatted(text)), text).toEqual(comments)
    })
  })

  test("keeps comments with what they are about", () => {
    forAll(({ text }) => {
      const lines = formatted(text).split("\n")
      for (const [index, line] of lines.entries()) {
        const [, place, key] = /# (before|behind) (k\d+)$/u.exec(line) ?? []
        if (key === undefined) continue
        const near = place === "before" ? lines.slice(index + 1) : lines.slice(0, index + 1).toReversed()
        const owner = near.map((other) => /^[^#]*?\b(k\d+)/u.exec(other)?.[1]).find((found) => found !== undefined)
        expect(`${place} ${owner}`, `${text}\n${lines.join("\n")}`).toBe(`${place} ${key}`)
      }
    })
  })

  test("stays as it is when it is formatted again", () => {
    forAll(({ text }) => {
      const once = formatted(text)
      expect(formatted(once), text).toBe(once)
    })
  })

  test("has one form: no mark, no CR, no spaces at line ends, one empty line at most, a line end at the end", () => {
    forAll(({ text, hasOddLines }) => {
      const after = formatted(text)
      expect(after).not.toMatch(/\r|\uFEFF|^\n/u)
      expect(after.endsWith("\n"), after).toBe(true)
      if (!hasOddLines) expect(after, text).not.toMatch(/[ \t]\n|\n\n\n|\n\n$/u)
    })
  })
})
