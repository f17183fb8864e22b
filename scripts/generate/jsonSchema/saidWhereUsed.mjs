import { mapSchema, mapSchemas } from "./mapSchema.mjs"

const unsaid = ({ description: _description, examples: _examples, default: _default, ...schema }) => schema

/**
 * A document in which each use of a definition says what there is to say, and the definition and the alternatives of a
 * union say nothing.
 *
 * An editor shows of a key the first description that it finds from the innermost schema outwards; the general one of a
 * definition ("Text.") would hide what the key means.
 */
export const saidWhereUsed = ({ schema, definitions }) => {
  const say = (each) => {
    const definition = each.$ref && definitions[each.$ref.replace("#/$defs/", "")]
    return {
      ...(definition?.description && { description: definition.description }),
      ...each,
      ...(each.anyOf && { anyOf: each.anyOf.map(unsaid) })
    }
  }
  const silent = Object.entries(mapSchemas(definitions, say)).map(([name, each]) => [name, unsaid(each)])
  return { schema: mapSchema(schema, say), definitions: Object.fromEntries(silent) }
}
