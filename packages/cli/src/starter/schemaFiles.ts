import type { OutputFile } from "../files/writeFiles.js"

/** The editors' schemas by file name, which the build puts here. */
declare const __LOGFRAME_SCHEMAS__: Readonly<Record<string, string>>

/**
 * The JSON Schemas that the first line of each file of a programme names. They lie in the programme itself, so that an
 * editor finds them wherever the command is installed, and with no network.
 */
export const schemaFiles = (): ReadonlyArray<OutputFile> =>
  Object.entries(__LOGFRAME_SCHEMAS__).map(([name, text]) => ({ name, text }))

/** Where they lie in a programme's folder. */
export const schemaFolder = ".logframe/schemas"
