import { posix } from "node:path"
import { importsOf } from "./importsOf.js"
import { type Law, type SourceText, typescriptOf, withFile } from "./SourceText.js"

type Graph = ReadonlyMap<string, ReadonlySet<string>>

const graphOf = (files: ReadonlyArray<SourceText>, nodeOf: (path: string) => string): Graph => {
  const graph = new Map<string, Set<string>>()
  for (const file of files) {
    const from = nodeOf(file.path)
    const edges = graph.get(from) ?? new Set()
    graph.set(from, edges)
    for (const { target } of importsOf(file)) {
      if (target !== undefined && nodeOf(target) !== from) edges.add(nodeOf(target))
    }
  }
  return graph
}

/** The cycles that a walk through the graph closes, each as the nodes along it. */
const cyclesIn = (graph: Graph): ReadonlyArray<ReadonlyArray<string>> => {
  const done = new Set<string>()
  const found: Array<ReadonlyArray<string>> = []
  const visit = (node: string, trail: ReadonlyArray<string>): void => {
    const start = trail.indexOf(node)
    if (start >= 0) found.push([...trail.slice(start), node])
    if (start >= 0 || done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}

// An index is the door of its folder and not in it: it lists the folders beside it, and they know what is in its folder.
const folder = (path: string): string => (path.endsWith("/index.ts") ? path : posix.dirname(path))

/** Law 3 of the house: no import cycles, by file and by folder. A file that imports itself is one too. */
export const cycles: Law = {
  name: "no import cycles",
  violations: (files) => {
    const sources = typescriptOf(files)
    return [
      ...cyclesIn(graphOf(sources, (path) => path)).map((cycle) => `cycle of files: ${cycle.join(" -> ")}`),
      ...cyclesIn(graphOf(sources, folder)).map((cycle) => `cycle of folders: ${cycle.join(" -> ")}`),
      ...sources
        .filter((file) => importsOf(file).some(({ target }) => target === file.path))
        .map(({ path }) => `cycle of files: ${path} -> ${path}`)
    ]
  },
  plants: [
    {
      what: "two files importing each other",
      plant: (files) =>
        withFile(
          "packages/core/src/model/a.ts",
          'import type { B } from "./b.js"\n'
        )(withFile("packages/core/src/model/b.ts", 'import type { A } from "./a.js"\n')(files)),
      reported:
        "cycle of files: packages/core/src/model/b.ts -> packages/core/src/model/a.ts -> packages/core/src/model/b.ts"
    },
    {
      what: "two folders importing each other by different files",
      plant: (files) =>
        [
          withFile("packages/reporters/src/one/a.ts", 'import { b } from "../two/b.js"\n'),
          withFile("packages/reporters/src/two/b.ts", ""),
          withFile("packages/reporters/src/two/c.ts", 'import { d } from "../one/d.js"\n'),
          withFile("packages/reporters/src/one/d.ts", "")
        ].reduce((made, plant) => plant(made), files),
      reported:
        "cycle of folders: packages/reporters/src/one -> packages/reporters/src/two -> packages/reporters/src/one"
    },
    {
      what: "a file importing itself",
      plant: withFile("packages/core/src/model/a.ts", 'import { a } from "./a.js"\n'),
      reported: "cycle of files: packages/core/src/model/a.ts -> packages/core/src/model/a.ts"
    }
  ]
}
