// Plants faults of many kinds into valid programmes, and tells which of them are found, where, and with how much noise.
//
//   npm run mutations -- [--most N] [--seed N] [--only TEXT] [--show]
import { parseArgs } from "node:util"
import { plantFaults } from "./mutations/faults.mjs"
import { programmes } from "./mutations/programmes.mjs"

const { values } = parseArgs({
  options: {
    most: { type: "string", default: "6" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    show: { type: "boolean", default: false }
  }
})
const all = await programmes()
const results = plantFaults(all, { most: Number(values.most), seed: Number(values.seed), only: values.only })
const counts = (outcomes) => ["at its place", "elsewhere", "as something else", "not"].map((found) => outcomes.filter((o) => o.found === found).length)
for (const { kind, outcomes } of results) {
  const shadows = outcomes.filter(({found}) => found === "at its place").reduce((sum, o) => sum + o.shadows.length, 0) / Math.max(1, outcomes.length)
  console.log([kind.id.padEnd(62), String(outcomes.length).padStart(4), ...counts(outcomes).map((n) => String(n).padStart(5)), shadows.toFixed(2).padStart(6)].join(" "))
  if (values.show) for (const o of outcomes) console.log(`     ${o.programme} ${o.found} ${o.codes} ${o.plant.path}:${o.plant.lines} ${o.plant.files.find(({path})=>path===o.plant.path)?.text.split("\n")[o.plant.lines[0]-1]}\n         ${o.shadows.slice(0, 5).join("\n         ")}`)
}
const everything = results.flatMap(({ outcomes }) => outcomes)
console.log(results.length, everything.length, counts(everything))
