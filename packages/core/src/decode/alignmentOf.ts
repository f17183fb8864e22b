import { type Origin, within } from "../diagnostic/Origin.js"
import type { Alignment } from "../model/Alignment.js"
import type { IndicatorContent } from "../schema/IndicatorEntry.js"

/** Places in outside frameworks, as written under `alignment`. */
export const alignmentOf = (written: IndicatorContent["alignment"], parent: Origin): ReadonlyArray<Alignment> =>
  (written ?? []).map(({ framework, reference, note }, index) => ({
    framework,
    reference,
    note,
    origin: within(parent, "alignment", index)
  }))
