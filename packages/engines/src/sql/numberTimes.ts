import {
  type Day,
  type MeasurePlan,
  type PlannedIndicator,
  type ReportingPeriod,
  addDays,
  byText
} from "@logframe/core"
import { type Counting, countingOf, countings } from "./Counting.js"

/** A reporting period of an indicator; its number is its place among all of them. */
export interface Cell extends ReportingPeriod {
  readonly planned: PlannedIndicator
}

/** A span of days in a timeline, and what is added to a name's base to have the slot of a record in it. */
export interface TimelineSpan {
  readonly start: Day
  readonly end: Day
  readonly offset: number
}

/** A name by which rows call an indicator: its id, or its reference. */
export interface NumberedName {
  readonly name: string
  /** The number of its timeline. */
  readonly timeline: number
  readonly base: number
}

/** The cells of all indicators that are counted in one way: from the first to before the last. */
export interface CellRange {
  readonly from: number
  readonly to: number
}

/**
 * Reporting periods of all indicators by number. A record of a name on a day is in a slot: the name's base, and the offset
 * of its timeline's span with that day; in no span it belongs to no indicator. A slot is a cell, except for the few from
 * `cells.length` on, which stand for the several cells of logframes that overlap.
 */
export interface TimeNumbers {
  readonly cells: ReadonlyArray<Cell>
  readonly ranges: Readonly<Record<Counting, CellRange>>
  readonly names: ReadonlyArray<NumberedName>
  readonly timelines: ReadonlyArray<ReadonlyArray<TimelineSpan>>
  /** The cells of each slot that is none itself. */
  readonly shared: ReadonlyArray<{ readonly slot: number; readonly cell: number }>
  /** The first cell of each indicator, by its reference. */
  readonly firstCell: ReadonlyMap<string, number>
  /** The first day of all, from which days are counted; undefined when there is no indicator. */
  readonly firstDay: Day | undefined
  readonly lastDay: Day | undefined
}

const rankOf = (planned: PlannedIndicator): number => countings.indexOf(countingOf(planned))

/** Numbers the reporting periods of a plan. */
export const numberTimes = (plan: MeasurePlan): TimeNumbers => {
  const ordered = plan.toSorted((a, b) => rankOf(a) - rankOf(b) || byText(a.indicator.id, b.indicator.id))
  const cells = ordered.flatMap((planned) => planned.periods.map((period): Cell => ({ ...period, planned })))
  const firstCell = new Map<string, number>()
  let next = 0
  for (const { reference, periods } of ordered) {
    firstCell.set(reference, next)
    next += periods.length
  }
  const owners = new Map<string, Array<PlannedIndicator>>()
  for (const planned of ordered) {
    for (const name of new Set(planned.names)) {
      const known = owners.get(name)
      if (known) known.push(planned)
      else owners.set(name, [planned])
    }
  }
  const slots = new Slots(cells.length)
  const timelines = new Map<string, number>()
  const spans: Array<ReadonlyArray<TimelineSpan>> = []
  const names = [...owners].map(([name, planned]): NumberedName => {
    const own = spansOf(planned, firstCell, slots)
    const base = own.reduce((least, { offset }) => Math.min(least, offset), own[0]?.offset ?? 0)
    const relative = own.map((span) => ({ ...span, offset: span.offset - base }))
    const key = relative.map(({ start, end, offset }) => `${start} ${end} ${offset}`).join(";")
    const timeline = timelines.get(key) ?? spans.push(relative) - 1
    timelines.set(key, timeline)
    return { name, timeline, base }
  })
  const days = cells.flatMap(({ period }) => [period.start, period.end]).toSorted()
  return {
    cells,
    ranges: rangesOf(cells),
    names,
    timelines: spans,
    shared: slots.shared,
    firstCell,
    firstDay: days[0],
    lastDay: days.at(-1)
  }
}

const rangesOf = (cells: ReadonlyArray<Cell>): TimeNumbers["ranges"] => {
  const counted = cells.map(({ planned }) => countingOf(planned))
  const rangeOf = (counting: Counting): CellRange => {
    const from = counted.indexOf(counting)
    return from < 0 ? { from: 0, to: 0 } : { from, to: counted.lastIndexOf(counting) + 1 }
  }
  return {
    sum: rangeOf("sum"),
    ratio: rangeOf("ratio"),
    interviews: rangeOf("interviews"),
    people: rangeOf("people"),
    state: rangeOf("state"),
    "kept-state": rangeOf("kept-state"),
    handed: rangeOf("handed")
  }
}

/** The slots that stand for several cells, each made when it is first needed. */
class Slots {
  readonly shared: Array<{ readonly slot: number; readonly cell: number }> = []
  readonly #known = new Map<string, number>()
  #next: number

  constructor(cells: number) {
    this.#next = cells
  }

  of(cells: ReadonlyArray<number>): number {
    const [first = 0, ...rest] = cells
    if (rest.length === 0) return first
    const key = cells.join(" ")
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const slot = this.#next++
    this.#known.set(key, slot)
    this.shared.push(...cells.map((cell) => ({ slot, cell })))
    return slot
  }
}

/** The days of the indicators that a name means, in spans that lie in the same reporting periods; offsets are slots yet. */
const spansOf = (
  owners: ReadonlyArray<PlannedIndicator>,
  firstCell: ReadonlyMap<string, number>,
  slots: Slots
): ReadonlyArray<TimelineSpan> => {
  const owned = owners.flatMap(({ reference, periods }) =>
    periods.map(({ period }, index) => ({ ...period, cell: (firstCell.get(reference) ?? 0) + index }))
  )
  if (owners.length < 2) return owned.map(({ start, end, cell }) => ({ start, end, offset: cell }))
  const cuts = [...new Set(owned.flatMap(({ start, end }) => [start, addDays(end, 1)]))].toSorted()
  return cuts.flatMap((start, index) => {
    const after = cuts[index + 1]
    const around = owned.filter((period) => period.start <= start && start <= period.end)
    if (after === undefined || around.length === 0) return []
    return [{ start, end: addDays(after, -1), offset: slots.of(around.map(({ cell }) => cell)) }]
  })
}
