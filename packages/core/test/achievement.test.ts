import { describe, expect, test } from "vitest"
import { type Standing, achievementOf } from "../src/assess/achievement.js"
import cases from "./reference/achievement.json" with { type: "json" }

interface Case {
  readonly behaviour: "flow" | "state"
  readonly direction: "increase" | "decrease" | "maintain"
  readonly actual: number | boolean | string | null
  readonly target: number | boolean | string | null
  readonly baseline?: number | boolean | string
  readonly levels?: ReadonlyArray<string>
  readonly range?: ReadonlyArray<number>
  readonly interval?: ReadonlyArray<number>
  readonly elapsed?: number
}

const amount = (value: Case["actual"] | undefined, levels: ReadonlyArray<string> = []): number | undefined => {
  if (value === null || value === undefined) return undefined
  return typeof value === "string" ? levels.indexOf(value) : Number(value)
}

const standingOf = (input: Case): Standing => ({
  behaviour: input.behaviour,
  direction: input.direction,
  actual: amount(input.actual, input.levels),
  target: amount(input.target, input.levels),
  baseline: amount(input.baseline, input.levels),
  range: input.range && { low: input.range[0] ?? 0, high: input.range[1] ?? 0 },
  interval: input.interval && { low: input.interval[0] ?? 0, high: input.interval[1] ?? 0 },
  ...(input.elapsed === undefined ? {} : { elapsed: input.elapsed })
})

describe("the reference cases of achievement", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const { achievement, status } = achievementOf(standingOf(one.input as unknown as Case))
    expect(status).toBe(one.expected.status)
    if (one.expected.achievement === null) expect(achievement).toBeUndefined()
    else expect(achievement).toBeCloseTo(one.expected.achievement, 8)
  })
})

/** The cases with which the field's systems go wrong; the ratio is (a - b) / (t - b), and nothing is clamped. */
describe("nine cases that other systems get wrong", () => {
  const rows: ReadonlyArray<readonly [string, Partial<Standing>, number | undefined, string]> = [
    ["A rising, part of the way", { baseline: 0, target: 100, actual: 60 }, 0.6, "at-risk"],
    ["B rising, nothing happened", { baseline: 100, target: 110, actual: 100 }, 0, "off-track"],
    ["C falling, most of the way", { baseline: 40, target: 20, actual: 25, direction: "decrease" }, 0.75, "at-risk"],
    ["D falling, nothing happened", { baseline: 40, target: 20, actual: 40, direction: "decrease" }, 0, "off-track"],
    [
      "E falling a little, nothing happened",
      { baseline: 100, target: 95, actual: 100, direction: "decrease" },
      0,
      "off-track"
    ],
    ["F over-achieved", { baseline: 0, target: 100, actual: 130 }, 1.3, "exceeded"],
    ["G went backwards", { baseline: 50, target: 80, actual: 45 }, -1 / 6, "off-track"],
    ["H falling to zero", { baseline: 12, target: 0, actual: 3, direction: "decrease" }, 0.75, "at-risk"],
    ["I kept", { direction: "maintain", range: { low: 95, high: 100 }, target: undefined, actual: 95 }, 1, "met"]
  ]
  test.each(rows)("%s", (_, standing, ratio, status) => {
    const judged = achievementOf({
      behaviour: "state",
      direction: "increase",
      actual: undefined,
      target: undefined,
      ...standing
    })
    expect(judged.status).toBe(status)
    if (ratio === undefined) expect(judged.achievement).toBeUndefined()
    else expect(judged.achievement).toBeCloseTo(ratio, 12)
  })
})
