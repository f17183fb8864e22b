import type { Figure, Indicator, LineageKind } from "../model/Indicator.js"
import type { Text } from "../model/Text.js"
import type { Period } from "../period/Period.js"
import type { Interval } from "./Interval.js"

/** What an earlier figure was multiplied with, and what was then added. */
export interface Conversion {
  readonly times: number
  readonly plus: number
}

/** One figure of a series over time. */
export interface Point {
  readonly period: Period
  readonly figure: Figure
  readonly value: number
  readonly interval: Interval | undefined
  readonly logframe: string
  readonly illustrative: boolean
  /** Where the figure was reported on another base: what was reported, and how it was made comparable. */
  readonly converted: (Conversion & { readonly reported: number }) | undefined
}

/** Figures that may be compared with each other: an indicator with the earlier ones that it carries on. */
export interface Segment {
  /** The last indicator's reference, such as `2008-2011/people-trained`, by which breaks name the segment. */
  readonly reference: string
  /** The last of its indicators, in whose unit the figures are. */
  readonly indicator: Indicator
  /** The references of the indicators whose figures are joined, the earliest first. */
  readonly members: ReadonlyArray<string>
  /** In order of time. */
  readonly points: ReadonlyArray<Point>
}

/**
 * Why figures are not joined: as the lineage declares; or because unit, or entry and scale, differ although it says
 * that the indicator goes on; or because it goes on from several, whose figures nobody may add up.
 */
export type BreakCause = "declared" | "unit-differs" | "entry-differs" | "several-sources"

/** A break between two segments of a series. */
export interface Break {
  /** The reference of the earlier segment. */
  readonly from: string
  /** The reference of the later segment. */
  readonly to: string
  /** The reference of the indicator of the later segment whose lineage says so. */
  readonly at: string
  readonly kind: LineageKind
  readonly cause: BreakCause
  /** The lineage's reason. */
  readonly reason: Text | undefined
}

/**
 * What was reported for an indicator and for those that it came from. The last segment is the indicator's own, and may be
 * empty; each earlier one comes before those that it leads to. Figures of two segments are never added up or joined.
 */
export interface Series {
  readonly segments: ReadonlyArray<Segment>
  readonly breaks: ReadonlyArray<Break>
}
