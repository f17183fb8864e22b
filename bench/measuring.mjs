// Measuring at size: actuals out of records, beside the same question by hand. Ratios within one run, as in run.mjs.
//
//   node bench/measuring.mjs [--rows 1e6,1e7] [--formats csv,parquet] [--rounds N] [--without-pandas]
//   node bench/measuring.mjs --growth [--up-to 1e7]
//   node bench/measuring.mjs --huge [--rows 1e8]
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { growth } from "./measuring/growth.mjs"
import { huge } from "./measuring/huge.mjs"
import { sideBySide } from "./measuring/sideBySide.mjs"

const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    formats: { type: "string", default: "csv,parquet" },
    rounds: { type: "string", default: "5" },
    "without-pandas": { type: "boolean", default: false },
    growth: { type: "boolean", default: false },
    "up-to": { type: "string", default: "1e7" },
    huge: { type: "boolean", default: false }
  }
})

const folder = await mkdtemp(join(tmpdir(), "logframe-bench-"))
const formats = values.formats.split(",")

const compareAll = async () => {
  for (const rows of (values.rows ?? "1e6").split(",").map(Number))
    for (const format of formats)
      await sideBySide({
        rows,
        indicators: 200,
        format,
        folder,
        rounds: Number(values.rounds),
        withPandas: !values["without-pandas"]
      })
}

try {
  console.log(`node ${process.version} on ${process.platform} ${process.arch}`)
  if (values.growth) for (const format of formats) await growth({ folder, upTo: Number(values["up-to"]), format })
  else if (values.huge) await huge({ folder, rows: Number(values.rows ?? "1e8") })
  else await compareAll()
} finally {
  await rm(folder, { recursive: true, force: true })
}
