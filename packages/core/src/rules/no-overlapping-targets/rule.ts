import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { type Indicator, type Target, isFlow } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { plannedAmount } from "../../model/targetSeries.js"
import { covers, overlaps } from "../../period/Period.js"
import { byText } from "../../source/byText.js"

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
  remedy: () => "Let the periods follow on each other; targets for parts of a period add up to no more than its own."
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

/** A target, and what those inside of it ask for. */
interface Around {
  readonly target: Target
  readonly asked: number
}

/** Two targets that cross, or a target and the last of those inside of it that ask for more than it does. */
const firstClash = (
  targets: ReadonlyArray<Target>,
  indicator: Indicator
): readonly [earlier: Target, later: Target] | undefined => {
  const amountOf = ({ value }: Target): number | undefined => plannedAmount(indicator, value)
  const ordered = targets.toSorted(
    (a, b) => byText(a.period.start, b.period.start) || byText(b.period.end, a.period.end)
  )
  let open: ReadonlyArray<Around> = []
  for (const target of ordered) {
    const around = open.filter((each) => overlaps(each.target.period, target.period))
    const crossed = around.find(({ target: { period } }) => !covers(period, target.period))
    if (crossed) return [crossed.target, target]
    const nearest = around.at(-1)
    const asked = (nearest?.asked ?? 0) + (amountOf(target) ?? 0)
    // Shares of parts do not add up to the share of the whole.
    const whole = nearest && isFlow(indicator) ? amountOf(nearest.target) : undefined
    if (nearest && whole !== undefined && asked > whole * (1 + 1e-9)) return [nearest.target, target]
    open = [...around.slice(0, -1), ...(nearest ? [{ ...nearest, asked }] : []), { target, asked: 0 }]
  }
  return undefined
}
