// logframe check beside the same question by hand, in SQL and in pandas, over the same records in one run.
import { execFileSync } from "node:child_process"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { interleave, median } from "../measure.mjs"
import { printRow } from "../printRow.mjs"
import { checksumOf, differencesOf } from "./compareResults.mjs"
import { datasetOf } from "./dataset.mjs"
import { checkArguments } from "./logframeCheck.mjs"

const script = (name) => fileURLToPath(new URL(name, import.meta.url))

const limits = {
  sql: () => 1.25,
  pandas: (rows) => (rows >= 1e7 ? 3 : 1.5)
}

/** A Python that has pandas, Debian's before that of the path; undefined where none has. */
const pythonWithPandas = () =>
  ["/usr/bin/python3", "python3"].find((program) => {
    try {
      return execFileSync(program, ["-c", "import pandas"], { stdio: "ignore" }) !== undefined
    } catch {
      return false
    }
  })

const commandsOf = async ({ rows, indicators, format, folder, withPandas }) => {
  const data = await datasetOf({ rows, indicators, format })
  const out = (name) => join(folder, `${name}.csv`)
  const commands = [
    { name: "logframe check", args: checkArguments(data, out("logframe")), out: out("logframe") },
    {
      name: "SQL by hand",
      args: [script("bySql.mjs"), data.lookups, data.records, out("sql")],
      showErrors: true,
      out: out("sql")
    }
  ]
  const python = withPandas ? pythonWithPandas() : undefined
  if (withPandas && !python) console.log("pandas is left out: there is no python3 with it (Debian: python3-pandas)")
  if (python) {
    // Debian's pandas cannot read Parquet, so that it always reads the records as CSV.
    const { records } = await datasetOf({ rows, indicators, format: "csv" })
    const args = [script("inPandas.py"), data.lookups, records, out("pandas")]
    commands.push({ name: "pandas (CSV)", program: python, args, showErrors: true, out: out("pandas") })
  }
  return { data, commands }
}

/** The median of the ratios of runs that stood beside each other, with the smallest and the largest. */
const pairs = (times, others) => {
  const ratios = times.map((ms, index) => ms / others[index])
  return { ratio: median(ratios), range: `${Math.min(...ratios).toFixed(2)}..${Math.max(...ratios).toFixed(2)}` }
}

const widths = [16, 9, 19, 11, 9, 5]

const printTimes = (measured) => {
  printRow(["", "s", "range", "processor s", "peak MiB", "exit"], widths)
  for (const { name, ms, times, processors, peak, codes } of measured) {
    const range = `${(Math.min(...times) / 1000).toFixed(2)}..${(Math.max(...times) / 1000).toFixed(2)}`
    const processor = (median(processors) / 1000).toFixed(2)
    printRow([name, (ms / 1000).toFixed(2), range, processor, peak > 0 ? peak.toFixed(0) : "?", codes.join()], widths)
  }
}

const printRatios = ([own, sql, pandas], rows) => {
  const toSql = pairs(own.times, sql.times)
  const most = limits.sql()
  const isMet = toSql.ratio <= most
  console.log(
    `logframe / SQL     ${toSql.ratio.toFixed(2)}  (${toSql.range})  ${isMet ? "met" : "missed"}: at most ${most}`
  )
  console.log(`                   ${pairs(own.processors, sql.processors).ratio.toFixed(2)}  in processor time`)
  if (!pandas) return
  const toPandas = pairs(pandas.times, own.times)
  const least = limits.pandas(rows)
  const isFaster = toPandas.ratio >= least
  console.log(
    `pandas / logframe  ${toPandas.ratio.toFixed(2)}  (${toPandas.range})  ${isFaster ? "met" : "missed"}: at least ${least}`
  )
  console.log(`                   ${pairs(pandas.processors, own.processors).ratio.toFixed(2)}  in processor time`)
}

const fail = (sentence) => {
  console.log(sentence)
  process.exitCode = 1
}

/** Ends the run as failed where answers differ from that of SQL by hand, or are not there. */
const compare = async (measured) => {
  const reference = measured.find(({ name }) => name === "SQL by hand")
  const { lines, checksum } = await checksumOf(reference.out)
  console.log(`answer: ${lines} lines, checksum ${checksum}`)
  for (const { name, out } of measured.filter((other) => other !== reference)) {
    const found = await differencesOf(reference.out, out).catch((error) => ({
      lines: Number.NaN,
      first: error.message
    }))
    if (found.lines === 0) console.log(`${name}: the same answer`)
    else fail(`${name}: ANOTHER ANSWER on ${found.lines} lines: ${JSON.stringify(found.first)}`)
  }
}

/**
 * Measures one size and format, and prints times, ratios with their limits, and whether the answers agree.
 *
 * @param {{ rows: number, indicators: number, format: "csv" | "parquet", folder: string, rounds: number, withPandas: boolean }} size
 */
export const sideBySide = async (size) => {
  const { data, commands } = await commandsOf(size)
  const megabytes = (data.bytes / 1e6).toFixed(0)
  console.log(
    `\n${size.rows.toExponential(0)} rows of ${size.format} (${megabytes} MB), ${size.rounds} rounds in turns, whole processes`
  )
  await Promise.all(commands.map(({ out }) => rm(out, { force: true })))
  const measured = await interleave(commands, { rounds: size.rounds, sampleMemory: true })
  printTimes(measured)
  const failed = measured.filter(({ codes }) => codes.some((code) => code !== 0))
  if (failed.length > 0) return fail(`no ratios: ${failed.map(({ name }) => name).join(", ")} did not finish`)
  printRatios(measured, size.rows)
  return compare(measured)
}
