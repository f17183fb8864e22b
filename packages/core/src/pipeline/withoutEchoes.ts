import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Origin } from "../diagnostic/Origin.js"
import type { Doubt } from "./Doubt.js"

/**
 * Rules that look at the figures of an indicator, by what they ask. What comes later compares figures that an earlier
 * one may have found to be wrong, and then says no more than that once again.
 */
const askedOfFigures: ReadonlyArray<ReadonlyArray<string>> = [
  ["valid-figure", "valid-target-period", "valid-share", "valid-count"],
  ["consistent-direction", "no-overlapping-targets"],
  ["no-idle-target", "no-falling-total", "consistent-target-parts"],
  ["no-target-jump", "consistent-target-path", "require-end-target", "valid-baseline-period", "consistent-calendar"]
]

/**
 * The findings of rules without those that another rule's finding explains: of figures of an indicator, those that
 * compare one that is wrong already; and an earlier indicator that is not carried on, where a later one has its id and is
 * asked what became of it.
 */
export const withoutEchoes = (findings: ReadonlyArray<Diagnostic>, doubt: Doubt): ReadonlyArray<Diagnostic> => {
  const worst = new Map<string, number>()
  const unexplained = new Set<string>()
  const note = (indicator: string | undefined, level: number): void => {
    if (indicator !== undefined && level < (worst.get(indicator) ?? askedOfFigures.length)) worst.set(indicator, level)
  }
  for (const { code, origin, params } of findings) {
    note(indicatorOf(origin), levelOf(code))
    if (code === "consistent-lineage") unexplained.add(nameIn(origin, params["id"]))
  }
  for (const place of doubt.removed) note(indicatorOf(place), removedFigure)
  return findings.filter(({ code, origin, params }) => {
    if (code === "no-silent-drop") return !unexplained.has(nameIn(origin, params["id"]))
    const indicator = indicatorOf(origin)
    const level = levelOf(code)
    if (indicator === undefined || level === askedOfFigures.length) return true
    return level <= (worst.get(indicator) ?? level)
  })
}

/** A figure that was taken out is as wrong as one can be. */
const removedFigure = -1

const levelOf = (code: string): number => {
  const level = askedOfFigures.findIndex((codes) => codes.includes(code))
  return level < 0 ? askedOfFigures.length : level
}

const nameIn = ({ file }: Origin, id: unknown): string => `${file}\n${String(id)}`

/** The indicator of whose baseline or targets a place is part. */
const indicatorOf = ({ file, path }: Origin): string | undefined => {
  const at = path.lastIndexOf("indicators") + 2
  const part = path[at]
  return at > 1 && (part === "baseline" || part === "targets") ? JSON.stringify([file, path.slice(0, at)]) : undefined
}
