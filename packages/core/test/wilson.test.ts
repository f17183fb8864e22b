import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exactSum } from "../src/statistics/exactSum.js"
import { normalQuantile, wilson } from "../src/statistics/wilson.js"
import cases from "./reference/wilson.json" with { type: "json" }

describe("the Wilson interval", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { input, expected, tolerance }) => {
    // A design effect divides what the sample is worth.
    const designEffect = "designEffect" in input ? input.designEffect : 1
    const [low, high] = wilson(input.successes / designEffect, input.n / designEffect, input.confidence)
    expect(Math.abs(low - expected.lower)).toBeLessThan(tolerance)
    expect(Math.abs(high - expected.upper)).toBeLessThan(tolerance)
  })

  test("contains the estimate and mirrors when successes and failures change places", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const successes = Math.round(share * n)
        const [low, high] = wilson(successes, n, 0.95)
        const [mirroredLow, mirroredHigh] = wilson(n - successes, n, 0.95)
        expect(low).toBeLessThanOrEqual(successes / n + 1e-12)
        expect(high).toBeGreaterThanOrEqual(successes / n - 1e-12)
        expect(low).toBeCloseTo(1 - mirroredHigh, 10)
        expect(high).toBeCloseTo(1 - mirroredLow, 10)
      })
    )
  })

  // Quantiles as R 4.2 gives them: qnorm(c(0.9, 0.975, 0.995, 0.9995)).
  test.each([
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.995, 2.575829303548901],
    [0.9995, 3.290526731491926]
  ])("the normal quantile of %d", (probability, expected) => {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 10)
  })
})

test("0.1 added ten times is 1", () => {
  expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1)
})
