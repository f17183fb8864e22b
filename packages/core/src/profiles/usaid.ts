import { defineProfile } from "./Profile.js"

/** At least one indicator for each result, and for every indicator a baseline, targets and a reference sheet. */
export const usaid = defineProfile({
  id: "usaid",
  title: "United States Agency for International Development",
  source:
    "USAID TIPS 6, Selecting Performance Indicators, and TIPS 8, Baselines and Targets (2nd editions, 2010); Performance Indicator Reference Sheet Guidance & Template (ADS 201maf, 2022)",
  rules: {
    "require-baseline": "error",
    "require-indicator": "error",
    "require-target": "error",
    "require-verification": "error"
  },
  limits: {}
})
