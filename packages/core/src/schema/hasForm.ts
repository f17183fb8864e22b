import type { EvaluationContent } from "./EvaluationFile.js"
import type { LibraryContent } from "./LibraryFile.js"
import type { LogframeContent } from "./LogframeFile.js"
import type { PolicyContent } from "./PolicyFile.js"
import type { ProgrammeContent } from "./ProgrammeFile.js"
import { forms } from "./forms.js"

/** The content of each kind of file. */
export interface FileContents {
  readonly programme: ProgrammeContent
  readonly logframe: LogframeContent
  readonly library: LibraryContent
  readonly evaluation: EvaluationContent
  readonly policy: PolicyContent
}

/**
 * Whether the values of a file have the form that its schema asks for, told from the JSON Schema that is made of it. What
 * has it decodes to itself, and the schema finds no fault in it: a test holds this against the schemas. It tells nothing else, so that a
 * file without faults is read without loading what finds them.
 */
export const hasForm = <Kind extends keyof FileContents>(kind: Kind, value: unknown): value is FileContents[Kind] => {
  const form = formOf(kind)
  return fits(form, value, form.$defs ?? {})
}

const parse: (text: string) => Form = JSON.parse

const parsed = new Map<keyof FileContents, Form>()

const formOf = (kind: keyof FileContents): Form => {
  const known = parsed.get(kind)
  if (known) return known
  const form = parse(forms[kind])
  parsed.set(kind, form)
  return form
}

/** The part of JSON Schema that the schemas of files need. A keyword that is not among these fails their generation. */
interface Form {
  readonly $defs?: Readonly<Record<string, Form>>
  readonly $ref?: string
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean"
  readonly enum?: ReadonlyArray<unknown>
  readonly anyOf?: ReadonlyArray<Form>
  readonly oneOf?: ReadonlyArray<Form>
  readonly allOf?: ReadonlyArray<Form>
  readonly properties?: Readonly<Record<string, Form>>
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: Form | false
  readonly propertyNames?: Form
  readonly minProperties?: number
  readonly items?: Form
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
}

type Definitions = Readonly<Record<string, Form>>

const fits = (form: Form | false, value: unknown, definitions: Definitions): boolean => {
  if (form === false) return false
  const { $ref, type, enum: words } = form
  if ($ref !== undefined && !fits(definitions[$ref] ?? false, value, definitions)) return false
  if (type !== undefined && !isOfType(type, value)) return false
  if (words && !words.includes(value)) return false
  if (!combinationFits(form, value, definitions)) return false
  if (typeof value === "string") return textFits(form, value)
  if (typeof value === "number") return numberFits(form, value)
  if (Array.isArray(value)) return listFits(form, value, definitions)
  return !isMap(value) || mapFits(form, value, definitions)
}

const combinationFits = ({ anyOf, oneOf, allOf }: Form, value: unknown, definitions: Definitions): boolean => {
  if (anyOf && !anyOf.some((each) => fits(each, value, definitions))) return false
  if (allOf && !allOf.every((each) => fits(each, value, definitions))) return false
  return !oneOf || oneOf.filter((each) => fits(each, value, definitions)).length === 1
}

const listFits = ({ items }: Form, list: ReadonlyArray<unknown>, definitions: Definitions): boolean =>
  items === undefined || list.every((each) => fits(items, each, definitions))

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isOfType = (type: NonNullable<Form["type"]>, value: unknown): boolean => {
  if (type === "object") return isMap(value)
  if (type === "array") return Array.isArray(value)
  if (type === "integer") return Number.isSafeInteger(value)
  return type === "number" ? Number.isFinite(value) : typeof value === type
}

const patterns = new Map<string, RegExp>()

const textFits = ({ pattern, minLength = 0 }: Form, text: string): boolean => {
  if (text.length < minLength) return false
  if (pattern === undefined) return true
  const known = patterns.get(pattern) ?? new RegExp(pattern, "u")
  patterns.set(pattern, known)
  return known.test(text)
}

const numberFits = ({ minimum, maximum, exclusiveMinimum }: Form, value: number): boolean =>
  (minimum === undefined || value >= minimum) &&
  (maximum === undefined || value <= maximum) &&
  (exclusiveMinimum === undefined || value > exclusiveMinimum)

const mapFits = (form: Form, map: Readonly<Record<string, unknown>>, definitions: Definitions): boolean => {
  const { properties = {}, required = [], additionalProperties, propertyNames, minProperties = 0 } = form
  const keys = Object.keys(map)
  return (
    keys.length >= minProperties &&
    required.every((key) => Object.hasOwn(map, key)) &&
    keys.every((key) => {
      if (propertyNames && !fits(propertyNames, key, definitions)) return false
      const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties
      return own === undefined || fits(own, map[key], definitions)
    })
  )
}
