/** Digits after the point that a figure is kept to. */
export const decimalPlaces = 12

const written = /^([-+]?)0*(\d*)\.?(\d*)(?:[eE]([-+]?\d{1,6}))?$/u

/**
 * A decimal number as it is written, in units of 1e-12; what is finer is rounded half away from zero, as DECIMAL(38, 12)
 * rounds it. Undefined for what is no decimal number.
 */
export const decimalUnits = (text: string): bigint | undefined => {
  const [, sign, whole = "", fraction = "", exponent = "0"] = written.exec(text) ?? []
  if (sign === undefined || (whole === "" && fraction === "" && !text.includes("0"))) return undefined
  const digits = whole + fraction
  const finer = fraction.length - Number(exponent) - decimalPlaces
  const units = finer <= 0 ? BigInt(digits || "0") * 10n ** BigInt(-finer) : roundedAway(digits, finer)
  return sign === "-" ? -units : units
}

/** Without the last digits: what is dropped is half or more exactly when its first digit is five or more. */
const roundedAway = (digits: string, dropped: number): bigint => {
  if (dropped > digits.length) return 0n
  const kept = digits.slice(0, digits.length - dropped)
  return BigInt(kept || "0") + (digits.charAt(kept.length) >= "5" ? 1n : 0n)
}

/** The double that is nearest to so many units of one over ten to the power `places`. */
export const nearestNumber = (units: bigint, places: number): number => {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0")
  const point = digits.length - places
  return Number(`${units < 0n ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`) + 0
}

/** A decimal number as it is written, kept to twelve digits after the point. */
export const keptDecimal = (text: string): number => {
  const isFine = /\.\d{13}|[eE]-/u.test(text)
  const units = isFine ? decimalUnits(text) : undefined
  return units === undefined ? Number(text) : nearestNumber(units, decimalPlaces)
}
