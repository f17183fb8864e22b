import type { StarterLanguage } from "./locales/index.js"

/** What a programme is started from. */
export interface StarterAnswers {
  readonly language: StarterLanguage
  /** Undefined where none is named. */
  readonly organisation: string | undefined
  readonly title: string
  /** 1 to 12. */
  readonly fiscalYearStart: number
  /** The years of the programme as periods are written: `2026`, or `FY2026`; at least one. */
  readonly years: readonly [string, ...ReadonlyArray<string>]
  readonly places: ReadonlyArray<string>
}
