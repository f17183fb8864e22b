import { defineProfile } from "./Profile.js"

/** Every indicator has a baseline, intermediate targets and a final one, and a source of its data. */
export const worldBank = defineProfile({
  id: "world-bank",
  title: "World Bank",
  source:
    "World Bank, Results Framework and M&E Guidance Note (2013), sections IV Performance Indicators and V Monitoring & Evaluation Arrangements",
  rules: {
    "require-baseline": "error",
    "require-indicator": "error",
    "require-target": "error",
    "require-verification": "error"
  },
  limits: {}
})
