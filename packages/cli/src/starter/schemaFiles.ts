import type { OutputFile } from "../files/writeFiles.js"

/** The editors' schemas by file name, which the build puts here. */
declare const __LOGFRAME_SCHEMAS__: Readonly<Record<string, string>>

/**
 * The JSON Schemas that the first line of each file of a programme names, by their paths in its folder. They lie in the
 * programme itself, so that an editor finds them wherever the command is installed, and with no network.
 */
export const schemaFiles = (): ReadonlyArray<OutputFile> =>
  Object.entries(__LOGFRAME_SCHEMAS__).map(([name, text]) => ({ name: `.logframe/schemas/${name}`, text }))
