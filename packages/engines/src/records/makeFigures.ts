import { type AnswerRow, type Counted, type Figure, figureIn, numberIn } from "./Counted.js"
import type { RecordClass } from "./RecordClass.js"
import { type Measuring, figure } from "./figure.js"
import { figureStatements } from "./figureStatements.js"
import { makePeople } from "./makePeople.js"
import { makeStates } from "./makeStates.js"
import { groupColumns } from "./recordsOf.js"

/** The figures of a class, in no order. */
export const makeFigures = async (made: RecordClass, measuring: Measuring): Promise<ReadonlyArray<Figure>> => {
  switch (made.making) {
    case "sum":
      return (await measuring.ask(figureStatements.sums(made, measuring))).flatMap((row) =>
        figure(made, measuring, { row, value: figureIn(row, "total") })
      )
    case "ratio":
      return (await measuring.ask(figureStatements.ratios(made, measuring))).flatMap((row) =>
        figure(made, measuring, { row, ...pooledIn(row) })
      )
    case "survey":
      return surveys(made, measuring)
    case "mean":
      return (await measuring.ask(figureStatements.means(made, measuring))).flatMap((row) =>
        meanIn(made, measuring, row)
      )
    case "last":
      return makeLast(made, measuring)
    case "people":
      return makePeople(made, measuring)
    default:
      return makeStates(made, measuring)
  }
}

const pooledIn = (row: AnswerRow): Pick<Figure, "numerator" | "denominator" | "sample"> => {
  const denominator = figureIn(row, "below")
  return { numerator: figureIn(row, "above"), denominator, sample: denominator }
}

const meanIn = (made: RecordClass, measuring: Measuring, row: AnswerRow): ReadonlyArray<Figure> => {
  const sample = numberIn(row, "weight")
  if (sample === 0) return []
  const leftOut = [["categories-incomplete", numberIn(row, "partial")]] as const
  return figure(made, measuring, { row, value: numberIn(row, "total") / sample, sample, leftOut })
}

/** Interviews where there are any in a period, else the last figure that a survey gave. */
const surveys = async (made: RecordClass, measuring: Measuring): Promise<ReadonlyArray<Figure>> => {
  const pooled = (await measuring.ask(figureStatements.interviews(made, measuring))).flatMap((row) =>
    figure(made, measuring, { row, ...pooledIn(row) })
  )
  const known = new Set(pooled.map(keyOf))
  return [...pooled, ...(await makeLast(made, measuring)).filter((last) => !known.has(keyOf(last)))]
}

const keyOf = ({ planned, period, group, place }: Figure): string =>
  JSON.stringify([planned.reference, period.start, group, place ?? null])

const makeLast = async (made: RecordClass, measuring: Measuring): Promise<ReadonlyArray<Figure>> => {
  const columns = [...groupColumns(measuring.grouping), ...(made.isByPlace ? (["spot"] as const) : [])]
  const keyIn = (row: AnswerRow): string => JSON.stringify([row.k, row.p, ...columns.map((column) => row[column])])
  const counts = new Map(
    (await measuring.ask(figureStatements.candidates(made, measuring))).map((row) => [keyIn(row), row])
  )
  return (await measuring.ask(figureStatements.lastRecords(made, measuring))).flatMap((row) => {
    const count = counts.get(keyIn(row)) ?? {}
    const counted: Counted = {
      rows: 1,
      bySource: measuring.relation.sources.map((_, index) => (index === numberIn(row, "source") ? 1 : 0)),
      first: row.last ?? "",
      last: row.last ?? "",
      places: row.place ? 1 : 0,
      illustrative: numberIn(row, "marked") > 0
    }
    const leftOut = [
      ["categories-incomplete", numberIn(count, "partial")],
      ["superseded", numberIn(count, "counted") - 1]
    ] as const
    return figure(made, measuring, { row, counted, value: valueIn(row), sample: figureIn(row, "weight"), leftOut })
  })
}

const valueIn = (row: AnswerRow): Figure["value"] => {
  if (row.word === "true" || row.word === "false") return row.word === "true"
  return row.word ?? figureIn(row, "total")
}
