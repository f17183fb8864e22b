import { isPercent } from "./isPercent.js"
import type { Figure, Indicator } from "./Indicator.js"

/**
 * What a figure of an indicator should be and is not; undefined where it is right. `answers` are the words for yes and no
 * where the figure is written.
 */
export const figureFault = (indicator: Indicator, value: Figure | undefined, answers: string): string | undefined => {
  if (indicator.entry === "yes-no") return typeof value === "boolean" ? undefined : answers
  if (indicator.entry === "judgement") {
    if (indicator.scale.length === 0) return "a rank of its `scale:`, which it does not declare"
    return typeof value === "string" && indicator.scale.includes(value)
      ? undefined
      : `one of ${indicator.scale.join(", ")}`
  }
  if (typeof value !== "number") return "a number"
  const isShare = indicator.entry === "estimate" && isPercent(indicator.unit)
  return isShare && (value < 0 || value > 100) ? "a percentage between 0 and 100" : undefined
}
