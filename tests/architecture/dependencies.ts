import { type Import, importsOf } from "./importsOf.js"
import { type Law, packageOf, type SourceText, typescriptOf, withFile } from "./SourceText.js"

interface Guest {
  /** The packages that may import it. */
  readonly home: string | ReadonlyArray<string>
  readonly only?: "one file" | `${string}/`
}

/** The only packages from outside, where each may be imported, and the one file or the room that alone may do so. */
const guests: Readonly<Record<string, Guest>> = {
  effect: { home: ["core", "engines"] },
  pg: { home: "engines", only: "one file" },
  "@clickhouse/client": { home: "engines", only: "one file" },
  "@duckdb/node-api": { home: "engines", only: "packages/engines/src/duckdb/" },
  fflate: { home: ["engines", "reporters"] },
  hyparquet: { home: "engines", only: "one file" },
  "hyparquet-compressors": { home: "engines", only: "one file" },
  saxes: { home: "engines", only: "one file" },
  yaml: { home: "core", only: "packages/core/src/syntax/" },
  papaparse: { home: "core", only: "one file" },
  "js-yaml": { home: "core", only: "packages/core/src/syntax/" },
  "write-excel-file": { home: "reporters", only: "one file" },
  handlebars: { home: "reporters", only: "one file" },
  "vscode-languageserver": { home: "language-server" },
  "vscode-languageserver-textdocument": { home: "language-server" },
  commander: { home: "cli" },
  // Node's own, and a guest all the same: who runs other programs stands in one place.
  "node:child_process": { home: "cli", only: "one file" }
}

const guestOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")

const isGuest = ({ specifier }: Import): boolean => !/^(?:\.|node:|@logframe\/)/.test(specifier)

const faultOf = (file: SourceText, { specifier }: Import): string | undefined => {
  const guest = guestOf(specifier)
  const homes = [guests[guest]?.home ?? []].flat()
  if (homes.length === 0) return `imports ${guest}, which the house does not know`
  if (!homes.includes(packageOf(file.path))) return `imports ${guest}, which lives in ${homes.join(" and ")}`
  return specifier === "effect" ? "imports all of effect; import effect/Schema or another part" : undefined
}

const crowded = (files: ReadonlyArray<SourceText>): ReadonlyArray<string> =>
  Object.entries(guests).flatMap(([guest, { home, only }]) => {
    const importers = files.filter((file) => importsOf(file).some(({ specifier }) => guestOf(specifier) === guest))
    const isHomeBuilt = files.some(({ path }) => [home].flat().includes(packageOf(path)))
    if (only === undefined || !isHomeBuilt) return []
    if (only !== "one file") {
      const strays = importers.filter(({ path }) => !path.startsWith(only))
      return strays.map(({ path }) => `${guest} is imported outside ${only}: ${path}`)
    }
    if (importers.length === 1) return []
    return [
      `${guest} is imported by ${importers.length} files and not by one: ${importers.map(({ path }) => path).join(", ")}`
    ]
  })

/** Each package from outside is spoken to in one place, so that it can be replaced there. */
export const dependencies: Law = {
  name: "packages from outside have one home",
  violations: (files) => {
    const sources = typescriptOf(files)
    const strays = sources.flatMap((file) =>
      importsOf(file)
        .filter(isGuest)
        .flatMap((found) => {
          const fault = faultOf(file, found)
          return fault === undefined ? [] : [`${file.path}:${found.line} ${fault}`]
        })
    )
    return [...strays, ...crowded(sources)]
  },
  plants: [
    {
      what: "a second room importing yaml",
      plant: withFile("packages/core/src/model/a.ts", 'import { parse } from "yaml"\n'),
      reported: "yaml is imported outside packages/core/src/syntax/: packages/core/src/model/a.ts"
    },
    {
      what: "a second file importing papaparse",
      plant: withFile("packages/core/src/model/a.ts", 'import Papa from "papaparse"\n'),
      reported: "papaparse is imported by 2 files"
    },
    {
      what: "a second file running other programs",
      plant: withFile("packages/cli/src/files/a.ts", 'import { spawn } from "node:child_process"\n'),
      reported: "node:child_process is imported by 2 files"
    },
    {
      what: "core importing handlebars",
      plant: withFile("packages/core/src/model/a.ts", 'import Handlebars from "handlebars/runtime.js"\n'),
      reported: "model/a.ts:1 imports handlebars, which lives in reporters"
    },
    {
      what: "two files importing handlebars",
      plant: (files) =>
        withFile(
          "packages/reporters/src/a.ts",
          'import Handlebars from "handlebars"\n'
        )(withFile("packages/reporters/src/b.ts", 'import Handlebars from "handlebars"\n')(files)),
      reported: "handlebars is imported by"
    },
    {
      what: "reporters importing effect",
      plant: withFile("packages/reporters/src/a.ts", 'import { succeed } from "effect/Effect"\n'),
      reported: "imports effect, which lives in core and engines"
    },
    {
      what: "a second room importing the bindings of DuckDB",
      plant: withFile("packages/engines/src/sql/a.ts", 'import { DuckDBInstance } from "@duckdb/node-api"\n'),
      reported: "@duckdb/node-api is imported outside packages/engines/src/duckdb/"
    },
    {
      what: "reporters importing commander",
      plant: withFile("packages/reporters/src/a.ts", 'import { Command } from "commander"\n'),
      reported: "imports commander, which lives in cli"
    },
    {
      what: "the barrel of effect",
      plant: withFile("packages/core/src/model/a.ts", 'import { Schema } from "effect"\n'),
      reported: "imports all of effect"
    },
    {
      what: "a package that nobody agreed on",
      plant: withFile("packages/core/src/model/a.ts", 'import { map } from "@scope/lodash/map"\n'),
      reported: "imports @scope/lodash, which the house does not know"
    }
  ]
}
