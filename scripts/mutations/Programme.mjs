// A programme into which faults are planted: its files, and what is in them.
import { treeOf } from "./Tree.mjs"
import { tableOf } from "./Table.mjs"

/**
 * @typedef {{ readonly path: string, readonly text: string }} File
 * @typedef {object} Programme
 * @property {string} name
 * @property {ReadonlyArray<File>} files
 * @property {(kind: FileKind) => ReadonlyArray<import("./Tree.mjs").Tree>} trees
 * @property {(kind: FileKind, test: (pair: import("./Tree.mjs").Pair) => boolean) => ReadonlyArray<import("./Tree.mjs").Pair>} pairs
 * @property {() => ReadonlyArray<import("./Table.mjs").Table>} tables
 * @typedef {"programme" | "logframe" | "evaluation" | "library" | "yaml"} FileKind
 */

const kindOf = (path) => {
  if (path === "programme.yaml") return "programme"
  if (path === "evaluation.yaml") return "evaluation"
  if (path.startsWith("logframes/")) return "logframe"
  return path.endsWith(".csv") ? "data" : "library"
}

/** @type {(name: string, files: ReadonlyArray<File>) => Programme} */
export const programmeOf = (name, files) => {
  const trees = files.filter(({ path }) => kindOf(path) !== "data").map(treeOf)
  const tables = files.filter(({ path }) => kindOf(path) === "data").map(tableOf)
  const treesOf = (kind) => trees.filter(({ path }) => kind === "yaml" || kindOf(path) === kind)
  return {
    name,
    files,
    trees: treesOf,
    pairs: (kind, test) => treesOf(kind).flatMap((tree) => tree.pairs.filter(test)),
    tables: () => tables
  }
}
