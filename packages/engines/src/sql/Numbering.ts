import { type MeasureRequest, planMeasure } from "@logframe/core"
import { type CategoryNumbers, numberCategories } from "./numberCategories.js"
import { type PlaceNumbers, numberPlaces } from "./numberPlaces.js"
import { type TimeNumbers, numberTimes } from "./numberTimes.js"

/** What rows say in words, as integers: what SQL engines group and join by. */
export interface Numbering {
  readonly request: MeasureRequest
  readonly times: TimeNumbers
  readonly places: PlaceNumbers
  readonly categories: CategoryNumbers
}

/** Numbers all that a request's rows may name; the same numbers for the same request. */
export const numberingOf = (request: MeasureRequest): Numbering => ({
  request,
  times: numberTimes(planMeasure(request.programme)),
  places: numberPlaces(request.programme, request.grouping),
  categories: numberCategories(request.programme, request.grouping)
})
