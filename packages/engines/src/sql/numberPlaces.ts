import type { Grouping, Programme } from "@logframe/core"

/** How many places have numbers of one block. */
export const placesInBlock = 32

/** The places of a programme by number: 0 is no place, and those of one group lie in blocks of their own. */
export interface PlaceNumbers {
  /** The number of each place by its id. */
  readonly numberOf: ReadonlyMap<string, number>
  /** The group's place of each block, by the block's number; undefined where it is in none. */
  readonly groupOfBlock: ReadonlyArray<string | undefined>
  /** Whether a block is for the group's place itself, which is no place within its group. */
  readonly isGroupItself: ReadonlyArray<boolean>
}

/**
 * Numbers places so that the block of a number (its 32nd part) tells the group that figures are told apart by, and the
 * places of a block fit into one bit mask. Block 0 is for rows that name no place.
 */
export const numberPlaces = (
  { places }: Pick<Programme, "places">,
  grouping: Pick<Grouping, "placeGroups"> | undefined
): PlaceNumbers => {
  const byGroup = new Map<
    string,
    { readonly group: string | undefined; readonly ids: Array<string>; readonly isItself: boolean }
  >()
  for (const { id } of places) {
    const group = grouping?.placeGroups?.get(id)
    const isItself = group === id
    const key = `${isItself ? "=" : ""}${group ?? ""}`
    const known = byGroup.get(key)
    if (known) known.ids.push(id)
    else byGroup.set(key, { group, ids: [id], isItself })
  }
  const numberOf = new Map<string, number>()
  const groupOfBlock: Array<string | undefined> = [undefined]
  const isGroupItself = [false]
  for (const { group, ids, isItself } of byGroup.values()) {
    for (const [index, id] of ids.entries()) {
      if (index % placesInBlock === 0) {
        groupOfBlock.push(group)
        isGroupItself.push(isItself)
      }
      numberOf.set(id, (groupOfBlock.length - 1) * placesInBlock + (index % placesInBlock))
    }
  }
  return { numberOf, groupOfBlock, isGroupItself }
}
