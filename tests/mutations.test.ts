import { beforeAll, describe, expect, test } from "vitest"
import { plantFaults } from "../scripts/mutations/faults.mjs"
import type { Programme } from "../scripts/mutations/Programme.mjs"
import { programmes } from "../scripts/mutations/programmes.mjs"
import { figuresOf } from "../scripts/mutations/report.mjs"
import { vary } from "../scripts/mutations/variations.mjs"

let all: ReadonlyArray<Programme>

beforeAll(async () => {
  all = await programmes()
})

// A few of the faults that `npm run mutations` plants, as a net under changes of rules and decoding.
describe("planted faults", () => {
  test("are found at their place, and with little besides", () => {
    const few = all.filter(({ name }) => name === "world" || name === "complete")
    const figures = figuresOf(plantFaults(few, { most: 1, seed: 1 }))
    expect(figures.kinds).toBeGreaterThan(200)
    expect(figures.inPlace).toBeGreaterThan(0.93)
    expect(figures.shadows).toBeLessThan(1)
  })

  test("are none where a programme is only written in another way", () => {
    const varied = vary(all.filter(({ name }) => !name.startsWith("generated")))
    expect(varied.filter(({ tried }) => tried === 0)).toEqual([])
    expect(varied.filter(({ alarms }) => alarms.length > 0)).toEqual([])
  })
})
