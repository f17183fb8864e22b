import type { DataTemplate } from "@logframe/core"
import { columnName } from "./columnName.js"

/** The lists of choices, each a column of a sheet of their own. */
export interface ListColumns {
  readonly sheet: string
  readonly columns: ReadonlyArray<ReadonlyArray<string>>
  /** Where a list stands, such as `lists!$A$1:$A$9`; undefined for an empty one. */
  readonly rangeOf: (choices: ReadonlyArray<string>) => string | undefined
}

const sheet = "lists"

/** The lists that a table for the field needs: of its columns, and of the ranks of its judgements. */
export const listColumns = ({ columns, indicators }: DataTemplate): ListColumns => {
  const ranks = indicators.flatMap(({ home }) =>
    home.forms.flatMap(({ value }) => (value?.kind === "rank" ? [value.ranks] : []))
  )
  const lists = new Map(
    [...columns.map(({ choices }) => choices), ...ranks]
      .filter((list) => list.length > 0)
      .map((list) => [keyOf(list), list])
  )
  const keys = [...lists.keys()]
  return {
    sheet,
    columns: [...lists.values()],
    rangeOf: (choices) => {
      const column = columnName(keys.indexOf(keyOf(choices)))
      return choices.length === 0 ? undefined : `${sheet}!$${column}$1:$${column}$${choices.length}`
    }
  }
}

const keyOf = (list: ReadonlyArray<string>): string => JSON.stringify(list)
