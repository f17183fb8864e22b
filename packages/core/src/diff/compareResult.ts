import type { Result } from "../model/Result.js"
import type { Change } from "./Change.js"
import { type Readings, compareFields } from "./compareFields.js"
import type { Both, Holder } from "./Difference.js"

const readings: Readings = {
  id: "elsewhere",
  level: "elsewhere",
  origin: "elsewhere",
  illustrative: "elsewhere",
  indicators: "elsewhere",
  children: "elsewhere",
  statement: "wording",
  note: "wording",
  responsible: "wording",
  assumptions: "items",
  risks: "items",
  contributions: "items",
  alignment: "items",
  inputs: "items",
  workPlan: "parts",
  tags: "set"
}

/** A result on one side. */
export interface ResultHolder extends Holder {
  readonly node: Result
}

/** What differs between a result and itself; what hangs below it is compared for itself. */
export const compareResult = (both: Both<ResultHolder>): ReadonlyArray<Change> => compareFields(both, readings)
