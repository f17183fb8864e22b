import type { ReportView } from "../view/ReportView.js"

/** A format in which a report can be written. */
export interface Encoder {
  /** Without a dot. */
  readonly extension: string
  readonly mediaType: string
  readonly encode: (view: ReportView) => string
}
