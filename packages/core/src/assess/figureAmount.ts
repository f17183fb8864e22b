import type { Figure, Indicator, Range } from "../model/Indicator.js"

/** The number that a figure stands for: yes is 1 and no 0, a rank its place on the scale; undefined for a range. */
export const figureAmount = (indicator: Indicator, figure: Figure | Range): number | undefined => {
  if (typeof figure === "number") return figure
  if (typeof figure === "boolean") return figure ? 1 : 0
  if (typeof figure !== "string") return undefined
  const rank = indicator.scale.indexOf(figure)
  return rank < 0 ? undefined : rank
}
