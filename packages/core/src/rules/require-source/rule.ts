import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"

/** A row of data names its source, or says that it is illustrative. */
export const requireSource = defineRule({
  id: "require-source",
  severity: "warning",
  about: "rows",
  source:
    "OECD-DAC, Quality Standards for Development Evaluation (2010), standard 3.9 Validity and reliability of information sources",
  find: ({ frame, observations, report }) => {
    const sources = new Set(frame.sources.map(({ id }) => id))
    for (const { indicator, citation, illustrative, origin } of observations) {
      if (!citation && !illustrative) report(within(origin, "source"), { id: indicator })
      else if (citation && !sources.has(citation.source))
        report(within(origin, "source"), { id: indicator, source: citation.source })
    }
  },
  message: ({ id, source }) =>
    source === undefined
      ? `A row of "${id}" names no source and is not marked illustrative.`
      : `A row of "${id}" cites "${source}", which programme.yaml does not list.`,
  why: "a figure that nobody can trace proves nothing.",
  remedy: () => "Name a source of programme.yaml in the column source, or write yes in the column illustrative."
})
