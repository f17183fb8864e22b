// The programme whose records are measured: some indicators, each with a target a quarter.
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { indicatorsOf, sitesOf, world } from "./records.mjs"

const years = Array.from({ length: world.lastYear - world.firstYear + 1 }, (_, index) => world.firstYear + index)
const period = `${world.firstYear}..${world.lastYear}`

/** The quarters that the records lie in, as the language names them. */
export const quarters = years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`))

const kinds = {
  increment: ["unit: trainings", "target-means: for-period"],
  ratio: ["unit: percent", "numerator: Households with safe water", "denominator: Households asked"],
  level: ["unit: hectares", "over-places: sum", "stale-after: 3 months"],
  person: ["unit: people", "target-means: for-period"]
}

const indicator = ({ id, entry }) => [
  `${id}:`,
  `  title: Service ${Number(id.split("-").at(-1))} in figures`,
  `  entry: ${entry}`,
  ...kinds[entry].map((line) => `  ${line}`),
  "  frequency: quarterly",
  "  disaggregations: [sex, age]",
  `  baseline: {value: 10, period: ${world.firstYear - 1}}`,
  `  targets: {${quarters.map((quarter, index) => `${quarter}: ${40 + index}`).join(", ")}}`,
  "  verification: The registers of the sites"
]

const indent = (lines, by) => lines.map((line) => " ".repeat(by) + line)

const perOutput = 20

/** More than fit into a file of the size that the language reads are divided among logframes. */
const perLogframe = 1000

const logframe = (id, indicators) => {
  const outputs = Array.from({ length: Math.ceil(indicators.length / perOutput) }, (_, output) => [
    `output-${output + 1}:`,
    `  statement: Services of kind ${output + 1} reach those who need them`,
    "  indicators:",
    ...indent(indicators.slice(output * perOutput, (output + 1) * perOutput).flatMap(indicator), 4)
  ])
  return [
    `logframe: ${id}`,
    `title: Services of the districts, ${id}`,
    `period: ${period}`,
    "illustrative: true",
    "goal: {statement: People of the districts live well}",
    "outcomes:",
    "  services:",
    "    statement: The districts serve their people",
    "    outputs:",
    ...indent(outputs.flat(), 6)
  ]
}

const placesLines = () => {
  const sites = groupSites()
  return [...sites].flatMap(([district, inside]) => [
    `  ${district}:`,
    `    name: ${named(district)}`,
    "    level: district",
    "    places:",
    ...inside.map(({ site }) => `      ${site}: {name: ${named(site)}, level: site}`)
  ])
}

const groupSites = () => {
  const found = new Map()
  for (const place of sitesOf()) found.set(place.district, [...(found.get(place.district) ?? []), place])
  return found
}

const named = (id) => id[0].toUpperCase() + id.slice(1).replace(/-0*(?=[1-9])/, " ")

const disaggregation = (id, title, categories) => [
  `  ${id}:`,
  `    title: ${title}`,
  `    categories: {${categories.map((category) => `${category}: ${named(category)}`).join(", ")}}`,
  "    exclusive: true",
  "    complete: true"
]

const programme = () => [
  "programme: districts",
  "title: Services of thirty districts",
  `period: ${period}`,
  "places:",
  ...placesLines(),
  "disaggregations:",
  ...disaggregation("sex", "Sex", world.sexes),
  ...disaggregation("age", "Age", world.ages),
  "sources:",
  ...world.sources.map((source) => `  ${source}: {title: ${named(source)} of a site}`)
]

/** Writes a programme's own files into a folder, and gives the folder for its data. */
export const writeProgramme = async (folder, indicators) => {
  const data = join(folder, "data")
  await mkdir(join(folder, "logframes"), { recursive: true })
  await mkdir(data, { recursive: true })
  const write = (path, lines) => writeFile(join(folder, path), `${lines.join("\n")}\n`)
  await write("programme.yaml", programme())
  const all = indicatorsOf(indicators)
  for (let from = 0, part = 1; from < all.length; from += perLogframe, part++)
    await write(`logframes/services-${part}.yaml`, logframe(`services-${part}`, all.slice(from, from + perLogframe)))
  return data
}
