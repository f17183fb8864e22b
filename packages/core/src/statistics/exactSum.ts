import { decimalPlaces, decimalUnits, nearestNumber } from "./decimalUnits.js"

/**
 * The sum of figures as decimals, rounded once to the nearest double: 0.1 added ten times is 1, in any order, as it is in
 * a database that keeps DECIMAL(38, 12). A figure is the decimal that it is written as, to twelve digits after the point.
 *
 * Whole numbers, and those of up to six digits after the point, are added as whole numbers below 2^53; all others as
 * integers of any size.
 */
export const exactSum = (numbers: Iterable<number>): number => {
  const sum = new DecimalSum()
  for (const number of numbers) sum.add(number)
  return sum.rounded()
}

/**
 * The sum of products of two figures each, likewise: the weights of a weighted mean. Products are exact, to twenty-four
 * digits after the point.
 */
export const exactSumOfProducts = (pairs: Iterable<readonly [number, number]>): number => {
  const sum = new DecimalSum()
  for (const [a, b] of pairs) sum.addProduct(a, b)
  return sum.rounded()
}

const million = 1e6
/** Two amounts up to this make no more than 2^53, below which whole numbers are exact. */
const half = 2 ** 52

/** A sum in three parts, of which the two that are quick to add to are moved to the third before they are inexact. */
class DecimalSum {
  #ones = 0
  #millionths = 0
  /** In units of 1e-24. */
  #fine = 0n
  #isNumber = true

  add(number: number): void {
    const millionths = wholeMillionths(number)
    if (millionths === undefined) this.#addFine(unitsOf(number) * unitsOf(1))
    else if (Number.isInteger(number)) this.#addOnes(number)
    else this.#addMillionths(millionths)
    if (!Number.isFinite(number)) this.#isNumber = false
  }

  addProduct(a: number, b: number): void {
    const millionths = Number.isInteger(b) ? wholeMillionths(a) : undefined
    const product = millionths === undefined ? Infinity : millionths * b
    if (Math.abs(product) <= half) this.#addMillionths(product)
    else this.#addFine(unitsOf(a) * unitsOf(b))
    if (!Number.isFinite(a * b)) this.#isNumber = false
  }

  rounded(): number {
    if (!this.#isNumber) return Number.NaN
    const millionths = this.#ones * million + this.#millionths
    if (this.#fine === 0n && Math.abs(this.#ones) <= half / million && Math.abs(millionths) <= half)
      return millionths / million
    if (this.#fine === 0n && this.#millionths === 0) return this.#ones
    this.#settle()
    return nearestNumber(this.#fine, 2 * decimalPlaces)
  }

  #addOnes(whole: number): void {
    this.#ones += whole
    if (Math.abs(this.#ones) > half) this.#settle()
  }

  #addMillionths(millionths: number): void {
    this.#millionths += millionths
    if (Math.abs(this.#millionths) > half) this.#settle()
  }

  #addFine(units: bigint): void {
    this.#fine += units
  }

  #settle(): void {
    this.#fine += BigInt(this.#ones) * 10n ** 24n + BigInt(this.#millionths) * 10n ** 18n
    this.#ones = 0
    this.#millionths = 0
  }
}

/**
 * How many millionths a number is, where it is a decimal of up to six digits after the point and fifteen in all; doubles
 * tell any two of these apart, so that the decimal is the one that the number is written as.
 */
const wholeMillionths = (number: number): number | undefined => {
  const millionths = Math.round(number * million)
  return Math.abs(millionths) < 1e15 && millionths / million === number ? millionths : undefined
}

const unitsOf = (number: number): bigint => decimalUnits(String(number)) ?? 0n
