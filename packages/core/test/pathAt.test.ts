import { readFileSync, readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isMap, isScalar, isSeq, parseDocument, stringify } from "yaml"
import type { PathStep } from "../src/diagnostic/Origin.js"
import { pathAt } from "../src/syntax/pathAt.js"

interface Written {
  readonly path: ReadonlyArray<PathStep>
  readonly side: "key" | "value"
  readonly offset: number
}

/** Where the parser says that scalars stand: the middle of each, with its path. */
const scalarsOf = (text: string): ReadonlyArray<Written> => {
  const found: Array<Written> = []
  const visit = (node: unknown, path: ReadonlyArray<PathStep>, side: "key" | "value"): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : ""
        visit(key, [...path, name], "key")
        visit(value, [...path, name], "value")
      }
    } else if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...path, index], "value")
    else if (isScalar(node) && node.range && node.range[1] > node.range[0]) {
      const isBlock = node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL"
      found.push({ path, side, offset: isBlock ? node.range[1] - 2 : Math.floor((node.range[0] + node.range[1]) / 2) })
    }
  }
  visit(parseDocument(text, { stringKeys: true }).contents, [], "value")
  return found
}

/** What `pathAt` says, in the parser's terms: one word that may be a value is one. */
const read = (text: string, offset: number) => {
  const place = pathAt(text, offset)
  return place && { path: place.path, side: place.side === "either" ? "value" : place.side }
}

const example = fileURLToPath(new URL("../../../examples/ijm-cambodia/", import.meta.url))
const files = readdirSync(example, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"))

describe("pathAt agrees with the parser", () => {
  it.each(files)("on %s", (name) => {
    const text = readFileSync(example + name, "utf8")
    const scalars = scalarsOf(text)
    expect(scalars.length).toBeGreaterThan(20)
    for (const { path, side, offset } of scalars) {
      expect({ at: text.slice(offset - 20, offset + 20), ...read(text, offset) }).toEqual({
        at: text.slice(offset - 20, offset + 20),
        path,
        side
      })
    }
  })

  const word = fc.stringMatching(/^[a-z][a-z0-9 ,'"#:[\]{}/-]{0,12}$/)
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.integer(),
      fc.constant("two\nlines and more\n"),
      fc.array(tie("node"), { maxLength: 3, minLength: 1 }),
      fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/), tie("node"), { maxKeys: 3, minKeys: 1 })
    )
  })).node

  it("on whatever the writer writes, in block and in flow style", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tree, { minKeys: 1 }),
        fc.boolean(),
        (value, isFlow) => {
          const text = stringify(value, isFlow ? { collectionStyle: "flow", lineWidth: 40 } : { lineWidth: 40 })
          for (const { path, side, offset } of scalarsOf(text)) expect(read(text, offset)).toEqual({ path, side })
        }
      ),
      { numRuns: 500 }
    )
  })
})

/** The place of `|` in a text. */
const at = (marked: string) => {
  const offset = marked.indexOf("|")
  const text = marked.slice(0, offset) + marked.slice(offset + 1)
  const place = pathAt(text, offset)
  return place && [place.side, ...place.path, `<${text.slice(...place.span)}>`].join(" ")
}

describe("pathAt on a text that is half typed", () => {
  it.each([
    ["nothing", "|", "either <>"],
    ["a key begun", "pro|", "key pro <pro>"],
    ["a key with its colon", "programme:|", "value programme <>"],
    ["an empty value", "source: |\ntitle: a\n", "value source <>"],
    ["a value begun", "source: an|\ntitle: a\n", "value source <an>"],
    ["a key begun between others", "a: 1\nb|\nc: 2\n", "key b <b>"],
    ["a key begun deeper", "a:\n  b: 1\n  c|\nd: 2\n", "key a c <c>"],
    ["the first key below another", "a:\n  b|\n", "either a <b>"],
    ["an empty line at a map's column", "a:\n  b: 1\n  |\nd: 2\n", "key a  <>"],
    ["an empty line deeper than a key", "a:\n  b:\n    |\nd: 2\n", "either a b <>"],
    ["an empty line at the margin", "a:\n  b: 1\n|\n", "key  <>"],
    ["a dash", "a:\n  - |\n", "either a 0 <>"],
    ["a dash without a space", "a:\n  -|\n", "either a 0 <>"],
    ["a second item", "a:\n  - x\n  - y|\n", "either a 1 <y>"],
    ["items at the column of their key", "a:\n- x\n- y|\nb: 1\n", "either a 1 <y>"],
    ["a key in an item", "a:\n  - b: 1\n    c|\n", "key a 0 c <c>"],
    ["a value in an item", "a:\n  - b: 1\n    c: |\n", "value a 0 c <>"],
    ["an open list", "a: [x, y|\nb: 1\n", "value a 1 <y>"],
    ["an open list, empty", "a: [|\nb: 1\n", "value a 0 <>"],
    ["after a comma", "a: [x, |]\n", "value a 1 <>"],
    ["an open map's key", "a: {b: 1, c|\nd: 1\n", "key a c <c>"],
    ["an open map's value", "a: {b: 1, c: x|\nd: 1\n", "value a c <x>"],
    ["a list in a map in a list", "a: [{b: [x, {c: y|", "value a 0 b 1 c <y>"],
    ["an open quote", 'a: "x|\nb: 1\n', "value a <x>"],
    ["an open quote in a list", 'a: ["x|\nb: 1\n', "value a 0 <x>"],
    ["below an open list", "a: [x, y\nb: z|\n", "value b <z>"],
    ["below an open quote", 'a: "x\nb: z|\n', "value b <z>"],
    ["below a line that is no YAML", "a: b: c\n}\nd: [1\ne:\n  f: z|\n", "value e f <z>"],
    ["a list over several lines", "a: [\n  x,\n  y|\n]\n", "value a 1 <y>"],
    ["with line ends of Windows", "a:\r\n  b: x|\r\nc: 1\r\n", "value a b <x>"],
    ["a key in quotes", '"a b":\n  c: |\n', "value a b c <>"],
    ["a value with a colon", "a: x:12-14|\n", "value a <x:12-14>"],
    ["a value with a comment", "a: x| # why\n", "value a <x>"],
    ["in a comment", "a: x # w|hy\n", undefined],
    ["in a comment on its own line", "# w|hy\na: 1\n", undefined],
    ["in a block text", "a: >-\n  one\n  two|\nb: 1\n", "value a <two>"],
    ["after a block text", "a: >-\n  one: two\nb: 1|\n", "value b <1>"],
    ["in a text over two lines", "a: one\n  two|\nb: 1\n", "value a <two>"]
  ])("%s", (_, marked, expected) => {
    expect(at(marked)).toBe(expected)
  })

  it("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      "a",
      ": ",
      ":",
      "- ",
      "-",
      "[",
      "]",
      "{",
      "}",
      ",",
      '"',
      "'",
      "\n",
      "  ",
      " #",
      "|",
      ">",
      "&x ",
      "\r\n",
      "?"
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(60), (pieces, offset) => {
        const text = pieces.join("")
        const place = pathAt(text, Math.min(offset, text.length))
        if (place) expect(place.span[0]).toBeLessThanOrEqual(place.span[1])
      }),
      { numRuns: 5000 }
    )
  })
})
