/**
 * The sum of numbers with Neumaier's compensation (1974): the rounding of each addition is carried along, so that 0.1
 * added ten times is 1. Numbers are added from the smallest to the largest, so that their order does not matter.
 */
export const exactSum = (numbers: Iterable<number>): number => {
  let sum = 0
  let compensation = 0
  for (const number of [...numbers].toSorted((a, b) => a - b)) {
    const next = sum + number
    compensation += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum
    sum = next
  }
  return sum + compensation
}
