import type { Indicator } from "../model/Indicator.js"
import { type Period, covers, samePeriod } from "../period/Period.js"

/** Of people, who are counted over longer spans as well, only the shortest; of everything else all. */
export const withoutLonger = <Thing extends { readonly period: Period }>(
  { entry }: Pick<Indicator, "entry">,
  things: ReadonlyArray<Thing>
): ReadonlyArray<Thing> => {
  if (entry !== "person") return things
  const isLonger = (period: Period): boolean =>
    things.some((other) => covers(period, other.period) && !samePeriod(period, other.period))
  return things.filter(({ period }) => !isLonger(period))
}
