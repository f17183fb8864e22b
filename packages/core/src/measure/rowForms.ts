import type { Indicator } from "../model/Indicator.js"
import { isPercent } from "../model/isPercent.js"

/** A column that holds a figure, or what a figure is made of. */
export type FigureColumn = "value" | "numerator" | "denominator" | "sample" | "person"

/** What the column `value` must hold. */
export type ValueContract =
  /** A number; with bounds, which both belong to what is allowed, where it is a percentage that a survey found. */
  | { readonly kind: "number"; readonly least: number | undefined; readonly most: number | undefined }
  /** Yes or no. */
  | { readonly kind: "answer" }
  /** One of the ranks, spelled exactly so. */
  | { readonly kind: "rank"; readonly ranks: ReadonlyArray<string> }

/** One way in which a row may give a figure of an indicator. What it does not name may be given as well. */
export interface RowForm {
  /** Whether only a report (a row with a period) may have it, only a record (a row with a date), or either. */
  readonly time: "report" | "record" | "either"
  /** Columns that may not be empty. */
  readonly needs: ReadonlyArray<FigureColumn>
  /** What the column value must hold; undefined: anything that can be read, and nothing as well. */
  readonly value: ValueContract | undefined
}

/**
 * The ways in which a row may give a figure of an indicator: one of them must fit, and where there is none, no row is
 * right (a formula has no rows, and a judgement without a scale no ranks). Agrees with the rule valid-observation.
 */
export const rowForms = (indicator: Pick<Indicator, "entry" | "unit" | "scale">): ReadonlyArray<RowForm> => {
  switch (indicator.entry) {
    case "formula":
      return []
    case "person":
      return [form({ needs: ["person"] })]
    case "ratio":
      return [form({ needs: ["numerator", "denominator"] })]
    case "yes-no":
      return [valued({ kind: "answer" })]
    case "judgement":
      return indicator.scale.length === 0 ? [] : [valued({ kind: "rank", ranks: indicator.scale })]
    case "mean":
      return [valued(anyNumber, { time: "report", needs: ["sample"] }), valued(anyNumber, { time: "record" })]
    case "estimate":
      return [
        valued(isPercent(indicator.unit) ? { kind: "number", least: 0, most: 100 } : anyNumber),
        form({ needs: ["numerator", "denominator"] }),
        valued({ kind: "answer" }, { time: "record" })
      ]
    default:
      return [valued(anyNumber)]
  }
}

const anyNumber: ValueContract = { kind: "number", least: undefined, most: undefined }

const form = ({ time = "either", needs = [], value }: Partial<RowForm>): RowForm => ({ time, needs, value })

const valued = (value: ValueContract, { time = "either", needs = [] }: Partial<RowForm> = {}): RowForm =>
  form({ time, needs: ["value", ...needs], value })
