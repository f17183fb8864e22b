import { defineProfile } from "./Profile.js"

/** Every indicator has a baseline, intermediate targets and a final one, a source, and somebody who collects it so often. */
export const worldBank = defineProfile({
  id: "world-bank",
  title: "World Bank",
  source:
    "World Bank, Results Framework and M&E Guidance Note (2013), sections IV Performance Indicators and V Monitoring & Evaluation Arrangements",
  rules: {
    "require-baseline": "error",
    "require-end-target": "error",
    "require-indicator": "error",
    "require-reporting": "warning",
    "require-target": "error",
    "require-verification": "error"
  },
  limits: {}
})
