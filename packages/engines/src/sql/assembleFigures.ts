import {
  type MeasureRequest,
  type Measurement,
  type Observation,
  type PlannedIndicator,
  byPeriod,
  byText,
  compact,
  figureObservation,
  groupFigures,
  planMeasure,
  rowsByIndicator,
  unitScale
} from "@logframe/core"
import type { FigureRow } from "./FigureRow.js"

/** What an engine's SQL gave. */
export interface Figures {
  /** Of indicators as a whole, for each reporting period, and for people each longer span of the plan. */
  readonly whole: ReadonlyArray<FigureRow>
  /** Of each group and reporting period; empty when no grouping was asked for. */
  readonly groups: ReadonlyArray<FigureRow>
  /** Reports, and the rows of indicators that SQL has not counted. */
  readonly rows: ReadonlyArray<Observation>
  /** Whether the records of an indicator are among the rows, and not counted by SQL. */
  readonly isHanded: (planned: PlannedIndicator) => boolean
}

/** Figures as the observations that `measureRows` would give for the same rows, in its order. */
export const assembleFigures = (
  { whole, groups, rows, isHanded }: Figures,
  { programme, grouping }: MeasureRequest
): Pick<Measurement, "observations" | "groups"> => {
  const rowsOf = rowsByIndicator(rows)
  const wholeOf = byIndicator(whole)
  const groupsOf = byIndicator(groups)
  const plan = planMeasure(programme).map((planned) => ({
    planned,
    own: rowsOf(planned).filter(({ date }) => date === undefined || isHanded(planned))
  }))
  return {
    observations: plan.flatMap(({ planned, own }) => [
      ...compact(planned, own, programme).map((row) => ({ ...row, indicator: planned.reference })),
      ...inOrderOfPlan(planned, wholeOf(planned)).map(compacted)
    ]),
    groups: grouping
      ? plan.flatMap(({ planned, own }) => {
          const figures = groupsOf(planned).toSorted(byPeriodAndGroup)
          return own.length === 0
            ? figuresAlone(figures)
            : groupFigures(planned, [...own, ...figures.map(inGroup)], { programme, grouping })
        })
      : []
  }
}

const byIndicator = (rows: ReadonlyArray<FigureRow>): ((planned: PlannedIndicator) => ReadonlyArray<FigureRow>) => {
  const found = new Map<PlannedIndicator, Array<FigureRow>>()
  for (const row of rows) {
    const known = found.get(row.planned)
    if (known) known.push(row)
    else found.set(row.planned, [row])
  }
  return (planned) => found.get(planned) ?? []
}

/** Reporting periods in order of time, then the longer spans in the plan's order. */
const inOrderOfPlan = ({ spans }: PlannedIndicator, rows: ReadonlyArray<FigureRow>): ReadonlyArray<FigureRow> => {
  const places = new Map(spans.map((span, index) => [span, index + 1]))
  const placeOf = ({ period }: FigureRow): number => places.get(period) ?? 0
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b) || byPeriod(a.period, b.period))
}

const byPeriodAndGroup = (a: FigureRow, b: FigureRow): number =>
  (a.period === b.period ? 0 : byPeriod(a.period, b.period)) || byText(a.group.key, b.group.key)

/** What `compact` gives for the records of a figure. */
const compacted = (row: FigureRow): Observation => observationOf(row, { place: undefined, categories: {} }, row.value)

const inGroup = (row: FigureRow): Observation => observationOf(row, row.group, row.value)

/** What `groupFigures` gives for groups of which nothing else is known: none where there is nothing to divide by. */
const figuresAlone = (rows: ReadonlyArray<FigureRow>): ReadonlyArray<Observation> => {
  const found: Array<Observation> = []
  for (const row of rows) {
    const { numerator, denominator } = row
    if (numerator === undefined || denominator === undefined) found.push(inGroup(row))
    else if (denominator !== 0)
      found.push(observationOf(row, row.group, (numerator / denominator) * unitScale(row.planned.indicator)))
  }
  return found
}

const observationOf = (
  row: FigureRow,
  { place, categories }: Pick<Observation, "place" | "categories">,
  value: Observation["value"]
): Observation =>
  figureObservation({
    indicator: row.planned.reference,
    period: row.period,
    place,
    categories,
    value,
    numerator: row.numerator,
    denominator: row.denominator,
    sample: row.denominator,
    illustrative: row.illustrative,
    origin: row.origin,
    behind: row.behind
  })
