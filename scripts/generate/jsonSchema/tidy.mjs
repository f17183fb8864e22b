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
  !("$ref" in part) && Object.keys(part).every((key) => key in joined || !(key in holder))

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

/** A choice between words of which each has a meaning: one alternative a word, so that editors show what it means. */
const withMeanings = ({ meanings, ...schema }) => {
  if (!meanings || !schema.enum) return schema
  const { enum: words, ...rest } = schema
  return { ...rest, anyOf: words.map((word) => ({ description: meanings[word], type: "string", enum: [word] })) }
}

/** Keys by pattern: `propertyNames`, since editors then say what a key should be and not only that it may not be there. */
const withPropertyNames = ({ patternProperties, additionalProperties, ...schema }) => {
  const patterns = Object.entries(patternProperties ?? {})
  if (additionalProperties !== false || patterns.length !== 1 || schema.properties)
    return {
      ...schema,
      ...(patternProperties && { patternProperties }),
      ...(additionalProperties === undefined ? {} : { additionalProperties })
    }
  const [[pattern, inner]] = patterns
  return { ...schema, propertyNames: { type: "string", pattern }, additionalProperties: inner }
}

/** What Effect makes of a schema, as a person would have written it; it accepts the same documents. */
export const tidy = (schema) => withMeanings(withoutNesting(withPropertyNames(schema)))
