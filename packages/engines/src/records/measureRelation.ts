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
  rowsByIndicator
} from "@logframe/core"
import { EngineError } from "../EngineError.js"
import type { Figure } from "./Counted.js"
import { recordClasses } from "./RecordClass.js"
import type { Measuring } from "./figure.js"
import { makeFigures } from "./makeFigures.js"

/** What the records of a relation and some reports come to, as `measureRows` would have it, in its order. */
export const measureRelation = async (
  { programme, grouping }: MeasureRequest,
  measuring: Omit<Measuring, "grouping" | "places"> & {
    readonly engine: string
    readonly reports: ReadonlyArray<Observation>
  }
): Promise<Pick<Measurement, "observations" | "groups">> => {
  const plan = planMeasure(programme)
  const classes = recordClasses(plan)
  const figuresBy = async (by: MeasureRequest["grouping"]): Promise<FiguresOf> => {
    const found: Array<Figure> = []
    for (const made of classes)
      found.push(...(await makeFigures(made, { ...measuring, grouping: by, places: programme.places })))
    return byIndicator(found)
  }
  const reportsOf = rowsByIndicator(measuring.reports)
  const whole = await figuresBy(undefined)
  const twice = plan.find((planned) => isCountedTwice(planned, reportsOf(planned), whole(planned)))
  if (twice)
    throw new EngineError({
      engine: measuring.engine,
      reason: `People of ${twice.reference} are reported for periods in some rows and recorded on days in others.`,
      remedy:
        "Give all of them a date, or all of them a period: who is in both counts once, and the server cannot tell."
    })
  const grouped = grouping && (await figuresBy(grouping))
  return {
    observations: plan.flatMap((planned) => [
      ...compact(planned, reportsOf(planned), programme).map((row) => ({ ...row, indicator: planned.reference })),
      ...whole(planned).map((figure) => observationOf(figure, measuring.relation.sources))
    ]),
    groups:
      grouping && grouped
        ? plan.flatMap((planned) => {
            const figures = grouped(planned).map((figure) => {
              const group = groupOf(figure, grouping)
              const row = observationOf(figure, measuring.relation.sources)
              return { ...row, place: row.place ?? group.place, categories: group.categories }
            })
            return groupFigures(planned, [...reportsOf(planned), ...figures], { programme, grouping })
          })
        : []
  }
}

/** People of reports come here by name and people of records as a number: who is in both cannot be told. */
const isCountedTwice = (
  { indicator }: PlannedIndicator,
  reports: ReadonlyArray<Observation>,
  figures: ReadonlyArray<Figure>
): boolean => indicator.entry === "person" && figures.length > 0 && reports.some(({ person }) => person !== undefined)

type FiguresOf = (planned: PlannedIndicator) => ReadonlyArray<Figure>

const byIndicator = (figures: ReadonlyArray<Figure>): FiguresOf => {
  const found = new Map<PlannedIndicator, Array<Figure>>()
  for (const figure of figures) {
    const known = found.get(figure.planned)
    if (known) known.push(figure)
    else found.set(figure.planned, [figure])
  }
  return (planned) => inOrderOf(planned, found.get(planned) ?? [])
}

/** By place, then reporting periods in order of time, then the longer spans in the plan's order. */
const inOrderOf = ({ spans }: PlannedIndicator, figures: ReadonlyArray<Figure>): ReadonlyArray<Figure> => {
  const ranks = new Map(spans.map((span, index) => [span, index + 1]))
  const rankOf = ({ period }: Figure): number => ranks.get(period) ?? 0
  return figures.toSorted(
    (a, b) => byText(a.place ?? "", b.place ?? "") || rankOf(a) - rankOf(b) || byPeriod(a.period, b.period)
  )
}

const groupOf = ({ group }: Figure, { placeGroups, dimensions }: NonNullable<MeasureRequest["grouping"]>) => {
  const [place] = placeGroups ? group : []
  const chosen = placeGroups ? group.slice(1) : group
  return { place, categories: Object.fromEntries(dimensions.map((id, index) => [id, chosen[index] ?? ""])) }
}

/** A figure has no row of its own: its origin is the source, of several the first that has any of its rows. */
const observationOf = (
  { planned, period, place, value, numerator, denominator, sample, illustrative, behind }: Figure,
  sources: ReadonlyArray<string>
): Observation =>
  figureObservation({
    indicator: planned.reference,
    period,
    place,
    categories: {},
    value,
    numerator,
    denominator,
    sample,
    illustrative,
    origin: { file: sources.find((path) => behind.files.some((file) => file.path === path)) ?? "", path: [] },
    behind
  })
