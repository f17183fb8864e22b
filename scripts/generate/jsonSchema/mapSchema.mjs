/** Keywords that hold schemas by name, and those that hold values and no schemas. */
const maps = new Set(["properties", "patternProperties", "$defs", "definitions"])
const values = new Set(["examples", "default", "enum", "const", "required", "meanings"])

const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value)

const mapEntries = (map, change) =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]))

/** Rebuilds a JSON Schema from the leaves up; `change` sees each schema after those inside of it. */
export const mapSchema = (schema, change) => {
  if (Array.isArray(schema)) return schema.map((each) => mapSchema(each, change))
  if (!isMap(schema)) return schema
  const inside = (value, key) => {
    if (values.has(key)) return value
    return maps.has(key) ? mapSchemas(value, change) : mapSchema(value, change)
  }
  return change(mapEntries(schema, inside))
}

/** Rebuilds schemas by name, such as definitions. */
export const mapSchemas = (schemas, change) => mapEntries(schemas, (each) => mapSchema(each, change))
