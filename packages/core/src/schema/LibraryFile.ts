import * as Schema from "effect/Schema"
import { LibraryIndicatorEntry } from "./IndicatorEntry.js"
import { Id, TextValue } from "./scalars.js"

/** An indicator library: definitions that logframes take over with `from:`. */
export const LibraryFile = Schema.Struct({
  library: Id.annotate({ description: "The library's id, such as wash.", examples: ["wash"] }),
  title: TextValue.annotate({ description: "The library's title.", examples: ["Water, sanitation and hygiene"] }),
  note: Schema.optionalKey(TextValue.annotate({ description: "Where the definitions come from, and who keeps them." })),
  indicators: Schema.Record(Id, LibraryIndicatorEntry).annotate({ description: "The indicators, by id." })
}).annotate({
  title: "Indicator library",
  description: "An indicator library: definitions that logframes take over with `from:`.",
  examples: [
    {
      library: "wash",
      title: "Water, sanitation and hygiene",
      indicators: {
        "safe-water": {
          title: "Households with safe drinking water",
          unit: "percent",
          entry: "estimate",
          definition: "The main source is protected and within 30 minutes' walk",
          method: "Household survey"
        }
      }
    }
  ]
})

/** The decoded content of a library. */
export type LibraryContent = typeof LibraryFile.Type
