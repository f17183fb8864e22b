import { within } from "../diagnostic/Origin.js"
import { type Adaptation, type Dropped, type Logframe, indicatorsOf } from "../model/Logframe.js"
import { pastReferences } from "../model/PlacedIndicator.js"
import type { Change, Reason } from "./Change.js"
import { isSame } from "./isSame.js"
import { type Lineages, droppedReason } from "./lineageBetween.js"

/** Where the reasons of changes are found, but for those that stand with the figure itself. */
export interface Grounds {
  /** By the id of a thing: why it changed. */
  readonly adapted: ReadonlyMap<string, Reason>
  /** By the id of a thing of the earlier side: why it was given up. */
  readonly dropped: ReadonlyMap<string, Reason | undefined>
}

/** The reasons that a later logframe gives for its differences from one that it follows on from. */
export const groundsOfRevision = (before: Logframe, after: Logframe, { dropped }: Lineages): Grounds => ({
  adapted: adaptedIn([after], [before.id, after.id]),
  dropped
})

/** The reasons that came up between two versions of a logframe: those that only the later one states. */
export const groundsOfVersions = (before: Logframe, after: Logframe): Grounds => {
  const adaptations = after.adaptations.filter((entry) => isFresh(entry, before.adaptations))
  const dropped = after.dropped.filter((entry) => isFresh(entry, before.dropped))
  return {
    adapted: adaptedIn([{ adaptations }], [before.id, after.id]),
    dropped: new Map(dropped.flatMap((entry) => idsOf(entry, before).map((id) => [id, droppedReason(entry)])))
  }
}

const isFresh = <A>(entry: A, earlier: ReadonlyArray<A>): boolean => !earlier.some((other) => isSame(entry, other))

/** What an entry of `dropped` means here: the thing of that id, and the indicators that carried it on until then. */
const idsOf = ({ id }: Dropped, logframe: Logframe): ReadonlyArray<string> => [
  id,
  ...indicatorsOf(logframe).flatMap((indicator) =>
    pastReferences(indicator, logframe).some((reference) => reference === `${logframe.revises}/${id}`)
      ? [indicator.id]
      : []
  )
]

const adaptedIn = (
  logframes: ReadonlyArray<Pick<Logframe, "adaptations">>,
  ids: ReadonlyArray<string>
): ReadonlyMap<string, Reason> => {
  const reasons = logframes.flatMap(({ adaptations }) =>
    adaptations.flatMap((adaptation) =>
      adaptation.about.flatMap((reference) => {
        const [logframe = "", id] = reference.includes("/") ? reference.split("/") : ["", reference]
        const isHere = logframe === "" || ids.includes(logframe)
        const reason = adaptationReason(adaptation)
        return isHere && id !== undefined && reason ? [[id, reason] as const] : []
      })
    )
  )
  return new Map(reasons.toReversed())
}

/** The reason that an adaptation gives. */
export const adaptationReason = ({ reason, origin }: Adaptation): Reason | undefined =>
  reason === undefined ? undefined : { kind: "adaptation", text: reason, origin: within(origin, "reason") }

/** The change with its reason: its own, else what the logframes say about the thing. */
export const withReason = (change: Change, { adapted, dropped }: Grounds): Change => {
  const { kind, aspect, before, after } = change
  if (change.reason || kind === "declared") return change
  const ids = [after, before].flatMap((side) => side?.thing.id ?? [])
  const isGone = kind === "dropped" && aspect === undefined
  const given = isGone ? ids.flatMap((id) => dropped.get(id) ?? []) : []
  const [reason] = [...given, ...ids.flatMap((id) => adapted.get(id) ?? [])]
  return reason ? { ...change, reason } : change
}

/**
 * Changes with the reason of what they went with: what hung under a result that was dropped for a reason was dropped for
 * the same, where it has none of its own.
 */
export const withEnclosingReasons = (changes: ReadonlyArray<Change>): ReadonlyArray<Change> => {
  const gone = new Map(
    changes.flatMap((change) => (isGoneWhole(change) ? [[change.before?.thing.id ?? "", change] as const] : []))
  )
  const reasonAround = (under: string | undefined, seen: ReadonlySet<string>): Reason | undefined => {
    const around = gone.get(under ?? "")
    if (!around || seen.has(under ?? "")) return undefined
    return around.reason ?? reasonAround(around.before?.thing.under, new Set([...seen, under ?? ""]))
  }
  return changes.map((change) => {
    if (!isGoneWhole(change) || change.reason) return change
    const reason = reasonAround(change.before?.thing.under, new Set())
    return reason ? { ...change, reason: { ...reason, kind: "enclosing" } } : change
  })
}

const isGoneWhole = ({ kind, aspect }: Change): boolean => kind === "dropped" && aspect === undefined
