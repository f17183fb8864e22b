import { readFileSync, readdirSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { stringify } from "yaml"
import type { PathStep } from "../src/diagnostic/Origin.js"
import { plainSpanFinder, unsure } from "../src/syntax/plainSpanFinder.js"
import { readPlainYaml } from "../src/syntax/readPlainYaml.js"
import { readYaml, spanFinder } from "../src/syntax/readYaml.js"
import { world } from "./world.js"

/** TWO_PARSERS_EFFORT=50 looks fifty times as long, for whoever changes either of the two. */
const effort = Number(process.env["TWO_PARSERS_EFFORT"] ?? 1)

/** Every path into some values, and two that lead out of them at each step. */
const pathsIn = (value: unknown, path: ReadonlyArray<PathStep> = []): ReadonlyArray<ReadonlyArray<PathStep>> => {
  const inside: ReadonlyArray<readonly [PathStep, unknown]> = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : typeof value === "object" && value !== null
      ? Object.entries(value)
      : []
  return [
    path,
    [...path, "nowhere"],
    [...path, 999, "nowhere"],
    ...inside.flatMap(([step, inner]) => pathsIn(inner, [...path, step]))
  ]
}

/** Where the fast parser tells a place, the other tells the same one. */
const agreeOnPlaces = (text: string): void => {
  const fast = plainSpanFinder(text)
  if (!fast) return
  const slow = spanFinder(text)
  const paths = pathsIn(readYaml(text).value)
  // Evenly over the text, and few enough to look at many texts.
  const step = Math.ceil(paths.length / 80)
  for (const path of paths.filter((_, index) => index % step === 0)) {
    for (const at of ["key", "value"] as const) {
      const span = fast(path, at)
      if (span !== unsure) expect(span, `${path.join("/")} (${at}) in\n${text}`).toEqual(slow(path, at))
    }
  }
}

/** Where the fast parser gives a value, the other gives the same one and finds nothing wrong. */
const agree = (text: string): void => {
  agreeOnPlaces(text)
  const plain = readPlainYaml(text)
  if (!plain) return
  const { value, problems } = readYaml(text)
  expect(problems, text).toEqual([])
  expect(plain.value, text).toEqual(value)
}

const example = new URL("../../../examples/ijm-cambodia/", import.meta.url)
const files = [
  "programme.yaml",
  "evaluation.yaml",
  ...readdirSync(new URL("logframes/", example)).map((name) => `logframes/${name}`)
]

describe("the two parsers", () => {
  test.each(files)("both read %s of the example, and alike", (name) => {
    const text = readFileSync(new URL(name, example), "utf8")
    expect(readPlainYaml(text)).toBeDefined()
    const fast = plainSpanFinder(text)
    const paths = pathsIn(readYaml(text).value)
    const sure = paths.filter((path) => fast?.(path, "value") !== unsure)
    expect(sure.length).toBeGreaterThan(paths.length * 0.9)
    agree(text)
  })

  test("age bands are nothing that the fast one leaves to the other", () => {
    expect(readPlainYaml("age: {under-5: 1, 5-14: 2, 50-and-over: 3}")).toBeDefined()
  })

  test.each([
    "a: 012",
    "a: 0o10",
    "a: 0x1F",
    "a: 1_000",
    "a: 1e3",
    "a: 1e400",
    "a: .inf",
    "a: +5",
    "a: 1.",
    "a: .5",
    "a: -0",
    "a: 9007199254740993",
    "a: -9007199254740993",
    "a: 12345678901234567890.5",
    "1.10: x",
    "1: x\n2008: y",
    "5-14: x\n50-and-over: y\n1-2-3: z\n1-1e3: a\n7-: b",
    "+1: x",
    "~: x",
    "null: x",
    "True: x",
    ": x",
    "a: [: x]",
    "- : x",
    "a: [b, : c]",
    "{: x}",
    "a: no",
    "a: True",
    "a: NULL",
    "a: ~",
    "a:",
    "a: 2004-07-01",
    "a: 12:30",
    "a: &x 1\nb: *x",
    "<<: {a: 1}",
    "__proto__: 1",
    "a: !foo 1",
    "a: !!str 1",
    "? a\n: b",
    "{? a : b}",
    "a: |\n x\n  y\n\nb: 1",
    "a: >-\n x\n y\n\n z\n",
    "a: >+\n x\n\n",
    "a: 'it''s'",
    'a: "x\\\n  y"',
    "a: [1, 2,]",
    "a: {b, c: 1}",
    "a: b #c",
    "a: b#c",
    "a: b: c",
    "- a\n-  b\n",
    "a:\n- b\n- c",
    "a: [b\n  c]",
    "%YAML 1.1\n---\na: no",
    "---\na: 1",
    "a: 1\n...\n",
    "a: 1\n---\nb: 1",
    "\ta: 1",
    "a:\t1",
    "a: \u0085b",
    "a: b\rc: d",
    "a: 1\r\nb: 2\r\n",
    "\ufeffa: 1",
    "# only",
    "",
    "a: @b",
    "a: `b",
    "a: %b",
    "a: 'b",
    "a: *",
    "a: & b",
    "a: - b",
    "a: -",
    "-",
    "a: [",
    "a: ]",
    "a: {b: 1}}",
    "\"a\": 1\n'a': 2",
    "a: 1\n a: 2"
  ])("agree on %j", (text) => {
    agree(text)
    agree(`${text}\n`)
  })

  const scalar = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constantFrom(
      null,
      "no",
      "2004-07",
      "1e3",
      "0x1F",
      "~",
      "- a",
      "a: b",
      "# c",
      "{a}",
      " x ",
      "x\n\ny\n",
      "<<",
      "=",
      "'",
      '"'
    )
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      scalar,
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie("tree"), { maxKeys: 4 })
    )
  }))

  test("agree on whatever a writer of YAML writes", () => {
    const style = fc.record({
      indent: fc.constantFrom(2, 4),
      lineWidth: fc.constantFrom(0, 20, 80),
      defaultStringType: fc.constantFrom(
        "PLAIN" as const,
        "QUOTE_DOUBLE" as const,
        "QUOTE_SINGLE" as const,
        "BLOCK_FOLDED" as const,
        "BLOCK_LITERAL" as const
      ),
      indentSeq: fc.boolean()
    })
    fc.assert(
      fc.property(tree, style, (value, options) => agree(stringify(value, options))),
      { numRuns: 1000 * effort }
    )
  })

  test("agree on a file with letters lost, doubled and mistyped", () => {
    const texts = world.filter(({ path }) => path.endsWith(".yaml")).map(({ text }) => text)
    const slip = fc.record({
      at: fc.nat(),
      lost: fc.nat(3),
      typed: fc.constantFrom(
        "",
        " ",
        "\n",
        ":",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        '"',
        "'",
        "#",
        "|",
        ">",
        "0",
        ".",
        "\n  ",
        ": "
      )
    })
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(slip, { minLength: 1, maxLength: 3 }), (text, slips) => {
        let changed = text
        for (const { at, lost, typed } of slips) {
          const place = at % changed.length
          changed = changed.slice(0, place) + typed + changed.slice(place + lost)
        }
        agree(changed)
      }),
      { numRuns: 3000 * effort }
    )
  })
})
