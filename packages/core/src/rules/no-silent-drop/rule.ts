import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { type Logframe, indicatorsOf } from "../../model/Logframe.js"
import { suggest } from "../../source/suggest.js"

/** What a logframe had, the one that revises it carries on or drops; and what it drops, it drops with a reason. */
export const noSilentDrop = defineRule({
  id: "no-silent-drop",
  severity: "error",
  about: "logframe",
  source: "DFID, How to note: Guidance on using the revised Logical Framework (2011), Making changes to the logframe",
  find: ({ logframe, earlier, report }) => {
    if (logframe.revises === logframe.id) return
    for (const dropped of logframe.dropped) {
      if (dropped.reason === undefined)
        report(nameOf(dropped.origin), { id: dropped.id, revises: logframe.revises, said: 1 })
    }
    const revised = earlier.find(({ id }) => id === logframe.revises)
    if (!revised) return
    const carried = carriedOn(logframe, revised)
    const at = nameOf({ ...logframe.origin, path: [logframe.dropped.length > 0 ? "dropped" : "revises"] })
    for (const indicator of indicatorsOf(revised)) {
      if (!carried.has(indicator.id))
        report(at, { id: indicator.id, revises: revised.id, said: 0 }, { related: [nameOf(indicator.origin)] })
    }
  },
  message: ({ id, revises, said }) =>
    said === 1
      ? `"${id}" of ${revises} is dropped without a reason.`
      : `Indicator "${id}" of ${revises} is neither carried on nor dropped.`,
  why: "an indicator that disappears between two logframes takes its results with it, and a donor will ask why.",
  remedy: ({ said, id }) =>
    said === 1
      ? "Write the reason."
      : `Carry it on with \`lineage:\`, or list \`${id}: the reason\` under \`dropped:\`.`
})

const carriedOn = (logframe: Logframe, earlier: Logframe): ReadonlySet<string> => {
  const dropped = new Set(logframe.dropped.map(({ id }) => id))
  const withDropped = earlier.outcomes
    .flatMap((outcome) => [outcome, ...outcome.children])
    .filter(({ id }) => dropped.has(id))
    .flatMap((result) => [result, ...result.children])
    .flatMap((result) => result.indicators.map(({ id }) => id))
  const referenced = indicatorsOf(logframe).flatMap((indicator) => indicator.lineage?.from ?? [])
  const known = new Set(indicatorsOf(earlier).map(({ id }) => id))
  // A reference that leads nowhere is told as such; it is taken for what it nearly says.
  const ids = referenced
    .map((reference) => reference.replace(`${earlier.id}/`, ""))
    .map((id) => (known.has(id) ? id : (suggest(id, known) ?? id)))
  return new Set([...dropped, ...withDropped, ...ids])
}
