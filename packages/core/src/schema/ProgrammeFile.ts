import * as Schema from "effect/Schema"
import { Id, LanguageTag, PeriodText, PlainText, TextValue } from "./scalars.js"

const placeKeys = {
  name: TextValue.annotate({ description: "The place's name." }),
  level: Schema.optionalKey(TextValue.annotate({ description: "What kind of place it is: province, district." }))
}

const PlaceKeys = Schema.Struct(placeKeys)

/** The content of a place: its name, or its name with the places in it. */
export type PlaceContent =
  | Schema.Schema.Type<typeof TextValue>
  | (Schema.Schema.Type<typeof PlaceKeys> & { readonly places?: { readonly [id: string]: PlaceContent } })

const Place: Schema.Codec<PlaceContent> = Schema.Union([
  TextValue,
  Schema.Struct({
    ...placeKeys,
    places: Schema.optionalKey(
      Schema.Record(
        Id,
        Schema.suspend((): Schema.Codec<PlaceContent> => Place)
      ).annotate({ description: "Places that lie in it, by id." })
    )
  })
]).annotate({ description: "A place's name; or its name, level and the places in it.", identifier: "Place" })

const Stakeholder = Schema.Union([
  TextValue,
  Schema.Struct({
    title: TextValue.annotate({ description: "Who they are." }),
    role: Schema.optionalKey(TextValue.annotate({ description: "What they have to do with the programme." }))
  })
]).annotate({ description: "A group of people or organisations with a stake in the programme." })

const Framework = Schema.Struct({
  title: TextValue.annotate({ description: "The framework's title." }),
  kind: Schema.Literals(["national-plan", "sdg", "donor-strategy", "sector-standard", "other"]).annotate({
    description: "What it is."
  }),
  note: Schema.optionalKey(TextValue.annotate({ description: "What a reader must know about it." }))
}).annotate({ description: "A framework outside of the programme, to which results are aligned." })

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
  "reporting-periods": Schema.optionalKey(
    Schema.Record(Id, PeriodText).annotate({
      description: "A reporting calendar: spans by name, which may be written wherever a period is."
    })
  ),
  currency: Schema.optionalKey(
    Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/u, { expected: "a currency such as USD" })).annotate({
      description: "The currency (ISO 4217) of amounts that name none, such as USD."
    })
  ),
  stakeholders: Schema.optionalKey(
    Schema.Record(Id, Stakeholder).annotate({ description: "Stakeholder groups, by id." })
  ),
  frameworks: Schema.optionalKey(
    Schema.Record(Id, Framework).annotate({ description: "Frameworks to which results are aligned, by id." })
  ),
  libraries: Schema.optionalKey(
    Schema.Array(
      PlainText.check(
        Schema.isPattern(/^(?![a-zA-Z]:|\/)[^\\]+\.ya?ml$/u, { expected: "a path such as ../libraries/wash.yaml" })
      )
    ).annotate({ description: "Files of indicator libraries, as paths from this folder: ../libraries/wash.yaml." })
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
