import type { Observation } from "../model/Observation.js"

/** What is told of a figure that stands for many rows. */
export type FigureTold = Pick<
  Observation,
  | "indicator"
  | "period"
  | "place"
  | "categories"
  | "value"
  | "numerator"
  | "denominator"
  | "sample"
  | "illustrative"
  | "origin"
  | "behind"
>

/** A figure that was made of many rows as an observation: it is no record, of no one person, and from no one source. */
export const figureObservation = (told: FigureTold): Observation => ({
  indicator: told.indicator,
  period: told.period,
  date: undefined,
  place: told.place,
  categories: told.categories,
  value: told.value,
  numerator: told.numerator,
  denominator: told.denominator,
  sample: told.sample,
  person: undefined,
  citation: undefined,
  illustrative: told.illustrative,
  note: undefined,
  origin: told.origin,
  behind: told.behind
})
