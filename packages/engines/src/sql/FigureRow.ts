import type { Observation, Origin, Period, PlannedIndicator, RowsBehind } from "@logframe/core"

/** The place and categories that a figure is of, and a text by which groups are in order. */
export interface FigureGroup extends Pick<Observation, "place" | "categories"> {
  readonly key: string
}

/** A figure of many records, as SQL made it: of an indicator as a whole, or of a group. */
export interface FigureRow {
  readonly planned: PlannedIndicator
  /** A reporting period, or a longer span over which people are counted. */
  readonly period: Period
  readonly group: FigureGroup
  /** Of a ratio and of the interviews of an estimate undefined: theirs are the numerator and the denominator. */
  readonly value: number | undefined
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly illustrative: boolean
  /** One of the rows that were counted. */
  readonly origin: Origin
  readonly behind: RowsBehind
}

/** The group of a figure of an indicator as a whole. */
export const wholeGroup: FigureGroup = { place: undefined, categories: {}, key: "" }
