/**
 * The Wilson score interval of a proportion (Wilson 1927; Newcombe 1998, method 3, without continuity correction).
 *
 * `successes` may be a fraction of a case, since surveys report a share and a sample size and not always the count.
 * Both bounds are shares between 0 and 1; at 0 and at `n` successes the closed end is exactly 0 or 1.
 */
export const wilson = (successes: number, n: number, confidence: number): readonly [low: number, high: number] => {
  const z = normalQuantile(1 - (1 - confidence) / 2)
  const p = successes / n
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const centre = p + (z * z) / (2 * n)
  const scale = 1 + (z * z) / n
  return [successes <= 0 ? 0 : (centre - spread) / scale, successes >= n ? 1 : (centre + spread) / scale]
}

/**
 * The quantile of the standard normal distribution, accurate to about 1e-15 for probabilities in (0, 1).
 *
 * Newton steps from 0 on the distribution function, which is summed as the series of
 * Abramowitz and Stegun 26.2.10; that series converges fast for the |z| below 6 that confidences up to 0.999 ask for.
 */
export const normalQuantile = (probability: number): number => {
  let z = 0
  for (let step = 0; step < 60; step++) {
    const change = (normalDistribution(z) - probability) / density(z)
    z -= Math.max(-1, Math.min(1, change))
    if (Math.abs(change) < 1e-15) break
  }
  return z
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

const normalDistribution = (z: number): number => {
  let term = z
  let sum = z
  for (let k = 1; Math.abs(term) > 1e-18 && k < 300; k++) {
    term *= (z * z) / (2 * k + 1)
    sum += term
  }
  return 0.5 + sum * density(z)
}
