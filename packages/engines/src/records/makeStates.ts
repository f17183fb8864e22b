import { type Programme, placesAround } from "@logframe/core"
import { type AnswerRow, type Counted, type Figure, countedIn, countedTogether, figureIn, numberIn } from "./Counted.js"
import type { RecordClass } from "./RecordClass.js"
import { figureStatements } from "./figureStatements.js"
import { type Measuring, figure } from "./figure.js"
import { groupColumns, otherCategories } from "./recordsOf.js"
import { sumOfDecimals } from "./sumOfDecimals.js"

/**
 * States at the end of reporting periods. Where the places and categories of an indicator's records cannot restate each
 * other the server adds them up; else it gives them by place and set of disaggregations, and what restates is left out here.
 */
export const makeStates = async (made: RecordClass, measuring: Measuring): Promise<ReadonlyArray<Figure>> => {
  const units = await measuring.ask(figureStatements.unitsOfStates(made, measuring))
  const byMember = new Map<number, Array<AnswerRow>>()
  for (const row of units) byMember.set(Number(row.k), [...(byMember.get(Number(row.k)) ?? []), row])
  const nested = [...byMember].filter(([, rows]) => mayRestate(rows, measuring.places)).map(([member]) => member)
  const plain = [...byMember.keys()].filter((member) => !nested.includes(member))
  const recorded = await measuring.ask(figureStatements.recordedStates(made, measuring))
  const found: Array<Figure> = []
  for (const [members, isDetailed] of [
    [plain, false],
    [nested, true]
  ] as const) {
    if (members.length === 0) continue
    const rows = await measuring.ask(figureStatements.states(made, measuring, { members, isDetailed }))
    found.push(
      ...figuresOf(made, measuring, { rows, recorded: recorded.filter((row) => members.includes(Number(row.k))) })
    )
  }
  return found
}

const mayRestate = (units: ReadonlyArray<AnswerRow>, places: Programme["places"]): boolean => {
  const known = new Set(units.map(({ spot }) => spot ?? ""))
  if (new Set(units.map(({ mask }) => mask)).size > 1) return true
  return [...known].some((spot) => aroundOf(spot, places).some((around) => known.has(around)))
}

/** The places that a place lies in, and that of everything. */
const aroundOf = (spot: string, places: Programme["places"]): ReadonlyArray<string> =>
  spot === "" ? [] : ["", ...placesAround(places, spot)]

interface Answers {
  readonly rows: ReadonlyArray<AnswerRow>
  readonly recorded: ReadonlyArray<AnswerRow>
}

const figuresOf = (made: RecordClass, measuring: Measuring, { rows, recorded }: Answers): ReadonlyArray<Figure> => {
  const columns = [...groupColumns(measuring.grouping), ...(made.isByPlace ? (["spot"] as const) : [])]
  const keyIn = (row: AnswerRow, period: string | null | undefined): string =>
    JSON.stringify([row.k, period, ...columns.map((column) => row[column])])
  const known = new Map<string, Array<AnswerRow>>()
  for (const row of rows) {
    const key = keyIn(row, row.q)
    const others = known.get(key)
    if (others) others.push(row)
    else known.set(key, [row])
  }
  return recorded.flatMap((row) => stateOf(made, measuring, { row, units: known.get(keyIn(row, row.p)) ?? [] }))
}

interface Units {
  /** How many records the period has. */
  readonly row: AnswerRow
  readonly units: ReadonlyArray<AnswerRow>
}

const stateOf = (made: RecordClass, measuring: Measuring, { row, units }: Units): ReadonlyArray<Figure> => {
  const restated = units.filter((unit) => isRestated(unit, units, measuring))
  const counting = units.filter((unit) => !restated.includes(unit))
  const parts = counting.flatMap((unit) => countedIn(unit, measuring.relation.sources.length) ?? [])
  const counted: Counted | undefined = countedTogether(parts)
  const restating = sumOf(restated, "fresh")
  const superseded = numberIn(row, "recorded") - sumOf(units, "fresh")
  return counted
    ? figure(made, measuring, {
        row,
        counted,
        value: sumOfDecimals(counting.map(({ total }) => total ?? "0")),
        leftOut: [
          ["restates-the-total", restating],
          ["superseded", superseded]
        ]
      })
    : []
}

const sumOf = (rows: ReadonlyArray<AnswerRow>, column: "fresh"): number =>
  rows.reduce((sum, row) => sum + (figureIn(row, column) ?? 0), 0)

const isRestated = (unit: AnswerRow, units: ReadonlyArray<AnswerRow>, measuring: Measuring): boolean => {
  if (unit.mask === undefined) return false
  const around = aroundOf(unit.spot ?? "", measuring.places)
  const dimensions = dimensionsIn(unit, measuring)
  return units.some(
    (other) =>
      around.includes(other.spot ?? "") || (other.spot === unit.spot && dimensionsIn(other, measuring) < dimensions)
  )
}

/** The disaggregations that a unit names, as the core has them in order. */
const dimensionsIn = (unit: AnswerRow, measuring: Measuring): string => {
  const bits = numberIn(unit, "mask")
  return otherCategories(measuring)
    .filter((_, index) => (bits & (1 << index)) > 0)
    .map((column) => measuring.relation.dimensions[Number(column.slice(1))] ?? "")
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join("/")
}
