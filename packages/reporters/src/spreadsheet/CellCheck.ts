/** What some cells of a sheet may hold: what is checked when somebody writes into them, and what is said beside them. */
export interface CellCheck {
  /** Cells such as `A2:A1000`. */
  readonly cells: string
  readonly allows: /** One of the cells of a range, such as `lists!$A$1:$A$9`. */
    | { readonly kind: "list"; readonly from: string }
    /** One of a few words without commas or quotes. */
    | { readonly kind: "words"; readonly words: ReadonlyArray<string> }
    | { readonly kind: "whole" | "decimal"; readonly least: number; readonly most: number | undefined }
    /** A day, as serial numbers of the 1900 calendar. */
    | { readonly kind: "date"; readonly first: number; readonly last: number }
    | { readonly kind: "anything" }
  /** Said beside a cell that is chosen; at most 255 characters. */
  readonly prompt: string
  /** Said when something else is written; at most 255 characters. */
  readonly refused: string
}
