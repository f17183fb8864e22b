import type { Indicator, SampleDesign } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import type { Disaggregation } from "../model/Programme.js"
import { byText } from "../source/byText.js"
import type { LeftOut } from "./Actual.js"
import { type Part, joinParts, leavingOut, partOf } from "./Part.js"

/** Order of files and rows, so that what is listed does not depend on how the observations came in. */
export const byPlaceInFiles = ({ origin: a }: Observation, { origin: b }: Observation): number =>
  (a.file === b.file ? 0 : byText(a.file, b.file)) || Number(a.path[0] ?? 0) - Number(b.path[0] ?? 0)

/** Observations in the order of files and rows; they mostly are already. */
export const inFileOrder = (observations: ReadonlyArray<Observation>): ReadonlyArray<Observation> => {
  const isOrdered = observations.every((row, index) => {
    const before = observations[index - 1]
    return !before || byPlaceInFiles(before, row) <= 0
  })
  return isOrdered ? observations : observations.toSorted(byPlaceInFiles)
}

/** The observations of one period and one place. */
type Cell = readonly [Observation, ...ReadonlyArray<Observation>]

const cellsOf = (rows: ReadonlyArray<Observation>): ReadonlyArray<Cell> => {
  const cells = new Map<string, [Observation, ...Array<Observation>]>()
  for (const row of rows) {
    const key = `${row.period.start} ${row.period.end}${row.place === undefined ? "" : ` ${row.place}`}`
    const cell = cells.get(key)
    if (cell) cell.push(row)
    else cells.set(key, [row])
  }
  return [...cells.values()]
}

interface Whole {
  readonly part: Part | undefined
  readonly leftOut: ReadonlyArray<LeftOut>
}

/** The figure of each period and place, all categories together, and the rows that make none. */
export interface CellParts {
  readonly parts: ReadonlyArray<Part>
  readonly leftOut: ReadonlyArray<LeftOut>
}

/**
 * Adds up the categories of each period and place. A figure for everybody counts before those of categories, which restate
 * it; categories make a whole only when they exclude each other, cover everybody and are all there.
 */
export const cellParts = (
  indicator: Indicator,
  observations: ReadonlyArray<Observation>,
  disaggregations: ReadonlyArray<Disaggregation>
): CellParts => {
  const cells = cellsOf(inFileOrder(observations)).map((cell) => wholeOfCell(indicator, cell, disaggregations))
  return { parts: cells.flatMap(({ part }) => part ?? []), leftOut: cells.flatMap(({ leftOut }) => leftOut) }
}

const additive: ReadonlySet<Indicator["entry"]> = new Set(["increment", "running-total", "level", "ratio"])

/** Designs in which each of those who were asked stands for as many others, so that successes and n may be pooled. */
const selfWeighting: ReadonlySet<SampleDesign["design"]> = new Set(["simple-random", "systematic", "cluster"])

/** Whether figures of categories make one of everybody; of a survey where its design lets them, and each tells its sample. */
const addsUp = ({ entry, sampleDesign }: Indicator, cell: Cell): boolean => {
  if (entry !== "estimate") return additive.has(entry)
  const isPoolable = sampleDesign === undefined || selfWeighting.has(sampleDesign.design)
  return isPoolable && cell.every(({ sample, denominator }) => (sample ?? denominator) !== undefined)
}

const wholeOfCell = (indicator: Indicator, cell: Cell, disaggregations: ReadonlyArray<Disaggregation>): Whole => {
  // The commonest cell, by far: one figure, and nothing that restates it.
  if (cell.length === 1 && isTotal(cell[0])) return { part: partOf(indicator, cell[0]), leftOut: [] }
  const total = cell.find(isTotal)
  if (total) {
    const others = cell.filter((row) => row !== total)
    const repeats = others.filter(isTotal)
    const parts = others.filter((row) => !isTotal(row))
    return {
      part: leavingOut(leavingOut(partOf(indicator, total), repeats, "repeated"), parts, "restates-the-total"),
      leftOut: []
    }
  }
  const split = addsUp(indicator, cell) ? completeSplit(cell, disaggregations) : undefined
  if (!split)
    return { part: undefined, leftOut: cell.map((observation) => ({ observation, reason: "categories-incomplete" })) }
  const joined = joinParts(
    indicator,
    split.map((row) => partOf(indicator, row)),
    indicator.entry === "ratio" || indicator.entry === "estimate" ? "ratio-of-sums" : "sum"
  )
  const counted = new Set<Observation>(split)
  const isRepeat = (row: Observation): boolean => dimensionsOf(row) === dimensionsOf(split[0])
  const others = cell.filter((row) => !counted.has(row))
  const repeats = others.filter(isRepeat)
  const restated = others.filter((row) => !isRepeat(row))
  return {
    part: joined && leavingOut(leavingOut(joined, repeats, "repeated"), restated, "restates-the-total"),
    leftOut: []
  }
}

const isTotal = ({ categories }: Observation): boolean => Object.keys(categories).length === 0

const dimensionsOf = ({ categories }: Observation): string => Object.keys(categories).toSorted(byText).join("/")

/** Rows that together are everybody, once: all combinations of exclusive and complete disaggregations. */
const completeSplit = (cell: Cell, disaggregations: ReadonlyArray<Disaggregation>): Cell | undefined => {
  const splits = new Map<string, Map<string, Observation>>()
  for (const row of cell) {
    const dimensions = Object.keys(row.categories).toSorted(byText)
    const split = splits.get(dimensions.join("/")) ?? new Map<string, Observation>()
    const combination = dimensions.map((dimension) => row.categories[dimension]).join("/")
    if (!split.has(combination)) split.set(combination, row)
    splits.set(dimensions.join("/"), split)
  }
  for (const [dimensions, split] of splits) {
    const used = dimensions.split("/").map((id) => disaggregations.find((known) => known.id === id))
    const isWhole = used.every((dimension) => dimension !== undefined && dimension.exclusive && dimension.complete)
    const combinations = used.reduce((product, dimension) => product * (dimension?.categories.length ?? 0), 1)
    const [first, ...rest] = split.values()
    if (first && isWhole && split.size === combinations) return [first, ...rest]
  }
  return undefined
}
