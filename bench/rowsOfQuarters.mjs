// One programme with one logframe and a table of rows, for measuring what a single small question costs.
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { logframe, randomOf, sentence } from "./portfolio.mjs"

const places = ["north", "south", "east", "west", "river-side"]
const quarters = [2020, 2021, 2022].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`))

const programme = (random) =>
  [
    "programme: quarters",
    `title: ${sentence(random, 5)}`,
    "period: 2020..2022",
    "places:",
    ...places.map((place) => `  ${place}: The ${place.replace("-", " ")}`),
    "sources:",
    "  monitoring: {title: The monthly monitoring forms}",
    ""
  ].join("\n")

/** The indicators of a logframe with what an entry of each is, as the text has them. */
const entriesIn = (text) =>
  [...text.matchAll(/^ +([a-z0-9-]+):\n +title: .*\n +definition: .*\n +unit: .*\n +entry: (.*)$/gmu)].map(
    ([, id, entry]) => ({ id, entry })
  )

const figures = {
  increment: (random) => [Math.floor(random() * 20), "", ""],
  "running-total": (random, index) => [index * 4 + Math.floor(random() * 4), "", ""],
  level: (random) => [Math.floor(random() * 12), "", ""],
  ratio: (random) => ["", Math.floor(random() * 30), 40]
}

/**
 * Writes a programme of one logframe with 38 indicators, and a table with as many rows: a row for each quarter, indicator
 * and place, in this order.
 *
 * @param {string} folder
 * @param {{ seed: number, rows: number }} size
 */
export const writeRowsOfQuarters = async (folder, { seed, rows }) => {
  const random = randomOf(seed)
  const text = logframe(random, "area-1", 2020)
  const facts = quarters.flatMap((quarter, index) =>
    entriesIn(text).flatMap(({ id, entry }) =>
      places.map((place) => [id, quarter, place, ...figures[entry](random, index), "monitoring"].join(","))
    )
  )
  if (facts.length < rows) throw new Error(`There are ${facts.length} facts to be had, and not ${rows}`)
  await mkdir(join(folder, "logframes"), { recursive: true })
  await mkdir(join(folder, "data"), { recursive: true })
  await writeFile(join(folder, "programme.yaml"), programme(random))
  await writeFile(join(folder, "logframes/area-1.yaml"), text)
  const header = "indicator,period,place,value,numerator,denominator,source"
  await writeFile(join(folder, "data/quarters.csv"), [header, ...facts.slice(0, rows), ""].join("\n"))
}
