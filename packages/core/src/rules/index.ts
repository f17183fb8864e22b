import type { Rule } from "../lint/Rule.js"
import { consistentDirection } from "./consistent-direction/rule.js"
import { consistentDisaggregation } from "./consistent-disaggregation/rule.js"
import { consistentLineage } from "./consistent-lineage/rule.js"
import { consistentPercentages } from "./consistent-percentages/rule.js"
import { consistentSample } from "./consistent-sample/rule.js"
import { knownIndicator } from "./known-indicator/rule.js"
import { knownPlace } from "./known-place/rule.js"
import { noDuplicateObservation } from "./no-duplicate-observation/rule.js"
import { noSilentDrop } from "./no-silent-drop/rule.js"
import { requireAssumption } from "./require-assumption/rule.js"
import { requireBaseline } from "./require-baseline/rule.js"
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

/** Every rule, by id. */
export const rules: ReadonlyArray<Rule> = [
  consistentDirection,
  consistentDisaggregation,
  consistentLineage,
  consistentPercentages,
  consistentSample,
  knownIndicator,
  knownPlace,
  noDuplicateObservation,
  noSilentDrop,
  requireAssumption,
  requireBaseline,
  requireEvidence,
  requireIndicator,
  requireOutputs,
  requireSource,
  requireTarget,
  requireVerification,
  validDataPeriod,
  validFigure,
  validObservation,
  validTargetPeriod
]
