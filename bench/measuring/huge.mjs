// A hundred million records under a limit of memory: does it finish, what does it hold, what does it write to disk?
import { mkdir, readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { runOnce } from "../measure.mjs"
import { datasetOf, removeDataset } from "./dataset.mjs"
import { checkArguments } from "./logframeCheck.mjs"

const bytesIn = async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0
      )
    )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Runs it once and prints time, peak memory and the most that lay on disk; all that was made is removed again. */
export const huge = async ({ folder, rows }) => {
  const data = await datasetOf({ rows, indicators: 200, format: "parquet" })
  // The command spills into the system's folder for temporary files: one of its own, so that nobody else's is counted.
  const spill = join(folder, "spill")
  await mkdir(spill)
  let spilled = 0
  const watch = async () => {
    spilled = Math.max(spilled, await bytesIn(spill))
  }
  const args = [...checkArguments(data, join(folder, "huge.csv")), "--memory", "4GB"]
  console.log(`\n${rows.toExponential(0)} rows of Parquet (${(data.bytes / 1e6).toFixed(0)} MB), one run, --memory 4GB`)
  try {
    const { ms, peak, code } = await runOnce(args, {
      sampleMemory: true,
      showErrors: true,
      env: { TMPDIR: spill },
      watch
    })
    const left = await bytesIn(spill)
    console.log(
      `${(ms / 1000).toFixed(1)} s, peak ${peak?.toFixed(0) ?? "?"} MiB, spilled ${(spilled / 1e6).toFixed(0)} MB`
    )
    console.log(`exit ${code}, ${left} bytes of spill left behind`)
    if (code !== 0) process.exitCode = 1
  } finally {
    await removeDataset(data)
    await rm(spill, { recursive: true, force: true })
  }
}
