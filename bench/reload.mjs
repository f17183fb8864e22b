// What a keystroke costs core alone: a programme of many logframes loaded again after a change in one of them, against that one
// logframe loaded alone. Both in one warm process; places are not sought.
//
//   node bench/reload.mjs [--logframes N] [--rows N] [--rounds N]
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { LoadMemory, loadProgramme } from "../packages/core/dist/index.js"
import { median } from "./measure.mjs"
import { writePortfolio } from "./portfolio.mjs"

const { values } = parseArgs({
  options: {
    logframes: { type: "string", default: "1000" },
    rows: { type: "string", default: "10000" },
    rounds: { type: "string", default: "40" }
  }
})
const logframes = Number(values.logframes)
const rows = Number(values.rows)
const rounds = Number(values.rounds)

/** The files of a programme as core takes them. */
const filesOf = async (folder) => {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".yaml"))
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })))
}

/** Rows for the indicators of the logframes in turn. */
const table = () => {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `area-${(index % logframes) + 1}/goal-${(index % 2) + 1},2020-${String((index % 12) + 1).padStart(2, "0")},${index},yes`
  )
  return { path: "data/all.csv", text: ["indicator,period,value,illustrative", ...lines, ""].join("\n") }
}

/** Milliseconds that something takes. */
const timed = (run) => {
  const start = performance.now()
  run()
  return performance.now() - start
}

const folder = await mkdtemp(join(tmpdir(), "logframe-reload-"))
try {
  const [programme] = await writePortfolio(folder, { seed: 2004, programmes: 1, logframes })
  const files = await filesOf(programme)
  const edited = files.findIndex(({ path }) => path.endsWith(`/area-${Math.ceil(logframes / 2)}.yaml`))
  const typed = (all, round) =>
    all.map((file, index) => (index === edited ? { ...file, text: `${file.text}# ${"x".repeat(round)}\n` } : file))
  const alone = files.filter(({ path }, index) => path === "programme.yaml" || index === edited)
  const measure = (all) => {
    const memory = new LoadMemory()
    const cold = timed(() => loadProgramme(all, { memory }))
    const warm = []
    const single = []
    for (let round = 0; round < rounds; round++) {
      const now = typed(all, round)
      warm.push(timed(() => loadProgramme(now, { memory })))
      single.push(timed(() => loadProgramme(alone)))
    }
    return { cold, warm: median(warm), single: median(single) }
  }
  console.log(`node ${process.version}, ${files.length} files, median of ${rounds}`)
  const cases = [
    { title: "without data", all: files },
    { title: `with ${rows} rows`, all: [...files, table()] }
  ]
  for (const { title, all } of cases) {
    const { cold, warm, single } = measure(all)
    const ratio = (warm / single).toFixed(2)
    console.log(
      `${title}: all the first time ${cold.toFixed(0)} ms, after a keystroke ${warm.toFixed(1)} ms, one logframe alone ${single.toFixed(1)} ms (${ratio}x)`
    )
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
