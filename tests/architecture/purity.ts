import { importsOf } from "./importsOf.js"
import { searchCode } from "./searchCode.js"
import { type Law, packageOf, type Plant, typescriptOf, withFile } from "./SourceText.js"

const purePackages = ["core", "reporters"]

/** What only the rim may ask of the world, as it looks in code. */
const worldly: Readonly<Record<string, RegExp>> = {
  "asks the clock":
    /\bDate\.now\b|\bnew Date(?!\w)(?:\s*\(\s*\)|(?!\s*\())|(?<![\w.]|new )\bDate\s*\(|(?<![\w.])performance\b(?=\s*\.)/,
  "asks for the local time zone":
    /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)\s*\(/,
  "asks for chance": /\bMath\.random\b|\bcrypto\s*\./,
  "asks for the environment": /(?<![\w.])(?:process|Deno|Bun|navigator|globalThis|window)\s*[.[]|\bimport\.meta\b/,
  "asks for the network": /(?<![\w.])(?:fetch\s*\(|XMLHttpRequest\b|WebSocket\b)/,
  waits: /(?<![\w.])(?:setTimeout|setInterval|setImmediate)\b/,
  "asks for the local language":
    /\.toLocale\w*\s*\(\s*(?:\)|undefined\b)|\.localeCompare\b|\bIntl\.\w+\s*\(\s*(?:\)|undefined\b)/,
  prints: /(?<![\w.])console\s*[.[]/,
  "is for Node only": /(?<![\w.])(?:Buffer|require|__dirname|__filename)\b\s*[.(]/
}

const inCore = (code: string): Plant["plant"] => withFile("packages/core/src/model/a.ts", `${code}\n`)

/** Law 7 of the house: no clock, file system, environment or network in core and reporters. */
export const purity: Law = {
  name: "core and reporters know nothing of the world",
  violations: (files) =>
    typescriptOf(files)
      .filter(({ path }) => purePackages.includes(packageOf(path)))
      .flatMap((file) => [
        ...importsOf(file)
          .filter(({ specifier }) =>
            /^(?:node:|(?:fs|path|os|url|crypto|process|child_process|http|https)(?:\/|$))/.test(specifier)
          )
          .map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}`),
        ...searchCode(file, worldly)
      ]),
  plants: [
    {
      what: "an import of node:fs",
      plant: inCore('import { readFileSync } from "node:fs"'),
      reported: "a.ts:1 imports node:fs"
    },
    { what: "an import of fs", plant: inCore('import { readFileSync } from "fs"'), reported: "imports fs" },
    ...[
      ["asks the clock", "const now = Date.now()"],
      ["asks the clock", "const now = new Date()"],
      ["asks the clock", "const now = new Date"],
      ["asks the clock", "const now = Date()"],
      ["asks the clock", "const now = performance.now()"],
      ["asks for the local time zone", "const year = new Date(text).getFullYear()"],
      ["asks for chance", "const dice = Math.random()"],
      ["asks for the environment", "const home = process.env"],
      ["asks for the environment", "const { env } = globalThis.process"],
      ["asks for the environment", "const here = import.meta.url"],
      ["asks for the network", "const page = await fetch(address)"],
      ["waits", "setTimeout(run, 1)"],
      ["asks for the local language", "const text = total.toLocaleString()"],
      ["asks for the local language", "const text = total.toLocaleString(undefined, {})"],
      ["asks for the local language", "names.sort((a, b) => a.localeCompare(b))"],
      ["asks for the local language", "const format = new Intl.NumberFormat()"],
      ["prints", "console.log(total)"],
      ["prints", "const text = `${console.log(total)}`"],
      ["is for Node only", "const bytes = Buffer.from(text)"]
    ].map(([reported = "", code = ""]) => ({ what: code, plant: inCore(code), reported: `a.ts:1 ${reported}` })),
    {
      what: "reporters asking the clock",
      plant: withFile("packages/reporters/src/view/a.ts", "const now = Date.now()\n"),
      reported: "reporters/src/view/a.ts:1 asks the clock"
    }
  ]
}
