import type {
  BreakCause,
  Caveat,
  Criterion,
  EvidenceReach,
  Level,
  LeftOutReason,
  LineageKind,
  Method,
  NoActualReason,
  Severity,
  Status,
  Trend
} from "@logframe/core"

/** A status in words: a mark and a word that carry the meaning wherever there is no colour. */
export interface StatusWord {
  readonly mark: string
  readonly word: string
}

/** A criterion in words: its name and the question that the OECD-DAC asks under it (2019). */
export interface CriterionWord {
  readonly name: string
  readonly question: string
}

/** Everything that a report says by itself, in one language. What the programme says is in the programme's own words. */
export interface Words {
  readonly status: Readonly<Record<Status, StatusWord>>
  readonly trend: Readonly<Record<Trend, string>>
  readonly level: Readonly<Record<Level, string>>
  readonly criterion: Readonly<Record<Criterion, CriterionWord>>
  readonly method: Readonly<Record<Method, string>>
  readonly reach: Readonly<Record<EvidenceReach, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly lineage: Readonly<Record<LineageKind, string>>
  /** Why a series breaks although its lineage says that it goes on. */
  readonly breakCause: Readonly<Record<Exclude<BreakCause, "declared">, string>>
  readonly noActual: Readonly<Record<NoActualReason, string>>
  readonly leftOut: Readonly<Record<LeftOutReason, string>>
  readonly caveat: Readonly<Record<Caveat, string>>
  readonly yes: string
  readonly no: string
  readonly none: string
  readonly illustrative: string
  readonly illustrativeTitle: string
  readonly illustrativeNotice: string
  readonly notPrimary: string
  readonly noReason: string
  readonly heading: Readonly<Record<Heading, string>>
  readonly column: Readonly<Record<Column, string>>
  readonly sentence: Sentences
}

/** The headings of a report. */
export type Heading =
  | "contents"
  | "summary"
  | "tracking"
  | "matrix"
  | "adapted"
  | "findings"
  | "conclusions"
  | "evidence"
  | "limits"
  | "annex"
  | "questions"
  | "dissent"
  | "limitsOfFinding"
  | "about"

/** The headings of columns and of lines in a finding. */
export type Column =
  | "indicator"
  | "unit"
  | "baseline"
  | "target"
  | "actual"
  | "achieved"
  | "status"
  | "overTime"
  | "level"
  | "statement"
  | "indicators"
  | "verification"
  | "assumptions"
  | "source"
  | "method"
  | "sample"
  | "sampling"
  | "limits"
  | "where"
  | "remark"
  | "leftOut"
  | "period"
  | "figure"
  | "counted"
  | "change"
  | "reason"
  | "logframe"
  | "earlier"
  | "became"

/** Sentences with parts that differ from report to report. Figures come already formatted. */
export interface Sentences {
  readonly skip: string
  readonly title: (programme: string) => string
  readonly seriesBreak: (why: string) => string
  readonly converted: (figures: { readonly reported: string }) => string
  readonly asOf: (day: string) => string
  readonly summary: (counts: {
    readonly logframe: string
    readonly indicators: number
    readonly told: string
    readonly illustrative: number
  }) => string
  readonly onIllustrative: string
  readonly untold: (counts: { readonly count: number; readonly of: number }) => string
  readonly interval: (bounds: { readonly low: string; readonly high: string; readonly confidence: string }) => string
  readonly due: (part: { readonly value: string; readonly elapsed: string }) => string
  readonly missingPlaces: (places: string) => string
  readonly reports: (counts: { readonly reported: string; readonly expected: string; readonly share: string }) => string
  readonly cites: (citation: { readonly source: string; readonly lines: string }) => string
  readonly sampled: (sample: { readonly sample: string; readonly population: string; readonly unit: string }) => string
  readonly evidenceCount: (counts: {
    readonly sources: number
    readonly methods: number
    readonly dissent: number
  }) => string
  readonly noFindings: string
  readonly noRows: string
  /** Many rows of a file or, where it is empty, of several; both days are the same where all are of one day. */
  readonly behind: (rows: {
    readonly rows: number
    readonly shown: string
    readonly file: string
    readonly files: number
    readonly first: string
    readonly last: string
  }) => string
  readonly rowCount: (rows: { readonly rows: number; readonly shown: string }) => string
  /** Bad rows that are counted nowhere; `reasons` are codes of findings, each with its number. */
  readonly setAside: (aside: {
    readonly rows: number
    readonly shown: string
    readonly of: string
    readonly reasons: string
  }) => string
  readonly newIndicators: (titles: string) => string
  readonly dropped: string
  readonly noTool: string
  readonly formula: (parts: { readonly time: string; readonly places: string }) => string
}
