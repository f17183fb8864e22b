import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { originOf } from "../diagnostic/Origin.js"
import type { SourceFile } from "../source/SourceFile.js"
import type { SyntaxTree } from "./SyntaxTree.js"
import { nestingDepth } from "./nestingDepth.js"
import { readPlainYaml } from "./readPlainYaml.js"
import type { YamlProblem } from "./YamlProblem.js"
import { type YamlReading, readYaml } from "./readYaml.js"

/** The largest YAML file that is read, in UTF-16 code units; a logframe of 300 indicators has about 150,000. */
export const maxYamlLength = 2_000_000

/** The deepest nesting that is read; a logframe has about 12. */
export const maxYamlDepth = 64

/** Reads a YAML file into a tree. The value is undefined when the text is too large, too deep, or holds no values. */
export const parseSyntax = (file: SourceFile): Checked<SyntaxTree> => {
  const origin = originOf(file.path)
  if (file.text.length > maxYamlLength) {
    return refused(errorAt("valid-size", origin, { what: "characters", count: file.text.length, limit: maxYamlLength }))
  }
  const depth = nestingDepth(file.text)
  if (depth > maxYamlDepth)
    return refused(errorAt("valid-size", origin, { what: "levels deep", count: depth, limit: maxYamlDepth }))
  const { value, problems } = read(file.text)
  const diagnostics = problems.map((problem) => diagnosticOf(file, problem))
  const isUsable = value !== undefined && value !== null
  if (!isUsable && diagnostics.length === 0)
    return refused(errorAt("valid-yaml", origin, { kind: "EMPTY", detail: "The file holds nothing" }))
  return { value: isUsable ? { file, value } : undefined, diagnostics }
}

const read = (text: string): YamlReading => {
  const plain = readPlainYaml(text)
  return plain ? { ...plain, problems: [] } : readYaml(text)
}

const refused = (diagnostic: Diagnostic): Checked<SyntaxTree> => ({ value: undefined, diagnostics: [diagnostic] })

/** The finding that a problem of a YAML text makes. */
export const diagnosticOf = (file: SourceFile, problem: YamlProblem): Diagnostic => ({
  code: codes[problem.kind] ?? "valid-yaml",
  severity: "error",
  params: { kind: problem.kind, detail: problem.detail, text: problem.detail },
  origin: { file: file.path, path: [], range: problem.span },
  related: []
})

const codes: Readonly<Record<string, string>> = {
  LAYOUT: "no-lossy-format",
  NUMBER: "valid-number",
  PROTO_KEY: "valid-id"
}
