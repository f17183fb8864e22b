import * as Schema from "effect/Schema"
import type { JsonSchema } from "effect/JsonSchema"
import { languageTag } from "../model/Text.js"
import { dayPattern, periodNamePattern, periodPattern } from "../period/periodPattern.js"

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/u
// Control characters have no place in a document (tab and line ends excepted); bidirectional controls hide text.
const controlFree = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/u

/** An id: lower-case ASCII letters, digits and single hyphens. */
export const Id = Schema.String.check(
  Schema.isPattern(idPattern, { expected: "an id of lower-case letters, digits and hyphens, such as officers-trained" })
).annotate({ identifier: "Id", description: "An id: lower-case letters, digits and single hyphens." })

/** A reference to an indicator or result: `officers-trained`, or `2004-2007/officers-trained` in another logframe. */
export const Reference = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/u, {
    expected: "a reference such as officers-trained or 2004-2007/officers-trained"
  })
).annotate({ identifier: "Reference", description: "An id, or an id in another logframe: 2004-2007/officers-trained." })

/** A citation: a source of programme.yaml, and the lines in it. */
export const CitationText = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(-[a-z0-9]+)*(:[0-9]+(-[0-9]+)?)?$/u, {
    expected: "a source's id, with lines where known, such as annual-report-2009:12-14"
  })
).annotate({
  identifier: "Citation",
  description: "A source listed in programme.yaml, with its lines where known: annual-report-2009:12-14."
})

/** A line or paragraph of text. */
export const PlainText = Schema.NonEmptyString.check(
  Schema.isPattern(controlFree, { expected: "text without control characters" })
).annotate({ identifier: "PlainText", title: "Text", description: "Text." })

/** A language tag. */
export const LanguageTag = Schema.String.check(
  Schema.isPattern(languageTag, { expected: "a language tag such as fr or pt-BR" })
).annotate({ identifier: "LanguageTag", description: "A language tag (BCP 47): fr, zh-Hant, pt-BR." })

/** A text, or its translations by language tag. */
export const TextValue = Schema.Union([
  PlainText,
  Schema.Record(LanguageTag, PlainText.annotate({ description: "The text in that language." }))
    .check(Schema.isMinProperties(1, { expected: "text, or at least one translation of it" }))
    .annotate({ title: "Translations" })
]).annotate({
  identifier: "Text",
  description: "Text, or its translations by language tag: {en: ..., fr: ...}."
})

/**
 * What a schema says of a period's form, and leaves to decoding: only that can tell what is wrong with it, and name both
 * readings of what can be read two ways.
 */
const readWhenDecoded = <A extends string | number>(form: JsonSchema, hint: Schema.Annotations.Filter) =>
  Schema.makeFilter<A>(() => undefined, {
    expected: "a period such as 2008, 2008-Q2, 2008-M03 or 2008..2011",
    toJsonSchema: () => form,
    ...hint
  })

const periodForm = readWhenDecoded<string>(
  { pattern: periodPattern.source },
  { arbitraryConstraint: { patterns: [{ source: periodPattern.source, flags: "u" }] } }
)

/** A period as a key. */
export const PeriodKey = Schema.String.check(periodForm).annotate({
  identifier: "PeriodKey",
  title: "Period",
  description: "A period: 2008, 2008-H1, 2008-Q2, 2008-03, 2008-03-14, FY2008 or a range 2008..2011.",
  examples: ["2008", "2008-Q2", "2008..2011"]
})

/** A period, as text or as a plain year. */
export const PeriodText = Schema.Union([
  Schema.String.check(periodForm),
  Schema.Int.check(
    readWhenDecoded<number>({ minimum: 1900, maximum: 2199 }, { arbitraryConstraint: { minimum: 1900, maximum: 2199 } })
  ).annotate({ title: "Year" })
]).annotate({
  identifier: "Period",
  description: "A period: 2008, 2008-H1, 2008-Q2, 2008-03, 2008-03-14, FY2008 or a range 2008..2011.",
  examples: [2008, "2008-Q2", "2008..2011"]
})

/** A calendar day. */
export const DayText = Schema.String.check(
  Schema.isPattern(dayPattern, { expected: "a day of the calendar such as 2010-06-30" })
).annotate({ identifier: "Day", description: "A day: 2010-06-30.", examples: ["2010-06-30"] })

/** A number that a file may hold: finite. */
export const Quantity = Schema.Finite.annotate({ identifier: "Number", title: "Number", description: "A number." })

/** A figure: a number, yes or no, or a rank of the indicator's scale. */
export const FigureValue = Schema.Union([
  Quantity,
  Schema.Boolean.annotate({ title: "Yes or no" }),
  PlainText
]).annotate({
  identifier: "Figure",
  description: "A number; true or false for a yes/no indicator; a rank's name for a judgement."
})

/** A count of things. */
export const Count = Schema.Int.check(
  Schema.isGreaterThanOrEqualTo(0, { expected: "a whole number, 0 or more" })
).annotate({ identifier: "Count", description: "A whole number, 0 or more." })

/** A share in percent. */
export const Percent = Schema.Finite.check(
  Schema.isBetween({ minimum: 0, maximum: 100 }, { expected: "a percentage between 0 and 100" })
).annotate({ identifier: "Percent", description: "A percentage, 0 to 100." })

/** Words to find and group things by. */
export const TagList = Schema.Array(Id).annotate({
  identifier: "Tags",
  description: "Words to find and group things by.",
  examples: [["gender", "cluster-lead"]]
})

/** A currency by its ISO 4217 code. */
export const CurrencyCode = Schema.String.check(
  Schema.isPattern(/^[A-Z]{3}$/u, { expected: "a currency such as USD" })
).annotate({ identifier: "Currency", description: "A currency (ISO 4217): USD.", examples: ["USD", "EUR", "XOF"] })

/** A number above 0. */
export const PositiveNumber = Quantity.check(Schema.isGreaterThan(0, { expected: "a number above 0" })).annotate({
  identifier: "PositiveNumber",
  description: "A number above 0."
})

/** The confidence of an interval, as a share of 1. */
export const Confidence = Quantity.check(
  Schema.isBetween({ minimum: 0.5, maximum: 0.999 }, { expected: "a confidence between 0.5 and 0.999" })
).annotate({ identifier: "Confidence", description: "A confidence between 0.5 and 0.999." })

/** The name of a reporting period. That it begins with a letter, so that it is taken for no other period, decoding says. */
export const ReportingPeriodName = Schema.String.check(
  Schema.isPattern(idPattern, {
    expected: "a name that begins with a letter, such as round-1",
    toJsonSchema: () => ({ pattern: periodNamePattern.source })
  })
).annotate({
  identifier: "ReportingPeriodName",
  description: "The name of a reporting period; it begins with a letter: round-1."
})

/** Disaggregations to report in: `sex`, or `sex/age` for a cross-tabulation. */
export const DisaggregationReference = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/u, {
    expected: "a disaggregation such as sex, or sex/age for a cross-tabulation"
  })
).annotate({
  identifier: "DisaggregationReference",
  description: "A disaggregation of programme.yaml: sex, or sex/age for a cross-tabulation."
})
