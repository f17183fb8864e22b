import type { Change, ChangeKind } from "@logframe/core"
import { type ComparedSides, changesIn } from "./ComparedSides.js"

const order: ReadonlyArray<ChangeKind> = [
  "added",
  "dropped",
  "renamed",
  "moved",
  "reworded",
  "retargeted",
  "rebaselined",
  "rebased",
  "split",
  "merged",
  "replaced",
  "changed",
  "declared"
]

/** How many changes there are of each kind that occurs, and how many for which no reason is given. */
export interface DiffCounts {
  readonly total: number
  readonly kinds: ReadonlyArray<readonly [ChangeKind, number]>
  readonly withoutReason: number
  /** Whether both sides could be read in whole. */
  readonly isWhole: boolean
}

/** Counts the changes; what a logframe only declares is no difference, and is in neither the total nor the reasons. */
export const diffCounts = (sides: ComparedSides): DiffCounts => {
  const all = changesIn(sides)
  const found = all.filter(({ kind }) => kind !== "declared")
  const count = (kind: ChangeKind): number => all.filter((change: Change) => change.kind === kind).length
  return {
    total: found.length,
    kinds: order.flatMap((kind) => (count(kind) > 0 ? [[kind, count(kind)] as const] : [])),
    isWhole: sides.before.findings.length + sides.after.findings.length === 0,
    withoutReason: found.filter(({ reason }) => reason === undefined).length
  }
}

/** The counts as a sentence. */
export const countsText = ({ total, kinds, withoutReason, isWhole }: DiffCounts): string => {
  if (total === 0) return isWhole ? "No differences." : "No differences in what could be read."
  const told = kinds.filter(([kind]) => kind !== "declared").map(([kind, count]) => `${count} ${kind}`)
  const changes = `${total} ${total === 1 ? "change" : "changes"}: ${told.join(", ")}`
  return withoutReason === 0 ? `${changes}. Each has a reason.` : `${changes}. No reason is given for ${withoutReason}.`
}
