import type { Origin } from "../diagnostic/Origin.js"
import type { Text } from "./Text.js"

/** What an outside framework is. */
export type FrameworkKind = "national-plan" | "sdg" | "donor-strategy" | "sector-standard" | "other"

/** A framework outside of the programme to which its results are aligned. */
export interface Framework {
  readonly id: string
  readonly title: Text
  readonly kind: FrameworkKind
  readonly note: Text | undefined
  readonly origin: Origin
}

/** A result's or indicator's place in an outside framework: a paragraph of a national plan, an SDG target. */
export interface Alignment {
  /** A framework of programme.yaml, by id. */
  readonly framework: string
  /** The paragraph, target or code there, such as 1.3.7 or 6.1. */
  readonly reference: string
  readonly note: Text | undefined
  readonly origin: Origin
}
