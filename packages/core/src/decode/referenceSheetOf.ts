import type { SampleDesign } from "../model/Indicator.js"
import type { ReferenceSheet } from "../model/ReferenceSheet.js"
import type { IndicatorContent } from "../schema/IndicatorEntry.js"
import type { ReferenceSheetContent } from "../schema/ReferenceSheetEntry.js"

/** The reference sheet as the model has it. */
export const referenceSheetOf = (written: ReferenceSheetContent | undefined): ReferenceSheet | undefined =>
  written && {
    standard: written.standard && { list: written.standard.list, code: written.standard.code },
    performanceReport: written["performance-report"] ?? [],
    dataType: written["data-type"],
    rationale: written.rationale,
    dataSource: written["data-source"],
    construction: written.construction,
    dataStorage: written["data-storage"],
    cost: written.cost,
    baselineTimeframe: written["baseline-timeframe"],
    targetRationale: written["target-rationale"],
    qualityAssessments: (written["quality-assessments"] ?? []).map(({ date, reviewer, finding }) => ({
      date,
      reviewer,
      finding
    })),
    nextQualityAssessment: written["next-quality-assessment"],
    changes: (written.changes ?? []).map(({ date, change, reason }) => ({ date, change, reason })),
    notes: written.notes,
    updated: written.updated
  }

/** The sample design as the model has it. */
export const sampleDesignOf = (written: IndicatorContent["sample-design"]): SampleDesign | undefined =>
  written && {
    design: written.design,
    frame: written.frame,
    size: written.size,
    clusters: written.clusters,
    designEffect: written["design-effect"],
    responseRate: written["response-rate"],
    confidence: written.confidence,
    note: written.note
  }
