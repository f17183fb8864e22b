import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { Ajv, type ValidateFunction } from "ajv"
import { Ajv2020 } from "ajv/dist/2020.js"
import { root } from "../runLogframe.js"

/** A JSON Schema as it is read from a file. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The dialects of JSON Schema in which each kind of file is published. */
export type Dialect = "2020-12" | "draft-07"

/** Both dialects. */
export const dialects: ReadonlyArray<Dialect> = ["2020-12", "draft-07"]

/** The folder of the published schemas. */
export const schemaFolder = join(root, "packages", "core", "schemas")

/** The name of the file that holds a kind's schema. */
export const schemaFile = (kind: string, dialect: Dialect): string =>
  dialect === "2020-12" ? `${kind}.schema.json` : `${kind}.draft-07.schema.json`

/** Every kind of file that has a schema: programme, logframe, evaluation and what comes to it. */
export const kinds: ReadonlyArray<string> = [
  ...new Set(readdirSync(schemaFolder).map((name) => name.replace(/(?:\.draft-07)?\.schema\.json$/u, "")))
]

/** A published schema. */
export const readSchema = (kind: string, dialect: Dialect): JsonSchema =>
  JSON.parse(readFileSync(join(schemaFolder, schemaFile(kind, dialect)), "utf8")) as JsonSchema

const editorKeywords = ["patternErrorMessage", "enumDescriptions"]

/** ajv for a dialect, stricter than it is by itself: an unknown keyword, or one that constrains nothing, is an error. */
export const ajvOf = (dialect: Dialect, strictTypes = true): Ajv => {
  const options = { strict: true, strictRequired: false, strictTypes, allowUnionTypes: true }
  if (dialect === "2020-12") return new Ajv2020(options)
  const ajv = new Ajv(options)
  ajv.addVocabulary(editorKeywords)
  return ajv
}

/** What says whether a document has the form that a published schema asks for. */
export const validatorOf = (kind: string, dialect: Dialect): ValidateFunction =>
  ajvOf(dialect).compile(readSchema(kind, dialect))

/** A schema inside of a schema, with the way to it. */
export interface PlacedSchema {
  readonly at: string
  /** The name of the property whose schema this is, if it is one. */
  readonly property: string | undefined
  readonly schema: JsonSchema
}

/** Every schema inside of a schema, and itself. */
export const schemasIn = (schema: JsonSchema, at = "", property?: string): ReadonlyArray<PlacedSchema> => {
  const inner = Object.entries(schema).flatMap(([key, value]) => {
    const place = `${at}/${key}`
    if (["properties", "patternProperties", "$defs", "definitions"].includes(key)) {
      return Object.entries(value as Record<string, JsonSchema>).flatMap(([name, each]) =>
        schemasIn(each, `${place}/${name}`, key === "properties" ? name : undefined)
      )
    }
    if (["anyOf", "allOf", "oneOf"].includes(key)) {
      return (value as ReadonlyArray<JsonSchema>).flatMap((each, index) => schemasIn(each, `${place}/${index}`))
    }
    const holdsSchema = ["items", "additionalProperties", "propertyNames", "not"].includes(key)
    return holdsSchema && typeof value === "object" ? schemasIn(value as JsonSchema, place) : []
  })
  return [{ at, property, schema }, ...inner]
}
