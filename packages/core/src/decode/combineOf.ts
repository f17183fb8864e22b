import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import { entryLaws } from "../model/entryLaws.js"
import type { Combine, TargetMeaning } from "../model/Indicator.js"
import type { LibraryIndicatorContent } from "../schema/IndicatorEntry.js"
import type { Draft } from "./Draft.js"

type Declared = Pick<LibraryIndicatorContent, "entry" | "over-time" | "over-places" | "target-means">

/** How entries combine, as declared or as the entry has it; a way that is not honest is found and left out. */
export const combineOf = (draft: Draft, content: Declared, origin: Origin): Combine => {
  const { entry } = content
  const law = entryLaws[entry]
  const time = content["over-time"] ?? law.time[0]
  const places = content["over-places"] ?? law.places[0]
  if (!law.time.includes(time)) {
    const allowed = law.time.join(", ")
    draft.diagnostics.push(errorAt("valid-aggregation", within(origin, "over-time"), { entry, time, allowed }))
  }
  if (!law.places.includes(places)) {
    const allowed = law.places.join(", ")
    draft.diagnostics.push(
      errorAt("valid-aggregation", within(origin, "over-places"), { entry, over: places, allowed })
    )
  }
  return {
    time: law.time.includes(time) ? time : law.time[0],
    places: law.places.includes(places) ? places : "none"
  }
}

/** What a target means, as declared or as the entry has it. */
export const targetMeaningOf = (draft: Draft, content: Declared, origin: Origin): TargetMeaning => {
  const { entry } = content
  const allowed = entryLaws[entry].targets
  const meaning = content["target-means"] ?? allowed[0]
  if (allowed.includes(meaning)) return meaning
  const at = within(origin, "target-means")
  draft.diagnostics.push(errorAt("valid-aggregation", at, { entry, target: meaning, allowed: allowed.join(", ") }))
  return allowed[0]
}
