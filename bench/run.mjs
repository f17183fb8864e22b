// How fast the command is, as ratios within one run: times of different machines or hours say nothing to each other.
//
//   node bench/run.mjs [--rounds N] [--logframes N] [--start-only] [--without-redocly]
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { interleave, runOnce } from "./measure.mjs"
import { writeOpenApi } from "./openApi.mjs"
import { writePortfolio } from "./portfolio.mjs"
import { printRow } from "./printRow.mjs"
import { writeRowsOfQuarters } from "./rowsOfQuarters.mjs"
import { installRedocly, redoclyRules, redoclyVersion } from "./redocly.mjs"

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    logframes: { type: "string", default: "1000" },
    "start-only": { type: "boolean", default: false },
    "without-redocly": { type: "boolean", default: false }
  }
})
const rounds = Number(values.rounds)
const logframes = Number(values.logframes)
const perProgramme = 4

const root = fileURLToPath(new URL("..", import.meta.url))
const logframe = join(root, "packages/cli/dist/logframe.js")
const example = join(root, "examples/ijm-cambodia")
if (!existsSync(logframe)) throw new Error("There is no packages/cli/dist/logframe.js: npm run build")

const folder = await mkdtemp(join(tmpdir(), "logframe-bench-"))

const verdict = (ratio, goal) => (goal === undefined ? "" : `${ratio <= goal ? "met" : "missed"} (<= ${goal}x)`)

const startUp = async () => {
  const commands = [
    { name: "node -e 0", args: ["-e", "0"] },
    { name: "logframe --version", args: [logframe, "--version"], goal: 1.3 },
    { name: "logframe check", args: [logframe, "check", example, "--fail-on", "never"], goal: 2 },
    { name: "logframe validate", args: [logframe, "validate", example], goal: 2 },
    { name: "logframe report", args: [logframe, "report", example, "--out", join(folder, "out")] }
  ]
  await printStart("examples/ijm-cambodia", commands)
}

/** The start of a small question: what V8 compiled in the first round is kept for the others, as after an installation. */
const printStart = async (what, commands) => {
  await interleave(commands, { rounds: 1 })
  const measured = await interleave(commands, { rounds })
  const base = measured[0].ms
  const widths = [20, 8, 8, 18, 6]
  console.log(`\nWhole process, median of ${rounds} interleaved runs, ${what}`)
  printRow(["", "ms", "ratio", "goal", "exit"], widths)
  for (const { name, ms, goal, codes } of measured) {
    printRow([name, ms.toFixed(0), `${(ms / base).toFixed(2)}x`, verdict(ms / base, goal), codes.join()], widths)
  }
}

const smallTable = async () => {
  const path = join(folder, "quarters")
  await writeRowsOfQuarters(path, { seed: 2004, rows: 2000 })
  await printStart("2,000 rows and one logframe", [
    { name: "node -e 0", args: ["-e", "0"] },
    { name: "logframe check", args: [logframe, "check", path, "--fail-on", "never"], goal: 1.6 },
    { name: "logframe validate", args: [logframe, "validate", path], goal: 2 }
  ])
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

const rates = ({ ms, peak, codes, ratio, goal, documents, megabytes, rules = "", faster }) => [
  documents,
  rules,
  ms.toFixed(0),
  ((documents / ms) * 1000).toFixed(0),
  ((megabytes / ms) * 1000).toFixed(2),
  peak > 0 ? peak.toFixed(0) : "?",
  `${ratio.toFixed(2)}x`,
  faster ?? verdict(ratio, goal),
  codes.join()
]

const throughput = async (title, { size, more = async () => [] }) => {
  const path = join(folder, title.replaceAll(/\W+/g, "-"))
  const folders = await writePortfolio(path, { seed: 2004, ...size })
  const { megabytes } = await sizeOf(path)
  const documents = size.programmes * size.logframes
  const parse = join(root, "bench/parseOnly.mjs")
  const own = { documents, megabytes }
  const commands = [
    { name: "yaml alone", args: [parse, "yaml", ...folders], ...own },
    { name: "js-yaml alone", args: [parse, "js-yaml", ...folders], ...own },
    { name: "logframe validate", args: [logframe, "validate", ...folders], goal: 2, rules: ownRules(), ...own },
    ...(await more(own))
  ]
  const measured = await interleave(commands, { rounds: 3, sampleMemory: true })
  const widths = [20, 10, 6, 8, 8, 8, 10, 8, 18, 6]
  console.log(`\n${title}: ${megabytes.toFixed(1)} MB, median of 3 interleaved runs`)
  printRow(["", "documents", "rules", "ms", "docs/s", "MB/s", "peak MiB", "ratio", "goal", "exit"], widths)
  for (const command of measured)
    printRow([command.name, ...rates({ ...command, ratio: command.ms / measured[0].ms })], widths)
  return measured
}

/** How many rules `logframe validate` runs. */
const ownRules = () =>
  JSON.parse(execFileSync(process.execPath, [logframe, "rules", "--json"], { encoding: "utf8" })).rules.length

/** Redocly over as many OpenAPI documents of as many bytes. */
const redocly = async ({ documents, megabytes }) => {
  if (values["without-redocly"]) return []
  const home = join(folder, "redocly")
  await mkdir(home, { recursive: true })
  const program = await installRedocly(home)
  if (program === undefined) return []
  const path = join(folder, "open-api")
  const paths = await writeOpenApi(path, { documents, bytes: megabytes * 1e6 })
  const size = await sizeOf(path)
  const env = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" }
  return [
    {
      name: `redocly ${redoclyVersion} lint`,
      args: [program, "lint", "--format", "stylish", ...paths],
      cwd: path,
      env,
      rules: redoclyRules,
      documents,
      megabytes: size.megabytes,
      faster: "as a comparison"
    }
  ]
}

/** Memory by the number of programmes: flat where each is let go of before the next. */
const memory = async () => {
  console.log("\nPeak memory of logframe validate, by the number of logframes, one run each")
  const widths = [20, 10, 10]
  printRow(["logframes", "peak MiB", "ms"], widths)
  const peaks = []
  for (const count of [logframes / 4, logframes, logframes * 4]) {
    const programmes = Math.ceil(count / perProgramme)
    const folders = await writePortfolio(join(folder, `memory-${count}`), {
      seed: 2004,
      programmes,
      logframes: perProgramme
    })
    const { ms, peak } = await runOnce([logframe, "validate", ...folders], { sampleMemory: true })
    peaks.push(peak)
    printRow([programmes * perProgramme, peak?.toFixed(0) ?? "?", ms.toFixed(0)], widths)
  }
  console.log(`sixteen times the logframes take ${(peaks.at(-1) / peaks[0]).toFixed(2)} times the memory`)
}

const atSize = async () => {
  const programmes = Math.ceil(logframes / perProgramme)
  const measured = await throughput(`A portfolio of ${programmes} programmes with ${perProgramme} logframes each`, {
    size: { programmes, logframes: perProgramme },
    more: redocly
  })
  const [own, other] = [measured[2], measured[3]]
  if (other) console.log(`redocly lint takes ${(other.ms / own.ms).toFixed(2)} times as long as logframe validate`)
  // As many logframes again in one programme: a ratio far above the portfolio's says that something is not linear.
  await throughput("One programme with 60 logframes", { size: { programmes: 1, logframes: 60 } })
  await memory()
}

try {
  console.log(`node ${process.version} on ${process.platform} ${process.arch}`)
  await startUp()
  await smallTable()
  if (!values["start-only"]) await atSize()
} finally {
  await rm(folder, { recursive: true, force: true })
}
