// A portfolio of programmes for measuring: the same for the same seed, of the size and shape of real logframes.
import { mkdir, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export const randomOf = (seed) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const words =
  "village district police court school clinic water nurse teacher officer survivor family training case shelter church meeting register report season harvest seed loan committee plan budget survey visit road bridge".split(
    " "
  )

const kinds = [
  { entry: "increment", unit: "people", baseline: 0, targets: (base) => [base, base + 10, base + 20] },
  { entry: "running-total", unit: "trainings", baseline: 2, targets: (base) => [base, base + 10, base + 20] },
  { entry: "level", unit: "places", baseline: 5, targets: (base) => [base + 5, base + 6, base + 7] },
  { entry: "ratio", unit: "percent", baseline: 20, targets: () => [30, 45.5, 60] }
]

/** A sentence of some words. */
export const sentence = (random, length) => {
  const chosen = Array.from({ length }, () => words[Math.floor(random() * words.length)])
  return `The ${chosen.join(" ")} of the area`
}

const indicator = (random, id, year) => {
  const kind = kinds[Math.floor(random() * kinds.length)]
  const targets = kind.targets(10 + Math.floor(random() * 100))
  return [
    `${id}:`,
    `  title: ${sentence(random, 5)}`,
    `  definition: ${sentence(random, 14)}.`,
    `  unit: ${kind.unit}`,
    `  entry: ${kind.entry}`,
    `  baseline: {value: ${kind.baseline}, period: ${year - 1}, illustrative: true}`,
    `  targets: {${targets.map((target, index) => `${year + index}: ${target}`).join(", ")}}`,
    `  verification: ${sentence(random, 6)}`
  ]
}

const indent = (lines, by) => lines.map((line) => " ".repeat(by) + line)

const result = (random, { prefix, indicators, year }) => [
  `statement: ${sentence(random, 12)}`,
  `assumptions: [${sentence(random, 9)}]`,
  "indicators:",
  ...indent(
    Array.from({ length: indicators }, (_, index) => indicator(random, `${prefix}-${index + 1}`, year)).flat(),
    2
  )
]

const outcome = (random, prefix, year) => [
  `${prefix}:`,
  ...indent(result(random, { prefix: `${prefix}-change`, indicators: 3, year }), 2),
  "  outputs:",
  ...["a", "b", "c"].flatMap((letter) => [
    `    ${prefix}-${letter}:`,
    ...indent(result(random, { prefix: `${prefix}-${letter}-done`, indicators: 3, year }), 6),
    "      activities:",
    ...[1, 2, 3].map((number) => `        ${prefix}-${letter}-do-${number}: ${sentence(random, 8)}`)
  ])
]

/** The text of a logframe of 38 indicators: 2 of the goal, and 3 outcomes with 3 of their own and 3 outputs of 3 each. */
export const logframe = (random, id, year) =>
  [
    `logframe: ${id}`,
    `title: ${sentence(random, 6)}`,
    `period: ${year}..${year + 2}`,
    "illustrative: true",
    "goal:",
    ...indent(result(random, { prefix: "goal", indicators: 2, year }), 2),
    "outcomes:",
    ...["one", "two", "three"].flatMap((prefix) => indent(outcome(random, prefix, year), 2)),
    ""
  ].join("\n")

/**
 * Writes programmes of some logframes each under a folder, and gives the programmes' folders.
 *
 * @param {string} folder
 * @param {{ seed: number, programmes: number, logframes: number }} size
 */
export const writePortfolio = async (folder, { seed, programmes, logframes }) => {
  const random = randomOf(seed)
  const folders = Array.from({ length: programmes }, (_, index) =>
    join(folder, `programme-${String(index + 1).padStart(4, "0")}`)
  )
  for (const path of folders) {
    await mkdir(join(path, "logframes"), { recursive: true })
    const head = [`programme: ${basename(path)}`, `title: ${sentence(random, 5)}`, "period: 2020..2022", ""]
    await writeFile(join(path, "programme.yaml"), head.join("\n"))
    for (let number = 1; number <= logframes; number++) {
      await writeFile(join(path, "logframes", `area-${number}.yaml`), logframe(random, `area-${number}`, 2020))
    }
  }
  return folders
}
