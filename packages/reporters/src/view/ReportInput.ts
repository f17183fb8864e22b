import type { Assessment, Judgement, Programme, SetAside, Severity } from "@logframe/core"

/** Something that the tool itself noticed in the programme's files. */
export interface Remark {
  readonly code: string
  readonly severity: Severity
  /** File, line and column. */
  readonly where: string
  readonly message: string
}

/** What a report is made from. One judgement makes a report on its criterion; several make a chapter each. */
export interface ReportInput {
  readonly programme: Programme
  readonly assessment: Assessment
  readonly judgements: ReadonlyArray<Judgement>
  readonly remarks: ReadonlyArray<Remark>
  /** Bad rows of data that the policy sets aside. */
  readonly setAside?: SetAside | undefined
  /** Language tag (BCP 47); the programme's own unless said. */
  readonly language?: string
}
