import type { Observation } from "../model/Observation.js"
import type { RowsBehind } from "../model/RowsBehind.js"
import type { Day } from "../period/day.js"
import { byText } from "../source/byText.js"
import type { LeftOut } from "./Actual.js"

/** What observations were made of, those that stand for many rows included. Without any, both days are the empty text. */
export const rowsBehind = (counted: ReadonlyArray<Observation>, leftOut: ReadonlyArray<LeftOut>): RowsBehind => {
  const files = totals(
    counted.flatMap(({ origin, behind }) => behind?.files.map(({ path, rows }) => [path, rows]) ?? [[origin.file, 1]])
  )
  const reasons = totals([
    ...counted.flatMap(({ behind }) => (behind?.leftOut ?? []).map(({ reason, rows }) => [reason, rows] as const)),
    ...leftOut.map(({ observation, reason }) => [reason, observation.behind?.rows ?? 1] as const)
  ])
  const places = new Set(counted.flatMap(({ place, behind }) => (behind || place === undefined ? [] : [place])))
  return {
    rows: files.reduce((sum, [, rows]) => sum + rows, 0),
    files: files.map(([path, rows]) => ({ path, rows })),
    first: extreme(
      counted.map(({ period, behind }) => behind?.first ?? period.start),
      (a, b) => a < b
    ),
    last: extreme(
      counted.map(({ period, behind }) => behind?.last ?? period.end),
      (a, b) => a > b
    ),
    places: counted.reduce((sum, { behind }) => sum + (behind?.places ?? 0), places.size),
    leftOut: reasons.map(([reason, rows]) => ({ reason, rows }))
  }
}

const extreme = (days: ReadonlyArray<Day>, isBeyond: (a: Day, b: Day) => boolean): Day =>
  days.reduce((found, day) => (found === "" || isBeyond(day, found) ? day : found), "")

/** How much there is of each name, in order of the names. */
const totals = <Name extends string>(
  amounts: ReadonlyArray<readonly [Name, number]>
): ReadonlyArray<readonly [Name, number]> => {
  const sums = new Map<Name, number>()
  for (const [name, amount] of amounts) sums.set(name, (sums.get(name) ?? 0) + amount)
  return [...sums].toSorted(([a], [b]) => byText(a, b))
}
