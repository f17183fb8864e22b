import type { AnswerRow } from "./Counted.js"
import type { ColumnType } from "./CellReader.js"
import type { Sql } from "./Sql.js"

/** A conversation with a server, which only reads. Whatever fails rejects with an `EngineError`. */
export interface ServerSession {
  /** The columns of a table or query, by name in their order. */
  readonly describe: (from: Sql) => Promise<ReadonlyMap<string, ColumnType>>
  readonly ask: (statement: Sql) => Promise<ReadonlyArray<AnswerRow>>
  /** Ends the conversation, and first what the server is still at. Never rejects. */
  readonly close: () => Promise<void>
}
