import type { SourceFile } from "../source/SourceFile.js"
import { parseSyntax } from "../syntax/parseSyntax.js"

/**
 * The paths of the indicator libraries that a `programme.yaml` names, relative to its folder, for whoever reads the files.
 * What is no list of texts is told when the programme is loaded, and passed over here.
 */
export const libraryPaths = (file: SourceFile): ReadonlyArray<string> => {
  if (!file.text.includes("libraries")) return []
  const value: unknown = parseSyntax(file).value?.value
  const libraries: unknown = isMap(value) ? value["libraries"] : undefined
  return Array.isArray(libraries) ? libraries.filter((path) => typeof path === "string") : []
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null
