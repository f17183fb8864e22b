import { addDays, byText, type Day } from "@logframe/core"
import type { Numbering } from "../sql/Numbering.js"
import type { Session } from "./Session.js"
import { createTable } from "./createTable.js"
import { quoted } from "./quoted.js"

/** Days from one to another. */
export const daysFrom = (first: Day, day: Day): number => (Date.parse(day) - Date.parse(first)) / 86_400_000

/** How many days the numbering's time has; the days of a timeline follow those of the one before. */
export const dayCount = ({ times: { firstDay, lastDay } }: Numbering): number =>
  firstDay === undefined || lastDay === undefined ? 0 : daysFrom(firstDay, lastDay) + 1

/**
 * Puts the numbering into a session: types `name_text`, `place_text`, `day_text`, `source_text` and `category_0`, ... whose codes
 * are the numbers of texts in rows, and tables `names` (code, base, timeline's first key), `days` (key, what is added to the base),
 * `places` (code, number, group), `cells` (cell, first and last cell of its indicator, first fresh day) and `shared`.
 */
export const createLists = async (session: Session, numbering: Numbering): Promise<void> => {
  const { times, categories } = numbering
  const ids = placeIds(numbering)
  const { firstDay = "" } = times
  const days = Array.from({ length: dayCount(numbering) }, (_, index) => addDays(firstDay, index))
  await createType(
    session,
    "name_text",
    times.names.map(({ name }) => name)
  )
  await createType(session, "place_text", ids)
  await createType(session, "day_text", days)
  await createType(
    session,
    "source_text",
    numbering.request.programme.sources.map(({ id }) => id)
  )
  await createType(session, "illustrative_text", ["no", "yes"])
  for (const [index, dimension] of categories.dimensions.entries())
    await createType(session, `category_${index}`, dimension.categories)
  await createTimes(session, numbering)
  await createPlaces(session, numbering, ids)
}

/** Every place, in the order of the codes of `place_text`. */
const placeIds = ({ places }: Numbering): ReadonlyArray<string> => [...places.numberOf.keys()]

const createType = (session: Session, name: string, texts: ReadonlyArray<string>): Promise<void> =>
  session.run(`CREATE TYPE ${name} AS ENUM (${(texts.length > 0 ? texts : [""]).map(quoted).join(", ")})`)

const createTimes = async (session: Session, numbering: Numbering): Promise<void> => {
  const { times } = numbering
  const { firstDay = "" } = times
  const length = dayCount(numbering)
  const number = (day: Day): number => daysFrom(firstDay, day)
  await createTable(session, "names", {
    columns: ["code INTEGER", "base INTEGER", "first_key INTEGER"],
    rows: times.names.map(({ base, timeline }, code) => [code, base, timeline * length])
  })
  await createTable(session, "spans", {
    columns: ["first_key INTEGER", "last_key INTEGER", "offset_ INTEGER"],
    rows: times.timelines.flatMap((spans, timeline) =>
      spans.map(({ start, end, offset }) => [
        timeline * length + number(start),
        timeline * length + number(end),
        offset
      ])
    )
  })
  await session.run(
    "CREATE TABLE days AS SELECT unnest(range(first_key, last_key + 1))::INTEGER AS key, offset_ FROM spans"
  )
  await createTable(session, "cells", {
    columns: ["cell INTEGER", "first_cell INTEGER", "last_cell INTEGER", "fresh_from INTEGER"],
    rows: times.cells.map(({ planned, freshFrom }, cell) => {
      const first = times.firstCell.get(planned.reference) ?? cell
      return [cell, first, first + planned.periods.length - 1, number(freshFrom)]
    })
  })
  await createTable(session, "shared", {
    columns: ["slot INTEGER", "cell INTEGER"],
    rows: times.shared.map(({ slot, cell }) => [slot, cell])
  })
}

/** Groups have the numbers of their places' names in order; 0 is none. Places have the code of their text and 1 more. */
const createPlaces = async (session: Session, numbering: Numbering, ids: ReadonlyArray<string>): Promise<void> => {
  const { places } = numbering
  const groups = groupPlaces(numbering)
  const numberOfGroup = new Map(groups.map((group, index) => [group, index + 1]))
  await createTable(session, "places", {
    columns: ["code INTEGER", "number INTEGER"],
    rows: [[0, 0], ...ids.map((id, code) => [code + 1, places.numberOf.get(id) ?? 0])]
  })
  await createTable(session, "blocks", {
    columns: ["block INTEGER", "place_group INTEGER", "is_itself BOOLEAN"],
    rows: places.groupOfBlock.map((group, block) => [
      block,
      group === undefined ? 0 : (numberOfGroup.get(group) ?? 0),
      places.isGroupItself[block] ?? false
    ])
  })
}

/** The places by which figures are told apart, in order, which is that of their numbers, from 1. */
export const groupPlaces = ({ places }: Numbering): ReadonlyArray<string> => [
  ...new Set(places.groupOfBlock.flatMap((group) => group ?? []).toSorted(byText))
]
