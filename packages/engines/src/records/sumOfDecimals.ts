const digits = 12

/** The sum of decimals that are written out, exact, as the nearest number. */
export const sumOfDecimals = (decimals: ReadonlyArray<string>): number => {
  const sum = decimals.reduce((total, decimal) => total + unitsIn(decimal), 0n)
  const whole = String(sum < 0n ? -sum : sum).padStart(digits + 1, "0")
  return Number(`${sum < 0n ? "-" : ""}${whole.slice(0, -digits)}.${whole.slice(-digits)}`)
}

/** A decimal in units of its twelfth digit after the point. */
const unitsIn = (decimal: string): bigint => {
  const [whole = "0", fraction = ""] = decimal.split(".")
  const sign = whole.startsWith("-") ? -1n : 1n
  return sign * BigInt(`${whole.replace(/^[-+]/u, "")}${fraction.padEnd(digits, "0").slice(0, digits)}`)
}
