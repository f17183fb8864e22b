import type { OutputFile } from "../files/writeFiles.js"

/** The editors' schemas by file name, which the build puts here. */
declare const __LOGFRAME_SCHEMAS__: string

/**
 * The JSON Schemas that the first line of each file of a programme names. They lie in the programme itself, so that an
 * editor finds them wherever the command is installed, and with no network.
 */
export const schemaFiles = (): ReadonlyArray<OutputFile> =>
  Object.entries(parsed()).map(([name, text]) => ({ name, text }))

const parsed = (): Readonly<Record<string, string>> => {
  const written: unknown = JSON.parse(__LOGFRAME_SCHEMAS__)
  return isTexts(written) ? written : {}
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string")

/** Where they lie in a programme's folder. */
export const schemaFolder = ".logframe/schemas"
