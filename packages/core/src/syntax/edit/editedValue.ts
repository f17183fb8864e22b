import type { Edit } from "../../diagnostic/Fix.js"
import type { PathStep } from "../../diagnostic/Origin.js"

/** A value, or undefined where an edit leads nowhere. */
export type EditedValue = { readonly value: unknown } | undefined

/**
 * What edits make of a value, each with its path in the value as it was; undefined where one of them leads nowhere or would
 * write a key twice.
 */
export const editedValue = (value: unknown, edits: ReadonlyArray<Edit>): EditedValue => {
  let edited: EditedValue = { value }
  for (const edit of edits.toSorted(lastFirst)) edited = edited && changed(edited.value, edit.origin.path, edit)
  return edited
}

/** Values, then what goes, then keys; so that the paths of those to come stay what they were. */
const lastFirst = (a: Edit, b: Edit): number => {
  const order = { set: 0, remove: 1, "rename-key": 2 }
  const [left, right] = [a.origin.path, b.origin.path]
  if (a.kind !== b.kind) return order[a.kind] - order[b.kind]
  if (a.kind === "set") return 0
  const at = left.findIndex((step, index) => step !== right[index])
  const [one, other] = [Number(left[at]), Number(right[at])]
  const isSameList = a.kind === "remove" && Number.isInteger(one) && Number.isInteger(other)
  return isSameList ? other - one : right.length - left.length
}

const changed = (value: unknown, path: ReadonlyArray<PathStep>, edit: Edit): EditedValue => {
  const [step, ...rest] = path
  if (step === undefined) return undefined
  const entries = entriesOf(value)
  const at = entries?.findIndex(([key]) => key === String(step)) ?? -1
  const entry = entries?.[at]
  if (!entries) return undefined
  if (rest.length > 0) {
    const inner = entry && changed(entry[1], rest, edit)
    return inner && madeOf(value, entries.with(at, [entry[0], inner.value]))
  }
  if (edit.kind === "set") return withValue(value, entries, { at, step, to: edit.value })
  if (!entry) return undefined
  if (edit.kind === "remove") return madeOf(value, entries.toSpliced(at, 1))
  const isTwice = Array.isArray(value) || entries.some(([key]) => key === edit.to)
  return isTwice ? undefined : madeOf(value, entries.with(at, [edit.to, entry[1]]))
}

type Entries = ReadonlyArray<readonly [string, unknown]>

const withValue = (
  value: unknown,
  entries: Entries,
  { at, step, to }: { readonly at: number; readonly step: PathStep; readonly to: unknown }
): EditedValue => {
  const key = String(step)
  if (at >= 0) return madeOf(value, entries.with(at, [key, to]))
  return Array.isArray(value) ? undefined : madeOf(value, [...entries, [key, to]])
}

const entriesOf = (value: unknown): Entries | undefined =>
  typeof value === "object" && value !== null ? Object.entries(value) : undefined

const madeOf = (like: unknown, entries: Entries): EditedValue => ({
  value: Array.isArray(like) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
})
