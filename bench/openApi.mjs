// OpenAPI documents for Redocly to lint: as many as there are logframes, as large, and as sound.
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"

const nouns =
  "village district court school clinic nurse teacher officer family training shelter meeting register report".split(
    " "
  )

const title = (noun) => noun[0].toUpperCase() + noun.slice(1)

const schema = (noun) => [
  `    ${title(noun)}:`,
  "      type: object",
  "      required: [id, name]",
  "      properties:",
  "        id: {type: string, format: uuid, description: The id}",
  `        name: {type: string, maxLength: 200, description: The name of the ${noun}}`,
  "        opened: {type: string, format: date}",
  "        visits: {type: integer, minimum: 0}"
]

const answers = (noun, isList) => [
  "      responses:",
  "        '200':",
  `          description: The ${noun}${isList ? "s" : ""}`,
  "          content:",
  "            application/json:",
  `              schema: ${isList ? `{type: array, items: {$ref: '#/components/schemas/${title(noun)}'}}` : `{$ref: '#/components/schemas/${title(noun)}'}`}`,
  "        '404': {description: There is none}"
]

const operations = (noun, number) => [
  `  /${noun}s-${number}:`,
  "    get:",
  `      operationId: list-${noun}s-${number}`,
  `      summary: List the ${noun}s of area ${number}`,
  `      tags: [${noun}]`,
  "      parameters:",
  "        - {name: limit, in: query, schema: {type: integer, maximum: 100}, description: How many at most}",
  ...answers(noun, true),
  `  /${noun}s-${number}/{id}:`,
  "    parameters:",
  "      - {name: id, in: path, required: true, schema: {type: string}, description: The id}",
  "    get:",
  `      operationId: get-${noun}-${number}`,
  `      summary: Get a ${noun} of area ${number}`,
  `      tags: [${noun}]`,
  ...answers(noun, false)
]

/** An OpenAPI document of about as many bytes, in which Redocly's recommended rules find nothing. */
const openApi = (bytes) => {
  const used = []
  const paths = []
  let length = 600
  for (let number = 1; length < bytes; number++) {
    const noun = nouns[number % nouns.length]
    const lines = operations(noun, number)
    paths.push(...lines)
    if (!used.includes(noun)) {
      used.push(noun)
      length += schema(noun).join("\n").length + 60
    }
    length += lines.join("\n").length + 1
  }
  return [
    "openapi: 3.1.0",
    "info:",
    "  title: Areas",
    "  version: 1.0.0",
    "  license: {name: Apache-2.0, identifier: Apache-2.0}",
    "servers:",
    "  - url: https://areas.invalid/v1",
    "security:",
    "  - key: []",
    "tags:",
    ...used.map((noun) => `  - {name: ${noun}, description: All about a ${noun}}`),
    "paths:",
    ...paths,
    "components:",
    "  securitySchemes:",
    "    key: {type: apiKey, in: header, name: x-key}",
    "  schemas:",
    ...used.flatMap(schema),
    ""
  ].join("\n")
}

/**
 * Writes documents into a folder, with Redocly's configuration beside them, and gives their paths.
 *
 * @param {string} folder
 * @param {{ documents: number, bytes: number }} size how many, and how many bytes all of them have together
 */
export const writeOpenApi = async (folder, { documents, bytes }) => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, "redocly.yaml"), "extends: [recommended]\ntelemetry: off\n")
  const names = Array.from({ length: documents }, (_, index) => `api-${String(index + 1).padStart(4, "0")}.yaml`)
  let written = 0
  for (const [index, name] of names.entries()) {
    const text = openApi((bytes - written) / (documents - index))
    written += text.length
    await writeFile(join(folder, name), text)
  }
  return names.map((name) => join(folder, name))
}
