import type { CellPlaces, Origin } from "../diagnostic/Origin.js"
import { type CellFinder, type Delimiter, cellFinder } from "../tables/csvTable.js"
import type { SourceFile } from "../source/SourceFile.js"
import type { Span } from "../syntax/YamlProblem.js"
import { placeFinder } from "../syntax/placeFinder.js"

/**
 * Finds where origins are written in the text of one file, as offsets in UTF-16 code units; its start where nothing is
 * there. The text is read once, when first something is sought; whoever keeps the function keeps what was read.
 */
export const spansIn = (file: SourceFile): ((origin: Origin) => Span) => {
  const inYaml = placeFinder(file.text)
  const inOwnTable = cellFinder(file.text)
  const inTables = new Map<string, CellFinder>()
  const inTable = (delimiter: Delimiter): CellFinder => {
    const finder = inTables.get(delimiter) ?? cellFinder(file.text, { delimiter })
    inTables.set(delimiter, finder)
    return finder
  }
  const isTable = file.path.endsWith(".csv")
  const spanOf = ({ path, at, cells }: Origin): Span | undefined => {
    const [line = 1, column = ""] = path
    if (cells?.delimiter !== undefined) return inTable(cells.delimiter)(Number(line), indexOf(cells, column))
    if (cells || isData(file.path)) return lineSpan(file.text, Number(line))
    return isTable ? inOwnTable(Number(line), String(column)) : inYaml(path, at ?? "value")
  }
  return (origin) => {
    const [start, end] = origin.range ?? spanOf(origin) ?? [0, 0]
    return [start, Math.max(start, end)]
  }
}

const indexOf = ({ columns }: CellPlaces, column: string | number): number =>
  (Object.hasOwn(columns, column) ? columns[column] : undefined) ?? -1

const isData = (path: string): boolean => /\.(?:json|ndjson)$/u.test(path)

/** A line of a text without the spaces around it; lines count from 1. */
const lineSpan = (text: string, line: number): Span => {
  let start = 0
  for (let each = 1; each < line; each++) {
    const next = text.indexOf("\n", start)
    if (next < 0) return [0, 0]
    start = next + 1
  }
  const written = text.slice(start, text.indexOf("\n", start) < 0 ? undefined : text.indexOf("\n", start))
  const left = start + (written.length - written.trimStart().length)
  return [left, left + written.trim().length]
}
