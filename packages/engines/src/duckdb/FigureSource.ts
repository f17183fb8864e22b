import { type Day, type RowsBehind, addDays } from "@logframe/core"
import { type FigureGroup, type FigureRow, wholeGroup } from "../sql/FigureRow.js"
import type { Numbering } from "../sql/Numbering.js"
import { categoriesOf } from "../sql/numberCategories.js"
import type { Exactness } from "./Exactness.js"
import { type FileRead, originOfRow } from "./FileRead.js"
import type { Session } from "./Session.js"
import { groupPlaces } from "./createLists.js"
import { groupFilesQuery, groupsQuery, wholeFilesQuery, wholeQuery } from "./parts.js"

/** Where figures are read from, and what their rows are. */
export interface FigureSource {
  readonly session: Session
  readonly numbering: Numbering
  readonly files: ReadonlyArray<FileRead>
}

type Columns = Readonly<Record<string, ReadonlyArray<unknown>>>

/** The figures of indicators as a whole, of the parts and the people counted. */
export const readWhole = async (source: FigureSource, exactness: Exactness): Promise<ReadonlyArray<FigureRow>> => {
  const { session, files } = source
  const columns = await session.columns(
    `SELECT w.*, p.people FROM (${wholeQuery(exactness)}) w LEFT JOIN people p ON p.cell = w.cell`
  )
  const ofFiles = files.length > 1 ? filesBy(await session.columns(wholeFilesQuery), ["cell"], files) : undefined
  return figuresOf(source, columns, { groupAt: () => wholeGroup, ofFiles, keys: ["cell"] })
}

/** The figures of groups. */
export const readGroups = async (source: FigureSource, exactness: Exactness): Promise<ReadonlyArray<FigureRow>> => {
  const { session, numbering, files } = source
  const keys = ["cell", "place_group", "categories"]
  const columns = await session.columns(
    `SELECT g.*, p.people FROM (${groupsQuery(numbering, exactness)}) g LEFT JOIN people_groups p
      ON p.cell = g.cell AND p.place_group = g.place_group AND p.categories = g.categories`
  )
  const ofFiles = files.length > 1 ? filesBy(await session.columns(groupFilesQuery), keys, files) : undefined
  const groupOf = groupFinder(numbering)
  const [places = [], categories = []] = [columns["place_group"], columns["categories"]]
  const groupAt = (index: number): FigureGroup => groupOf(Number(places[index]), Number(categories[index]))
  return figuresOf(source, columns, { groupAt, ofFiles, keys })
}

/** The group of a place's number and a category group, made once for each. */
const groupFinder = (numbering: Numbering): ((place: number, categories: number) => FigureGroup) => {
  const { categories, request } = numbering
  const places = groupPlaces(numbering)
  const known = new Map<number, FigureGroup>()
  return (place, combination) => {
    const number = place * categories.combinations + combination
    const found = known.get(number)
    if (found) return found
    const named = categoriesOf(categories, combination)
    const dimensions = request.grouping?.dimensions ?? []
    const group: FigureGroup = {
      place: places[place - 1],
      categories: Object.fromEntries(dimensions.flatMap((id) => (named[id] === undefined ? [] : [[id, named[id]]]))),
      key: JSON.stringify([places[place - 1] ?? null, dimensions.map((id) => named[id])])
    }
    known.set(number, group)
    return group
  }
}

type RowsByFile = RowsBehind["files"]

const keyOf = (columns: Columns, keys: ReadonlyArray<string>, index: number): string =>
  keys.map((key) => columns[key]?.[index]).join(" ")

/** How many rows of each file figures have, by their keys. */
const filesBy = (
  columns: Columns,
  keys: ReadonlyArray<string>,
  files: ReadonlyArray<FileRead>
): ReadonlyMap<string, RowsByFile> => {
  const found = new Map<string, Array<RowsByFile[number]>>()
  for (const [index, file] of (columns["file"] ?? []).entries()) {
    const key = keyOf(columns, keys, index)
    const counted = { path: files[Number(file)]?.path ?? "", rows: Number(columns["rows"]?.[index]) }
    const known = found.get(key)
    if (known) known.push(counted)
    else found.set(key, [counted])
  }
  for (const counted of found.values()) counted.sort((a, b) => (a.path < b.path ? -1 : 1))
  return found
}

interface FigureKeys {
  readonly groupAt: (index: number) => FigureGroup
  /** Undefined where there is one file. */
  readonly ofFiles: ReadonlyMap<string, RowsByFile> | undefined
  readonly keys: ReadonlyArray<string>
}

const figuresOf = (
  { numbering, files }: FigureSource,
  columns: Columns,
  { groupAt, ofFiles, keys }: FigureKeys
): ReadonlyArray<FigureRow> => {
  const { times } = numbering
  const [onlyFile] = files
  const days = daysSince(times.firstDay ?? "")
  const numbersOf = (column: string): ((index: number) => number) => {
    const cells = columns[column] ?? []
    return (index) => Number(cells[index])
  }
  const [rowsAt, firstAt, lastAt, placesAt] = [
    numbersOf("rows"),
    numbersOf("first"),
    numbersOf("last"),
    numbersOf("places")
  ]
  const [leftOutAt, rowAt] = [numbersOf("left_out"), numbersOf("row")]
  const [valueAt, numeratorAt, denominatorAt] = [
    sumsOf(columns, "value"),
    sumsOf(columns, "numerator"),
    sumsOf(columns, "denominator")
  ]
  const peopleAt = sumsOf(columns, "people")
  const illustrative = columns["illustrative"] ?? []
  const found: Array<FigureRow> = []
  for (const [index, number] of (columns["cell"] ?? []).entries()) {
    const cell = times.cells[Number(number)]
    if (!cell) continue
    const { planned, period } = cell
    const { entry } = planned.indicator
    const isPair = entry === "ratio" || entry === "estimate"
    const rows = rowsAt(index)
    found.push({
      planned,
      period,
      group: groupAt(index),
      value: isPair ? undefined : entry === "person" ? peopleAt(index) : valueAt(index),
      numerator: isPair ? numeratorAt(index) : undefined,
      denominator: isPair ? denominatorAt(index) : undefined,
      illustrative: illustrative[index] === true,
      origin: originOfRow(files, rowAt(index)),
      behind: {
        rows,
        files: ofFiles?.get(keyOf(columns, keys, index)) ?? [{ path: onlyFile?.path ?? "", rows }],
        first: days(firstAt(index)),
        last: days(lastAt(index)),
        places: placesAt(index),
        leftOut: supersededRows(leftOutAt(index))
      }
    })
  }
  return found
}

/** The sums of a column; what is not there as a number may be there as a text. */
const sumsOf = (columns: Columns, name: string): ((index: number) => number | undefined) => {
  const [numbers = [], texts = []] = [columns[name], columns[`${name}_text`]]
  return (index) => {
    const sum = numbers[index] ?? texts[index] ?? undefined
    return sum === undefined ? undefined : Number(sum)
  }
}

/** Rows that count for less than later ones, as a list of what was left out. */
export const supersededRows = (rows: number): RowsBehind["leftOut"] =>
  rows > 0 ? [{ reason: "superseded", rows }] : nothing

const nothing: RowsBehind["leftOut"] = []

/** The day that lies so many after a first one, made once for each. */
export const daysSince = (first: Day): ((count: number) => Day) => {
  const known = new Map<number, Day>()
  return (count) => {
    const day = known.get(count) ?? addDays(first, count)
    known.set(count, day)
    return day
  }
}
