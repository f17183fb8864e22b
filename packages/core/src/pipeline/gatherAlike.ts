import type { Diagnostic, RowsAlike } from "../diagnostic/Diagnostic.js"
import { wordsFor } from "./locateDiagnostics.js"

/** How many findings of one kind are told, whether by themselves or for many rows. */
const toldOfKind = 3

/** How many lines are named of rows with one fault. */
const linesNamed = 5

/**
 * Findings in rows of data, those that are alike told once, with their number and the lines of the first few: of each
 * code in a file and column the three that most rows have, and of the others how many there are. Where there are no more
 * than three they stay as they are, and so does whatever is found elsewhere.
 */
export const gatherAlike = (diagnostics: ReadonlyArray<Diagnostic>): ReadonlyArray<Diagnostic> => {
  const kinds = new Map<string, Array<Diagnostic>>()
  for (const found of diagnostics) {
    const key = kindOf(found)
    if (key === undefined) continue
    const kind = kinds.get(key)
    if (kind) kind.push(found)
    else kinds.set(key, [found])
  }
  const gathered = new Map([...kinds].flatMap(([key, kind]) => (kind.length > toldOfKind ? [[key, told(kind)]] : [])))
  if (gathered.size === 0) return diagnostics
  return diagnostics.flatMap((found) => {
    const key = kindOf(found)
    const instead = key === undefined ? undefined : gathered.get(key)
    if (!instead) return [found]
    return kinds.get(key ?? "")?.[0] === found ? instead : []
  })
}

/** Whether a finding is in a row of a table: its path begins with a line, and not with a key. */
const kindOf = ({ code, severity, origin: { file, path } }: Diagnostic): string | undefined =>
  typeof path[0] === "number" ? `${file}\n${code}\n${severity}\n${path[1] ?? ""}` : undefined

const told = (kind: ReadonlyArray<Diagnostic>): ReadonlyArray<Diagnostic> => {
  const sentences = new Map<string, [Diagnostic, ...Array<Diagnostic>]>()
  for (const found of kind) {
    const sentence = wordsFor(found.code).message(found.params)
    const same = sentences.get(sentence)
    if (same) same.push(found)
    else sentences.set(sentence, [found])
  }
  const groups = [...sentences.values()].map((same) => ({ same, rows: rowsOf(same) }))
  const chosen = groups.toSorted((a, b) => b.rows - a.rows).slice(0, toldOfKind)
  const untold = rowsOf(kind) - chosen.reduce((sum, { rows }) => sum + rows, 0)
  return chosen.map(({ same: [first, ...more], rows }, index): Diagnostic => {
    const lines = [first, ...more].flatMap((found) => found.alike?.lines ?? lineOf(found)).toSorted((a, b) => a - b)
    const isLast = index === chosen.length - 1
    const alike: RowsAlike = { rows, lines: lines.slice(0, linesNamed), untold: isLast ? untold : 0 }
    return rows === 1 && alike.untold === 0 ? first : { ...first, alike }
  })
}

const rowsOf = (findings: ReadonlyArray<Diagnostic>): number =>
  findings.reduce((sum, { alike }) => sum + (alike ? alike.rows + alike.untold : 1), 0)

const lineOf = ({ origin: { path } }: Diagnostic): number => Number(path[0])
