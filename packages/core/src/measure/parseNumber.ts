import { thousandsMarks } from "../model/DataSource.js"
import { keptDecimal } from "../statistics/decimalUnits.js"

/** Why a text is no number that can be counted with. */
export type NumberFault = "text" | "decimal-comma" | "thousands" | "percent-sign" | "too-large"

/** How numbers are written. */
export interface NumberForm {
  readonly decimalComma: boolean
  /** What divides thousands, where that is declared. */
  readonly thousands?: keyof typeof thousandsMarks
}

/**
 * Reads a decimal number, or says why it is none. Digits of other scripts count as what they are.
 *
 * A decimal comma is read where the file's cells are not divided by commas, or where it is declared. Thousands separators are
 * refused unless they are declared, and so is whatever could be one (`1,234` is 1234 to one reader and 1.234 to another); and
 * integers above 2^53, which would be rounded. What has more than twelve digits after the point is kept to twelve, half
 * away from zero.
 */
export const parseNumber = (text: string, form: NumberForm): number | { readonly fault: NumberFault } => {
  const plain = /^[\u0000-\u007f]*$/u.test(text) ? text : withPlainDigits(text)
  const whole = form.thousands === undefined ? plain : withoutThousands(plain, form)
  return parseWhole(whole, form)
}

const parseWhole = (text: string, form: NumberForm): number | { readonly fault: NumberFault } => {
  if (mayHaveThousands(text, form)) return { fault: "thousands" }
  const normal = form.decimalComma && /^[-+]?\d+,\d+$/u.test(text) ? text.replace(",", ".") : text
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/u.test(normal)) return { fault: faultOf(text) }
  const number = keptDecimal(normal)
  const isExact = Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number))
  return isExact ? number : { fault: "too-large" }
}

/** Whether a mark in a number may divide thousands, as far as what is declared does not say what it is. */
const mayHaveThousands = (text: string, { decimalComma, thousands }: NumberForm): boolean => {
  if (thousands === undefined) return /^[-+]?[1-9]\d{0,2}([, \u00a0\u202f']\d{3})+([.,]\d+)?$/u.test(text)
  // The decimal mark is known then, and any other in the number is strange.
  return (decimalComma ? /^[-+]?\d*[. '].*\d$/u : /^[-+]?\d*[, '].*\d$/u).test(text)
}

const faultOf = (text: string): NumberFault => {
  if (text.endsWith("%")) return "percent-sign"
  if (/^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(text)) return "thousands"
  return /^[-+]?\d+,\d+$/u.test(text) ? "decimal-comma" : "text"
}

/** A number without its marks of thousands; as it is, where what has them is not in groups of three. */
const withoutThousands = (text: string, { decimalComma, thousands }: NumberForm): string => {
  const mark = thousands === undefined ? "" : thousandsMarks[thousands]
  const even = mark === " " ? text.replaceAll(/[\u00a0\u2009\u202f]/gu, " ") : text.replaceAll("\u2019", "'")
  const [whole = "", ...rest] = even.split(decimalComma ? "," : ".")
  const groups = whole.replace(/^[-+]/u, "").split(mark)
  const isGrouped =
    groups.length > 1 &&
    rest.length < 2 &&
    groups.every((group, at) => (at > 0 ? /^\d{3}$/u : /^\d{1,3}$/u).test(group))
  return isGrouped ? [whole.replaceAll(mark, ""), ...rest].join(decimalComma ? "," : ".") : text
}

/** Zero in scripts in which figures are written, and each followed by its other nine digits. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0x1040, 0x17e0]

const withPlainDigits = (text: string): string =>
  text
    .replaceAll(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      const zero = zeros.find((each) => code >= each && code < each + 10)
      return zero === undefined ? digit : String(code - zero)
    })
    .replaceAll("\u066b", ".")
