// The floor under `logframe validate`: a YAML library alone over the files of the folders named, in one process.
//
//   node bench/parseOnly.mjs yaml|js-yaml FOLDER...
import { createRequire } from "node:module"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"

const parsers = {
  yaml: async () => {
    const { parseDocument } = await import("yaml")
    return (text) => parseDocument(text, { version: "1.2" }).toJS()
  },
  "js-yaml": async () => {
    // Asked for from where core stands: another version may lie at the root for somebody else's sake.
    const { load } = createRequire(new URL("../packages/core/package.json", import.meta.url))("js-yaml")
    return load
  }
}

const [name, ...folders] = process.argv.slice(2)
const parse = await parsers[name]()
let total = 0
for (const folder of folders) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith(".yaml"))
  for (const path of paths) total += Object.keys(parse(readFileSync(join(folder, String(path)), "utf8"))).length
}
console.log(total)
