/** Something that a statement compares with or looks up in: never a part of its text, but bound by the server's own means. */
export type Bound =
  | { readonly kind: "text" | "day"; readonly value: string }
  | { readonly kind: "texts"; readonly values: ReadonlyArray<string> }
  | { readonly kind: "dictionary"; readonly entries: ReadonlyArray<readonly [string, string]> }

/** The name of a table or column as its owner gave it; a dialect quotes it. */
export interface SqlName {
  readonly kind: "name"
  readonly parts: ReadonlyArray<string>
}

/** A piece of a statement: our own text, and between it what is bound or quoted. */
export interface Sql {
  readonly pieces: ReadonlyArray<string | Bound | SqlName>
}

/** What may stand between the texts of a statement. A number is one of ours: a count, or an index. */
export type Insert = Sql | Bound | SqlName | number

/** Makes a statement, or a part of one. A text cannot be inserted, so that none becomes a part of a statement by mistake. */
export const sql = (texts: TemplateStringsArray, ...inserts: ReadonlyArray<Insert>): Sql => ({
  pieces: texts.flatMap((text, index) => {
    const insert = inserts[index]
    return insert === undefined ? [text] : [text, ...piecesOf(insert)]
  })
})

const piecesOf = (insert: Insert): Sql["pieces"] => {
  if (typeof insert === "number") return [String(insert)]
  return "pieces" in insert ? insert.pieces : [insert]
}

/** Parts with something between each two. */
export const joined = (parts: ReadonlyArray<Sql>, between: Sql): Sql => ({
  pieces: parts.flatMap((part, index) => (index === 0 ? part.pieces : [...between.pieces, ...part.pieces]))
})

/** Parts with commas between them. */
export const listed = (parts: ReadonlyArray<Sql>): Sql => joined(parts, sql`, `)

/** Conditions that must all hold. */
export const all = (conditions: ReadonlyArray<Sql>): Sql =>
  conditions.length === 0 ? sql`1 = 1` : joined(conditions, sql` AND `)

/** A text that is bound. */
export const text = (value: string): Bound => ({ kind: "text", value })

/** A day that is bound, as 2009-03-14. */
export const day = (value: string): Bound => ({ kind: "day", value })

/** Texts to be one of. */
export const texts = (values: ReadonlyArray<string>): Bound => ({ kind: "texts", values })

/** A dictionary to look up in. */
export const dictionary = (entries: Iterable<readonly [string, string]>): Bound => ({
  kind: "dictionary",
  entries: [...entries]
})

/** A query that programme.yaml declares, to be selected from: the only text of others that becomes a part of a statement. */
export const declaredQuery = (query: string): Sql => ({ pieces: ["(\n", query, "\n)"] })

/** A name that somebody else gave, to be quoted. */
export const name = (...parts: ReadonlyArray<string>): SqlName => ({ kind: "name", parts })

/** A name of our own: letters and digits, the same in every dialect. */
export const own = (column: OwnName): Sql => ({ pieces: [column] })

/** Names that statements give their own columns. */
export type OwnName =
  | "source"
  | "name"
  | "day"
  | "place"
  | "number"
  | "word"
  | "numerator"
  | "denominator"
  | "sample"
  | "person"
  | "illustrative"
  | "fault"
  | "k"
  | "p"
  | "q"
  | "mask"
  | "spot"
  | "first"
  | "last"
  | "places"
  | "counted"
  | "partial"
  | "recorded"
  | "total"
  | "above"
  | "below"
  | "weight"
  | "marked"
  | "unmeant"
  | "shown"
  | "who"
  | "term"
  | "fresh"
  | `c${number}`
  | `g${number}`
  | `s${number}`
  | `u${number}`
  | `t${number}`
  | `r${number}`
  | `h${number}`
