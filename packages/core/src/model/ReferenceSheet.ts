import type { Text } from "./Text.js"

/** An assessment of an indicator's data quality. */
export interface QualityAssessment {
  readonly date: string
  readonly reviewer: Text | undefined
  readonly finding: Text | undefined
}

/** A change of an indicator's definition or method. */
export interface IndicatorChange {
  readonly date: string
  readonly change: Text
  readonly reason: Text | undefined
}

/**
 * What a performance indicator reference sheet (PIRS; USAID ADS 201, 2021) asks and no other key of an indicator says. The
 * name, definition, unit, disaggregation, source, method, frequency, responsible party, baseline and limits are the indicator's own.
 */
export interface ReferenceSheet {
  /** The standard list that the indicator is taken from, and its code there. */
  readonly standard: { readonly list: Text; readonly code: string | undefined } | undefined
  /** Reporting years of the donor's performance plan and report (PPR) that include it. */
  readonly performanceReport: ReadonlyArray<number>
  readonly dataType: Text | undefined
  readonly rationale: Text | undefined
  readonly dataSource: Text | undefined
  readonly construction: Text | undefined
  readonly dataStorage: Text | undefined
  readonly cost: Text | undefined
  readonly baselineTimeframe: Text | undefined
  readonly targetRationale: Text | undefined
  readonly qualityAssessments: ReadonlyArray<QualityAssessment>
  /** The day of the next data quality assessment. */
  readonly nextQualityAssessment: string | undefined
  readonly changes: ReadonlyArray<IndicatorChange>
  readonly notes: Text | undefined
  readonly updated: string | undefined
}
