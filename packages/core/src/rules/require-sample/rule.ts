import { within } from "../../diagnostic/Origin.js"
import { listed } from "../../wording/listed.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** The baseline of a survey's estimate says how many were asked. */
export const requireSample = defineRule({
  id: "require-sample",
  severity: "note",
  about: "logframe",
  source:
    "OECD-DAC, Quality Standards for Development Evaluation (2010), standard 3.9: limits of how representative a sample is are identified",
  find: ({ logframe, report }) => {
    const bare = indicatorsOf(logframe).filter(
      ({ entry, baseline }) => entry === "estimate" && baseline !== undefined && baseline.sample === undefined
    )
    const [first] = bare.map(({ origin }) => within(origin, "baseline"))
    if (first) report(first, { count: bare.length, ids: listed(bare.map(({ id }) => id)) })
  },
  message: ({ count, ids }) =>
    count === 1 ? `The baseline of ${ids} states no sample size.` : `The baselines of ${ids} state no sample size.`,
  why: "without it nobody can say whether a later figure is a change or chance.",
  remedy: () => "Write `baseline: {value: ..., sample: how many were asked}`."
})
