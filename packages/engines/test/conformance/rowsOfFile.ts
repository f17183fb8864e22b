import type { Observation } from "@logframe/core"

/** A row as a server's table has it. */
export type ServerRow = Readonly<Record<string, string | number | boolean | null>>

/** The rows of a file, with our own columns and nothing where there is nothing. */
export const rowsOfFile = (rows: ReadonlyArray<Observation>, path: string): ReadonlyArray<ServerRow> =>
  rows
    .filter(({ origin }) => origin.file === path)
    .map((row) => ({
      indicator: row.indicator,
      period: row.date === undefined ? row.period.label : null,
      date: row.date ?? null,
      place: row.place ?? null,
      sex: row.categories["sex"] ?? null,
      age: row.categories["age"] ?? null,
      value: row.value === undefined ? null : wordOf(row.value),
      numerator: row.numerator ?? null,
      denominator: row.denominator ?? null,
      sample: row.sample ?? null,
      person: row.person ?? null,
      illustrative: row.illustrative
    }))

const wordOf = (value: NonNullable<Observation["value"]>): string =>
  typeof value === "boolean" ? (value ? "yes" : "no") : String(value)
