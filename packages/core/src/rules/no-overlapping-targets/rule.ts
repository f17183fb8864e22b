import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { type Indicator, type Target, isFlow } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { plannedAmount } from "../../model/targetSeries.js"
import { addDays } from "../../period/day.js"
import { covers, overlaps } from "../../period/Period.js"
import { byText } from "../../source/byText.js"
import { exactSum } from "../../statistics/exactSum.js"

/** Targets that are each for their period alone do not ask for the same days twice. */
export const noOverlappingTargets = defineRule({
  id: "no-overlapping-targets",
  severity: "warning",
  about: "logframe",
  source:
    "IATI Standard 2.03, element iati-activity/result/indicator/period: each target belongs to a period with a start and an end",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      if (indicator.targetMeaning !== "for-period") continue
      for (const targets of byPart(indicator)) {
        const clash = firstClash(targets, indicator)
        if (!clash) continue
        const [earlier, later] = clash
        const params = { id: indicator.id, earlier: earlier.period.label, later: later.period.label }
        report(nameOf(later.origin), params, { related: [nameOf(earlier.origin)] })
        break
      }
    }
  },
  message: ({ id, earlier, later }) =>
    `The targets of "${id}" for ${earlier} and ${later} cover some of the same days.`,
  why: "what happens on those days would count towards both, and the targets cannot be added.",
  remedy: () =>
    "Let the periods follow on each other; parts of a period must fill it, and ask for no more than it does."
})

const byPart = ({ targets }: Indicator): Iterable<ReadonlyArray<Target>> => {
  const parts = new Map<string, Array<Target>>()
  for (const target of targets) {
    const key = JSON.stringify([target.place ?? null, target.categories])
    const part = parts.get(key)
    if (part) part.push(target)
    else parts.set(key, [target])
  }
  return parts.values()
}

/** A target, and those directly inside of it, in order of time. */
interface Around {
  readonly target: Target
  readonly inside: Array<Target>
}

type Clash = readonly [earlier: Target, later: Target]

/** Two targets that cross; or a target and the last of those inside of it, where these are not the parts that make it up. */
const firstClash = (targets: ReadonlyArray<Target>, indicator: Indicator): Clash | undefined => {
  const ordered = targets.toSorted(
    (a, b) => byText(a.period.start, b.period.start) || byText(b.period.end, a.period.end)
  )
  const all: Array<Around> = []
  let open: ReadonlyArray<Around> = []
  for (const target of ordered) {
    open = open.filter((each) => overlaps(each.target.period, target.period))
    const crossed = open.find(({ target: { period } }) => !covers(period, target.period))
    if (crossed) return [crossed.target, target]
    open.at(-1)?.inside.push(target)
    const around = { target, inside: [] }
    all.push(around)
    open = [...open, around]
  }
  const clash = all.find(({ target, inside }) => inside.length > 0 && !makeUp(inside, target, indicator))
  const last = clash?.inside.at(-1)
  return clash && last ? [clash.target, last] : undefined
}

/** Whether targets follow on each other through all of a target's period, and ask for no more than it does. */
const makeUp = (inside: ReadonlyArray<Target>, { period, value }: Target, indicator: Indicator): boolean => {
  const ends = [addDays(period.start, -1), ...inside.map((each) => each.period.end)]
  const isWhole = inside.every((each, index) => each.period.start === addDays(ends[index] ?? "", 1))
  if (!isWhole || ends.at(-1) !== period.end) return false
  const whole = plannedAmount(indicator, value)
  const sum = exactSum(inside.flatMap((each) => plannedAmount(indicator, each.value) ?? []))
  // Shares of parts do not add up to the share of the whole.
  return !isFlow(indicator) || whole === undefined || sum <= whole * (1 + 1e-9)
}
