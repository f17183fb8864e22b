import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decimalUnits, keptDecimal } from "../src/statistics/decimalUnits.js"
import { exactSum, exactSumOfProducts } from "../src/statistics/exactSum.js"

/** A decimal of at most fifteen digits, twelve of them after the point, as text and in units of 1e-12. */
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => ({ text: textOf(digits, places), units: digits * 10n ** BigInt(12 - places) }))

const textOf = (digits: bigint, places: number): string => {
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, "0")
  const point = all.length - places
  return `${digits < 0n ? "-" : ""}${all.slice(0, point)}.${all.slice(point)}`
}

describe("figures are added up as decimals", () => {
  test.each<readonly [string, ReadonlyArray<number>, number]>([
    ["nothing", [], 0],
    ["a tenth ten times", Array.from({ length: 10 }, () => 0.1), 1],
    ["a tenth and two", [0.1, 0.2], 0.3],
    ["small ones beside a large one", [1e15, 0.1, -1e15], 0.1],
    ["what takes itself away", [1e-12, -1e-12], 0],
    ["minus nothing", [-0, -0], 0],
    ["a third, kept to twelve digits", [1 / 3, 1 / 3, 1 / 3], 0.999999999999],
    ["half a unit, away from zero", [5e-13], 1e-12],
    ["the same below zero", [-5e-13], -1e-12],
    ["above what whole numbers can be", [2 ** 53 - 1, 2 ** 53 - 1, -(2 ** 53 - 1)], 2 ** 53 - 1],
    ["very large ones", [1e300, 1, -1e300], 1]
  ])("%s", (_, numbers, sum) => {
    expect(exactSum(numbers)).toBe(sum)
    expect(exactSum(numbers.toReversed())).toBe(sum)
  })

  test("what is no number has no sum", () => {
    expect(exactSum([1, Number.NaN])).toBeNaN()
    expect(exactSum([Infinity, 1])).toBeNaN()
  })

  test("as integers of units add up, rounded once", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 40 }), (decimals) => {
        const units = decimals.reduce((sum, each) => sum + each.units, 0n)
        expect(exactSum(decimals.map(({ text }) => Number(text)))).toBe(Number(textOf(units, 12)) + 0)
      }),
      { numRuns: 500 }
    )
  })

  test("of any doubles the order does not matter", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (numbers) => {
        expect(exactSum(numbers.toReversed())).toBe(exactSum(numbers))
        expect(exactSum([...numbers, ...numbers.map((number) => -number)])).toBe(0)
      })
    )
  })

  test("products as integers of units multiply", () => {
    const weight = fc.oneof(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 999 }).map((n) => n / 8)
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(decimal, weight), { maxLength: 20 }), (pairs) => {
        const units = pairs.reduce((sum, [{ units: of }, times]) => sum + of * (decimalUnits(String(times)) ?? 0n), 0n)
        const numbers = pairs.map(([{ text }, times]) => [Number(text), times] as const)
        expect(exactSumOfProducts(numbers)).toBe(Number(textOf(units, 24)) + 0)
      }),
      { numRuns: 500 }
    )
  })
})

test.each([
  ["0.1234567890125", 0.123456789013],
  ["-0.1234567890125", -0.123456789013],
  ["0.12345678901249999999", 0.123456789012],
  ["5e-13", 1e-12],
  ["4.9e-13", 0],
  ["1e-300", 0],
  ["1.5e3", 1500],
  ["0.50", 0.5],
  ["12345678", 12_345_678],
  [".25", 0.25]
])("%s is kept as %d", (text, kept) => {
  expect(keptDecimal(text)).toBe(kept)
})
