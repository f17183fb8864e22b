import { modifiedScores } from "../statistics/modifiedScores.js"
import { standardScores } from "../statistics/standardScores.js"
import { type Outlier, type Told, told, unknown } from "./DataQuality.js"
import type { PlaceSeries } from "./placeSeries.js"
import { thresholds } from "./thresholds.js"

/**
 * Figures that lie far from the others of their own place: moderate from two standard deviations from the mean on, extreme
 * beyond three, and by the modified Z-score beyond 3.5. Series of fewer than six periods cannot have one.
 *
 * WHO, Data quality review, Module 1 (2017), domain 2, metric 2a: presence of outliers.
 */
export const outliers = (series: ReadonlyArray<PlaceSeries>): Told<ReadonlyArray<Outlier>> => {
  const long = series.filter(({ points }) => points.length >= thresholds.fewestPeriods)
  return long.length === 0 ? unknown("too-few-periods") : told(long.flatMap(outliersIn))
}

const outliersIn = ({ place, points }: PlaceSeries): ReadonlyArray<Outlier> => {
  const values = points.map(({ value }) => value)
  const scores = standardScores(values)
  const robust = modifiedScores(values)
  return points.flatMap(({ period, value, origin }, index) => {
    const deviations = scores?.[index] ?? 0
    const modified = robust?.[index]
    const grade = gradeOf(deviations, modified)
    return grade === undefined ? [] : [{ place, period, value, deviations, modified, grade, origin }]
  })
}

const gradeOf = (deviations: number, modified: number | undefined): Outlier["grade"] | undefined => {
  const far = Math.abs(deviations)
  if (far > thresholds.extreme) return "extreme"
  if (far >= thresholds.moderate) return "moderate"
  return modified !== undefined && Math.abs(modified) > thresholds.modified ? "modified" : undefined
}
