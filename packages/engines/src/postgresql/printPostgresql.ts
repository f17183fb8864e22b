import type { Bound, Sql, SqlName } from "../records/Sql.js"

/** A statement as the server takes it. */
export interface PostgresqlStatement {
  readonly text: string
  readonly values: ReadonlyArray<string | ReadonlyArray<string>>
}

/** Writes a statement: whatever is bound becomes a parameter, and names are quoted. */
export const printPostgresql = ({ pieces }: Sql): PostgresqlStatement => {
  const values: Array<string | ReadonlyArray<string>> = []
  const known = new Map<string, number>()
  const bind = (bound: Bound): string => {
    const key = `${bound.kind} ${JSON.stringify(valueOf(bound))}`
    const index = known.get(key) ?? values.push(valueOf(bound))
    known.set(key, index)
    return `$${index}::${types[bound.kind]}`
  }
  const text = pieces.map((piece) => {
    if (typeof piece === "string") return piece
    return piece.kind === "name" ? quotedName(piece) : bind(piece)
  })
  return { text: text.join(""), values }
}

const types: Readonly<Record<Bound["kind"], string>> = {
  text: "text",
  day: "date",
  texts: "text[]",
  dictionary: "jsonb"
}

const valueOf = (bound: Bound): string | ReadonlyArray<string> => {
  switch (bound.kind) {
    case "texts":
      return bound.values
    case "dictionary":
      return JSON.stringify(Object.fromEntries(bound.entries))
    default:
      return bound.value
  }
}

const quotedName = ({ parts }: SqlName): string => parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(".")
