// Programmes with records of a size, kept in the system's folder for temporary files from one run to the next.
import { existsSync } from "node:fs"
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { writeProgramme } from "./programme.mjs"
import { indicatorsOf, recordsVersion, sitesOf, writeRecords } from "./records.mjs"

const cache = join(tmpdir(), "logframe-bench", `records-${recordsVersion}`)

const table = (rows) =>
  `${[Object.keys(rows[0]), ...rows.map(Object.values)].map((cells) => cells.join()).join("\n")}\n`

/** Made under another name, so that what a stopped run leaves behind is never taken for whole. */
const make = async (path, { rows, indicators, format }) => {
  const folder = `${path}.part`
  await rm(folder, { recursive: true, force: true })
  const data = await writeProgramme(join(folder, "programme"), indicators)
  const lookups = join(folder, "lookups")
  await mkdir(lookups)
  await writeFile(
    join(lookups, "indicators.csv"),
    table(indicatorsOf(indicators).map(({ id, entry }) => ({ indicator: id, entry })))
  )
  await writeFile(join(lookups, "sites.csv"), table(sitesOf().map(({ site, district }) => ({ place: site, district }))))
  await writeRecords(join(data, `rows.${format}`), { rows, indicators, format })
  await rename(folder, path)
}

/**
 * A programme with records, made unless it is there: its folder, the file of records, and the tables that a script by hand
 * looks entries and districts up in.
 *
 * @param {{ rows: number, indicators: number, format: "csv" | "parquet" }} size
 */
export const datasetOf = async (size) => {
  const path = join(cache, `${size.rows}-rows-${size.indicators}-indicators-${size.format}`)
  if (!existsSync(path)) await make(path, size)
  const records = join(path, "programme/data", `rows.${size.format}`)
  const { size: bytes } = await stat(records)
  return { path, programme: join(path, "programme"), lookups: join(path, "lookups"), records, bytes }
}

/** Removes a programme and its records. */
export const removeDataset = ({ path }) => rm(path, { recursive: true, force: true })
