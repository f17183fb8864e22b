import type { Observation } from "../model/Observation.js"
import type { RowsBehind } from "../model/RowsBehind.js"
import type { Day } from "../period/day.js"
import { type Period, byPeriod } from "../period/Period.js"
import { RowsTally } from "./RowsTally.js"
import { grouped } from "./grouped.js"

/** How many different people were recorded within a span, and in which rows. */
export interface PeopleCount {
  readonly value: number
  readonly illustrative: boolean
  /** The first of the rows, in the order in which they came. */
  readonly first: Observation
  readonly behind: RowsBehind
}

/**
 * Counts people once over each of many spans; undefined where there are none. Spans that begin on one day are counted
 * together, each going on from the one before it.
 */
export const peopleOver = (
  records: ReadonlyArray<Observation>,
  spans: ReadonlyArray<Period>
): ReadonlyArray<PeopleCount | undefined> => {
  const found = new Map<Period, PeopleCount | undefined>()
  const inTime = [...records.entries()].toSorted(([, a], [, b]) => byPeriod(a.period, b.period))
  for (const [start, some] of grouped(spans, (span) => span.start)) countFrom(start, some, { inTime, found })
  return spans.map((span) => found.get(span))
}

interface Counting {
  /** Records with their place in the order in which they came, by the end of their time. */
  readonly inTime: ReadonlyArray<readonly [number, Observation]>
  readonly found: Map<Period, PeopleCount | undefined>
}

const countFrom = (start: Day, spans: ReadonlyArray<Period>, { inTime, found }: Counting): void => {
  const people = new Set<string>()
  const tally = new RowsTally()
  let illustrative = false
  let first: readonly [number, Observation] | undefined
  let next = firstEnding(start, inTime)
  for (const span of spans.toSorted(byPeriod)) {
    for (let at = inTime[next]; at && at[1].period.end <= span.end; at = inTime[++next]) {
      const [index, record] = at
      if (record.person === undefined || record.period.start < start) continue
      people.add(record.person)
      tally.add(record)
      illustrative ||= record.illustrative
      if (!first || index < first[0]) first = at
    }
    found.set(span, first && { value: people.size, illustrative, first: first[1], behind: tally.told() })
  }
}

/** The place of the first record that ends on a day or after it. */
const firstEnding = (day: Day, inTime: Counting["inTime"]): number => {
  let low = 0
  let high = inTime.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inTime[middle]?.[1].period.end ?? "") < day) low = middle + 1
    else high = middle
  }
  return low
}
