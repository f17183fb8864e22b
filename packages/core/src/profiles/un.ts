import { defineProfile } from "./Profile.js"

/** The results matrix: indicators with baselines and targets, means of verification, and assumptions and risks. */
export const un = defineProfile({
  id: "un",
  title: "United Nations Sustainable Development Group",
  source: "UNDG, Results-Based Management Handbook (2011), part on RBM in planning, Developing the Results Matrix",
  rules: {
    "require-assumption": "error",
    "require-baseline": "error",
    "require-indicator": "error",
    "require-target": "error",
    "require-verification": "error"
  },
  limits: {}
})
