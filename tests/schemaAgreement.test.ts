import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import type { ValidateFunction } from "ajv"
import { load } from "js-yaml"
import { describe, expect, test } from "vitest"
import type { Diagnostic } from "../packages/core/src/diagnostic/Diagnostic.js"
import { periodPattern } from "../packages/core/src/period/periodPattern.js"
import { root } from "./runLogframe.js"
import { type KindOfFile, kindsOfFiles } from "./schemas/kindsOfFiles.js"
import { mutantOf } from "./schemas/mutations.js"
import { type JsonSchema, ajvOf, dialects, kinds, readSchema, validatorOf } from "./schemas/publishedSchemas.js"

/** What a schema cannot say, and decoding finds. Each must be met by the run, so that none outlives its reason. */
const onlyDecodingCanTell: Readonly<Record<string, (finding: Diagnostic, document: unknown) => boolean>> = {
  "a range that ends before it begins": ({ code, params }) => code === "valid-period" && params["kind"] === "backwards",
  "a name that the reporting calendar does not have": ({ code, params }) =>
    code === "valid-period" && params["kind"] === "unknown" && periodPattern.test(String(params["text"])),
  "a reporting period that is named like a fiscal year": (finding) =>
    /^fy[0-9]{4}/u.test(String(finding.params["key"])) && isValue(finding, "a name that begins with a letter"),
  "a lineage of no kind, or of two": (finding) => isValue(finding, "one of continues"),
  "a target that is neither a value nor a range, or both": (finding) => isValue(finding, "either a value, or low and"),
  "a revision of what has no value": (finding) => isValue(finding, "beside a value for all"),
  "what the entry of a library's indicator does not allow": ({ code, params, origin }, document) =>
    (code === "valid-aggregation" || params["key"] === "formula") && isTakenOver(document, origin.path),
  "a formula that cannot be read": ({ code }) => code === "valid-formula"
}

const isValue = ({ code, params }: Diagnostic, expected: string): boolean =>
  code === "valid-value" && String(params["expected"]).startsWith(expected)

const met = new Set<string>()

/** Whether a place is in an indicator that takes itself from a library. */
const isTakenOver = (document: unknown, path: ReadonlyArray<string | number>): boolean => {
  const nodes = path.reduce<ReadonlyArray<unknown>>(
    (found, step) => [...found, Reflect.get(Object(found.at(-1)), step)],
    [document]
  )
  return nodes.some((node) => typeof node === "object" && node !== null && "from" in node)
}

const isOfForm = (finding: Diagnostic, document: unknown): boolean => {
  const [name] = Object.entries(onlyDecodingCanTell).find(([, covers]) => covers(finding, document)) ?? []
  if (name !== undefined) met.add(name)
  return name === undefined
}

const kindOf = (name: string): KindOfFile => {
  const kind = kindsOfFiles[name]
  if (kind === undefined) throw new Error(`tests/schemas/kindsOfFiles.ts does not know what decodes a ${name}`)
  return kind
}

const filesOf = (kind: string): ReadonlyArray<unknown> => {
  const folder = join(root, "examples")
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    kind === "logframe" ? /logframes[/\\].*\.ya?ml$/u.test(path) : path.endsWith(`${kind}.yaml`)
  )
  const examples = (readSchema(kind, "2020-12")["examples"] ?? []) as ReadonlyArray<unknown>
  return [...paths.map((path) => load(readFileSync(join(folder, path), "utf8"))), ...examples]
}

const refusal = ({ errors }: ValidateFunction): string =>
  `refuses: ${(errors ?? []).map(({ instancePath, keyword }) => `${instancePath || "/"} by ${keyword}`).join(", ")}`

const seed = Number(process.env["PROPERTY_SEED"] ?? 20_261_124)

const generated = (kind: string, count: number): Promise<ReadonlyArray<unknown>> =>
  Effect.runPromise(Arbitrary.sampleEffect(Arbitrary.schema(kindOf(kind).schema), { seed, count, size: 4 }))

type Validators = ReadonlyArray<readonly [name: string, validate: ValidateFunction]>

const validatorsOf = (kind: string): Validators => dialects.map((dialect) => [dialect, validatorOf(kind, dialect)])

/**
 * Undefined where the validators and decoding agree; else who says what. What is refused must have a finding, and what is
 * accepted may have none but those that only decoding can tell.
 */
const disagreement = (kind: string, validators: Validators, document: unknown): string | undefined => {
  const findings = kindOf(kind).findings(document)
  const isRight = findings.filter((finding) => isOfForm(finding, document)).length === 0
  const differing = validators.filter(([, validate]) => (validate(document) ? !isRight : findings.length === 0))
  if (differing.length === 0) return undefined
  const told = differing.map(([name, validate]) => `${name} ${validate(document) ? "accepts" : refusal(validate)}`)
  const found = findings.map(({ code, params, origin }) => ({ code, params, path: origin.path }))
  return `${told.join("; ")}\ndecoding finds ${JSON.stringify(found)}`
}

/** Spoils documents, and gives the first on which there is no agreement. */
const disputed = (kind: string, validators: Validators, documents: ReadonlyArray<unknown>, numRuns: number) => {
  const counts = { accepted: 0, refused: 0 }
  const agrees = fc.property(fc.constantFrom(...documents).chain(mutantOf), (document) => {
    counts[validators[0]?.[1](document) ? "accepted" : "refused"]++
    return disagreement(kind, validators, document) === undefined
  })
  const [document] = fc.check(agrees, { numRuns, seed }).counterexample ?? []
  return { counts, dispute: document === undefined ? undefined : disagreement(kind, validators, document) }
}

describe.each(kinds)("the schemas of a %s and what decodes it", (kind) => {
  const validators = validatorsOf(kind)

  const agreeOnMutantsOf = (documents: ReadonlyArray<unknown>, numRuns: number): void => {
    const { counts, dispute } = disputed(kind, validators, documents, numRuns)
    expect(dispute).toBeUndefined()
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(numRuns / 50)
  }

  test("agree on documents made from the decoder's schema", async () => {
    const documents = await generated(kind, 100)
    for (const document of documents) expect(disagreement(kind, validators, document)).toBeUndefined()
  })

  test("agree on documents made from it and then spoilt", async () => {
    agreeOnMutantsOf(await generated(kind, 20), 1000)
  })

  test("agree on the examples' files, and on these spoilt", () => {
    const documents = filesOf(kind)
    for (const document of documents) expect(kindOf(kind).findings(document)).toEqual([])
    for (const document of documents) expect(disagreement(kind, validators, document)).toBeUndefined()
    agreeOnMutantsOf(documents, 1000)
  })
})

test("each thing that only decoding can tell was met", () => {
  expect(Object.keys(onlyDecodingCanTell).filter((name) => !met.has(name))).toEqual([])
})

describe("a schema that differs from what decodes is found out", () => {
  test.each([
    ["evaluation", "a share of 101 percent", '"maximum":100', '"maximum":101'],
    ["programme", "an id with capitals", "^[a-z0-9]+(-[a-z0-9]+)*$", "^[a-zA-Z0-9]+(-[a-z0-9]+)*$"],
    ["logframe", "unknown keys", '"additionalProperties":false', '"additionalProperties":true'],
    ["programme", "a month that can be read two ways", "|01-01|", "|0[0-9]-(0[1-9]|1[0-2])|"],
    ["library", "an indicator without its unit", '["title","unit","entry"]', '["title","entry"]'],
    ["library", "a sum of estimates", '"enum":["none","ratio-of-sums"]}', '"enum":["none","ratio-of-sums","sum"]}'],
    ["logframe", "no word for what falls", '["decrease"]', '["fall"]']
  ])("a %s: %s", (kind, _, from, to) => {
    const text = JSON.stringify(readSchema(kind, "2020-12"))
    expect(text).toContain(from)
    const planted = ajvOf("2020-12").compile(JSON.parse(text.replaceAll(from, () => to)) as JsonSchema)
    expect(disputed(kind, [["planted", planted]], filesOf(kind), 5000).dispute).toMatch(/^planted .*\ndecoding finds /u)
  })
})
