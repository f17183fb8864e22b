import { within } from "../diagnostic/Origin.js"
import type { DataSource } from "../model/DataSource.js"
import type { Programme } from "../model/Programme.js"
import { byText } from "../source/byText.js"
import type { Change } from "./Change.js"
import { type Both, changeOf } from "./Difference.js"
import type { Plain } from "./Plain.js"
import { isSame } from "./isSame.js"

/** What differs between the sources of data of two versions, as one change: their order and that of their columns mean nothing. */
export const compareData = (both: Both, before: Programme, after: Programme): ReadonlyArray<Change> => {
  const [was, is] = [plainSources(before.data), plainSources(after.data)]
  if (isSame(was, is)) return []
  return [changeOf(both, { kind: "changed", aspect: "data", before: side(was, before), after: side(is, after) })]
}

const side = (value: Plain, { origin }: Programme) => ({ value, origin: within(origin, "data") })

const plainSources = (sources: ReadonlyArray<DataSource>): Plain => sorted(sources, ({ id }) => id).map(plainSource)

const plainSource = ({ id, place, reading, columns, wide, only }: DataSource): Plain => ({
  id,
  place: said({ ...place }),
  reading: said({ ...reading }),
  columns: columns
    ? sorted(columns, ({ field }) => field).map(({ field, from }) =>
        from.kind === "constant"
          ? { field, constant: from.text }
          : {
              field,
              column: from.column,
              "pass-over": from.passesOver,
              values: from.values ? plainMap(from.values) : []
            }
      )
    : "ours",
  wide: sorted(wide, ({ column }) => column).map(({ column, fields }) => ({ column, fields: plainMap(fields) })),
  only: sorted(only, ({ column }) => column).map(({ column, values }) => ({ column, values: values.toSorted(byText) }))
})

const said = (entry: Readonly<Record<string, string | number | undefined>>): Plain =>
  Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  )

const plainMap = (map: ReadonlyMap<string, string>): Plain =>
  sorted([...map], ([key]) => key).map(([key, ours]) => [key, ours])

const sorted = <A>(things: ReadonlyArray<A>, nameOf: (thing: A) => string): ReadonlyArray<A> =>
  things.toSorted((a, b) => byText(nameOf(a), nameOf(b)))
