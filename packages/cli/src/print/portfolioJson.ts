import { type Measured, type PortfolioIndicator, wording } from "@logframe/core"
import type { PortfolioContent } from "./PortfolioContent.js"

/** A portfolio as plain data for machines: each indicator's total, and every programme's figure or why there is none. */
export const portfolioJson = ({ members, indicators, asOf, period }: PortfolioContent): string => {
  const content = {
    asOf,
    period: period?.label,
    programmes: members.map(({ programme }) => ({
      id: programme.id,
      title: wording(programme.title, programme.language)
    })),
    indicators: indicators.map(indicatorJson)
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

const indicatorJson = ({ reference, indicator, language, entries, total }: PortfolioIndicator) => ({
  reference,
  title: wording(indicator.title, language),
  unit: indicator.unit,
  entry: indicator.entry,
  total: total.kind === "actual" ? figureJson(total) : undefined,
  noTotal: total.kind === "none" ? total.reason : undefined,
  programmes: entries.map(({ programme, references, measured }) => ({
    programme: programme.id,
    indicators: references,
    actual: figureJson(measured),
    noActual: measured.kind === "none" ? measured.reason : undefined
  }))
})

const figureJson = (measured: Pick<Measured, "kind"> & Partial<Measured>) => {
  if (!("actual" in measured) || measured.actual === undefined) return undefined
  const { figure, period, numerator, denominator, sample, illustrative, behind } = measured.actual
  return { value: figure, period: period.label, numerator, denominator, sample, illustrative, rows: behind.rows }
}
