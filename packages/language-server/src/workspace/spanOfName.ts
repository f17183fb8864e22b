import { type Occurrence, pathAt } from "@logframe/core"
import type { PlacedFile } from "./PlacedFile.js"

/** Up to how many places where the same word stands are tried one by one; beyond, the whole text is read with its places. */
const fewPlaces = 20

/**
 * Where in a file a name stands; undefined where its text is written in another way than it reads (with escapes).
 *
 * Where the text was not read with all of its places yet, the word's are tried by indentation, which costs a fraction of that;
 * and so they are where the text is no YAML at the moment, and its places cannot be read.
 */
export const spanOfName = (file: PlacedFile, occurrence: Occurrence): readonly [number, number] | undefined => {
  const { id, text, start } = occurrence
  const nth = placesOf(id, text.slice(0, start)).length
  const ways = [quickly, thoroughly]
  for (const way of file.isRead ? ways.toReversed() : ways) {
    const at = way(file, occurrence)[nth]
    if (at !== undefined) return [at, at + id.length]
  }
  return undefined
}

const thoroughly = (file: PlacedFile, { id, origin }: Occurrence): ReadonlyArray<number> => {
  const [from, to] = file.spanOf(origin)
  return placesOf(id, file.source.text.slice(from, to)).map((at) => from + at)
}

/** The places of the name's word in its own scalar, in order; none where that cannot be told quickly. */
const quickly = ({ source: { text } }: PlacedFile, { id, origin }: Occurrence): ReadonlyArray<number> => {
  if (origin.range) return []
  const places = placesOf(id, text)
  if (places.length > fewPlaces) return []
  const path = origin.path.map(String).join("\\n")
  return places.filter((offset) => {
    const place = pathAt(text, offset)
    const isSide = place?.side === "either" ? origin.at !== "key" : place?.side === (origin.at ?? "value")
    return isSide && place?.path.map(String).join("\\n") === path
  })
}

/** Where an id stands in a text, not as a part of a longer one. */
const placesOf = (id: string, text: string): ReadonlyArray<number> => {
  const places: Array<number> = []
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
    const isWhole =
      !/[a-z0-9-]/u.test(text[at - 1] ?? "") &&
      !/^(?:[a-z0-9]|-[a-z0-9])/u.test(text.slice(at + id.length, at + id.length + 2))
    if (isWhole) places.push(at)
  }
  return places
}
