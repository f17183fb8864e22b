import { defineProfile } from "./Profile.js"

/** The common ground of donors; it leaves every rule as it is. */
export const oecdDac = defineProfile({
  id: "oecd-dac",
  title: "OECD Development Assistance Committee",
  source:
    "OECD-DAC, Glossary of Key Terms in Evaluation and Results Based Management (2nd edition, 2023), and Quality Standards for Development Evaluation (2010)",
  rules: {},
  limits: {}
})
