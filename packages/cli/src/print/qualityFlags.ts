import { type IndicatorQuality, type Origin, type Told, thresholds, unlikelySpread } from "@logframe/core"

/** How many flags of one kind are shown; all are in the JSON. */
const most = 5

/** What is behind the flags of an indicator, a line each, of each kind the first few. */
export const qualityFlags = (quality: IndicatorQuality): ReadonlyArray<string> => [
  ...few(incomplete(quality)),
  ...few(
    quality.duplicates.map(
      ({ origin, first, isSame }) =>
        `${at(origin)}: ${isSame ? "the same as" : "another figure than"} ${at(first)} for the same fact`
    )
  ),
  ...few(
    furthest(found(quality.outliers)).map(({ origin, place, period, value, deviations, modified, grade }) => {
      const far = `${deviations.toFixed(1)} standard deviations from the mean`
      const robust = modified === undefined ? "" : `, modified Z-score ${modified.toFixed(1)}`
      return `${at(origin)}: ${where(place)}${period.label}: ${value} is ${far}${robust} (${grade === "modified" ? "by the latter" : grade})`
    })
  ),
  ...few(
    found(quality.changes).map(
      ({ origin, place, year, value, before, ratio }) =>
        `${at(origin)}: ${where(place)}${year}: ${value} is ${ratio.toFixed(2)} times the ${rounded(before)} of the years before`
    )
  ),
  ...digitsFlag(quality),
  ...few(quality.contradictions.map(({ code, origin }) => `${at(origin)}: ${code}`))
]

const found = <Finding>(metric: Told<ReadonlyArray<Finding>>): ReadonlyArray<Finding> =>
  metric.kind === "told" ? metric.finding : []

const furthest = <Far extends { readonly deviations: number }>(all: ReadonlyArray<Far>): ReadonlyArray<Far> =>
  all.toSorted((a, b) => Math.abs(b.deviations) - Math.abs(a.deviations))

const few = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length <= most ? lines : [...lines.slice(0, most), `and ${lines.length - most} more: --json`]

const at = ({ file, path }: Origin): string => `${file}:${path[0] ?? ""}`

const where = (place: string | undefined): string => (place === undefined ? "" : `${place}, `)

const rounded = (value: number): string => String(Math.round(value * 10) / 10)

/** Places and periods of which too few reports came in, those without any first. */
const incomplete = ({ completeness }: IndicatorQuality): ReadonlyArray<string> => {
  if (completeness.kind === "unknown") return []
  const { byPlace, byPeriod } = completeness.finding
  const named = [
    ...byPlace.flatMap(({ place, ...reports }) => (place === undefined ? [] : [{ name: place, ...reports }])),
    ...byPeriod.map(({ period, ...reports }) => ({ name: period.label, ...reports }))
  ]
  return named
    .filter(({ received, expected }) => received < thresholds.completeness * expected)
    .toSorted((a, b) => a.received / a.expected - b.received / b.expected)
    .map(({ name, received, expected }) => `${name}: ${received} of ${expected} reports came in`)
}

const digitsFlag = ({ digits }: IndicatorQuality): ReadonlyArray<string> => {
  if (digits.kind === "unknown" || digits.finding.chiSquare <= unlikelySpread) return []
  const { counts, total, chiSquare } = digits.finding
  const favourites = counts
    .map((count, digit) => ({ digit, share: count / total }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 2)
    .map(({ digit, share }) => `${digit} (${Math.round(100 * share)} %)`)
  return [`last digits of ${total} figures: ${favourites.join(" and ")} most often, chi-square ${chiSquare.toFixed(1)}`]
}
