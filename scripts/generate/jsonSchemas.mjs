import { build } from "esbuild"
import { saidWhereUsed } from "./jsonSchema/saidWhereUsed.mjs"
import { sharedDefinitions } from "./jsonSchema/sharedDefinitions.mjs"
import { forPrograms, forEditors } from "./jsonSchema/dialects.mjs"
import { schemaForms } from "./schemaForms.mjs"
import { mapSchema, mapSchemas } from "./jsonSchema/mapSchema.mjs"
import { tidy } from "./jsonSchema/tidy.mjs"

/** Each kind of file, and the schema in packages/core/src/schema that decodes it. */
const files = {
  programme: "ProgrammeFile",
  logframe: "LogframeFile",
  library: "LibraryFile",
  evaluation: "EvaluationFile",
  policy: "PolicyFile"
}

/** The schemas' own TypeScript, with Effect, as one module that a data URL can carry. */
const schemaModule = async () => {
  const contents = [
    'export { Tuple, isSchema, toJsonSchemaDocument } from "effect/Schema"',
    'export * as scalars from "./scalars.ts"',
    ...Object.values(files).map((name) => `export { ${name} } from "./${name}.ts"`)
  ].join("\n")
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "packages/core/src/schema", loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    logLevel: "warning"
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`)
}

/** The annotations that are ours: what a pattern asks for, in words, and what each word of a choice means. */
const ownAnnotations = new Set(["expected", "meanings"])

/**
 * A kind's document. The scalars go first, so that what they are called and how they are described does not hang on
 * where a file uses them first.
 */
const documentOf = (module, name) => {
  const scalars = Object.values(module.scalars).filter(module.isSchema)
  const { schema, definitions } = module.toJsonSchemaDocument(module.Tuple([...scalars, module[name]]), {
    onExcessProperty: "error",
    includeAnnotationKey: (key) => ownAnnotations.has(key)
  })
  return saidWhereUsed(
    sharedDefinitions({
      schema: mapSchema(schema.prefixItems.at(-1), tidy),
      definitions: mapSchemas(definitions, tidy)
    })
  )
}

const text = (content) => `${JSON.stringify(content, undefined, 2)}\n`

/** The JSON Schemas of each kind of file, made from the schema that decodes it, in both dialects; and its form alone. */
export const jsonSchemas = async () => {
  const module = await schemaModule()
  const schemas = new Map(
    Object.entries(files).flatMap(([kind, name]) => {
      const document = documentOf(module, name)
      const source = `packages/core/src/schema/${name}.ts`
      return [
        [`packages/core/schemas/${kind}.schema.json`, text(forPrograms(document, source))],
        [`packages/core/schemas/${kind}.draft-07.schema.json`, text(forEditors(document, source))]
      ]
    })
  )
  return { files: new Map([...schemas, ...schemaForms(schemas)]), problems: [] }
}
