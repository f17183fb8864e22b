import { defineProfile } from "./Profile.js"

/** Each indicator has a baseline, milestones with a target, and a source, in columns of their own. */
export const fcdo = defineProfile({
  id: "fcdo",
  title: "UK Foreign, Commonwealth and Development Office",
  source: "DFID, How to note: Guidance on using the revised Logical Framework (2011), Guide to completing the logframe",
  rules: {
    "require-assumption": "error",
    "require-baseline": "error",
    "require-indicator": "error",
    "require-target": "error",
    "require-verification": "error"
  },
  limits: {}
})
