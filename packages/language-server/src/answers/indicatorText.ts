import {
  type Figure,
  type Indicator,
  type IndicatorAssessment,
  type Logframe,
  type Range,
  type Result,
  type Target,
  assessOne,
  lastDayOfData,
  resultsOf,
  wording
} from "@logframe/core"
import type { Named } from "../workspace/NameIndex.js"
import { plainText } from "./plainText.js"

/**
 * An indicator as Markdown: title, unit, entry, baseline, targets, the last actual and how it stands on the last day of the
 * data. Undefined for any other name, and for an indicator that cannot be read at the moment.
 */
export const indicatorText = ({ session, occurrence }: Named): string | undefined => {
  if (!occurrence.kinds.includes("indicator")) return undefined
  const { programme, observations } = session.loaded
  const place = programme && placeOf(programme.logframes, occurrence)
  if (!programme || !place) return undefined
  const asOf = lastDayOfData(programme, observations)
  const assessed = assessOne(place, { programme, observations, asOf })
  const say = (text: Parameters<typeof wording>[0]): string => plainText(wording(text, programme.language))
  const { logframe, result, indicator } = place
  return [
    `**${say(indicator.title)}**`,
    "",
    `indicator \`${logframe.id}/${indicator.id}\` of the ${result.level} \`${result.id}\``,
    "",
    `- unit: ${plainText(indicator.unit)}; entry: ${indicator.entry}; direction: ${indicator.direction}`,
    `- baseline: ${baselineText(indicator)}`,
    `- targets: ${indicator.targets.map(targetText).join("; ") || "none"}`,
    `- actual: ${actualText(assessed)}`,
    `- status on ${asOf}: ${assessed.status.replaceAll("-", " ")}${achievementText(assessed)}`,
    ...(indicator.definition ? ["", say(indicator.definition)] : []),
    ...(indicator.limits ? ["", `*Limits: ${say(indicator.limits)}*`] : [])
  ].join("\n")
}

const placeOf = (
  logframes: ReadonlyArray<Logframe>,
  { id, origin }: Named["occurrence"]
): { readonly logframe: Logframe; readonly result: Result; readonly indicator: Indicator } | undefined => {
  const path = origin.path.join("\n")
  for (const logframe of logframes.filter((each) => each.origin.file === origin.file)) {
    for (const result of resultsOf(logframe)) {
      const indicator = result.indicators.find((each) => each.id === id && each.origin.path.join("\n") === path)
      if (indicator) return { logframe, result, indicator }
    }
  }
  return undefined
}

const figureText = (figure: Figure | Range): string => {
  if (typeof figure === "object") return `${figure.low} to ${figure.high}`
  return typeof figure === "boolean" ? (figure ? "yes" : "no") : plainText(String(figure))
}

const mark = (isIllustrative: boolean): string => (isIllustrative ? " (illustrative)" : "")

const baselineText = ({ baseline, pending }: Indicator): string => {
  if (baseline) {
    const when = baseline.period ? ` in ${baseline.period.label}` : ""
    return `${figureText(baseline.value)}${when}${mark(baseline.illustrative)}`
  }
  const waiting = pending.find(({ what }) => what === "baseline")
  return waiting ? `to be determined by ${waiting.by}` : "none"
}

const targetText = ({ period, value, place, categories, illustrative, revisions }: Target): string => {
  const parts = [place, ...Object.values(categories)].filter((part) => part !== undefined)
  const last = revisions.at(-1)
  const revised = last ? `, revised to ${figureText(last.value)} on ${last.date}` : ""
  return `${period.label}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}: ${figureText(value)}${revised}${mark(illustrative)}`
}

const noActual: Readonly<Record<string, string>> = {
  "no-rows": "none, since no row of data belongs to it",
  "not-combinable-over-places": "none, since figures of places do not make one here",
  "categories-incomplete": "none, since not every category has a figure",
  "zero-denominator": "none, since the denominator is zero",
  "only-before-target": "none for the target's time, only before it",
  "only-baseline": "none besides the baseline",
  "formula-part-missing": "none, since a part of the formula has none"
}

const actualText = ({ measured, interval }: IndicatorAssessment): string => {
  if (measured.kind === "none") return noActual[measured.reason] ?? measured.reason
  const { figure, period, illustrative } = measured.actual
  const bounds = interval ? `, between ${rounded(interval.low)} and ${rounded(interval.high)}` : ""
  return `${typeof figure === "number" ? rounded(figure) : figureText(figure)} in ${period.label}${bounds}${mark(illustrative)}`
}

const achievementText = ({ achievement }: IndicatorAssessment): string =>
  achievement === undefined ? "" : ` (${Math.round(achievement * 100)} %)`

const rounded = (value: number): string => String(Math.round(value * 100) / 100)
