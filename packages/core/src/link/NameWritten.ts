import type { Occurrence, SymbolKind } from "./Occurrence.js"

/** One name within a text. */
export type NameWritten = Pick<Occurrence, "kinds" | "id" | "scopes" | "start" | "isFree">

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const referencePattern = /[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?/gu

/** Whether a text has the form of an id. */
export const isId = (text: string): boolean => idPattern.test(text)

/** What a name in a text may stand for, and in what it is unique. */
export interface Meaning {
  readonly kinds: ReadonlyArray<SymbolKind>
  /** In what a name without a `/` is sought. */
  readonly scopes: ReadonlyArray<string>
  readonly isFree?: boolean
}

/** A text that is one id, or free text that may be one. */
export const idWritten = (text: string, { kinds, scopes, isFree }: Meaning): ReadonlyArray<NameWritten> =>
  isId(text) ? [{ kinds, id: text, scopes, start: 0, ...(isFree ? { isFree } : {}) }] : []

/** A reference: an id, or a container's id, a slash and the id in it. */
export const referenceWritten = (
  text: string,
  meaning: Meaning & { readonly container: SymbolKind }
): ReadonlyArray<NameWritten> => {
  const slash = text.indexOf("/")
  if (slash < 0) return idWritten(text, meaning)
  const home = text.slice(0, slash)
  const id = text.slice(slash + 1)
  if (!isId(home) || !isId(id)) return []
  return [
    { kinds: [meaning.container], id: home, scopes: [""], start: 0 },
    { kinds: meaning.kinds, id, scopes: [home], start: slash + 1 }
  ]
}

/** A citation: a source, and lines in it where they are known. */
export const citationWritten = (text: string): ReadonlyArray<NameWritten> => {
  const [source = ""] = text.split(":", 1)
  return /^[a-z0-9-]+(?::\d+(?:-\d+)?)?$/u.test(text) ? idWritten(source, { kinds: ["source"], scopes: [""] }) : []
}

/** The indicators that a formula names: of its own logframe by id, of others by reference. */
export const formulaWritten = (text: string, scopes: ReadonlyArray<string>): ReadonlyArray<NameWritten> =>
  [...text.matchAll(referencePattern)]
    .filter(([name]) => !/^\d+$/u.test(name))
    .flatMap(({ 0: name, index }) =>
      referenceWritten(name, { kinds: ["indicator"], scopes, container: "logframe" }).map((written) => ({
        ...written,
        start: index + written.start
      }))
    )

/** Disaggregations, crossed with slashes: `sex`, `sex/age`. The dimension `place` is the language's own. */
export const dimensionsWritten = (text: string): ReadonlyArray<NameWritten> =>
  pieces(text).flatMap(([dimension, start]) =>
    dimension === "place" || !isId(dimension) ? [] : [{ kinds: ["disaggregation"], id: dimension, scopes: [""], start }]
  )

/** Places and categories in the order of their dimensions: `female`, `female/under-15`. */
export const categoriesWritten = (text: string, dimensions: string): ReadonlyArray<NameWritten> => {
  const names = dimensions.split("/")
  return pieces(text).flatMap(([id, start], index): ReadonlyArray<NameWritten> => {
    const dimension = names[index]
    if (!isId(id) || dimension === undefined) return []
    if (dimension === "place") return [{ kinds: ["place"], id, scopes: [""], start }]
    return [{ kinds: ["category"], id, scopes: [dimension], start }]
  })
}

const pieces = (text: string): ReadonlyArray<readonly [piece: string, start: number]> => {
  let start = 0
  return text.split("/").map((piece) => {
    const at = start
    start += piece.length + 1
    return [piece, at]
  })
}

/** A period, which may be the name of a reporting period, or a range of two. */
export const periodWritten = (text: string): ReadonlyArray<NameWritten> => {
  const range = text.indexOf("..")
  const parts: ReadonlyArray<readonly [string, number]> =
    range < 0
      ? [[text, 0]]
      : [
          [text.slice(0, range), 0],
          [text.slice(range + 2), range + 2]
        ]
  return parts.flatMap(([part, start]) =>
    idWritten(part, { kinds: ["reporting-period"], scopes: [""], isFree: true }).map((name) => ({ ...name, start }))
  )
}
