import { type Origin, within } from "../diagnostic/Origin.js"

/** The entries of a map that may be absent, each with its origin. */
export const entriesOf = <A>(
  map: Readonly<Record<string, A>> | undefined,
  origin: Origin
): ReadonlyArray<readonly [string, A, Origin]> =>
  Object.entries(map ?? {}).map(([id, value]) => [id, value, within(origin, id)])
