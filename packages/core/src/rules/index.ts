import type { Rule } from "../lint/Rule.js"
import { consistentBase } from "./consistent-base/rule.js"
import { consistentBudget } from "./consistent-budget/rule.js"
import { consistentCalendar } from "./consistent-calendar/rule.js"
import { consistentDirection } from "./consistent-direction/rule.js"
import { consistentDisaggregation } from "./consistent-disaggregation/rule.js"
import { consistentEntry } from "./consistent-entry/rule.js"
import { consistentFrequency } from "./consistent-frequency/rule.js"
import { consistentLevel } from "./consistent-level/rule.js"
import { consistentLineage } from "./consistent-lineage/rule.js"
import { consistentPercentages } from "./consistent-percentages/rule.js"
import { consistentReporting } from "./consistent-reporting/rule.js"
import { consistentSample } from "./consistent-sample/rule.js"
import { consistentTargetParts } from "./consistent-target-parts/rule.js"
import { consistentTargetPath } from "./consistent-target-path/rule.js"
import { consistentTitle } from "./consistent-title/rule.js"
import { consistentTranslation } from "./consistent-translation/rule.js"
import { consistentWeights } from "./consistent-weights/rule.js"
import { knownIndicator } from "./known-indicator/rule.js"
import { knownPlace } from "./known-place/rule.js"
import { noActivityAsResult } from "./no-activity-as-result/rule.js"
import { noChangedMeaning } from "./no-changed-meaning/rule.js"
import { noCircularContribution } from "./no-circular-contribution/rule.js"
import { noCircularVerification } from "./no-circular-verification/rule.js"
import { noControlledAssumption } from "./no-controlled-assumption/rule.js"
import { noCopiedTarget } from "./no-copied-target/rule.js"
import { noCrowdedResults } from "./no-crowded-results/rule.js"
import { noDoubleResult } from "./no-double-result/rule.js"
import { noDuplicateAssumption } from "./no-duplicate-assumption/rule.js"
import { noDuplicateIndicator } from "./no-duplicate-indicator/rule.js"
import { noDuplicateObservation } from "./no-duplicate-observation/rule.js"
import { noFallingTotal } from "./no-falling-total/rule.js"
import { noFillerText } from "./no-filler-text/rule.js"
import { noHiddenCharacter } from "./no-hidden-character/rule.js"
import { noIdleTarget } from "./no-idle-target/rule.js"
import { noIndicatorOverload } from "./no-indicator-overload/rule.js"
import { noKillerRisk } from "./no-killer-risk/rule.js"
import { noLateRevision } from "./no-late-revision/rule.js"
import { noLongStatement } from "./no-long-statement/rule.js"
import { noMixedScript } from "./no-mixed-script/rule.js"
import { noOverdueFigure } from "./no-overdue-figure/rule.js"
import { noOverlappingFiles } from "./no-overlapping-files/rule.js"
import { noOverlappingTargets } from "./no-overlapping-targets/rule.js"
import { noRepeatedObservation } from "./no-repeated-observation/rule.js"
import { noRepeatedRecord } from "./no-repeated-record/rule.js"
import { noRestatedResult } from "./no-restated-result/rule.js"
import { noSilentDrop } from "./no-silent-drop/rule.js"
import { noStraddlingRow } from "./no-straddling-row/rule.js"
import { noStraySpace } from "./no-stray-space/rule.js"
import { noTargetInTitle } from "./no-target-in-title/rule.js"
import { noTargetJump } from "./no-target-jump/rule.js"
import { noUnusedDisaggregation } from "./no-unused-disaggregation/rule.js"
import { noUnusedSuppression } from "./no-unused-suppression/rule.js"
import { noVagueWord } from "./no-vague-word/rule.js"
import { requireActivities } from "./require-activities/rule.js"
import { requireAssumption } from "./require-assumption/rule.js"
import { requireBaseline } from "./require-baseline/rule.js"
import { requireConversion } from "./require-conversion/rule.js"
import { requireCurrency } from "./require-currency/rule.js"
import { requireDenominator } from "./require-denominator/rule.js"
import { requireEndTarget } from "./require-end-target/rule.js"
import { requireEvidence } from "./require-evidence/rule.js"
import { requireIndicator } from "./require-indicator/rule.js"
import { requireLineageReason } from "./require-lineage-reason/rule.js"
import { requireMitigation } from "./require-mitigation/rule.js"
import { requireOutputs } from "./require-outputs/rule.js"
import { requireReporting } from "./require-reporting/rule.js"
import { requireRevisionReason } from "./require-revision-reason/rule.js"
import { requireRowSample } from "./require-row-sample/rule.js"
import { requireRubric } from "./require-rubric/rule.js"
import { requireSample } from "./require-sample/rule.js"
import { requireSexAndAge } from "./require-sex-and-age/rule.js"
import { requireSource } from "./require-source/rule.js"
import { requireSuppressionReason } from "./require-suppression-reason/rule.js"
import { requireTarget } from "./require-target/rule.js"
import { requireUnit } from "./require-unit/rule.js"
import { requireVerification } from "./require-verification/rule.js"
import { validBaselinePeriod } from "./valid-baseline-period/rule.js"
import { validCount } from "./valid-count/rule.js"
import { validCountedRow } from "./valid-counted-row/rule.js"
import { validDataPeriod } from "./valid-data-period/rule.js"
import { validFigure } from "./valid-figure/rule.js"
import { validLineage } from "./valid-lineage/rule.js"
import { validObservation } from "./valid-observation/rule.js"
import { validRatio } from "./valid-ratio/rule.js"
import { validShare } from "./valid-share/rule.js"
import { validTargetPeriod } from "./valid-target-period/rule.js"
import { validTitle } from "./valid-title/rule.js"
import { validWorkPlan } from "./valid-work-plan/rule.js"

/** Every rule, by id. */
export const rules: ReadonlyArray<Rule> = [
  consistentBase,
  consistentBudget,
  consistentCalendar,
  consistentDirection,
  consistentDisaggregation,
  consistentEntry,
  consistentFrequency,
  consistentLevel,
  consistentLineage,
  consistentPercentages,
  consistentReporting,
  consistentSample,
  consistentTargetParts,
  consistentTargetPath,
  consistentTitle,
  consistentTranslation,
  consistentWeights,
  knownIndicator,
  knownPlace,
  noActivityAsResult,
  noChangedMeaning,
  noCircularContribution,
  noCircularVerification,
  noControlledAssumption,
  noCopiedTarget,
  noCrowdedResults,
  noDoubleResult,
  noDuplicateAssumption,
  noDuplicateIndicator,
  noDuplicateObservation,
  noFallingTotal,
  noFillerText,
  noHiddenCharacter,
  noIdleTarget,
  noIndicatorOverload,
  noKillerRisk,
  noLateRevision,
  noLongStatement,
  noMixedScript,
  noOverdueFigure,
  noOverlappingFiles,
  noOverlappingTargets,
  noRepeatedObservation,
  noRepeatedRecord,
  noRestatedResult,
  noSilentDrop,
  noStraddlingRow,
  noStraySpace,
  noTargetInTitle,
  noTargetJump,
  noUnusedDisaggregation,
  noUnusedSuppression,
  noVagueWord,
  requireActivities,
  requireAssumption,
  requireBaseline,
  requireConversion,
  requireCurrency,
  requireDenominator,
  requireEndTarget,
  requireEvidence,
  requireIndicator,
  requireLineageReason,
  requireMitigation,
  requireOutputs,
  requireReporting,
  requireRevisionReason,
  requireRowSample,
  requireRubric,
  requireSample,
  requireSexAndAge,
  requireSource,
  requireSuppressionReason,
  requireTarget,
  requireUnit,
  requireVerification,
  validBaselinePeriod,
  validCount,
  validCountedRow,
  validDataPeriod,
  validFigure,
  validLineage,
  validObservation,
  validRatio,
  validShare,
  validTargetPeriod,
  validTitle,
  validWorkPlan
]
