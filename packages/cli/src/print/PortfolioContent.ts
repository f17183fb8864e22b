import type { Period, PortfolioIndicator, PortfolioMember } from "@logframe/core"

/** What is told of a portfolio. */
export interface PortfolioContent {
  readonly members: ReadonlyArray<PortfolioMember>
  readonly indicators: ReadonlyArray<PortfolioIndicator>
  readonly asOf: string
  readonly period: Period | undefined
}
