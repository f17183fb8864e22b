import type { Bound, OwnName, Sql } from "./Sql.js"

/** The last state of each place and combination of categories in each period in which it was recorded, to be carried on. */
export interface StateCells {
  /** Records with their class's columns, all of them numbers. */
  readonly records: Sql
  /** What a unit is told by, besides its period. */
  readonly unit: ReadonlyArray<OwnName>
  /** How many periods there are. */
  readonly periods: number
  /** The last period in which a record of `day` is still fresh, as an index. */
  readonly freshUntil: Sql
}

/** The few things that servers say in different ways. */
export interface Dialect {
  /** The text that a dictionary has for a text; an empty one where it has none. */
  readonly lookUp: (key: Sql, entries: Bound) => Sql
  /** Whether a text is one of some. */
  readonly isOneOf: (expression: Sql, values: Bound) => Sql
  /** A number as a decimal of 12 digits after the point. */
  readonly decimal: (expression: Sql) => Sql
  /** A decimal or a day as a text, or null. */
  readonly asText: (expression: Sql) => Sql
  /** The product of two decimals, exact. */
  readonly product: (a: Sql, b: Sql) => Sql
  /** The first row of each group in an order; `select` is a list of columns. */
  readonly firstOfEach: (query: {
    readonly select: Sql
    readonly from: Sql
    readonly keys: Sql
    readonly order: Sql
  }) => Sql
  /**
   * A row for each unit and each period `q` in which its last record, of period `p`, is its state: with the unit's columns,
   * `p`, `q`, `day`, `number`, `illustrative` and `source` of that record.
   */
  readonly statesCarried: (cells: StateCells) => Sql
}
