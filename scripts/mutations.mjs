// Plants faults of many kinds into valid programmes, and tells which are found by their name, at their place, and with
// how many findings besides; then writes the same programmes in other valid ways, in which nothing may be found.
//
//   npm run mutations -- [--most N] [--seed N] [--only TEXT] [--cases] [--floor SHARE]
//
// Exit code 1 when less than the floor is found in place, or when a valid programme gives an alarm.
import { parseArgs } from "node:util"
import { plantEncodings } from "./mutations/encodings.mjs"
import { plantFaults } from "./mutations/faults.mjs"
import { programmes } from "./mutations/programmes.mjs"
import { casesOf, figuresOf, tableOf } from "./mutations/report.mjs"
import { vary } from "./mutations/variations.mjs"

const { values } = parseArgs({
  options: {
    most: { type: "string", default: "6" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    cases: { type: "boolean", default: false },
    floor: { type: "string", default: "0.93" }
  }
})
const all = await programmes()
const faults = plantFaults(all, { most: Number(values.most), seed: Number(values.seed), only: values.only })
const results = values.only === undefined ? [...faults, ...plantEncodings(all[0])] : faults
console.log(values.cases ? casesOf(results) : tableOf(results))

const percent = (share) => `${(share * 100).toFixed(1)} %`
const figures = figuresOf(results)
console.log(`
${figures.faults} faults of ${figures.kinds} kinds, seed ${values.seed}, in ${all.length} programmes
${percent(figures.found)} found by their name, ${percent(figures.inPlace)} at their place; ${percent(figures.noticed)} noticed at all
${figures.kindsFound} kinds found every time, ${figures.kindsInPlace} always in place; ${figures.kindsNever} kinds never found
${figures.shadows.toFixed(2)} findings besides, for each fault that is found`)

const varied = values.only === undefined ? vary(all) : []
const tried = varied.reduce((sum, variation) => sum + variation.tried, 0)
const alarms = varied.flatMap(({ name, alarms: found }) => found.map((alarm) => `${name}: ${alarm}`))
if (varied.length > 0)
  console.log(`${tried} valid programmes written in ${varied.length} ways: ${alarms.length} false alarms`)
for (const alarm of alarms) console.log(`  ${alarm}`)
if (figures.inPlace < Number(values.floor) || alarms.length > 0) process.exitCode = 1
