import fc from "fast-check"
import strangers from "./strangers.json" with { type: "json" }

type Path = ReadonlyArray<string | number>
type Container = Record<string | number, unknown>

/** What an officer, an editor or an attacker writes in the place of what belongs there. */
const strangeValues: ReadonlyArray<unknown> = [...strangers.values, "half a character: \ud800"]

/** What belongs to a map that has a certain key, rightly and wrongly; chance alone would seldom bring it there. */
const kin: Readonly<Record<string, ReadonlyArray<Container>>> = strangers.kin

const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null
const isList = (value: unknown): value is ReadonlyArray<unknown> => Array.isArray(value)

const pathsIn = (value: unknown, path: Path = []): ReadonlyArray<Path> => {
  if (!isContainer(value)) return [path]
  const keys = isList(value) ? [...value.keys()] : Object.keys(value)
  return [path, ...keys.flatMap((key) => pathsIn(value[key], [...path, key]))]
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((node, step) => (isContainer(node) ? node[step] : undefined), value)

const replaced = (document: unknown, path: Path, value: unknown): unknown => {
  if (path.length === 0) return value
  const copy = structuredClone(document)
  const parent = at(copy, path.slice(0, -1))
  if (isContainer(parent)) parent[path.at(-1) ?? ""] = value
  return copy
}

const changed = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value === "number") return fc.constantFrom(value + 1, value - 1, -value, value / 3, String(value))
  if (typeof value === "string")
    return fc.constantFrom(`${value}\u0007`, `${value}x`, value.toUpperCase(), ` ${value}`, value.slice(0, -1), [value])
  if (isList(value)) return fc.constantFrom(value.concat(value), value.concat(null), value.slice(1), value[0])
  return fc.constantFrom([value], Object.keys(isContainer(value) ? value : {}), JSON.stringify(value))
}

const rekeyed = (document: unknown, path: Path, key: string | undefined): unknown => {
  const parent = at(document, path.slice(0, -1))
  if (!isContainer(parent)) return document
  const last = String(path.at(-1))
  if (isList(parent)) return replaced(document, path.slice(0, -1), parent.toSpliced(Number(last), 1))
  const entries = Object.entries(parent).flatMap(([name, value]) => {
    if (name !== last) return [[name, value] as const]
    return key === undefined ? [] : [[key, value] as const]
  })
  return replaced(document, path.slice(0, -1), Object.fromEntries(entries))
}

const added = (document: unknown, path: Path, { key, value }: { key: string; value: unknown }): unknown => {
  const node = at(document, path)
  if (isList(node)) return replaced(document, path, node.concat([value]))
  return isContainer(node) ? replaced(document, path, { ...node, [key]: value }) : document
}

const joined = (document: unknown, path: Path, { without, ...entry }: Container): unknown => {
  const left = Object.entries(at(document, path) ?? {}).filter(([key]) => !isList(without) || !without.includes(key))
  return replaced(document, path, { ...Object.fromEntries(left), ...entry })
}

const withKin = (document: unknown): ReadonlyArray<fc.Arbitrary<unknown>> => {
  const places = pathsIn(document).flatMap((path) => {
    const node = at(document, path)
    const keys = isContainer(node) && !isList(node) ? Object.keys(kin).filter((key) => Object.hasOwn(node, key)) : []
    return keys.map((key) => ({ path, entries: kin[key] ?? [] }))
  })
  if (places.length === 0) return []
  const chosen = fc.constantFrom(...places)
  return [
    chosen.chain(({ path, entries }) => fc.constantFrom(...entries).map((entry) => joined(document, path, entry)))
  ]
}

const mistyped = (key: string): ReadonlyArray<string> => [`${key}s`, key.slice(1), key.toUpperCase(), `${key} `]

const mutationAt = (document: unknown, path: Path): fc.Arbitrary<unknown> => {
  const elsewhere = fc.constantFrom(...pathsIn(document)).map((other) => at(document, other))
  const stranger = fc.oneof(fc.constantFrom(...strangeValues), elsewhere)
  const key = fc.constantFrom(...strangers.keys, ...mistyped(String(path.at(-1) ?? "a")))
  return fc.oneof(
    stranger.map((value) => replaced(document, path, value)),
    changed(at(document, path)).map((value) => replaced(document, path, value)),
    fc.constant(rekeyed(document, path, undefined)),
    key.map((name) => rekeyed(document, path, name)),
    fc.record({ key, value: stranger }).map((entry) => added(document, path, entry)),
    ...withKin(document)
  )
}

/** A document with one thing changed: a value, its type, a key's name, a key more or a key less. */
const mutationOf = (document: unknown): fc.Arbitrary<unknown> =>
  fc
    .constantFrom(...pathsIn(document))
    .chain((path) => mutationAt(document, path))
    .map((mutant) => JSON.parse(JSON.stringify(mutant ?? null)) as unknown)

/** A document after one to three mutations. */
export const mutantOf = (document: unknown): fc.Arbitrary<unknown> =>
  fc.integer({ min: 1, max: 3 }).chain((count) => {
    let mutant: fc.Arbitrary<unknown> = fc.constant(document)
    for (let index = 0; index < count; index++) mutant = mutant.chain(mutationOf)
    return mutant
  })
