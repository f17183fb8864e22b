import type { Rule } from "../lint/Rule.js"
import { consistentBudget } from "./consistent-budget/rule.js"
import { consistentDirection } from "./consistent-direction/rule.js"
import { consistentDisaggregation } from "./consistent-disaggregation/rule.js"
import { consistentLevel } from "./consistent-level/rule.js"
import { consistentLineage } from "./consistent-lineage/rule.js"
import { consistentPercentages } from "./consistent-percentages/rule.js"
import { consistentSample } from "./consistent-sample/rule.js"
import { consistentTranslation } from "./consistent-translation/rule.js"
import { consistentWeights } from "./consistent-weights/rule.js"
import { knownIndicator } from "./known-indicator/rule.js"
import { knownPlace } from "./known-place/rule.js"
import { noActivityAsResult } from "./no-activity-as-result/rule.js"
import { noCircularContribution } from "./no-circular-contribution/rule.js"
import { noCrowdedResults } from "./no-crowded-results/rule.js"
import { noDoubleResult } from "./no-double-result/rule.js"
import { noDuplicateObservation } from "./no-duplicate-observation/rule.js"
import { noFillerText } from "./no-filler-text/rule.js"
import { noHiddenCharacter } from "./no-hidden-character/rule.js"
import { noLongStatement } from "./no-long-statement/rule.js"
import { noMixedScript } from "./no-mixed-script/rule.js"
import { noRestatedResult } from "./no-restated-result/rule.js"
import { noSilentDrop } from "./no-silent-drop/rule.js"
import { noStraySpace } from "./no-stray-space/rule.js"
import { noVagueWord } from "./no-vague-word/rule.js"
import { requireActivities } from "./require-activities/rule.js"
import { requireAssumption } from "./require-assumption/rule.js"
import { requireBaseline } from "./require-baseline/rule.js"
import { requireCurrency } from "./require-currency/rule.js"
import { requireEvidence } from "./require-evidence/rule.js"
import { requireIndicator } from "./require-indicator/rule.js"
import { requireOutputs } from "./require-outputs/rule.js"
import { requireSource } from "./require-source/rule.js"
import { requireTarget } from "./require-target/rule.js"
import { requireVerification } from "./require-verification/rule.js"
import { validDataPeriod } from "./valid-data-period/rule.js"
import { validFigure } from "./valid-figure/rule.js"
import { validObservation } from "./valid-observation/rule.js"
import { validTargetPeriod } from "./valid-target-period/rule.js"
import { validTitle } from "./valid-title/rule.js"
import { validWorkPlan } from "./valid-work-plan/rule.js"

/** Every rule, by id. */
export const rules: ReadonlyArray<Rule> = [
  consistentBudget,
  consistentDirection,
  consistentDisaggregation,
  consistentLevel,
  consistentLineage,
  consistentPercentages,
  consistentSample,
  consistentTranslation,
  consistentWeights,
  knownIndicator,
  knownPlace,
  noActivityAsResult,
  noCircularContribution,
  noCrowdedResults,
  noDoubleResult,
  noDuplicateObservation,
  noFillerText,
  noHiddenCharacter,
  noLongStatement,
  noMixedScript,
  noRestatedResult,
  noSilentDrop,
  noStraySpace,
  noVagueWord,
  requireActivities,
  requireAssumption,
  requireBaseline,
  requireCurrency,
  requireEvidence,
  requireIndicator,
  requireOutputs,
  requireSource,
  requireTarget,
  requireVerification,
  validDataPeriod,
  validFigure,
  validObservation,
  validTargetPeriod,
  validTitle,
  validWorkPlan
]
