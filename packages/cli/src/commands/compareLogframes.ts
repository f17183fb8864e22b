import { type Logframe, type Programme, diffLogframes, withoutLost } from "@logframe/core"
import type { ComparedSides } from "../print/diff/ComparedSides.js"
import type { DiffedVersion } from "./diffedVersion.js"

/** Two logframes of one programme that are to be compared. */
export interface LogframePair {
  readonly programme: Programme
  readonly before: Logframe
  readonly after: Logframe
}

/** Compares two logframes of a programme. */
export const compareLogframes = (
  { programme, before, after }: LogframePair,
  { loaded, side }: DiffedVersion
): ComparedSides => {
  const diff = diffLogframes(before, after, { among: programme.logframes })
  const lostIn = (file: string) => loaded.removed.filter((place) => place.file === file)
  const lost = { before: lostIn(diff.before.file), after: lostIn(diff.after.file) }
  const { changes, unsure } = withoutLost(diff.changes, lost, [diff.before.file, diff.after.file])
  const named = (logframe: Logframe) => ({
    ...side,
    kind: "logframe" as const,
    name: logframe.id,
    findings: side.findings.filter(({ location }) => location.file === logframe.origin.file)
  })
  return {
    programme: programme.id,
    language: programme.language,
    before: named(before),
    after: named(after),
    changes: [],
    logframes: [{ ...diff, changes }],
    unsure
  }
}
