import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import * as Schema from "effect/Schema"
import { load } from "js-yaml"
import { describe, expect, test } from "vitest"
import * as scalars from "../packages/core/src/schema/scalars.js"
import { root } from "./runLogframe.js"
import {
  type JsonSchema,
  ajvOf,
  dialects,
  kinds,
  readSchema,
  schemasIn,
  validatorOf
} from "./schemas/publishedSchemas.js"

const annotations = new Set(["$ref", "title", "description", "examples", "default", "$comment"])

const cases = kinds.flatMap((kind) => dialects.map((dialect) => [kind, dialect] as const))

const definitionsOf = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (schema["$defs"] ?? schema["definitions"] ?? {}) as Readonly<Record<string, JsonSchema>>

/** What is said of a single value in general ("A number."): of a key it says nothing. A citation alone is the same everywhere. */
const generalities = new Set(
  Object.entries(scalars)
    .filter(([name, scalar]) => Schema.isSchema(scalar) && name !== "CitationText" && name !== "TagList")
    .map(([, scalar]) => Schema.resolveAnnotations(scalar)?.description)
)

const isTold = (text: unknown): boolean => typeof text === "string" && text.length > 5

/** What is wrong with how a schema explains itself. */
const unexplained = (schema: JsonSchema): ReadonlyArray<string> => {
  const unsaid = ["title", "description", "examples"].filter((key) => schema[key] === undefined)
  const silent = schemasIn(schema).filter(({ property, schema: each }) => {
    const description = each["description"]
    return property !== undefined && (typeof description !== "string" || generalities.has(description))
  })
  const meaningless = schemasIn(schema).filter(({ at, schema: each }) => {
    if (!Array.isArray(each["enum"])) return false
    const isAlternative = /\/anyOf\/\d+$/u.test(at) && each["enum"].length === 1
    const meanings: unknown = isAlternative ? [each["description"]] : each["enumDescriptions"]
    return !Array.isArray(meanings) || meanings.length !== each["enum"].length || !meanings.every(isTold)
  })
  return [
    ...unsaid.map((key) => `the file has no ${key}`),
    ...silent.map(({ at }) => `${at} has no description`),
    ...meaningless.map(({ at }) => `${at} has words without meanings`)
  ]
}

/** Asked of each kind alike. */
describe.each(cases)("the schema of a %s in %s", (kind, dialect) => {
  const schema = readSchema(kind, dialect)

  test("explains the file, every key and every word of a choice", () => {
    expect(unexplained(schema)).toEqual([])
  })

  test("holds examples and defaults that it accepts itself", () => {
    // A part alone does not say of what type it is; the whole does.
    const ajv = ajvOf(dialect, false)
    ajv.addSchema(schema, "file")
    const refused = schemasIn(schema).flatMap(({ at, schema: each }) => {
      const pointer = at.replaceAll("~", "~0").split("/").map(encodeURIComponent).join("/")
      const validate = ajv.compile({ $ref: `file#${pointer}` })
      const values = [
        ...((each["examples"] ?? []) as ReadonlyArray<unknown>),
        ...("default" in each ? [each["default"]] : [])
      ]
      return values.flatMap((value) => (validate(value) ? [] : [`${at}: ${JSON.stringify(value)}`]))
    })
    expect(refused).toEqual([])
  })

  test("has no definition that nothing refers to", () => {
    const text = JSON.stringify(schema)
    const unused = Object.keys(definitionsOf(schema)).filter((name) => !text.includes(`/${name}"`))
    expect(unused).toEqual([])
  })
})

const said = new Set([
  "$schema",
  "title",
  "description",
  "default",
  "examples",
  "patternErrorMessage",
  "enumDescriptions"
])

const isMap = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const mapped = (map: JsonSchema, change: (value: unknown) => unknown): JsonSchema =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))

/** What a schema asks for, apart from what it says, and in the words of one dialect. */
const asked = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(asked)
  if (typeof schema === "string") return schema.replace("#/definitions/", "#/$defs/")
  if (!isMap(schema)) return schema
  const { definitions, anyOf, ...rest } = Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !said.has(key))
      .map(([key, value]) => [key, key === "properties" && isMap(value) ? mapped(value, asked) : asked(value)])
  )
  const words =
    rest["type"] === "string" && Array.isArray(anyOf) ? anyOf.flatMap((each: JsonSchema) => each["enum"]) : []
  return {
    ...rest,
    ...(definitions === undefined ? {} : { $defs: definitions }),
    ...(anyOf === undefined ? {} : words.length > 0 ? { enum: words } : { anyOf })
  }
}

describe.each(kinds)("the two schemas of a %s", (kind) => {
  test("ask for the same", () => {
    expect(asked(readSchema(kind, "draft-07"))).toEqual(asked(readSchema(kind, "2020-12")))
  })

  test("hold nothing beside a reference that draft-07 would read over to anyone's harm", () => {
    const harmed = schemasIn(readSchema(kind, "draft-07")).filter(
      ({ schema }) => "$ref" in schema && Object.keys(schema).some((key) => !annotations.has(key))
    )
    expect(harmed).toEqual([])
  })

  test("give each pattern words that an editor shows in its place", () => {
    const wordless = schemasIn(readSchema(kind, "draft-07")).filter(
      ({ schema }) => "pattern" in schema && !/^This should be .{5,}\.$/u.test(String(schema["patternErrorMessage"]))
    )
    expect(wordless).toEqual([])
  })
})

const exampleFiles = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ya?ml$/u.test(path))
  .toSorted()

const kindOf = (path: string): string =>
  path.includes("logframes")
    ? "logframe"
    : (path
        .split(/[/\\]/u)
        .at(-1)
        ?.replace(/\.ya?ml$/u, "") ?? "")

describe.each(dialects)("the examples' files by %s", (dialect) => {
  const checked = exampleFiles.filter((path) => kinds.includes(kindOf(path)))
  test("are there", () => expect(checked.length).toBeGreaterThan(4))
  test.each(checked)("%s has the form that its schema asks for", (path) => {
    const validate = validatorOf(kindOf(path), dialect)
    const content = load(readFileSync(join(root, "examples", path), "utf8"))
    expect(validate(content) || validate.errors).toBe(true)
  })
})

test("a schema that explains nothing is found out", () => {
  const general = { $ref: "#/definitions/PlainText", description: "Text." }
  const bare = { type: "object", properties: { a: { type: "string", enum: ["b"] }, b: general } }
  expect(unexplained(bare)).toEqual([
    "the file has no title",
    "the file has no description",
    "the file has no examples",
    "/properties/a has no description",
    "/properties/b has no description",
    "/properties/a has words without meanings"
  ])
})
