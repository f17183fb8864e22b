import { planMeasure, rowsByIndicator } from "@logframe/core"
import type { World } from "./World.js"

/** Whether people of one indicator are reported for periods and recorded on days, which servers refuse. */
export const twoWaysOfPeople = ({ programme, rows }: World): boolean => {
  const rowsOf = rowsByIndicator(rows)
  return planMeasure(programme).some((planned) => {
    const people = rowsOf(planned).filter(({ person }) => person !== undefined)
    return planned.indicator.entry === "person" && new Set(people.map(({ date }) => date === undefined)).size > 1
  })
}
