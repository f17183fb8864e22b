import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Origin, PathStep } from "../diagnostic/Origin.js"
import type { Parts } from "../link/Parts.js"

/**
 * The findings of rules that are not only the shadow of another finding: of something that was taken out because it was
 * wrong, or of a file that could not be read.
 */
export const withoutExcused = (
  findings: ReadonlyArray<Diagnostic>,
  { removed, incomplete }: Pick<Parts, "removed" | "incomplete">
): ReadonlyArray<Diagnostic> => {
  if (removed.length === 0 && !incomplete) return findings
  const names = new Set(removed.flatMap(({ path }) => path))
  const byFile = new Map<string, Array<Origin>>()
  for (const place of removed) byFile.set(place.file, byFile.get(place.file) ?? [])
  for (const place of removed) byFile.get(place.file)?.push(place)
  return findings.filter(({ code, origin, params }) => {
    const isUnder = (byFile.get(origin.file) ?? []).some((place) => startsWith(origin, place))
    if (isUnder || !references.has(code)) return !isUnder
    return !incomplete && ![params["id"], params["name"]].some((name) => name !== undefined && names.has(name))
  })
}

/** Findings that say that a name leads nowhere: it may lead to what was taken out. */
const references: ReadonlySet<PathStep> = new Set([
  "known-indicator",
  "known-place",
  "no-silent-drop",
  "valid-data-period"
])

const startsWith = (origin: Origin, place: Origin): boolean =>
  place.path.every((step, index) => String(origin.path[index]) === String(step))
