import type { Change, ChangeKind } from "./Change.js"
import type { LogframeDiff, Relation } from "./LogframeDiff.js"

const mirrored: Partial<Readonly<Record<ChangeKind, ChangeKind>>> = {
  added: "dropped",
  dropped: "added",
  split: "merged",
  merged: "split"
}

const seenBack: Readonly<Record<Relation, Relation>> = {
  versions: "versions",
  unrelated: "unrelated",
  revises: "revised-by",
  "revised-by": "revises"
}

/** The same change looked at from the other side: what was added is dropped, what was before is after. */
export const mirror = (change: Change): Change => ({
  ...change,
  kind: mirrored[change.kind] ?? change.kind,
  before: change.after,
  after: change.before
})

/** The same comparison looked at from the other side. */
export const mirrorDiff = ({ before, after, relation, changes }: LogframeDiff): LogframeDiff => ({
  before: after,
  after: before,
  relation: seenBack[relation],
  changes: changes.map(mirror)
})
