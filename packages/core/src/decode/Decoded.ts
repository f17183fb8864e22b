import type { Checked } from "../diagnostic/Diagnostic.js"
import type { Origin } from "../diagnostic/Origin.js"

/** Something decoded, and the places that were taken out because they were wrong. */
export interface Decoded<A> extends Checked<A> {
  readonly removed: ReadonlyArray<Origin>
}
