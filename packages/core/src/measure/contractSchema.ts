import { dayPattern, periodPatternNaming } from "../period/periodPattern.js"
import { patternsWithin } from "../period/patternsWithin.js"
import type { ContractRule, DataContract, HomeContract, IndicatorContract } from "./dataContract.js"
import type { RowForm, ValueContract } from "./rowForms.js"

/** A JSON Schema, or a part of one. */
export interface ContractSchema {
  readonly [keyword: string]: unknown
}

/** How exacting a schema is. */
export interface Strictness {
  /** Whether it refuses what is only warned of as well. */
  readonly strict: boolean
}

/**
 * The contract as a JSON Schema (draft 2020-12) of one row: an object with our column names, without the columns whose
 * cells are empty, numbers as numbers. It accepts the rows that are not bad, and if it is strict those of which nothing is
 * warned. Indicators of which the same is asked share their part, so that it grows by names alone.
 *
 * A schema cannot compare two cells: that a numerator is not above its denominator is left out, and that a range of
 * periods does not end before it begins. What takes several rows, such as duplicates, is not in the contract.
 */
export const contractSchema = (contract: DataContract, { strict }: Strictness): ContractSchema => {
  const asked = new Asked(contract, strict)
  const parts = groupsOf(contract.indicators, (indicator) => asked.ofIndicator(indicator))
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `A row of data of ${contract.programme}`,
    description:
      "An object with a key for each cell that is not empty. It cannot say that a numerator is not above its denominator, nor that a range of periods is not backwards, nor find what takes several rows, such as duplicates.",
    type: "object",
    properties: columnsOf(contract, asked),
    required: ["indicator"],
    additionalProperties: false,
    oneOf: [{ required: ["period"] }, { required: ["date"] }],
    anyOf: ["value", "numerator", "person"].map((column) => ({ required: [column] })),
    allOf: parts.map(([asks, indicators]) => {
      const names = indicators.map(({ name }) => name)
      return when({ properties: { indicator: { enum: names } }, required: ["indicator"] }, asks)
    }),
    $defs: asked.definitions()
  }
}

const when = (...given: readonly [condition: ContractSchema, asks: ContractSchema]): ContractSchema =>
  Object.fromEntries(["if", "then"].map((keyword, index) => [keyword, given[index]]))

const text: ContractSchema = { type: "string", pattern: "\\S" }
const number: ContractSchema = {
  type: "number",
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER
}

const columnsOf = (contract: DataContract, asked: Asked): ContractSchema => {
  const known = (ids: ReadonlyArray<string>, rule: ContractRule): ContractSchema =>
    asked.isIn(rule) ? { type: "string", enum: ids } : text
  return {
    indicator: known(
      contract.indicators.map(({ name }) => name),
      "known-indicator"
    ),
    period: { type: "string", pattern: periodPatternNaming([...contract.calendar.named.keys()]) },
    date: { type: "string", pattern: dayPattern.source },
    reported: { type: "string", pattern: dayPattern.source },
    place: known(contract.places, "known-place"),
    value: {
      type: ["number", "boolean", "string"],
      minimum: number["minimum"],
      maximum: number["maximum"],
      pattern: "^[A-Za-z][A-Za-z -]*$"
    },
    numerator: number,
    denominator: number,
    sample: number,
    person: text,
    record: text,
    source: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*(:[0-9]+(-[0-9]+)?)?$" },
    illustrative: { enum: ["yes", "no"] },
    note: text,
    ...Object.fromEntries(contract.dimensions.map(({ id, categories }) => [id, known(categories, "known-place")]))
  }
}

/** What is asked of rows, by indicator; it keeps the spans that it has named. */
class Asked {
  readonly #contract: DataContract
  readonly #strict: boolean
  readonly #spans = new Map<string, ContractSchema>()

  constructor(contract: DataContract, strict: boolean) {
    this.#contract = contract
    this.#strict = strict
  }

  isIn(rule: ContractRule): boolean {
    const severity = this.#contract.severity[rule]
    return severity === "error" || (this.#strict && severity !== "off")
  }

  ofIndicator(indicator: IndicatorContract): ContractSchema {
    return joined("allOf", [...this.#homes(indicator.homes), ...this.#doubts(indicator)])
  }

  definitions(): ContractSchema {
    return Object.fromEntries(this.#spans)
  }

  #homes(homes: ReadonlyArray<HomeContract>): ReadonlyArray<ContractSchema> {
    const inDays = groupsOf(homes, ({ days }) => this.#within(days))
    const days = joined(
      "anyOf",
      inDays.map(([schema]) => schema)
    )
    const isTimely = this.isIn("valid-data-period")
    if (!this.isIn("valid-observation")) return isTimely ? [days] : []
    const byForm = groupsOf(homes, ({ forms }) => formsSchema(forms))
    const anyForm = joined(
      "anyOf",
      byForm.map(([schema]) => schema)
    )
    const [, ...more] = byForm
    if (more.length === 0) return isTimely ? [days, anyForm] : [anyForm]
    const fitting = homes.map(({ days: own, forms }) => joined("allOf", [this.#within(own), formsSchema(forms)]))
    return [joined("anyOf", isTimely ? fitting : [...fitting, joined("allOf", [{ not: days }, anyForm])])]
  }

  #within({ start, end }: HomeContract["days"]): ContractSchema {
    const name = `${start}..${end}`
    if (!this.#spans.has(name)) {
      const { period, day } = patternsWithin({ start, end }, this.#contract.calendar)
      this.#spans.set(name, { properties: { period: { pattern: period }, date: { pattern: day } } })
    }
    return { $ref: `#/$defs/${name}` }
  }

  #doubts({ countsWholes, needsSample }: IndicatorContract): ReadonlyArray<ContractSchema> {
    const nothingOfNone = when(
      { properties: { denominator: { const: 0 } }, required: ["denominator"] },
      { properties: { numerator: { maximum: 0 } } }
    )
    return [
      ...(countsWholes && this.isIn("valid-counted-row")
        ? [{ properties: { value: { type: ["integer", "boolean", "string"], minimum: 0 } } }]
        : []),
      ...(this.isIn("valid-ratio") ? [nothingOfNone] : []),
      ...(needsSample && this.isIn("require-row-sample")
        ? [{ anyOf: ["sample", "denominator", "date"].map((column) => ({ required: [column] })) }]
        : [])
    ]
  }
}

const formsSchema = (forms: ReadonlyArray<RowForm>): ContractSchema =>
  joined(
    "anyOf",
    forms.map(({ time, needs, value }) => ({
      required: [...needs, ...(time === "either" ? [] : [time === "report" ? "period" : "date"])],
      ...(value ? { properties: { value: valueSchema(value) } } : {})
    }))
  )

const valueSchema = (value: ValueContract): ContractSchema => {
  switch (value.kind) {
    case "answer":
      return { enum: [true, false, "yes", "no"] }
    case "rank":
      // These words are read as answers.
      return { enum: value.ranks.filter((rank) => !/^(?:yes|no|true|false)$/iu.test(rank)) }
    case "number": {
      const { least, most } = value
      const bounds = least === undefined ? {} : { minimum: least }
      return { type: "number", ...bounds, ...(most === undefined ? {} : { maximum: most }) }
    }
  }
}

/** One schema of several, of which all or any must hold; none of any is what nothing can be. */
const joined = (how: "allOf" | "anyOf", schemas: ReadonlyArray<ContractSchema>): ContractSchema => {
  const [first, ...more] = schemas
  if (first && more.length === 0) return first
  return schemas.length === 0 && how === "anyOf" ? { not: {} } : { [how]: schemas }
}

/** Things by the schema that they share. */
const groupsOf = <Thing>(
  things: ReadonlyArray<Thing>,
  schemaOf: (thing: Thing) => ContractSchema
): ReadonlyArray<readonly [ContractSchema, ReadonlyArray<Thing>]> => {
  const groups = new Map<string, [ContractSchema, Array<Thing>]>()
  for (const thing of things) {
    const schema = schemaOf(thing)
    const key = JSON.stringify(schema)
    const group = groups.get(key)
    if (group) group[1].push(thing)
    else groups.set(key, [schema, [thing]])
  }
  return [...groups.values()]
}
