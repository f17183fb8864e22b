import type { PathStep } from "../diagnostic/Origin.js"
import { type FileRole, type NameSlot, nameSlots } from "./nameSlots.js"

/** The slots of a role: by the number of steps behind the last key of the language in them, and then by that key. */
type SlotIndex = ReadonlyArray<ReadonlyMap<PathStep, ReadonlyArray<NameSlot>>>

/** A path is held against the few slots that it can match, and not against all. */
const indexes = new Map<FileRole, SlotIndex>()

const indexOf = (role: FileRole): SlotIndex => {
  const known = indexes.get(role)
  if (known) return known
  const index: Array<Map<PathStep, Array<NameSlot>>> = []
  for (const slot of nameSlots.filter(({ roles }) => roles.includes(role))) {
    const last = slot.at.findLastIndex((step) => step !== "*" && step !== "#")
    const byKey = (index[slot.at.length - 1 - last] ??= new Map<PathStep, Array<NameSlot>>())
    const key = slot.at[last] ?? ""
    byKey.set(key, [...(byKey.get(key) ?? []), slot])
  }
  indexes.set(role, index)
  return index
}

/** A path, and which of its steps are names that a user gave rather than keys of the language. */
export interface NamedPath {
  readonly steps: ReadonlyArray<PathStep>
  readonly isName: ReadonlyArray<boolean>
}

/** The root of a file. */
export const rootPath: NamedPath = { steps: [], isName: [] }

/** One step further. An id that looks like a key of the language (an indicator called `source`) stays an id. */
export const stepInto = (role: FileRole, path: NamedPath, step: PathStep): NamedPath => {
  const steps = [...path.steps, step]
  const isName = typeof step === "string" && matching(role, { steps, isName: [...path.isName, true] }, "*").length > 0
  return { steps, isName: [...path.isName, isName] }
}

/** The path of some steps. */
export const namedPath = (role: FileRole, steps: ReadonlyArray<PathStep>): NamedPath =>
  steps.reduce((path, step) => stepInto(role, path, step), rootPath)

/** The slots that a place in a file is, on one side of its entry. */
export const slotsAt = (role: FileRole, path: NamedPath, side: "key" | "value"): ReadonlyArray<NameSlot> =>
  matching(role, path).filter((slot) => slot.side === side)

const matching = (role: FileRole, path: NamedPath, last?: "*"): ReadonlyArray<NameSlot> => {
  const found: Array<NameSlot> = []
  for (const [behind, byKey] of indexOf(role).entries()) {
    const step = path.steps.at(-1 - behind)
    for (const slot of (step === undefined ? undefined : byKey?.get(step)) ?? []) {
      if ((last === undefined || slot.at.at(-1) === last) && fits(slot, path)) found.push(slot)
    }
  }
  return found
}

const fits = ({ at }: NameSlot, { steps, isName }: NamedPath): boolean => {
  const before = steps.length - at.length
  return (
    before >= 0 &&
    at.every((wanted, position) => {
      const step = steps[before + position]
      if (wanted === "#") return typeof step === "number"
      return wanted === "*" ? isName[before + position] === true : step === wanted && !isName[before + position]
    })
  )
}
