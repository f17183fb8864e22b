import { type Change, type LogframeDiff, type Side, wording } from "@logframe/core"
import type { ComparedSide, ComparedSides } from "./ComparedSides.js"
import { diffCounts } from "./diffCounts.js"

/** A diff as plain data for machines; docs/DIFF.md says what each key means. */
export const diffJson = (sides: ComparedSides): string => {
  const { total, kinds, withoutReason } = diffCounts(sides)
  const content = {
    programme: sides.programme,
    before: sideJson(sides.before),
    after: sideJson(sides.after),
    counts: { total, withoutReason, unsure: sides.unsure, kinds: Object.fromEntries(kinds) },
    changes: sides.changes.map((change) => changeJson(change, sides)),
    logframes: sides.logframes.map((logframe) => logframeJson(logframe, sides)),
    findings: { before: sides.before.findings, after: sides.after.findings }
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

const sideJson = ({ kind, name, commit }: ComparedSide) => ({ kind, name, commit })

const logframeJson = ({ before, after, relation, changes }: LogframeDiff, sides: ComparedSides) => ({
  before: comparedJson(before, sides.language),
  after: comparedJson(after, sides.language),
  relation,
  changes: changes.map((change) => changeJson(change, sides))
})

const comparedJson = ({ thing, period, file }: LogframeDiff["before"], language: string) => ({
  id: thing.id,
  title: thing.title === undefined ? undefined : wording(thing.title, language),
  period,
  file
})

const changeJson = (change: Change, sides: ComparedSides) => {
  const { kind, aspect, before, after, reason, match } = change
  return {
    change: kind,
    aspect,
    before: before && partJson(before, sides.before, sides.language),
    after: after && partJson(after, sides.after, sides.language),
    reason: reason && {
      from: reason.kind,
      text: reason.text === undefined ? undefined : wording(reason.text, sides.language)
    },
    matched: match
  }
}

const partJson = ({ thing, value, origin }: Side, side: ComparedSide, language: string) => ({
  level: thing.level,
  id: thing.id,
  title: thing.title === undefined ? undefined : wording(thing.title, language),
  under: thing.under,
  value,
  place: side.placeOf(origin)
})
