import * as Schema from "effect/Schema"
import { DayText, PlainText, TextValue } from "./scalars.js"

const text = (description: string) => Schema.optionalKey(TextValue.annotate({ description }))

/** What a performance indicator reference sheet (PIRS; USAID ADS 201) asks and no other key of an indicator says. */
export const ReferenceSheetEntry = Schema.Struct({
  standard: Schema.optionalKey(
    Schema.Struct({
      list: TextValue.annotate({
        description: "The list of standard indicators that it is taken from.",
        examples: ["Standard foreign assistance indicators"]
      }),
      code: Schema.optionalKey(
        PlainText.annotate({ description: "Its code there, such as HL.8.1-1.", examples: ["HL.8.1-1"] })
      )
    }).annotate({ description: "The standard list that the indicator is taken from; a custom indicator has none." })
  ),
  "performance-report": Schema.optionalKey(
    Schema.Array(Schema.Int).annotate({
      description: "Reporting years of the performance plan and report (PPR) that include it.",
      examples: [[2023, 2024]]
    })
  ),
  "data-type": text("Integer, decimal, percentage, currency, yes/no, text."),
  rationale: text("Why it is measured, and for which decision."),
  "data-source": text("Who or what gives the data."),
  construction: text("How the figure is calculated from the data."),
  "data-storage": text("Where the data are kept."),
  cost: text("What it costs to collect the data."),
  "baseline-timeframe": text("When the baseline was or will be taken, where that is no single period."),
  "target-rationale": text("Why the targets are what they are."),
  "quality-assessments": Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        date: DayText.annotate({ description: "The day on which it was made." }),
        reviewer: text("Who made it."),
        finding: text("What it found.")
      }).annotate({ description: "A data quality assessment." })
    ).annotate({ description: "Data quality assessments that were made." })
  ),
  "next-quality-assessment": Schema.optionalKey(
    DayText.annotate({ description: "The day of the next data quality assessment." })
  ),
  changes: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        date: DayText.annotate({ description: "The day from which it holds." }),
        change: TextValue.annotate({ description: "What was changed." }),
        reason: text("Why it was changed.")
      }).annotate({ description: "A change of the indicator." })
    ).annotate({ description: "Changes of the definition or the method, with their dates." })
  ),
  notes: text("Whatever else a user of the data must know."),
  updated: Schema.optionalKey(DayText.annotate({ description: "The day on which the sheet was last updated." }))
}).annotate({
  description: "What a performance indicator reference sheet (PIRS) asks and no other key says."
})

/** The content of a reference sheet. */
export type ReferenceSheetContent = typeof ReferenceSheetEntry.Type
