import type { Edit } from "../diagnostic/Fix.js"
import { editedValue } from "./edit/editedValue.js"
import { type Place, findPlace, rootOf } from "./edit/findPlace.js"
import { type Splice, applySplices } from "./edit/Splice.js"
import { spliceMissing } from "./edit/spliceMissing.js"
import { spliceOut } from "./edit/spliceOut.js"
import { spliceKey, spliceScalar } from "./edit/spliceScalar.js"
import { readYaml } from "./readYaml.js"
import { commentsOf } from "./saysTheSame.js"

/**
 * A YAML text with edits made and every other letter as it was. All of them are made or none: the text is given back as it
 * is where it has faults, where an edit leads nowhere or to what an alias or a merge brings in, and where its value would
 * not be exactly what it should, or a comment that is not of a removed entry would be lost.
 *
 * Paths are those of the text as it is given. A `set` of a key that a map does not have writes it at the end of the map. An
 * entry is removed with the comments behind it and directly above it; at the top of a file these are about the file.
 */
export const editYaml = (text: string, edits: ReadonlyArray<Edit>): string => {
  const before = readYaml(text)
  const expected = before.problems.length > 0 ? undefined : editedValue(before.value, edits)
  if (expected === undefined) return text
  const root = rootOf(text)
  const splices = edits.map((edit) => splicesOf(text, findPlace(root, edit.origin.path), edit))
  const edited = splices.every(isDefined) ? applySplices(text, splices.flat()) : undefined
  if (edited === undefined) return text
  const after = readYaml(edited)
  const isExact = after.problems.length === 0 && JSON.stringify(after.value) === JSON.stringify(expected.value)
  return isExact && keepsComments(text, edited, edits) ? edited : text
}

const splicesOf = (text: string, place: Place | undefined, edit: Edit): ReadonlyArray<Splice> | undefined => {
  if (!place) return undefined
  if (edit.kind === "remove") return spliceOut(text, place)
  if (edit.kind === "rename-key") return spliceKey(place, edit.to)
  return place.index === undefined ? spliceMissing(text, place, edit.value) : spliceScalar(place, edit.value)
}

const isDefined = <A>(value: A | undefined): value is A => value !== undefined

const keepsComments = (before: string, after: string, edits: ReadonlyArray<Edit>): boolean => {
  const left = commentsOf(after)
  const had = commentsOf(before)
  if (!edits.some(({ kind }) => kind === "remove"))
    return had.length === left.length && left.every((comment, at) => comment === had[at])
  let at = 0
  for (const comment of had) if (comment === left[at]) at++
  return at === left.length
}
