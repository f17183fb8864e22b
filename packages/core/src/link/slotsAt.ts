import type { PathStep } from "../diagnostic/Origin.js"
import { type FileRole, type NameSlot, nameSlots } from "./nameSlots.js"

/**
 * The slots of a file by the last key of the language in them and the number of steps behind it: a path is then held
 * against the few that it can match, and not against all.
 */
const indexes = new Map<FileRole, ReadonlyMap<string, ReadonlyArray<NameSlot>>>()

const indexOf = (role: FileRole): ReadonlyMap<string, ReadonlyArray<NameSlot>> => {
  const known = indexes.get(role)
  if (known) return known
  const index = new Map<string, Array<NameSlot>>()
  for (const slot of nameSlots.filter(({ roles }) => roles.includes(role))) {
    const last = slot.at.findLastIndex((step) => step !== "*" && step !== "#")
    const key = `${slot.at.length - 1 - last} ${slot.at[last]}`
    index.set(key, [...(index.get(key) ?? []), slot])
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

const matching = (role: FileRole, { steps, isName }: NamedPath, last?: "*"): ReadonlyArray<NameSlot> => {
  const index = indexOf(role)
  const fits = ({ at }: NameSlot): boolean =>
    at.length <= steps.length &&
    (last === undefined || at.at(-1) === last) &&
    at.every((wanted, position) => {
      const place = steps.length - at.length + position
      const step = steps[place]
      if (wanted === "#") return typeof step === "number"
      return wanted === "*" ? isName[place] === true : step === wanted && isName[place] === false
    })
  return [0, 1, 2].flatMap((behind) => index.get(`${behind} ${steps.at(-1 - behind)}`)?.filter(fits) ?? [])
}
