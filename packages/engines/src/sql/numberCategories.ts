import type { Grouping, Programme } from "@logframe/core"

/** A disaggregation whose categories have numbers: 0 for a row that names none, then 1, 2, ... */
export interface NumberedDimension {
  readonly id: string
  readonly numberOf: ReadonlyMap<string, number>
  /** In order of their numbers, from 1. */
  readonly categories: ReadonlyArray<string>
  /** What a category's number is multiplied with in the number of a combination. */
  readonly weight: number
  /** Whether figures are told apart by it. */
  readonly isGrouped: boolean
}

/** The disaggregations of a programme; a combination of categories is the sum of weighted numbers, 0 for everybody. */
export interface CategoryNumbers {
  readonly dimensions: ReadonlyArray<NumberedDimension>
  /** How many combinations there are. */
  readonly combinations: number
}

/** Numbers the categories of each disaggregation, and with them each combination. */
export const numberCategories = (
  { disaggregations }: Pick<Programme, "disaggregations">,
  grouping: Pick<Grouping, "dimensions"> | undefined
): CategoryNumbers => {
  let weight = 1
  const dimensions = disaggregations.map(({ id, categories }): NumberedDimension => {
    const ids = categories.map((category) => category.id)
    const numbered = {
      id,
      numberOf: new Map(ids.map((category, index) => [category, index + 1])),
      categories: ids,
      weight,
      isGrouped: grouping?.dimensions.includes(id) === true
    }
    weight *= ids.length + 1
    return numbered
  })
  return { dimensions, combinations: weight }
}

/** The categories that a combination's number stands for, by disaggregation; those of the disaggregations alone that are there. */
export const categoriesOf = (
  { dimensions }: Pick<CategoryNumbers, "dimensions">,
  combination: number
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    dimensions.flatMap(({ id, weight, categories }) => {
      const category = categories[(Math.floor(combination / weight) % (categories.length + 1)) - 1]
      return category === undefined ? [] : [[id, category] as const]
    })
  )
