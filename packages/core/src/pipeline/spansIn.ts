import type { Origin } from "../diagnostic/Origin.js"
import { cellFinder } from "../measure/csvTable.js"
import type { SourceFile } from "../source/SourceFile.js"
import type { Span } from "../syntax/YamlProblem.js"
import { placeFinder } from "../syntax/placeFinder.js"

/**
 * Finds where origins are written in the text of one file, as offsets in UTF-16 code units; its start where nothing is
 * there. The text is read once, when first something is sought; whoever keeps the function keeps what was read.
 */
export const spansIn = (file: SourceFile): ((origin: Origin) => Span) => {
  const inYaml = placeFinder(file.text)
  const inTable = cellFinder(file.text)
  const isTable = file.path.endsWith(".csv")
  return ({ range, path, at }) => {
    const [line, column] = path
    const found = isTable ? () => inTable(Number(line ?? 1), String(column ?? "")) : () => inYaml(path, at ?? "value")
    const [start, end] = range ?? found() ?? [0, 0]
    return [start, Math.max(start, end)]
  }
}
