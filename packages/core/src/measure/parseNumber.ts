import { keptDecimal } from "../statistics/decimalUnits.js"

/** Why a text is no number that can be counted with. */
export type NumberFault = "text" | "decimal-comma" | "thousands" | "percent-sign" | "too-large"

/**
 * Reads a decimal number, or says why it is none.
 *
 * A decimal comma is read where the file's cells are not divided by commas. Thousands separators are refused, and so is
 * whatever could be one (`1,234` is 1234 to one reader and 1.234 to another); and integers above 2^53, which would be
 * rounded. What has more than twelve digits after the point is kept to twelve, half away from zero.
 */
export const parseNumber = (
  text: string,
  { decimalComma }: { readonly decimalComma: boolean }
): number | { readonly fault: NumberFault } => {
  if (/^[-+]?[1-9]\d{0,2}([, \u00a0\u202f']\d{3})+([.,]\d+)?$/u.test(text)) return { fault: "thousands" }
  const normal = decimalComma && /^[-+]?\d+,\d+$/u.test(text) ? text.replace(",", ".") : text
  if (/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/u.test(normal)) {
    const number = keptDecimal(normal)
    const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))
    return isExact ? number : { fault: "too-large" }
  }
  if (text.endsWith("%")) return { fault: "percent-sign" }
  if (/^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(text)) return { fault: "thousands" }
  return { fault: /^[-+]?\d+,\d+$/u.test(text) ? "decimal-comma" : "text" }
}
