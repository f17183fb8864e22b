import { decodeProgramme } from "../decode/decodeProgramme.js"
import type { DataSource } from "../model/DataSource.js"
import type { SourceFile } from "../source/SourceFile.js"
import { parseSyntax } from "../syntax/parseSyntax.js"

/**
 * The sources of data that a `programme.yaml` declares, for whoever reads the files. What is wrong with them is told when the
 * programme is loaded, and passed over here.
 */
export const dataSourcesIn = (file: SourceFile): ReadonlyArray<DataSource> => {
  // Nearly every programme has none: its data are in our own form.
  if (!/^["']?data["']?\s*:/mu.test(file.text) && !/^\s*\{/u.test(file.text)) return []
  const tree = parseSyntax(file).value
  return (tree && decodeProgramme(tree).value?.data) ?? []
}
