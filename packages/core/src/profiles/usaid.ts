import { defineProfile } from "./Profile.js"

/**
 * At least one indicator for each result; for every indicator a baseline, targets and a reference sheet with its unit, its
 * source, how often and by whom it is reported, how it is broken down, and what was changed in it and why.
 */
export const usaid = defineProfile({
  id: "usaid",
  title: "United States Agency for International Development",
  source:
    "USAID TIPS 6, Selecting Performance Indicators, and TIPS 8, Baselines and Targets (2nd editions, 2010); Performance Indicator Reference Sheet Guidance & Template (ADS 201maf, 2022)",
  rules: {
    "require-baseline": "error",
    "require-denominator": "warning",
    "require-indicator": "error",
    "require-lineage-reason": "error",
    "require-reporting": "warning",
    "require-sex-and-age": "warning",
    "require-target": "error",
    "require-unit": "error",
    "require-verification": "error"
  },
  limits: {}
})
