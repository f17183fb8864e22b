import type { JsonSchema } from "effect/JsonSchema"
import * as Schema from "effect/Schema"
import { type EntryLaw, entryLaws } from "../model/entryLaws.js"

const where = (condition: JsonSchema, consequence: JsonSchema): JsonSchema => ({ if: condition, then: consequence })

const entryIs = (entry: string): JsonSchema => ({ type: "string", enum: [entry] })

const whereEntryIs = (entry: string, consequence: JsonSchema): JsonSchema =>
  where({ type: "object", required: ["entry"], properties: { entry: entryIs(entry) } }, consequence)

/** `recompute` is what a formula does anyway, and no word of the language. */
const written = (words: ReadonlyArray<string>): JsonSchema | false => {
  const known = words.filter((word) => word !== "recompute")
  return known.length > 0 && { type: "string", enum: known }
}

const allowedBy = ({ time, places, targets }: EntryLaw): JsonSchema => ({
  type: "object",
  properties: { "over-time": written(time), "over-places": written(places), "target-means": written(targets) }
})

const formulaStandsAlone = where(
  { type: "object", required: ["entry", "formula"] },
  { type: "object", properties: { entry: entryIs("formula") } }
)

const laws: ReadonlyArray<JsonSchema> = [
  ...Object.entries(entryLaws).map(([entry, law]) => whereEntryIs(entry, allowedBy(law))),
  formulaStandsAlone
]

const needsFormula = (ways: ReadonlyArray<string>): JsonSchema =>
  whereEntryIs("formula", { type: "object", anyOf: ways.map((key) => ({ required: [key] })) })

/**
 * What the entry of an indicator allows of its other keys, and that a formula is there unless a library may have it: for
 * those who read the schema alone, such as editors. Decoding does not ask it here: it knows what a library adds to an
 * indicator, and says which words are allowed and why.
 */
export const honestCombination = Schema.makeFilter<object>(() => undefined, {
  toJsonSchema: () => ({ allOf: [...laws, needsFormula(["formula", "from"])] })
})

/** The same for an indicator of a library, which takes nothing over. */
export const honestDefinition = Schema.makeFilter<object>(() => undefined, {
  toJsonSchema: () => ({ allOf: [...laws, needsFormula(["formula"])] })
})
