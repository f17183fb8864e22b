import type { Grouping, Programme } from "@logframe/core"

/** How many places have numbers of one block. */
export const placesInBlock = 32

/** The places of a programme by number: 0 is no place, and those of one group lie in blocks of their own. */
export interface PlaceNumbers {
  /** The number of each place by its id. */
  readonly numberOf: ReadonlyMap<string, number>
  /** The place that each block lies in, by the block's number; undefined where it lies in none. */
  readonly groupOfBlock: ReadonlyArray<string | undefined>
}

/**
 * Numbers places so that the block of a number (its 32nd part) tells the group that figures are told apart by, and the
 * places of a block fit into one bit mask. Block 0 is for rows that name no place.
 */
export const numberPlaces = (
  { places }: Pick<Programme, "places">,
  grouping: Pick<Grouping, "placeGroups"> | undefined
): PlaceNumbers => {
  const byGroup = new Map<string | undefined, Array<string>>()
  for (const { id } of places) {
    const group = grouping?.placeGroups?.get(id)
    const known = byGroup.get(group)
    if (known) known.push(id)
    else byGroup.set(group, [id])
  }
  const numberOf = new Map<string, number>()
  const groupOfBlock: Array<string | undefined> = [undefined]
  for (const [group, ids] of byGroup) {
    for (const [index, id] of ids.entries()) {
      if (index % placesInBlock === 0) groupOfBlock.push(group)
      numberOf.set(id, (groupOfBlock.length - 1) * placesInBlock + (index % placesInBlock))
    }
  }
  return { numberOf, groupOfBlock }
}
