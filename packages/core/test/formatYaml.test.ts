import fc from "fast-check"
import { load } from "js-yaml"
import { describe, expect, test } from "vitest"
import { formatYaml } from "../src/syntax/formatYaml.js"
import { readYaml } from "../src/syntax/readYaml.js"
import { commentsOf, saysTheSame } from "../src/syntax/saysTheSame.js"
import { world } from "./world.js"
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

test("a text becomes what an officer would have written with more time", () => {
  const messy = `

# The second phase    


# behind the name stands why
logframe:   2008-2011    # the years
                         # of the phase
goal:

    # what it is about
    statement:   'Children''s health'
    note: "He said \\"yes\\""
    period: "2008-03"
    answer: "no"
      # nothing more of the goal


  # about the outcomes
outcomes:
- x
-   y: 1.10
    z: 0.50
    # the end of an item
# between items
-
- - p
  - q   # nested
empty:
  # taken: out
  # for: now
targets: {2008: 100,   2009: [1,2 , 3], "c": 'd', e: "f,g", h: , i} # on one line
long: {first: The first of two texts that do not fit on one line together, second: "The second of these two long texts", c: [d]} # why
remarked: [ # about all
  one, # about one

  # about two
  two
  # the end
] # the very end
several: this is
     a text

     in lines # end
quoted: "this is

     quoted # text"
block: |  # about the block
        text
          more


folded: >2-
    x

   y
# about a pair
? pair # of two
: of them
`
  expect(formatted(messy)).toBe(`# The second phase

# behind the name stands why
logframe: 2008-2011 # the years
                    # of the phase
goal:
  # what it is about
  statement: Children's health
  note: He said "yes"
  period: 2008-03
  answer: "no"
  # nothing more of the goal

# about the outcomes
outcomes:
  - x
  - y: 1.10
    z: 0.50
    # the end of an item
  # between items
  -
  - - p
    - q # nested
empty:
  # taken: out
  # for: now
targets: {2008: 100, 2009: [1, 2, 3], c: d, e: "f,g", h:, i} # on one line
long: # why
  first: The first of two texts that do not fit on one line together
  second: The second of these two long texts
  c: [d]
remarked: # about all
  - one # about one

  # about two
  - two
  # the end
  # the very end
several: this is
  a text

  in lines # end
quoted: "this is

  quoted # text"
block: | # about the block
  text
    more

folded: >2-
    x

   y
# about a pair
pair: # of two
  of them
`)
})

const line = (length: number): string => `key: {a: ${"x".repeat(length - 16)}, b: 1}`

test("a map stays in braces on a line of 120 characters, and no longer", () => {
  expect(line(120)).toHaveLength(120)
  expect(formatted(`${line(120)} # a comment is not counted`)).toBe(`${line(120)} # a comment is not counted\n`)
  expect(formatted(line(121))).toBe(`key:\n  a: ${"x".repeat(105)}\n  b: 1\n`)
  expect(formatted(`- key: {a: ${"x".repeat(102)}, b: 1}`)).toContain("{")
  expect(formatted(`- key: {a: ${"x".repeat(103)}, b: 1}`)).not.toContain("{")
})

describe("a comment that ignores a finding of its line keeps the line together", () => {
  const map = `{a: ${"x".repeat(100)}, b: 1}`
  test.each([
    ["behind it", `wells-built: ${map} # logframe-ignore require-baseline: later\n`],
    ["above it", `# logframe-ignore require-baseline: later\nwells-built: ${map}\nc: 1\n`],
    ["above others", `# logframe-ignore a: b\n\n# why\nwells-built: ${map}\nc: 1\n`],
    ["above a dash", `a:\n  # logframe-ignore require-baseline: later\n  - wells-built: ${map}\n    c: 1\n`],
    [
      "below another",
      `wells-built: ${map} # why\n             ${" ".repeat(map.length)} # logframe-ignore a: b\nc: 1\n`
    ],
    ["below a key", `a:\n  # logframe-ignore a: b\n  wells-built: ${map}\n`]
  ])("%s", (_, text) => {
    expect(formatted(text)).toBe(text)
  })

  test("and any other comment does not", () => {
    expect(formatted(`# logframe\na: 1\nwells-built: ${map} # why\n`)).toContain("wells-built: # why\n  a: x")
  })
})

describe("quotes", () => {
  test.each([
    [`'plain'`, "plain"],
    [`"it's"`, "it's"],
    [`'say "hi"'`, `say "hi"`],
    [`"2008-03"`, "2008-03"],
    [`"2008..2011"`, "2008..2011"],
    [`"summary:12"`, "summary:12"],
    // A text to us, and to many a reader something else.
    [`"no"`, `"no"`],
    [`'yes'`, `"yes"`],
    [`'2008'`, `"2008"`],
    [`"1.10"`, `"1.10"`],
    [`"2008-03-14"`, `"2008-03-14"`],
    [`"12:30"`, `"12:30"`],
    [`"null"`, `"null"`],
    [`'a: b'`, `"a: b"`],
    [`'a # b'`, `"a # b"`],
    [`'- a'`, `"- a"`],
    [`'[a]'`, `"[a]"`],
    [`' a'`, `" a"`],
    [`''`, `""`],
    [String.raw`'c:\d'`, String.raw`c:\d`],
    [String.raw`'"a": \b'`, String.raw`"\"a\": \\b"`],
    // What cannot be seen stays as it was written.
    [String.raw`"a\u200bb"`, String.raw`"a\u200bb"`],
    [`!!str '5'`, `!!str '5'`],
    [`{a: "b:c"}`, `{a: "b:c"}`],
    [`{a: 'b'}`, `{a: b}`],
    [`{a: 'b, c'}`, `{a: "b, c"}`]
  ])("%s becomes %s", (before, after) => {
    expect(formatted(`key: ${before}`)).toBe(`key: ${after}\n`)
  })
})

describe("a text that cannot be formatted", () => {
  test.each([
    ["has a fault", "a: b: c", "BLOCK_AS_IMPLICIT_KEY"],
    ["has a key twice", "a: 1\na: 2", "DUPLICATE_KEY"],
    ["has a number that is not kept", "a: 007", "NUMBER"],
    ["has a value without its colon", "? a # why\n  b", "MISSING_COLON"],
    ["has a lone carriage return", "a: b # c\rd: e", "LONE_CR"],
    ["would say something else", " ---\na", "LAYOUT"]
  ])("%s: it gives its problems", (_, text, kind) => {
    const result = formatYaml(text)
    expect("problems" in result && result.problems.map((problem) => problem.kind)).toEqual([kind])
  })
})

describe("what is formatted is held against what was", () => {
  test.each([
    ["a comment is lost", "a: 1 # b", "a: 1"],
    ["comments change places", "# a\n# b\nc: 1", "# b\n# a\nc: 1"],
    ["a number is written otherwise", "a: 1.10", "a: 1.1"],
    ["a text becomes a number", 'a: "1"', "a: 1"],
    ["keys change places", "a: 1\nb: 2", "b: 2\na: 1"],
    ["an anchor is lost", "a: &b 1", "a: 1"],
    ["an alias is resolved", "a: &b 1\nc: *b", "a: &b 1\nc: 1"],
    ["a tag is lost", "a: !!str b", "a: b"],
    ["nothing becomes an empty map", "a:", "a: {}"],
    ["a fault comes in", "a: b", "a: b: c"]
  ])("and differs where %s", (_, before, after) => {
    expect(saysTheSame(before, before)).toBe(true)
    expect(saysTheSame(before, after)).toBe(false)
  })
})

test("a file with letters lost, doubled and mistyped is left alone, or says the same and stays as it is", () => {
  const texts = world.filter(({ path }) => path.endsWith(".yaml")).map(({ text }) => text)
  const typed = fc.constantFrom(
    "",
    " ",
    "\n",
    ":",
    "- ",
    "[",
    "}",
    ",",
    '"',
    "#",
    "|",
    "\n  ",
    " # c\n",
    "? ",
    "&a ",
    "\r"
  )
  const slip = fc.record({ at: fc.nat(), lost: fc.nat(3), typed })
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(slip, { minLength: 1, maxLength: 3 }), (text, slips) => {
      let changed = text
      for (const { at, lost, typed: letters } of slips) {
        const place = at % changed.length
        changed = changed.slice(0, place) + letters + changed.slice(place + lost)
      }
      const result = formatYaml(changed)
      if ("problems" in result) {
        expect(
          result.problems.map(({ kind }) => kind),
          changed
        ).not.toContain("LAYOUT")
        return
      }
      expect(readYaml(result.text).value).toEqual(readYaml(changed).value)
      expect(formatted(result.text)).toBe(result.text)
    }),
    { numRuns: 300 * effort }
  )
})
