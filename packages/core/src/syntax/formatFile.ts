import type { Checked } from "../diagnostic/Diagnostic.js"
import type { SourceFile } from "../source/SourceFile.js"
import { formatYaml } from "./formatYaml.js"
import { diagnosticOf, parseSyntax } from "./parseSyntax.js"

/** The text of a YAML file in its canonical form; undefined, with the reasons, for one that must be left as it is. */
export const formatFile = (file: SourceFile): Checked<string> => {
  const { diagnostics } = parseSyntax(file)
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  const formatted = formatYaml(file.text)
  if ("text" in formatted) return { value: formatted.text, diagnostics: [] }
  return { value: undefined, diagnostics: formatted.problems.map((problem) => diagnosticOf(file, problem)) }
}
