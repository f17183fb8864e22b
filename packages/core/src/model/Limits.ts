/** The numbers that rules compare with where more is not wrong but a sign of weakness. */
export interface Limits {
  /** The most indicators that one result should have. */
  readonly indicatorsPerResult: number
  /** The most outcomes that a logframe should have, and that one outcome should have below it. */
  readonly outcomesPerLevel: number
  /** The most outputs that one outcome should have. */
  readonly outputsPerOutcome: number
  /** The most words that a statement of a result should have. */
  readonly statementWords: number
  /** How many times the change up to one target the change from there to the next may be. */
  readonly targetJump: number
}

/** One limit as a policy writes it: its key, what it bounds, its value unless said, and where that value is from. */
export interface LimitEntry {
  readonly key: string
  readonly description: string
  readonly standard: number
  readonly source: string
}

/** Every limit. Another one is a line here and in `Limits`; the schema of policy.yaml follows. */
export const limitEntries: { readonly [Name in keyof Limits]: LimitEntry } = {
  indicatorsPerResult: {
    key: "indicators-per-result",
    description: "The most indicators that one result should have; 3 unless said.",
    standard: 3,
    source: "USAID TIPS 6, Selecting Performance Indicators (2nd edition, 2010), on how many indicators a result needs"
  },
  outcomesPerLevel: {
    key: "outcomes-per-level",
    description: "The most outcomes that a logframe, or an outcome above others, should have; 5 unless said.",
    standard: 5,
    source:
      "The project's own choice; UK Aid Direct, Introduction to Logframes, Clarification of terms, allows a project one outcome"
  },
  outputsPerOutcome: {
    key: "outputs-per-outcome",
    description: "The most outputs that one outcome should have; 6 unless said.",
    standard: 6,
    source: "UK Aid Direct, Introduction to Logframes, Clarification of terms, Outputs: at most six"
  },
  statementWords: {
    key: "statement-words",
    description: "The most words that a statement of a result should have; 40 unless said.",
    standard: 40,
    source:
      "The project's own choice: twice the 20 words that the EC's How to write clearly (2015), hint 4, asks of a sentence"
  },
  targetJump: {
    key: "target-jump",
    description: "How many times the change before it a change between two targets may be; 3 unless said.",
    standard: 3,
    source:
      "The project's own choice; USAID TIPS 8, Baselines and Targets (2nd edition, 2010), asks for targets that are ambitious and achievable"
  }
}

/** The limits unless a policy or a donor's profile sets others. */
export const standardLimits: Limits = {
  indicatorsPerResult: limitEntries.indicatorsPerResult.standard,
  outcomesPerLevel: limitEntries.outcomesPerLevel.standard,
  outputsPerOutcome: limitEntries.outputsPerOutcome.standard,
  statementWords: limitEntries.statementWords.standard,
  targetJump: limitEntries.targetJump.standard
}
