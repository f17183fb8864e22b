// What logframe check costs as the work grows: in rows, and in indicators.
import { join } from "node:path"
import { median, runOnce } from "../measure.mjs"
import { printRow } from "../printRow.mjs"
import { datasetOf, removeDataset } from "./dataset.mjs"
import { checkArguments } from "./logframeCheck.mjs"

const widths = [12, 10, 8, 9, 9, 10, 5]

/** A few runs where they are short, one where they are long. */
const measure = async (data, { out, env }) => {
  const runs = []
  do runs.push(await runOnce(checkArguments(data, out), { sampleMemory: true, env }))
  while (runs.length < 5 && runs.reduce((sum, { ms }) => sum + ms, 0) < 15_000)
  return {
    ms: median(runs.map(({ ms }) => ms)),
    peak: Math.max(...runs.map(({ peak }) => peak ?? 0)),
    code: runs[0].code,
    runs: runs.length
  }
}

const table = async (sizes, { label, folder }) => {
  printRow([label, "s", "to last", "peak MiB", "to last", "runs", "exit"], widths)
  let last
  for (const size of sizes) {
    const data = await datasetOf(size)
    const { ms, peak, code, runs } = await measure(data, { out: join(folder, "growth.csv") })
    const [time, memory] = last ? [`${(ms / last.ms).toFixed(2)}x`, `${(peak / last.peak).toFixed(2)}x`] : ["", ""]
    printRow([size[label], (ms / 1000).toFixed(2), time, peak.toFixed(0), memory, runs, code], widths)
    if (size.rows > 1e7) await removeDataset(data)
    last = { ms, peak }
  }
}

/** Powers of ten from one to another. */
const tens = (from, to) => {
  const found = []
  for (let number = from; number <= to; number *= 10) found.push(number)
  return found
}

/** Prints a table of time and memory by rows, and one by indicators. */
export const growth = async ({ folder, upTo, format }) => {
  console.log(`\nBy rows, 200 indicators, ${format}: each line has ten times the rows of the one before`)
  await table(
    tens(1e3, upTo).map((rows) => ({ rows, indicators: 200, format })),
    { label: "rows", folder }
  )
  const rows = 1e6
  console.log(`\nBy indicators, ${rows.toExponential(0)} rows, ${format}: each line has ten times the indicators`)
  await table(
    tens(10, 10_000).map((indicators) => ({ rows, indicators, format })),
    { label: "indicators", folder }
  )
}
