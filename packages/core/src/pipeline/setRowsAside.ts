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
  /** How many rows an engine has set aside already. */
  readonly gone: number
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
  const bad = diagnostics.filter((found) => isOfRow(found) && !read.unread.has(found.origin.file))
  const places = new Set(bad.map(({ origin }) => placeOf(origin)))
  const rows = Math.max(places.size, read.gone)
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

const isOfRow = ({ code, severity, origin }: Diagnostic): boolean =>
  severity === "error" && typeof origin.path[0] === "number" && codesOfRows.has(code)

const placeOf = ({ file, path }: Observation["origin"]): string => `${file}\n${path[0] ?? ""}`

const reasonsOf = (bad: ReadonlyArray<Diagnostic>): SetAside["reasons"] => {
  const counts = new Map<string, number>()
  for (const { code, alike } of bad) counts.set(code, (counts.get(code) ?? 0) + (alike ? alike.rows + alike.untold : 1))
  return [...counts]
    .map(([code, findings]) => ({ code, findings }))
    .toSorted((a, b) => b.findings - a.findings || byText(a.code, b.code))
}
