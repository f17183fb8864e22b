/** The columns that every programme's data may have, besides one for each of its disaggregations. */
export const observationColumns: ReadonlyArray<string> = [
  "indicator",
  "period",
  "date",
  "reported",
  "place",
  "value",
  "numerator",
  "denominator",
  "sample",
  "person",
  "record",
  "source",
  "illustrative",
  "note"
]
