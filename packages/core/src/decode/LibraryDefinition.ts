import type { LibraryIndicatorContent } from "../schema/IndicatorEntry.js"

/** An indicator of a library, decoded. */
export interface LibraryDefinition {
  readonly library: string
  readonly id: string
  readonly content: LibraryIndicatorContent
}
