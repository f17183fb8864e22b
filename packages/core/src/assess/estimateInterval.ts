import type { Actual } from "../measure/Actual.js"
import { type Indicator, unitScale } from "../model/Indicator.js"
import { wilson } from "../statistics/wilson.js"
import type { Interval } from "./Interval.js"

/**
 * The interval of a survey estimate, in the indicator's unit, as if its sample were a simple random one of the effective
 * size: the sample's over the design effect that the indicator declares (Kish 1965, 8.2). Undefined where the actual is no
 * estimate, no share, or its sample size is not stated.
 */
export const estimateInterval = (
  indicator: Indicator,
  actual: Pick<Actual, "value" | "sample">,
  confidence: number
): Interval | undefined => {
  const scale = unitScale(indicator)
  const share = actual.value / scale
  if (indicator.entry !== "estimate" || !actual.sample || share < 0 || share > 1) return undefined
  const effective = actual.sample / (indicator.sampleDesign?.designEffect ?? 1)
  const [low, high] = wilson(share * effective, effective, confidence)
  return { low: low * scale, high: high * scale, confidence }
}
