import * as Schema from "effect/Schema"
import { LibraryIndicatorEntry } from "./IndicatorEntry.js"
import { Id, TextValue } from "./scalars.js"

/** An indicator library: definitions that logframes take over with `from:`. */
export const LibraryFile = Schema.Struct({
  library: Id.annotate({ description: "The library's id, such as wash." }),
  title: TextValue.annotate({ description: "The library's title." }),
  note: Schema.optionalKey(TextValue.annotate({ description: "Where the definitions come from." })),
  indicators: Schema.Record(Id, LibraryIndicatorEntry).annotate({ description: "The indicators, by id." })
}).annotate({
  title: "Indicator library",
  description: "An indicator library: definitions that logframes take over with `from:`."
})

/** The decoded content of a library. */
export type LibraryContent = typeof LibraryFile.Type
