import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { within } from "../diagnostic/Origin.js"
import { contractRules } from "../measure/dataContract.js"
import type { LintPolicy } from "../model/LintPolicy.js"
import type { Observation } from "../model/Observation.js"
import { byText } from "../source/byText.js"

/** The bad rows that a policy sets aside: they are counted nowhere, and that is told. */
export interface SetAside {
  /** How many rows are set aside. */
  readonly rows: number
  /** How many rows were read, the ones set aside included. */
  readonly of: number
  /** How many findings of each code there are in them, most first. */
  readonly reasons: ReadonlyArray<{ readonly code: string; readonly findings: number }>
  /** What was found in them, as warnings. */
  readonly diagnostics: ReadonlyArray<Diagnostic>
}

/** What is known of data before bad rows are set aside. */
export interface RowsRead {
  readonly observations: ReadonlyArray<Observation>
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** How many rows were read, the bad ones included. */
  readonly rows: () => number
  /** What an engine found, and how many rows it has set aside already; undefined where rows were read in memory. */
  readonly engine: { readonly diagnostics: ReadonlyArray<Diagnostic>; readonly setAside: number } | undefined
  /** Tables that could not be read at all: their rows are not bad but unknown. */
  readonly unread: ReadonlySet<string>
}

/** What is left of data when bad rows are set aside; `setAside` is undefined where they stop the check instead. */
export interface RowsKept extends Pick<RowsRead, "observations" | "diagnostics"> {
  readonly setAside: SetAside | undefined
}

/** What is wrong with one row by itself, or with the second of two: that row can be left out, and the others stand. */
const codesOfRows: ReadonlySet<string> = new Set([
  ...Object.keys(contractRules),
  "no-duplicate-observation",
  "no-repeated-observation",
  "no-ambiguous-period",
  "valid-csv",
  "valid-number",
  "valid-period",
  "valid-value"
])

/**
 * Sets bad rows aside where the policy says so: errors in them become warnings, and the rows are no longer among the
 * observations. Where more of the rows are bad than the policy bears, everything stays an error, and that is one more.
 */
export const setRowsAside = (policy: LintPolicy | undefined, read: RowsRead): RowsKept => {
  const { observations, diagnostics } = read
  if (policy?.badRows?.treatment !== "set-aside") return { observations, diagnostics, setAside: undefined }
  const byEngine = new Set(read.engine?.diagnostics)
  const bad = diagnostics.filter((found) => isOfRow(found, byEngine.has(found)) && !read.unread.has(found.origin.file))
  // What an engine tells stands for rows of any number, of which it knows how many there are.
  const places = new Set(bad.flatMap((found) => (byEngine.has(found) ? [] : [placeOf(found.origin)])))
  const rows = places.size + (read.engine?.setAside ?? 0)
  const { atMost } = policy.badRows
  const of = read.rows()
  if (rows * 100 > atMost * of) {
    const excess = errorAt("no-excess-bad-rows", within(policy.origin, "bad-rows"), { rows, of, atMost })
    return { observations, diagnostics: [...diagnostics, excess], setAside: undefined }
  }
  const warned = new Map(bad.map((found) => [found, { ...found, severity: "warning" as const }]))
  return {
    observations: places.size === 0 ? observations : observations.filter(({ origin }) => !places.has(placeOf(origin))),
    diagnostics: diagnostics.map((found) => warned.get(found) ?? found),
    setAside: { rows, of, reasons: reasonsOf(bad), diagnostics: [...warned.values()] }
  }
}

/** A table in a database has no lines. Of an engine's findings in the first line of a file nobody knows but that it is the header. */
const isOfRow = ({ code, severity, origin: { path } }: Diagnostic, isOfEngine: boolean): boolean =>
  severity === "error" &&
  codesOfRows.has(code) &&
  (isOfEngine ? code !== "valid-csv" || Number(path[0]) > 1 : typeof path[0] === "number")

const placeOf = ({ file, path }: Observation["origin"]): string => `${file}\n${path[0] ?? ""}`

/** How many rows a finding stands for; of a table in a database that is among its parameters. */
const rowsOf = ({ alike, params: { rows } }: Diagnostic): number =>
  alike ? alike.rows + alike.untold : typeof rows === "number" ? rows : 1

const reasonsOf = (bad: ReadonlyArray<Diagnostic>): SetAside["reasons"] => {
  const counts = new Map<string, number>()
  for (const found of bad) counts.set(found.code, (counts.get(found.code) ?? 0) + rowsOf(found))
  return [...counts]
    .map(([code, findings]) => ({ code, findings }))
    .toSorted((a, b) => b.findings - a.findings || byText(a.code, b.code))
}
