import { isGenerated, type Law, type SourceText, typescriptOf, withFile } from "./SourceText.js"

const ceiling = 400
const medianCeiling = 100

const linesOf = ({ text }: SourceText): number => text.trimEnd().split("\n").length

const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Law 2 of the house, in lines of files; the linter holds the lengths of functions. */
export const sizes: Law = {
  name: "files are small",
  violations: (files) => {
    const sources = typescriptOf(files).filter((file) => !isGenerated(file))
    const middle = median(sources.map(linesOf))
    return [
      ...sources.filter((file) => linesOf(file) > ceiling).map((file) => `${file.path} has ${linesOf(file)} lines`),
      ...(middle > medianCeiling ? [`the median file has ${middle} lines`] : [])
    ]
  },
  plants: [
    {
      what: "a file of 401 lines",
      plant: withFile("packages/core/src/model/a.ts", "export {}\n".repeat(ceiling + 1)),
      reported: "model/a.ts has 401 lines"
    },
    {
      what: "most files above 100 lines",
      plant: (files) => files.map(({ path }) => ({ path, text: "export {}\n".repeat(medianCeiling + 1) })),
      reported: "the median file has 101 lines"
    }
  ]
}
