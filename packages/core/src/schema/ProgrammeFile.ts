import * as Schema from "effect/Schema"
import { Id, LanguageTag, PeriodText, PlainText, TextValue } from "./scalars.js"

const Place = Schema.Union([TextValue, Schema.Struct({ name: TextValue })])

const Disaggregation = Schema.Struct({
  title: TextValue,
  categories: Schema.Record(Id, TextValue).annotate({ description: "The categories by id, with their titles." }),
  exclusive: Schema.Boolean.annotate({ description: "True when nobody can be in two categories." }),
  complete: Schema.Boolean.annotate({ description: "True when everybody is in one of the categories." })
})

const Source = Schema.Struct({
  title: TextValue,
  author: Schema.optionalKey(PlainText),
  year: Schema.optionalKey(Schema.Int),
  note: Schema.optionalKey(TextValue)
})

const ratio = (description: string) =>
  Schema.optionalKey(
    Schema.Finite.check(Schema.isGreaterThan(0, { expected: "a number above 0" })).annotate({ description })
  )

const StatusPolicy = Schema.Struct({
  exceeded: ratio("Exceeded from this share of the target on; 1.2 unless said."),
  "on-track": ratio("On track from this share of what was due on; 0.9 unless said."),
  "at-risk": ratio("At risk from this share of what was due on, off track below it; 0.6 unless said."),
  confidence: Schema.optionalKey(
    Schema.Finite.check(
      Schema.isBetween({ minimum: 0.5, maximum: 0.999 }, { expected: "a confidence between 0.5 and 0.999" })
    ).annotate({ description: "Confidence of the intervals of estimates; 0.95 unless said." })
  )
})

/** `programme.yaml`: who works where and when, and the words that its logframes share. */
export const ProgrammeFile = Schema.Struct({
  programme: Id.annotate({ description: "The programme's id." }),
  title: TextValue,
  organisation: Schema.optionalKey(TextValue),
  language: Schema.optionalKey(
    LanguageTag.annotate({ description: "Language of untranslated texts (BCP 47); en unless said." })
  ),
  period: PeriodText,
  summary: Schema.optionalKey(TextValue),
  "fiscal-year-start": Schema.optionalKey(
    Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 }, { expected: "a month, 1 to 12" })).annotate({
      description: "First month of the fiscal year, 1 to 12; 1 unless said."
    })
  ),
  places: Schema.optionalKey(Schema.Record(Id, Place).annotate({ description: "Places by id, with their names." })),
  disaggregations: Schema.optionalKey(
    Schema.Record(Id, Disaggregation).annotate({ description: "Ways of breaking figures down, by id." })
  ),
  sources: Schema.optionalKey(
    Schema.Record(Id, Source).annotate({ description: "What figures and statements are cited from, by id." })
  ),
  "status-policy": Schema.optionalKey(StatusPolicy)
}).annotate({ title: "Programme", description: "programme.yaml of a logframe programme." })

/** The decoded content of a `programme.yaml`. */
export type ProgrammeContent = typeof ProgrammeFile.Type
