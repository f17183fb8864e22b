// The floor under `logframe validate`: the yaml package alone over the files of the folders named, in one process.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseDocument } from "yaml"

let total = 0
for (const folder of process.argv.slice(2)) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".yaml"))
  for (const name of names) {
    const text = readFileSync(join(folder, String(name)), "utf8")
    const content = parseDocument(text, { version: "1.2" }).toJS()
    total += Object.keys(content).length
  }
}
console.log(total)
