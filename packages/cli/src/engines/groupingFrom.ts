import { type Grouping, type Programme, placesOfLevel } from "@logframe/core"
import { UsageError } from "../terminal/UsageError.js"

/** What `--by` names, as a grouping: disaggregations, and once `place` or a level of places. */
export const groupingFrom = (by: string | undefined, programme: Programme): Grouping | undefined => {
  if (by === undefined) return undefined
  const names = by.split(",").map((name) => name.trim())
  const dimensions = names.filter((name) => programme.disaggregations.some(({ id }) => id === name))
  const levels = names.filter((name) => !dimensions.includes(name))
  const [level, another] = levels
  if (another !== undefined)
    throw new UsageError(`--by takes one level of places, and "${level}" and "${another}" are no disaggregations.`)
  if (new Set(dimensions).size < dimensions.length) throw new UsageError("--by names a disaggregation twice.")
  return { placeGroups: level === undefined ? undefined : groupsOf(level, programme), dimensions }
}

const groupsOf = (level: string, programme: Programme): ReadonlyMap<string, string> => {
  const { places, disaggregations } = programme
  if (level === "place") return new Map(places.map(({ id }) => [id, id]))
  const groups = placesOfLevel(places, level)
  if (groups.size > 0) return groups
  const known = ["place", ...levelsIn(programme), ...disaggregations.map(({ id }) => id)]
  throw new UsageError(`--by takes ${[...new Set(known)].join(", ")}; "${level}" is none of them.`)
}

const levelsIn = ({ places }: Programme): ReadonlyArray<string> =>
  places.flatMap(({ level }) => (level === undefined ? [] : typeof level === "string" ? [level] : Object.values(level)))
