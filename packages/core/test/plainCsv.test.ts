import fc from "fast-check"
import { expect, test } from "vitest"
import { readCsv } from "../src/tables/csvTable.js"

const line = fc.array(fc.constantFrom("a", "1.5", " b ", "", " ", "\u00e9\u{1f600}", "x;y", "p\tq", "c,"), {
  maxLength: 4
})

const text = fc
  .tuple(
    fc.array(
      line.map((cells) => cells.join(",")),
      { maxLength: 6 }
    ),
    fc.boolean(),
    fc.boolean()
  )
  .map(([lines, ends, marked]) => `${marked ? "\ufeff" : ""}${lines.join("\n")}${ends ? "\n" : ""}`)

const options = fc.record({
  delimiter: fc.constantFrom(undefined, ",", ";", "\t"),
  headerRow: fc.constantFrom(1, 2, 3)
} as const)

// A last line with nothing but quotes is passed over as an empty one is, and is left to the library with all above it.
const quoted = (plain: string): string => `${plain}\n""`

test("a text without quotes gives what the library gives for it", () => {
  fc.assert(
    fc.property(text, options, (plain, given) => {
      const own = readCsv(`${plain}\n`, given)
      const library = readCsv(quoted(plain), given)
      expect(own).toEqual(library)
    }),
    { numRuns: 3000 }
  )
})

test("the last line may end the text, and ends where that ends", () => {
  const own = readCsv("a,b\n1,2")
  expect(own.records).toEqual([{ cells: ["1", "2"], line: 2, start: 4, end: 7 }])
  expect(readCsv('a,"b"\n1,2').records).toEqual([{ cells: ["1", "2"], line: 2, start: 6, end: 9 }])
})
