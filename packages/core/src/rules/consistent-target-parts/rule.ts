import { nameOf } from "../../diagnostic/Origin.js"
import { type Report, defineRule } from "../../lint/Rule.js"
import type { Entry, Indicator, Target } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import type { Disaggregation, Place, ProgrammeFrame } from "../../model/Programme.js"
import { exactSum } from "../../statistics/exactSum.js"

/** Where categories exclude each other and cover everybody, their targets add up to the target for all. */
export const consistentTargetParts = defineRule({
  id: "consistent-target-parts",
  severity: "error",
  about: "logframe",
  source:
    "United Nations Statistics Division, Best Practice Guidelines for Developing International Statistical Classifications (2013): categories that are mutually exclusive and jointly exhaustive",
  find: ({ logframe, frame, report }) => {
    const divisions = frame.disaggregations.filter(({ exclusive, complete }) => exclusive && complete)
    for (const indicator of indicatorsOf(logframe)) {
      if (!additive.has(indicator.entry)) continue
      // A target for all, with two parts of it at least.
      for (const targets of byPeriod(indicator))
        if (targets.length > 2) findUneven(targets, { divisions, indicator, frame }, report)
    }
  },
  message: ({ id, period, by, sum, total }) =>
    `The targets of "${id}" for ${period} by ${by} add up to ${sum}, and the target for all is ${total}.`,
  why: "one of the figures is wrong, and the same result would be judged in two ways.",
  remedy: ({ by }) =>
    by === "place"
      ? "Correct the figures; leave the total out if places overlap."
      : `Correct the figures, or declare \`exclusive: false\` or \`complete: false\` for ${by} if people can be in two categories or none.`
})

/** Entries whose figures by part add up to the figure for all; shares, answers and ranks do not. */
const additive: ReadonlySet<Entry> = new Set(["increment", "running-total", "level"])

const byPeriod = ({ targets }: Indicator): Iterable<ReadonlyArray<Target>> => {
  const groups = new Map<string, Array<Target>>()
  for (const target of targets) {
    const key = `${target.period.start}/${target.period.end}`
    const group = groups.get(key)
    if (group) group.push(target)
    else groups.set(key, [target])
  }
  return groups.values()
}

const findUneven = (targets: ReadonlyArray<Target>, dividing: Dividing, report: Report): void => {
  for (const { by, total, parts } of divided(targets, dividing)) {
    const values = parts.flatMap(({ value }) => (typeof value === "number" ? [value] : []))
    if (typeof total.value !== "number" || values.length < parts.length) continue
    const sum = exactSum(values)
    if (Math.abs(sum - total.value) <= 1e-9 * Math.max(1, Math.abs(sum))) continue
    const params = { id: dividing.indicator.id, period: total.period.label, by, sum, total: total.value }
    report(nameOf(total.origin), params, { related: parts.map(({ origin }) => nameOf(origin)) })
  }
}

interface Parts {
  readonly by: string
  readonly total: Target
  readonly parts: ReadonlyArray<Target>
}

interface Dividing {
  readonly divisions: ReadonlyArray<Disaggregation>
  readonly indicator: Indicator
  readonly frame: ProgrammeFrame
}

/** The ways in which targets of one period are divided up with no part left out. */
const divided = (targets: ReadonlyArray<Target>, { divisions, indicator, frame }: Dividing): ReadonlyArray<Parts> => {
  const total = targets.find(isForAll)
  const byCategory = divisions.flatMap(({ id, categories }) => {
    const alone = targets.filter((target) => target.place === undefined && isBy(target, id))
    const found = new Map(alone.map((target) => [target.categories[id] ?? "", target]))
    return whole(
      { by: id, total },
      categories.map((category) => category.id),
      found
    )
  })
  if (indicator.combine.places !== "sum") return byCategory
  const placed = new Map(targets.filter(isForPlace).map((target) => [target.place ?? "", target]))
  const byPlace = [...childrenOf(frame.places)].flatMap(([parent, ids]) =>
    whole({ by: "place", total: parent === undefined ? total : placed.get(parent) }, ids, placed)
  )
  return [...byCategory, ...byPlace]
}

const whole = (
  { by, total }: { readonly by: string; readonly total: Target | undefined },
  ids: ReadonlyArray<string>,
  found: ReadonlyMap<string, Target>
): ReadonlyArray<Parts> => {
  const parts = ids.flatMap((id) => found.get(id) ?? [])
  return total && ids.length > 1 && parts.length === ids.length ? [{ by, total, parts }] : []
}

const childrenOf = (places: ReadonlyArray<Place>): ReadonlyMap<string | undefined, ReadonlyArray<string>> => {
  const children = new Map<string | undefined, Array<string>>()
  for (const { id, parent } of places) {
    const siblings = children.get(parent)
    if (siblings) siblings.push(id)
    else children.set(parent, [id])
  }
  return children
}

const isForAll = ({ place, categories }: Target): boolean => place === undefined && Object.keys(categories).length === 0

const isForPlace = ({ place, categories }: Target): boolean =>
  place !== undefined && Object.keys(categories).length === 0

const isBy = ({ categories }: Target, id: string): boolean => id in categories && Object.keys(categories).length === 1
