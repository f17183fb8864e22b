import * as Schema from "effect/Schema"
import { provenance } from "./IndicatorEntry.js"
import { Assumption, Goal, Outcome } from "./ResultContent.js"
import { CitationText, Id, PeriodText, Reference, TextValue } from "./scalars.js"

const Dropped = Schema.Union([
  TextValue,
  Schema.Struct({ reason: Schema.optionalKey(TextValue), source: Schema.optionalKey(CitationText) })
])

const Adaptation = Schema.Struct({
  change: TextValue,
  about: Schema.optionalKey(
    Schema.Array(Reference).annotate({
      description: "Results and indicators that it changed, here or in the revised logframe."
    })
  ),
  reason: Schema.optionalKey(TextValue),
  ...provenance
})

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
  preconditions: Schema.optionalKey(
    Schema.Array(Assumption).annotate({ description: "What must be so before the programme can begin." })
  ),
  goal: Goal,
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
