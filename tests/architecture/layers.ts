import { type Import, importsOf } from "./importsOf.js"
import { type Law, packageOf, type SourceText, typescriptOf, withFile } from "./SourceText.js"

/** What each package may import of the others. */
const packagesBelow: Readonly<Record<string, ReadonlyArray<string>>> = {
  core: [],
  engines: ["core"],
  reporters: ["core"],
  "language-server": ["core"],
  cli: ["core", "reporters", "engines", "language-server"]
}

/** The rooms of core from the ground floor up: each knows only those of floors below it, and itself. */
const floors: ReadonlyArray<ReadonlyArray<string>> = [
  ["period", "statistics", "formula", "source", "memory", "wording"],
  ["diagnostic"],
  ["syntax"],
  ["model"],
  ["schema"],
  ["decode"],
  ["link"],
  ["lint", "profiles"],
  ["rules"],
  ["tables"],
  ["measure"],
  ["assess", "diff", "quality"],
  ["evaluate"],
  ["pipeline"]
]

/** What a room may not know although it is below. */
const hidden: Readonly<Record<string, (room: string, target: string) => boolean>> = {
  rules: (room, target) =>
    !["period", "statistics", "formula", "source", "memory", "wording", "diagnostic", "model"].includes(room) &&
    !target.endsWith("/lint/Rule.ts"),
  tables: (room) => !["period", "source", "diagnostic", "model"].includes(room),
  measure: (room) => room === "lint" || room === "rules",
  assess: (room) => room === "lint" || room === "rules",
  quality: (room) => room === "lint" || room === "rules",
  diff: (room) => !["period", "source", "diagnostic", "model"].includes(room)
}

/** Indexes that are lists of what strangers add, and that the package itself reads. */
const registries = ["rules", "profiles", "donors", "locales", "encoders"]

const coreRoom = (path: string): string | undefined => /^packages\/core\/src\/([^/]+)\//.exec(path)?.[1]

const floorOf = (room: string): number => floors.findIndex((floor) => floor.includes(room))

const packageFault = (file: SourceText, { specifier }: Import): string | undefined => {
  const imported = /^@logframe\/([^/]+)/.exec(specifier)?.[1]
  if (imported === undefined) return undefined
  const from = packageOf(file.path)
  return packagesBelow[from]?.includes(imported) ? undefined : `package ${from} may not import package ${imported}`
}

const roomFault = (file: SourceText, { target }: Import): string | undefined => {
  const from = coreRoom(file.path)
  const to = coreRoom(target ?? "")
  if (from === undefined || target === undefined) return undefined
  if (to === undefined) return `${from} may not import ${target}`
  if (floorOf(from) < 0) return `the room ${from} has no floor in the architecture test`
  if (from === to) return undefined
  const isBelow = floorOf(to) < floorOf(from) && !hidden[from]?.(to, target)
  return isBelow ? undefined : `${from} may not import ${to}`
}

const indexFault = (_file: SourceText, { target }: Import): string | undefined => {
  if (!target?.endsWith("/index.ts")) return undefined
  const folder = target.split("/").at(-2) ?? ""
  return registries.includes(folder) ? undefined : `nobody inside a package imports an index: ${target}`
}

const neighbourFault = (file: SourceText, { target }: Import): string | undefined => {
  const room = /^packages\/core\/src\/rules\/[^/]+\//.exec(file.path)?.[0]
  const isNeighbour = room !== undefined && target?.includes("/core/src/rules/") && !target.startsWith(room)
  return isNeighbour ? `a rule knows no other rule: ${target}` : undefined
}

const leavesPackage = (file: SourceText, { target }: Import): string | undefined =>
  target !== undefined && !target.startsWith(`packages/${packageOf(file.path)}/src/`)
    ? `a relative import leaves the package's src: ${target}`
    : undefined

const faults = [packageFault, roomFault, indexFault, neighbourFault, leavesPackage]

/** Section 4 of the design: packages and the rooms of core know only what is below them. */
export const layers: Law = {
  name: "imports go one way",
  violations: (files) =>
    typescriptOf(files).flatMap((file) =>
      importsOf(file).flatMap((found) =>
        faults.flatMap((fault) => fault(file, found) ?? []).map((words) => `${file.path}:${found.line} ${words}`)
      )
    ),
  plants: [
    {
      what: "core importing a package above it",
      plant: withFile("packages/core/src/model/a.ts", 'import { render } from "@logframe/reporters"\n'),
      reported: "model/a.ts:1 package core may not import package reporters"
    },
    {
      what: "a package importing itself by name",
      plant: withFile("packages/core/src/model/a.ts", 'import { check } from "@logframe/core"\n'),
      reported: "package core may not import package core"
    },
    {
      what: "a room importing one above it",
      plant: withFile("packages/core/src/model/a.ts", '\nimport { check } from "../pipeline/check.js"\n'),
      reported: "model/a.ts:2 model may not import pipeline"
    },
    {
      what: "a type import of a room above",
      plant: withFile("packages/core/src/model/a.ts", 'import type {\n  Check\n} from "../pipeline/check.js"\n'),
      reported: "model may not import pipeline"
    },
    {
      what: "a re-export of a room above",
      plant: withFile("packages/core/src/model/a.ts", 'export * from "../link/Scope.js"\n'),
      reported: "model may not import link"
    },
    {
      what: "an import() of a room above",
      plant: withFile("packages/core/src/model/a.ts", 'const scope = await import("../link/Scope.js")\n'),
      reported: "model may not import link"
    },
    {
      what: "rooms of the ground floor importing each other",
      plant: withFile("packages/core/src/period/a.ts", 'import { wilson } from "../statistics/wilson.js"\n'),
      reported: "period may not import statistics"
    },
    {
      what: "a rule looking at YAML",
      plant: withFile(
        "packages/core/src/rules/a/rule.ts",
        'import { parseSyntax } from "../../syntax/parseSyntax.js"\n'
      ),
      reported: "rules may not import syntax"
    },
    {
      what: "a rule importing another rule",
      plant: withFile("packages/core/src/rules/a/rule.ts", 'import { b } from "../b/rule.js"\n'),
      reported: "a rule knows no other rule"
    },
    {
      what: "measure knowing lint",
      plant: withFile("packages/core/src/measure/a.ts", 'import { defineRule } from "../lint/Rule.js"\n'),
      reported: "measure may not import lint"
    },
    {
      what: "assess knowing the rules",
      plant: withFile("packages/core/src/assess/a.ts", 'import { rules } from "../rules/index.js"\n'),
      reported: "assess may not import rules"
    },
    {
      what: "a file importing its package's index",
      plant: withFile("packages/reporters/src/view/a.ts", 'import { report } from "../index.js"\n'),
      reported: "nobody inside a package imports an index"
    },
    {
      what: "a room that the order does not have",
      plant: withFile("packages/core/src/extras/a.ts", 'import { byText } from "../source/byText.js"\n'),
      reported: "the room extras has no floor"
    },
    {
      what: "a relative import into another package",
      plant: withFile("packages/reporters/src/view/a.ts", 'import { a } from "../../../core/src/model/Text.js"\n'),
      reported: "a relative import leaves the package's src"
    }
  ]
}
