import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { load } from "js-yaml"
import { describe, expect, test } from "vitest"
import { root } from "./runLogframe.js"
import {
  type Dialect,
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

const definitionOf = (file: JsonSchema, { $ref }: JsonSchema): JsonSchema | undefined =>
  typeof $ref === "string" ? definitionsOf(file)[$ref.split("/").at(-1) ?? ""] : undefined

/** Forms that anything may have: a property that has one must say itself what it is. */
const forms = new Set(
  "Text PlainText Id Reference Period PeriodKey Day Number PositiveNumber Count Percent Confidence Figure".split(" ")
)

const isForm = ({ $ref }: JsonSchema): boolean => typeof $ref === "string" && forms.has($ref.split("/").at(-1) ?? "")

/** What is wrong with how a schema explains itself. */
const unexplained = (schema: JsonSchema): ReadonlyArray<string> => {
  const said = ["title", "description", "examples"].filter((key) => schema[key] === undefined)
  const silent = schemasIn(schema).filter(({ property, schema: each }) => {
    if (property === undefined || each["description"] !== undefined) return false
    return isForm(each) || definitionOf(schema, each)?.["description"] === undefined
  })
  const meaningless = schemasIn(schema).filter(({ at, schema: each }) => {
    const isAlternative =
      /\/anyOf\/\d+$/u.test(at) && (each["enum"] as ReadonlyArray<unknown> | undefined)?.length === 1
    return each["enum"] !== undefined && !(isAlternative && typeof each["description"] === "string")
  })
  return [
    ...said.map((key) => `the file has no ${key}`),
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

describe.each(kinds)("the two schemas of a %s", (kind) => {
  const inOneForm = (dialect: Dialect): unknown =>
    JSON.parse(
      JSON.stringify(readSchema(kind, dialect), (key, value: unknown) =>
        key === "$schema" || key === "patternErrorMessage" ? undefined : value
      )
        .replaceAll("#/definitions/", "#/$defs/")
        .replace('"definitions":', '"$defs":')
    )

  test("say the same", () => {
    expect(inOneForm("draft-07")).toEqual(inOneForm("2020-12"))
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
  const bare = { type: "object", properties: { a: { type: "string", enum: ["b"] } } }
  expect(unexplained(bare)).toEqual([
    "the file has no title",
    "the file has no description",
    "the file has no examples",
    "/properties/a has no description",
    "/properties/a has words without meanings"
  ])
})
