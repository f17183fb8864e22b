import * as Schema from "effect/Schema"
import { IndicatorEntry, provenance } from "./IndicatorEntry.js"
import { CitationText, Id, PeriodText, TextValue } from "./scalars.js"

const Assumption = Schema.Union([
  TextValue,
  Schema.Struct({ text: TextValue, source: Schema.optionalKey(CitationText) })
])

const result = {
  statement: TextValue,
  assumptions: Schema.optionalKey(Schema.Array(Assumption)),
  indicators: Schema.optionalKey(Schema.Record(Id, IndicatorEntry)),
  note: Schema.optionalKey(TextValue),
  ...provenance
}

const Activity = Schema.Union([
  TextValue,
  Schema.Struct({ statement: TextValue, note: Schema.optionalKey(TextValue), ...provenance })
])

const Output = Schema.Struct({
  ...result,
  activities: Schema.optionalKey(Schema.Record(Id, Activity))
})

const Outcome = Schema.Struct({
  ...result,
  primary: Schema.optionalKey(
    Schema.Boolean.annotate({
      description: "False for an objective that the programme does not answer for; true unless said."
    })
  ),
  outputs: Schema.optionalKey(Schema.Record(Id, Output))
})

const Dropped = Schema.Union([
  TextValue,
  Schema.Struct({ reason: Schema.optionalKey(TextValue), source: Schema.optionalKey(CitationText) })
])

const Adaptation = Schema.Struct({ change: TextValue, reason: Schema.optionalKey(TextValue), ...provenance })

/** A file of `logframes/`: the results chain of one phase. */
export const LogframeFile = Schema.Struct({
  logframe: Id.annotate({ description: "The logframe's id, such as 2008-2011." }),
  title: TextValue,
  period: PeriodText,
  "data-period": Schema.optionalKey(
    PeriodText.annotate({ description: "The span from which data count, where it is longer than the period." })
  ),
  revises: Schema.optionalKey(Id.annotate({ description: "The id of the logframe that this one revises." })),
  note: Schema.optionalKey(TextValue),
  illustrative: provenance.illustrative,
  goal: Schema.Struct(result),
  outcomes: Schema.Record(Id, Outcome),
  dropped: Schema.optionalKey(
    Schema.Record(Id, Dropped).annotate({
      description: "What the revised logframe had and this one gives up: its id there, and the reason."
    })
  ),
  adaptations: Schema.optionalKey(
    Schema.Array(Adaptation).annotate({
      description: "Changes of design since the revised logframe, with their reasons."
    })
  )
}).annotate({ title: "Logframe", description: "A logframe: goal, outcomes, outputs, activities and their indicators." })

/** The decoded content of a logframe file. */
export type LogframeContent = typeof LogframeFile.Type
