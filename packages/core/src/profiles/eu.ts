import { defineProfile } from "./Profile.js"

/**
 * The matrix has a column for each of baseline, target, sources and means of verification, and assumptions. A baseline or
 * target that is not yet known may follow by the first progress report.
 */
export const eu = defineProfile({
  id: "eu",
  title: "European Union, external actions",
  source:
    "European Commission, PRAG annex e3d Logical framework, and Project Cycle Management Guidelines (2004), section 5 The Logical Framework Approach",
  rules: {
    "require-assumption": "error",
    "require-indicator": "error",
    "require-verification": "error"
  },
  limits: {}
})
