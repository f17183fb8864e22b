import type { ReportView } from "../view/ReportView.js"
import type { Encoder } from "./Encoder.js"
import { html } from "./html.js"
import { md } from "./md.js"

/** The formats in which a report can be written, by name. */
export const encoders = { html, md } as const satisfies Readonly<Record<string, Encoder>>

/** A format's name. */
export type ReportFormat = keyof typeof encoders

/** Whether there is a format of that name. */
export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(encoders, name)

/** Writes a report in a format: the same view, the same bytes. */
export const renderReport = (view: ReportView, format: ReportFormat): string => encoders[format].encode(view)
