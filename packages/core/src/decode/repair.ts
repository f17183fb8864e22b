import type { PathStep } from "../diagnostic/Origin.js"
import { suggest } from "../source/suggest.js"
import type { Fault } from "./faultsOf.js"

/** Steps from a file's root to a place in its values. */
export type Path = ReadonlyArray<PathStep>

/** Texts that an entry cannot do without, and for which its id can stand in. */
const standIns: ReadonlySet<PathStep> = new Set(["title", "statement", "unit", "text", "name"])

/** Keys whose default would mean something else than what was written: where one is wrong, its whole entry is in doubt. */
const decisive: ReadonlySet<PathStep> = new Set(["direction", "over-places", "target-means"])

/**
 * Takes a fault out of the values (which it changes), and gives the place that is not to be trusted any more.
 *
 * The id stands in for a missing text; a mistyped key is read as the one that is meant, where that is not there; a list
 * goes as a whole, so that paths keep their meaning.
 */
export const repair = (root: unknown, fault: Fault): Path => {
  const parent = fault.path.slice(0, -1)
  const entry = nodeAt(root, parent)
  const name = fault.path.at(-1)
  if (!entry || name === undefined) return fault.path
  if (fault.kind === "missing") return supply(root, entry, fault.path)
  if (fault.kind === "unknown-key") rename(entry, fault)
  const path = remove(root, fault.path)
  return fault.kind === "value" && decisive.has(name) ? parent : path
}

const supply = (root: unknown, entry: Record<PathStep, unknown>, path: Path): Path => {
  const name = path.at(-1)
  if (name === undefined || !standIns.has(name)) return remove(root, path.slice(0, -1))
  entry[name] = String(path.at(-2) ?? name)
  return path
}

const rename = (entry: Record<PathStep, unknown>, fault: Fault): void => {
  const name = fault.path.at(-1)
  const meant = meantPath(fault)?.at(-1)
  if (name !== undefined && meant !== undefined && !Object.hasOwn(entry, meant)) entry[meant] = entry[name]
}

/** The path that a mistyped key nearly says; undefined for any other fault. */
export const meantPath = (fault: Fault): Path | undefined => {
  if (fault.kind !== "unknown-key") return undefined
  const nearest = suggest(String(fault.path.at(-1)), fault.known)
  return nearest === undefined ? undefined : [...fault.path.slice(0, -1), nearest]
}

/**
 * The key that a mistyped one is certain to mean: it is near, it is not there, and no other mistyped key is near it.
 */
export const certainKey = (root: unknown, fault: Fault, faults: ReadonlyArray<Fault>): string | undefined => {
  const meant = meantPath(fault)
  const entry = nodeAt(root, fault.path.slice(0, -1))
  const name = meant && String(meant.at(-1))
  if (name === undefined || !entry || Object.hasOwn(entry, name)) return undefined
  const isMeantTwice = faults.some(
    (other) => other !== fault && JSON.stringify(meantPath(other)) === JSON.stringify(meant)
  )
  return isMeantTwice ? undefined : name
}

const remove = (root: unknown, path: Path): Path => {
  const parent = nodeAt(root, path.slice(0, -1))
  const last = path.at(-1)
  if (path.length > 1 && Array.isArray(parent)) return remove(root, path.slice(0, -1))
  if (parent && last !== undefined) delete parent[last]
  return path
}

/** The map or list at a path, if there is one. */
export const nodeAt = (root: unknown, path: Path): Record<PathStep, unknown> | undefined => {
  const node = path.reduce<unknown>((value, step) => (isNode(value) ? value[step] : undefined), root)
  return isNode(node) ? node : undefined
}

const isNode = (value: unknown): value is Record<PathStep, unknown> => typeof value === "object" && value !== null

/** A copy of plain values, which can be changed without changing them. */
export const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf)
  return isNode(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) : value
}
