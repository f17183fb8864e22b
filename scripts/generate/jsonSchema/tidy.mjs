const innermost = (_outer, inner) => inner

/** Keywords that a schema can have only once, and how two of them make one: what is said last, and the closer bound. */
const joined = {
  expected: innermost,
  title: innermost,
  description: innermost,
  default: innermost,
  examples: innermost,
  minimum: Math.max,
  maximum: Math.min
}

/** Whether a part of an `allOf` can stand beside the keywords of the map that holds it, and mean the same. */
const canStandIn = (part, holder) =>
  !("$ref" in part || "if" in part) && Object.keys(part).every((key) => key in joined || !(key in holder))

const standingIn = (part, holder) => ({
  ...holder,
  ...Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, key in holder ? joined[key](holder[key], value) : value])
  )
})

/** `allOf` parts move up into the schema that holds them, where none of their keywords is there already. */
const withoutNesting = ({ allOf, ...holder }) => {
  if (!Array.isArray(allOf)) return holder
  const left = []
  let schema = holder
  for (const part of allOf) {
    const isReference = Object.keys(part).join() === "$ref" && !("$ref" in schema)
    if (isReference || canStandIn(part, schema)) schema = standingIn(part, schema)
    else left.push(part)
  }
  return left.length > 0 ? { ...schema, allOf: left } : schema
}

const annotations = ["type", "title", "description", "default", "examples"]

/**
 * Keys by pattern: `propertyNames`, since editors then say what a key should be and not only that it may not be there.
 * It names no type: a key is text, but 2008 before a colon is a number to yaml-language-server.
 */
const withPropertyNames = ({ patternProperties, propertyNames, ...schema }) => {
  if (propertyNames) return { ...schema, propertyNames: formOfKey(propertyNames) }
  const patterns = Object.entries(patternProperties ?? {})
  if (schema.additionalProperties !== false || patterns.length !== 1 || schema.properties)
    return { ...schema, ...(patternProperties && { patternProperties }) }
  const [[pattern, additionalProperties]] = patterns
  return { ...schema, propertyNames: { pattern }, additionalProperties }
}

const formOfKey = (schema) => Object.fromEntries(Object.entries(schema).filter(([key]) => !annotations.includes(key)))

/** What Effect makes of a schema, as a person would have written it; it accepts the same documents. */
export const tidy = (schema) => withoutNesting(withPropertyNames(schema))
