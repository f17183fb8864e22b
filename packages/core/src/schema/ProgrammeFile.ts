import * as Schema from "effect/Schema"
import { defaultStatusPolicy } from "../model/StatusPolicy.js"
import { DataSourceEntry } from "./DataSourceEntry.js"
import {
  Confidence,
  CurrencyCode,
  Id,
  LanguageTag,
  PeriodText,
  PlainText,
  PositiveNumber,
  ReportingPeriodName,
  TextValue
} from "./scalars.js"

const placeKeys = {
  name: TextValue.annotate({ description: "The place's name.", examples: ["Siem Reap"] }),
  level: Schema.optionalKey(
    TextValue.annotate({ description: "What kind of place it is.", examples: ["province", "district"] })
  )
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
  }).annotate({ title: "Place with its parts", description: "A place with its level and the places in it." })
]).annotate({ identifier: "Place", description: "A place's name; or its name, level and the places in it." })

const Stakeholder = Schema.Union([
  TextValue,
  Schema.Struct({
    title: TextValue.annotate({ description: "Who they are.", examples: ["Water committees"] }),
    role: Schema.optionalKey(
      TextValue.annotate({
        description: "What they have to do with the programme.",
        examples: ["Run the wells and collect fees"]
      })
    )
  }).annotate({ title: "Group with its role", description: "A group with its role." })
]).annotate({ description: "A group of people or organisations with a stake in the programme." })

const Framework = Schema.Struct({
  title: TextValue.annotate({ description: "The framework's title.", examples: ["Sustainable Development Goals"] }),
  kind: Schema.Literals(["national-plan", "sdg", "donor-strategy", "sector-standard", "other"]).annotate({
    description: "What kind of framework it is.",
    meanings: {
      "national-plan": "A plan or policy of a government.",
      sdg: "The Sustainable Development Goals.",
      "donor-strategy": "A donor's strategy or results framework.",
      "sector-standard": "A standard of the sector, such as Sphere.",
      other: "Another kind, which the note tells."
    }
  }),
  note: Schema.optionalKey(TextValue.annotate({ description: "What a reader must know about it." }))
}).annotate({ description: "A framework outside of the programme, to which results are aligned." })

const Disaggregation = Schema.Struct({
  title: TextValue.annotate({ description: "By what figures are broken down.", examples: ["Sex"] }),
  categories: Schema.Record(Id, TextValue).annotate({
    description: "The categories by id, with their titles.",
    examples: [{ female: "Women and girls", male: "Men and boys" }]
  }),
  exclusive: Schema.Boolean.annotate({ description: "True when nobody can be in two categories." }),
  complete: Schema.Boolean.annotate({ description: "True when everybody is in one of the categories." })
}).annotate({
  description: "A way of breaking figures down. Only what is exclusive and complete must add up to its total."
})

const Source = Schema.Struct({
  title: TextValue.annotate({ description: "The document's or record's title.", examples: ["Annual report 2009"] }),
  author: Schema.optionalKey(
    PlainText.annotate({ description: "Who wrote or keeps it.", examples: ["Ministry of Health"] })
  ),
  year: Schema.optionalKey(Schema.Int.annotate({ description: "The year of publication.", examples: [2009] })),
  note: Schema.optionalKey(TextValue.annotate({ description: "What a reader must know about it." }))
}).annotate({ description: "What figures and statements are cited from." })

const ratio = (description: string, byDefault: number) =>
  Schema.optionalKey(PositiveNumber.annotate({ description, default: byDefault }))

const StatusPolicy = Schema.Struct({
  exceeded: ratio("Exceeded from this share of the target on; 1.2 unless said.", defaultStatusPolicy.exceeded),
  "on-track": ratio("On track from this share of what was due on; 0.9 unless said.", defaultStatusPolicy.onTrack),
  "at-risk": ratio(
    "At risk from this share of what was due on, off track below it; 0.6 unless said.",
    defaultStatusPolicy.atRisk
  ),
  confidence: Schema.optionalKey(
    Confidence.annotate({
      description: "Confidence of the intervals of estimates; 0.95 unless said.",
      default: defaultStatusPolicy.confidence
    })
  )
}).annotate({ description: "Where the lines between statuses are drawn." })

/** `programme.yaml`: who works where and when, and the words that its logframes share. */
export const ProgrammeFile = Schema.Struct({
  programme: Id.annotate({ description: "The programme's id.", examples: ["clean-water"] }),
  title: TextValue.annotate({ description: "The programme's title.", examples: ["Clean water for two districts"] }),
  organisation: Schema.optionalKey(
    TextValue.annotate({ description: "Who carries the programme out.", examples: ["Wells for All"] })
  ),
  language: Schema.optionalKey(
    LanguageTag.annotate({ description: "Language of untranslated texts (BCP 47); en unless said.", default: "en" })
  ),
  period: PeriodText.annotate({ description: "From when to when the programme runs.", examples: ["2024..2027"] }),
  summary: Schema.optionalKey(TextValue.annotate({ description: "What the programme is about, in a few sentences." })),
  "fiscal-year-start": Schema.optionalKey(
    Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 }, { expected: "a month, 1 to 12" })).annotate({
      description: "First month of the fiscal year, 1 to 12; 1 unless said.",
      default: 1
    })
  ),
  "reporting-periods": Schema.optionalKey(
    Schema.Record(ReportingPeriodName, PeriodText).annotate({
      description: "A reporting calendar: spans by name, which may be written wherever a period is.",
      examples: [{ "round-1": "2024-Q1..2024-Q2", endline: "2027-M11" }]
    })
  ),
  currency: Schema.optionalKey(
    CurrencyCode.annotate({ description: "The currency (ISO 4217) of amounts that name none, such as USD." })
  ),
  stakeholders: Schema.optionalKey(
    Schema.Record(Id, Stakeholder).annotate({
      description: "Stakeholder groups, by id.",
      examples: [{ committees: { title: "Water committees", role: "Run the wells" } }]
    })
  ),
  frameworks: Schema.optionalKey(
    Schema.Record(Id, Framework).annotate({
      description: "Frameworks to which results are aligned, by id.",
      examples: [{ sdg: { title: "Sustainable Development Goals", kind: "sdg" } }]
    })
  ),
  libraries: Schema.optionalKey(
    Schema.Array(
      PlainText.check(
        Schema.isPattern(/^[^/\\:][^\\:]*\.ya?ml$/u, { expected: "a path such as ../libraries/wash.yaml" })
      )
    ).annotate({
      description: "Files of indicator libraries, as paths from this folder: ../libraries/wash.yaml.",
      examples: [["../libraries/wash.yaml"]]
    })
  ),
  places: Schema.optionalKey(
    Schema.Record(Id, Place).annotate({
      description: "Places by id, with their names; places may hold places.",
      examples: [{ north: { name: "North", level: "province", places: { ayutthaya: "Ayutthaya" } } }]
    })
  ),
  disaggregations: Schema.optionalKey(
    Schema.Record(Id, Disaggregation).annotate({
      description: "Ways of breaking figures down, by id.",
      examples: [
        { sex: { title: "Sex", categories: { female: "Women", male: "Men" }, exclusive: true, complete: true } }
      ]
    })
  ),
  sources: Schema.optionalKey(
    Schema.Record(Id, Source).annotate({
      description: "What figures and statements are cited from, by id.",
      examples: [{ "annual-report-2009": { title: "Annual report 2009", year: 2009 } }]
    })
  ),
  data: Schema.optionalKey(
    Schema.Record(Id, DataSourceEntry).annotate({
      description: "Where data come from that are not in our own form, by id, and what their columns mean.",
      examples: [
        {
          "monthly-reports": {
            files: "data/monthly/*.xlsx",
            columns: { indicator: { constant: "wells-built" }, period: "Month", place: "District", value: "Wells" }
          }
        }
      ]
    })
  ),
  "status-policy": Schema.optionalKey(StatusPolicy)
}).annotate({
  title: "Programme",
  description: "programme.yaml: who works where and when, and the words that the programme's logframes share.",
  examples: [
    {
      programme: "clean-water",
      title: "Clean water for two districts",
      organisation: "Wells for All",
      period: "2024..2027",
      places: { north: "North district", south: "South district" },
      disaggregations: {
        sex: { title: "Sex", categories: { female: "Women", male: "Men" }, exclusive: true, complete: true }
      },
      sources: { records: { title: "Programme records" } }
    }
  ]
})

/** The decoded content of a `programme.yaml`. */
export type ProgrammeContent = typeof ProgrammeFile.Type
