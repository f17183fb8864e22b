import type { Period } from "@logframe/core"
import { type AnswerRow, type Counted, type Figure, countedIn, countedTogether, figureIn, numberIn } from "./Counted.js"
import type { RecordClass } from "./RecordClass.js"
import { type Span, figureStatements } from "./figureStatements.js"
import { type Measuring, figure } from "./figure.js"

/**
 * People counted once over each reporting period, and over each longer span that a target asks for. The spans that begin
 * on one day are counted together: who was there before in such a span is not new in a later period of it.
 */
export const makePeople = async (made: RecordClass, measuring: Measuring): Promise<ReadonlyArray<Figure>> => {
  const inPeriods = (await measuring.ask(figureStatements.people(made, measuring))).flatMap((row) =>
    figure(made, measuring, { row, value: figureIn(row, "total") })
  )
  const longer: Array<Figure> = []
  for (const span of measuring.grouping ? [] : spansOf(made)) longer.push(...(await inSpans(made, measuring, span)))
  return [...inPeriods, ...longer]
}

/** The longest span from each day, with the members that ask for it. */
const spansOf = ({ members }: RecordClass): ReadonlyArray<Span> => {
  const found = new Map<string, { first: string; last: string; members: Array<number> }>()
  for (const [index, { spans }] of members.entries()) {
    for (const first of new Set(spans.map(({ start }) => start))) {
      const last = spans
        .filter(({ start }) => start === first)
        .reduce((end, span) => (span.end > end ? span.end : end), "")
      const key = `${first} ${last}`
      const known = found.get(key)
      if (known) known.members.push(index)
      else found.set(key, { first, last, members: [index] })
    }
  }
  return [...found.values()]
}

/** What each period adds to a span. */
interface Addition {
  readonly people: number
  readonly places: number
  readonly counted: Counted | undefined
}

const inSpans = async (made: RecordClass, measuring: Measuring, span: Span): Promise<ReadonlyArray<Figure>> => {
  const additions = new Map<string, Adding>()
  const add = (row: AnswerRow, index: number, part: Partial<Addition>): void => {
    const key = JSON.stringify([row.k, row.spot])
    const adding: Adding = additions.get(key) ?? {
      k: row.k ?? "",
      spot: row.spot ?? "",
      byPeriod: new Map()
    }
    additions.set(key, adding)
    const before = adding.byPeriod.get(index)
    adding.byPeriod.set(index, { people: 0, places: 0, counted: undefined, ...before, ...part })
  }
  for (const row of await measuring.ask(figureStatements.rowsInSpan(made, measuring, span)))
    add(row, numberIn(row, "p"), { counted: countedIn(row, measuring.relation.sources.length) })
  for (const row of await measuring.ask(figureStatements.people(made, measuring, span)))
    add(row, numberIn(row, "q"), { people: numberIn(row, "total") })
  for (const row of await measuring.ask(figureStatements.placesInSpan(made, measuring, span)))
    add(row, numberIn(row, "q"), { places: numberIn(row, "total") })
  return [...additions.values()].flatMap(({ k, spot, byPeriod }) => {
    const spans = (made.members[Number(k)]?.spans ?? []).filter(({ start }) => start === span.first)
    return spans.flatMap((period) => totalOf(made, measuring, { period, k, spot, byPeriod }))
  })
}

/** An indicator, and where each place has a figure the place, with what each period adds. */
interface Adding {
  readonly k: string
  readonly spot: string
  readonly byPeriod: Map<number, Addition>
}

interface Asked extends Adding {
  readonly period: Period
}

const totalOf = (
  made: RecordClass,
  measuring: Measuring,
  { period, k, spot, byPeriod }: Asked
): ReadonlyArray<Figure> => {
  const inside = [...byPeriod]
    .filter(([index]) => (made.periods[index]?.period.end ?? "") <= period.end)
    .map(([, part]) => part)
  const counted = countedTogether(inside.flatMap((part) => part.counted ?? []))
  if (!counted) return []
  const total = inside.reduce((sum, part) => sum + part.people, 0)
  // Where each place has a figure of its own, each figure is of that place or of none.
  const places = made.isByPlace ? (spot ? 1 : 0) : inside.reduce((sum, part) => sum + part.places, 0)
  const found = figure(made, measuring, { row: { k, p: "0", spot }, counted: { ...counted, places }, value: total })
  return found.map((each) => ({ ...each, period }))
}
