import type { Origin } from "../diagnostic/Origin.js"
import type { Text } from "../model/Text.js"
import type { Change, ThingLevel } from "./Change.js"
import { type Readings, compareFields } from "./compareFields.js"
import type { Holder } from "./Difference.js"
import { blankChange, sideOf } from "./Outline.js"
import { pairById, unpairedOf } from "./Pair.js"

/** Something that is listed by id. */
export interface Entry {
  readonly id: string
  readonly title?: Text
  readonly name?: Text
  readonly statement?: Text
  readonly text?: Text
  readonly origin: Origin
}

const entryReadings: Readings = {
  id: "elsewhere",
  origin: "elsewhere",
  title: "wording",
  name: "wording",
  note: "wording",
  role: "wording",
  statement: "wording",
  text: "wording",
  limits: "wording",
  says: "wording",
  categories: "items",
  breakdowns: "items",
  estimates: "items",
  evidence: "items",
  dissent: "items",
  criteria: "set",
  about: "set",
  findings: "set",
  indicators: "set"
}

/** What differs between two lists of things with ids, such as places or findings; order means nothing. */
export const compareEntries = (
  level: ThingLevel,
  befores: ReadonlyArray<Entry>,
  afters: ReadonlyArray<Entry>
): ReadonlyArray<Change> => {
  const all = { befores, afters }
  const pairs = pairById(all, ({ id }) => id)
  const left = unpairedOf(all, pairs)
  const holder = (node: Entry): Holder => ({
    node,
    thing: { level, id: node.id, title: titleOf(node), under: undefined }
  })
  return [
    ...pairs.flatMap(({ before, after }) =>
      compareFields({ before: holder(before), after: holder(after) }, entryReadings)
    ),
    ...left.afters.map((entry): Change => ({ ...blankChange, kind: "added", after: sideOf(holder(entry)) })),
    ...left.befores.map((entry): Change => ({ ...blankChange, kind: "dropped", before: sideOf(holder(entry)) }))
  ]
}

const titleOf = ({ title, name, statement, text }: Entry): Text | undefined => title ?? name ?? statement ?? text
