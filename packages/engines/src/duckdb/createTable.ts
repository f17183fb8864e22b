import type { Session } from "./Session.js"

/** A small table of numbers. */
export interface TableOfNumbers {
  /** Name and type of each. */
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<number | boolean>>
}

const rowsAtOnce = 20_000

/** Makes a table and fills it. */
export const createTable = async (session: Session, name: string, { columns, rows }: TableOfNumbers): Promise<void> => {
  await session.run(`CREATE TABLE ${name} (${columns.join(", ")})`)
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    await session.run(`INSERT INTO ${name} VALUES ${some.map((row) => `(${row.join(",")})`).join(",")}`)
  }
}
