import type { Origin } from "../diagnostic/Origin.js"
import type { Change } from "./Change.js"

/** The places of either side whose content was wrong and is not in the model (`Loaded.removed`). */
export interface LostPlaces {
  readonly before: ReadonlyArray<Origin>
  readonly after: ReadonlyArray<Origin>
}

/** Changes that are sure, and how many are not. */
export interface SureChanges {
  readonly changes: ReadonlyArray<Change>
  readonly unsure: number
}

/**
 * The changes without those that may only seem so, because one side could not be read there: what is missing from the
 * model may well be in the file. `files` are the two files that are compared, where they bear different names.
 */
export const withoutLost = (
  changes: ReadonlyArray<Change>,
  lost: LostPlaces,
  files: readonly [before: string, after: string] = ["", ""]
): SureChanges => {
  const places = [...lost.before, ...lost.after]
  if (places.length === 0) return { changes, unsure: 0 }
  const isHere = (file: string, other: string): boolean =>
    file === other || (files.includes(file) && files.includes(other))
  const isUnder = ({ file, path }: Origin): boolean =>
    places.some(
      (place) => isHere(place.file, file) && place.path.every((step, index) => String(path[index]) === String(step))
    )
  const sure = changes.filter((change) => {
    const origins = [change.before, change.after].flatMap((side) => side?.origin ?? [])
    return !origins.some(isUnder) && !isNamed(change, lost)
  })
  return { changes: sure, unsure: changes.length - sure.length }
}

/** Whether something that only one side has may be what could not be read on the other: it bears the same id. */
const isNamed = ({ aspect, before, after }: Change, lost: LostPlaces): boolean => {
  if (aspect !== undefined || (before && after)) return false
  const id = (before ?? after)?.thing.id
  return (before ? lost.after : lost.before).some(({ path }) => path.at(-1) === id)
}
