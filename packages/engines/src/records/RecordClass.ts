import { type MeasurePlan, type PlannedIndicator, type ReportingPeriod, placesJoin } from "@logframe/core"

/** How records of a class become figures. */
export type Making = "sum" | "ratio" | "survey" | "mean" | "last" | "people" | "states"

/** Indicators whose records become figures by one statement: in the same way, over the same periods. */
export interface RecordClass {
  readonly making: Making
  /** Whether there is a figure for each place. */
  readonly isByPlace: boolean
  /** No name means two of them. */
  readonly members: ReadonlyArray<PlannedIndicator>
  readonly periods: ReadonlyArray<ReportingPeriod>
}

/** The classes of a plan. There are few, however many indicators there are: one statement reads the records of each. */
export const recordClasses = (plan: MeasurePlan): ReadonlyArray<RecordClass> => {
  const found = new Map<string, Array<Draft>>()
  for (const planned of plan) {
    const making = makingOf(planned)
    const isByPlace = !placesJoin(planned.indicator)
    const key = JSON.stringify([
      making,
      isByPlace,
      planned.periods.map(({ period, freshFrom }) => [period.start, period.end, freshFrom])
    ])
    const drafts = found.get(key) ?? []
    found.set(key, drafts)
    const open = drafts.find(({ names }) => planned.names.every((name) => !names.has(name)))
    const draft = open ?? { making, isByPlace, members: [], periods: planned.periods, names: new Set<string>() }
    if (!open) drafts.push(draft)
    draft.members.push(planned)
    for (const name of planned.names) draft.names.add(name)
  }
  return [...found.values()].flat().filter(({ periods }) => periods.length > 0)
}

interface Draft extends RecordClass {
  readonly members: Array<PlannedIndicator>
  readonly names: Set<string>
}

const makingOf = ({ indicator: { entry } }: PlannedIndicator): Making => {
  switch (entry) {
    case "level":
    case "running-total":
      return "states"
    case "ratio":
    case "mean":
      return entry
    case "estimate":
      return "survey"
    case "person":
      return "people"
    case "yes-no":
    case "judgement":
      return "last"
    default:
      return "sum"
  }
}
