import { mapSchema } from "./mapSchema.mjs"

const annotations = ["title", "description", "examples", "default"]

const without = (keys, schema) => Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)))
const only = (keys, schema) => Object.fromEntries(Object.entries(schema).filter(([key]) => keys.includes(key)))

const prefix = "#/$defs/"
const nameIn = (reference) => reference.slice(prefix.length)
/** Effect numbers the definitions that bear the same identifier: `Id`, `Id_1`, `Id_2`. */
const baseOf = (name) => name.replace(/_\d+$/u, "")

/** What a definition asks for, apart from what is said about it. */
const bodyOf = (schema) =>
  JSON.stringify(
    mapSchema(without(annotations, schema), (each) =>
      typeof each.$ref === "string" ? { $ref: prefix + baseOf(nameIn(each.$ref)) } : each
    )
  )

/**
 * One definition for each identifier. A use that says more about itself (its own description, its examples) becomes a
 * reference with these beside it. Definitions that nothing refers to go.
 */
export const sharedDefinitions = ({ schema, definitions }) => {
  for (const [name, definition] of Object.entries(definitions)) {
    const base = definitions[baseOf(name)]
    if (bodyOf(base) !== bodyOf(definition))
      throw new Error(`Two schemas bear the identifier ${baseOf(name)}; give one of them another.`)
  }
  const bodies = new Map(
    Object.entries(definitions)
      .filter(([name]) => name === baseOf(name))
      .map(([name, definition]) => [bodyOf(definition), name])
  )
  const share = (each) => {
    if (typeof each.$ref === "string") return referenceTo(nameIn(each.$ref), each)
    const name = each.type === undefined && each.anyOf === undefined ? undefined : bodies.get(bodyOf(each))
    return name === undefined ? each : referenceTo(name, { ...each, $ref: prefix + name })
  }
  const referenceTo = (name, use) => {
    const base = definitions[baseOf(name)]
    const said = { ...only(annotations, definitions[name]), ...only(annotations, use) }
    const differing = Object.entries(said).filter(([key, value]) => JSON.stringify(base[key]) !== JSON.stringify(value))
    return {
      ...(use.allOf ? { allOf: use.allOf } : {}),
      $ref: prefix + baseOf(name),
      ...Object.fromEntries(differing)
    }
  }
  const root = mapSchema(schema, share)
  const shared = Object.fromEntries(
    Object.entries(definitions)
      .filter(([name]) => name === baseOf(name))
      .map(([name, definition]) => [
        name,
        mapSchema(definition, (each) => (bodyOf(each) === bodyOf(definition) ? each : share(each)))
      ])
  )
  return { schema: root, definitions: reachable(root, shared) }
}

const reachable = (root, definitions) => {
  const seen = new Set()
  const visit = (value) =>
    mapSchema(value, (each) => {
      if (typeof each.$ref !== "string") return each
      const name = nameIn(each.$ref)
      if (!seen.has(name)) {
        seen.add(name)
        visit(definitions[name])
      }
      return each
    })
  visit(root)
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => seen.has(name)))
}
