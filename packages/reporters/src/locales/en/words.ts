import type { Words } from "../Words.js"

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** The words of reports in English. */
export const words: Words = {
  status: {
    exceeded: { mark: "++", word: "exceeded" },
    met: { mark: "+", word: "met" },
    "on-track": { mark: "+", word: "on track" },
    "at-risk": { mark: "!", word: "at risk" },
    "off-track": { mark: "x", word: "off track" },
    "not-due": { mark: "-", word: "not due" },
    "cannot-tell": { mark: "?", word: "cannot tell" },
    "no-data": { mark: "?", word: "no data" }
  },
  trend: { better: "better", worse: "worse", unchanged: "same" },
  level: { goal: "Goal", outcome: "Outcome", output: "Output", activity: "Activity" },
  criterion: {
    relevance: { name: "Relevance", question: "Is the intervention doing the right things?" },
    coherence: { name: "Coherence", question: "How well does the intervention fit?" },
    effectiveness: { name: "Effectiveness", question: "Is the intervention achieving its objectives?" },
    efficiency: { name: "Efficiency", question: "How well are resources being used?" },
    impact: { name: "Impact", question: "What difference does the intervention make?" },
    sustainability: { name: "Sustainability", question: "Will the benefits last?" }
  },
  method: {
    "desk-review": "desk review",
    "key-informant-interviews": "key informant interviews",
    "focus-groups": "focus groups",
    survey: "survey",
    observation: "observation",
    "monitoring-data": "monitoring data",
    "training-assessment": "assessment of trainings",
    consultation: "consultation"
  },
  reach: {
    none: "No evidence is given",
    "single-source": "One source alone",
    "single-method": "Several sources, one method",
    "several-methods": "Several methods"
  },
  severity: { error: "error", warning: "warning", note: "note" },
  lineage: {
    continues: "continues",
    renames: "is renamed",
    rebases: "has a new base",
    splits: "is split",
    merges: "is merged",
    replaces: "is replaced"
  },
  breakCause: {
    "unit-differs": "has another unit",
    "entry-differs": "is measured otherwise",
    "several-sources": "goes on from several indicators"
  },
  noActual: {
    "no-rows": "nothing was reported",
    "not-combinable-over-places": "reported by place only, and places do not combine",
    "categories-incomplete": "reported for some categories only",
    "zero-denominator": "the denominator is zero",
    "sample-missing": "a mean does not say over how many it was taken",
    "only-before-target": "nothing was reported for the target's period",
    "only-baseline": "only the baseline was measured",
    "formula-part-missing": "a figure that the formula needs is missing",
    "people-not-countable": "people were counted over other spans, and cannot be added up",
    "too-large": "a number is above 2^53, where whole numbers are not exact any more"
  },
  leftOut: {
    "restates-the-total": "restates a total that was counted",
    repeated: "repeats a row that was counted",
    "overlaps-another": "overlaps a longer period that was counted",
    "place-not-combinable": "places do not combine",
    "categories-incomplete": "not all categories were reported",
    superseded: "a later figure counts",
    stale: "is too old to tell the state",
    "baseline-period": "is the baseline",
    "after-as-of": "was not known on the day"
  },
  caveat: {
    "no-target": "no target",
    "no-baseline": "no baseline",
    "target-in-interval": "the target lies within the margin of error",
    "places-missing": "some places did not report",
    "partly-reported": "not all reports are in",
    "simple-random-sample-assumed": "interval as of a simple random sample",
    "design-effect-applied": "interval by the declared design effect",
    "illustrative-baseline": "the baseline is illustrative",
    "illustrative-target": "the target is illustrative",
    "illustrative-actual": "the actual is illustrative"
  },
  yes: "yes",
  no: "no",
  none: "none",
  illustrative: "illustrative",
  illustrativeTitle: "Some figures are illustrative",
  illustrativeNotice:
    "No source states what is marked illustrative; it was filled in to show the form, and nothing may be concluded from it. A status that rests on an illustrative target says how the figure stands to that target, and no more.",
  notPrimary: "an objective, and not a primary outcome",
  noReason: "no reason given",
  heading: {
    contents: "Contents",
    summary: "What the figures can carry",
    tracking: "Indicators against targets",
    matrix: "Logframe matrix",
    adapted: "What was adapted, and why",
    findings: "Findings",
    conclusions: "Conclusions",
    evidence: "Sources of evidence",
    limits: "Limits of the data",
    annex: "Annex: where each figure comes from",
    questions: "Questions",
    dissent: "Dissent",
    limitsOfFinding: "Limits",
    about: "Indicators concerned"
  },
  column: {
    indicator: "Indicator",
    unit: "Unit",
    baseline: "Baseline",
    target: "Target",
    actual: "Actual",
    achieved: "Achieved",
    status: "Status",
    overTime: "Against target, and over time",
    level: "Level",
    statement: "Statement",
    indicators: "Indicators",
    verification: "Means of verification",
    assumptions: "Assumptions",
    source: "Source",
    method: "Method",
    sample: "Sample",
    sampling: "Sampling",
    limits: "Limits",
    where: "Where",
    remark: "Remark",
    leftOut: "Left out",
    period: "Period",
    figure: "Figure",
    counted: "Rows counted",
    change: "Change",
    reason: "Reason",
    logframe: "Logframe",
    earlier: "Earlier indicator",
    became: "What became of it"
  },
  sentence: {
    skip: "Skip to the content",
    title: (programme) => `${programme}: report`,
    seriesBreak: (why) => `break: ${why}`,
    converted: ({ reported }) => `converted from ${reported}`,
    asOf: (day) => `As of ${day}`,
    summary: ({ logframe, indicators, told, illustrative }) => {
      const rest = illustrative === 0 ? "" : ` ${illustrative} of these rest on an illustrative target or figure.`
      return `Logframe ${logframe}: of ${plural(indicators, "indicator")}, ${told}.${rest}`
    },
    onIllustrative: "by an illustrative target",
    untold: ({ count, of }) =>
      count === 0
        ? "Every indicator has a status."
        : `Of ${of} indicators in all, ${count} ${count === 1 ? "has" : "have"} no data or cannot be told. They count neither for the programme nor against it.`,
    interval: ({ low, high, confidence }) => `${confidence} interval ${low} to ${high}`,
    due: ({ value, elapsed }) => `${value} was due: ${elapsed} of the time had passed`,
    missingPlaces: (places) => `without ${places}`,
    reports: ({ reported, expected, share }) => `reports: ${reported} of ${expected}, ${share}`,
    cites: ({ source, lines }) => (lines === "" ? source : `${source}, lines ${lines}`),
    sampled: ({ sample, population, unit }) =>
      `${sample}${population === "" ? "" : ` of ${population}`}${unit === "" ? "" : ` ${unit}`}`,
    evidenceCount: ({ sources, methods, dissent }) =>
      `${plural(sources, "source")}, ${plural(methods, "method")}${dissent === 0 ? ", no dissent recorded" : `, ${plural(dissent, "dissenting voice")}`}`,
    noFindings: "The evaluation has no findings under this criterion, so nothing is claimed here.",
    noRows: "no rows",
    behind: ({ rows, shown, file, files, first, last }) => {
      const where = file === "" ? `${files} files` : file
      return `${shown} ${rows === 1 ? "row" : "rows"} of ${where}, ${first === last ? first : `${first} to ${last}`}`
    },
    rowCount: ({ rows, shown }) => `${shown} ${rows === 1 ? "row" : "rows"}`,
    setAside: ({ rows, shown, of, reasons }) =>
      `${shown} of ${of} rows of data ${rows === 1 ? "was" : "were"} set aside and ${rows === 1 ? "is" : "are"} counted nowhere: ${reasons}.`,
    newIndicators: (titles) => `New: ${titles}.`,
    dropped: "dropped",
    noTool: "The files of the programme gave no remarks.",
    formula: ({ time, places }) => `over time: ${time}; over places: ${places}`
  }
}
