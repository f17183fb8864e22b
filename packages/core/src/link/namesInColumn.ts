import { observationColumns } from "../model/observationColumns.js"
import { type NameWritten, citationWritten, idWritten, periodWritten, referenceWritten } from "./NameWritten.js"

/** The names that a text holds in a column of data: one of `observationColumns`, or a disaggregation. */
export const namesInColumn = (column: string, text: string): ReadonlyArray<NameWritten> => {
  switch (column) {
    case "indicator":
      return referenceWritten(text, { kinds: ["indicator"], scopes: [], container: "logframe" })
    case "place":
      return idWritten(text, { kinds: ["place"], scopes: [""] })
    case "source":
      return citationWritten(text)
    case "period":
      return periodWritten(text)
    default:
      return observationColumns.includes(column) ? [] : idWritten(text, { kinds: ["category"], scopes: [column] })
  }
}
