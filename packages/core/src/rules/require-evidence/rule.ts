import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"

/** A finding of the evaluation rests on evidence. */
export const requireEvidence = defineRule({
  id: "require-evidence",
  severity: "warning",
  about: "programme",
  source:
    "OECD-DAC, Quality Standards for Development Evaluation (2010), standard 3.11 Clarity of analysis: a clear line of evidence supports the conclusions",
  find: ({ programme, report }) => {
    for (const finding of programme.evaluation?.findings ?? []) {
      if (finding.evidence.length === 0) report(nameOf(finding.origin), { id: finding.id })
    }
  },
  message: ({ id }) => `Finding "${id}" has no evidence.`,
  why: "a finding without evidence is an opinion, and a report that prints it claims more than it can carry.",
  remedy: () => "Name the sources that say so under `evidence:`, or take the finding out."
})
