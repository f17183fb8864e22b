/** What is said in a table for the field, in one language. Prompts are shown by spreadsheets up to 255 characters. */
export interface TemplateWords {
  /** The name of the sheet with instructions; at most 31 characters. */
  readonly instructions: string
  readonly how: string
  /** How to fill the table in, step by step; `days` are the first and the last day that rows may touch. */
  readonly steps: (days: { readonly start: string; readonly end: string }) => ReadonlyArray<string>
  readonly headings: {
    readonly indicators: string
    readonly places: string
    readonly name: string
    readonly unit: string
    readonly give: string
    readonly by: string
    readonly days: string
  }
  /** What a row of an indicator gives. */
  readonly give: {
    readonly whole: string
    readonly number: string
    readonly percent: string
    readonly answer: string
    readonly rank: string
    readonly ratio: string
    readonly person: string
    readonly sample: string
  }
  /** What a cell may hold, said beside it, and when something else is written. */
  readonly prompt: {
    readonly choose: string
    readonly date: (days: { readonly start: string; readonly end: string }) => string
    readonly person: string
    readonly refused: string
  }
}
