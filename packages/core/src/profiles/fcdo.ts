import { defineProfile } from "./Profile.js"

/**
 * Each indicator has a baseline, milestones with a target, and a source, in columns of their own; figures of people are broken
 * down, the impact weights of outputs add up, and a project has one outcome.
 */
export const fcdo = defineProfile({
  id: "fcdo",
  title: "UK Foreign, Commonwealth and Development Office",
  source:
    "DFID, How to note: Guidance on using the revised Logical Framework (2011), Guide to Completing the Logframe; UK Aid Direct, Introduction to Logframes, Clarification of terms: one outcome",
  rules: {
    "consistent-weights": "error",
    "no-crowded-results": "warning",
    "require-assumption": "error",
    "require-baseline": "error",
    "require-indicator": "error",
    "require-sex-and-age": "warning",
    "require-target": "error",
    "require-verification": "error"
  },
  limits: { outcomesPerLevel: 1 }
})
