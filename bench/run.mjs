// How fast the command is, as ratios within one run: times of different machines or hours say nothing to each other.
//
//   node bench/run.mjs [--rounds N] [--programmes N]
import { existsSync } from "node:fs"
import { mkdtemp, readdir, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { interleave } from "./measure.mjs"
import { writePortfolio } from "./portfolio.mjs"

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, programmes: { type: "string", default: "250" } }
})
const rounds = Number(values.rounds)
const programmes = Number(values.programmes)

const root = fileURLToPath(new URL("..", import.meta.url))
const logframe = join(root, "packages/cli/dist/logframe.js")
const example = join(root, "examples/ijm-cambodia")
if (!existsSync(logframe)) throw new Error("There is no packages/cli/dist/logframe.js: npm run build")

const folder = await mkdtemp(join(tmpdir(), "logframe-bench-"))

const row = (cells, widths) =>
  console.log(cells.map((cell, index) => String(cell)[index === 0 ? "padEnd" : "padStart"](widths[index])).join("  "))

const verdict = (ratio, goal) => (goal === undefined ? "" : `${ratio <= goal ? "met" : "missed"} (<= ${goal}x)`)

const startUp = async () => {
  const commands = [
    { name: "node -e 0", args: ["-e", "0"] },
    { name: "logframe --version", args: [logframe, "--version"], goal: 1.3 },
    { name: "logframe check", args: [logframe, "check", example, "--fail-on", "never"], goal: 2 },
    { name: "logframe validate", args: [logframe, "validate", example], goal: 2 },
    { name: "logframe report", args: [logframe, "report", example, "--out", join(folder, "out")] }
  ]
  await interleave(commands, { rounds: 1 })
  const measured = await interleave(commands, { rounds })
  const base = measured[0].ms
  const widths = [20, 8, 8, 18, 6]
  console.log(`\nWhole process, median of ${rounds} interleaved runs, examples/ijm-cambodia`)
  row(["", "ms", "ratio", "goal", "exit"], widths)
  for (const { name, ms, goal, codes } of measured) {
    row([name, ms.toFixed(0), `${(ms / base).toFixed(2)}x`, verdict(ms / base, goal), codes.join()], widths)
  }
}

const sizeOf = async (path) => {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size)
  )
  return { files: sizes.length, megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6 }
}

const throughput = async (title, size) => {
  const path = join(folder, title.replaceAll(" ", "-"))
  const folders = await writePortfolio(path, { seed: 2004, ...size })
  const { files, megabytes } = await sizeOf(path)
  const commands = [
    { name: "yaml alone", args: [join(root, "bench/parseOnly.mjs"), ...folders] },
    { name: "logframe validate", args: [logframe, "validate", ...folders], goal: 2 }
  ]
  const measured = await interleave(commands, { rounds: 3, sampleMemory: true })
  const base = measured[0].ms
  const widths = [20, 8, 8, 8, 10, 8, 18, 6]
  console.log(`\n${title}: ${files} files, ${megabytes.toFixed(1)} MB, median of 3 interleaved runs`)
  row(["", "ms", "files/s", "MB/s", "peak MiB", "ratio", "goal", "exit"], widths)
  for (const { name, ms, peak, goal, codes } of measured) {
    const rates = [
      ((files / ms) * 1000).toFixed(0),
      ((megabytes / ms) * 1000).toFixed(2),
      peak > 0 ? peak.toFixed(0) : "?"
    ]
    row([name, ms.toFixed(0), ...rates, `${(ms / base).toFixed(2)}x`, verdict(ms / base, goal), codes.join()], widths)
  }
}

try {
  console.log(`node ${process.version} on ${process.platform} ${process.arch}`)
  await startUp()
  await throughput("A portfolio of programmes with 4 logframes each", { programmes, logframes: 4 })
  // As many logframes again in one programme: a ratio far above the portfolio's says that something is not linear.
  await throughput("One programme with 60 logframes", { programmes: 1, logframes: 60 })
} finally {
  await rm(folder, { recursive: true, force: true })
}
