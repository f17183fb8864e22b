import type { LocatedDiagnostic, LocatedSuppressed, Location } from "@logframe/core"
import { pathIn } from "../print/printFindings.js"
import type { ValidatedFolder } from "./FindingsEncoder.js"

/** A folder's findings with paths as a user would type them, below the folder as it was named. */
export const findingsIn = ({ folder, findings }: ValidatedFolder): ReadonlyArray<LocatedDiagnostic> =>
  findings.map((finding) => inFolder(finding, folder))

/** Likewise the findings that comments ask to ignore. */
export const suppressedIn = ({ folder, suppressed }: ValidatedFolder): ReadonlyArray<LocatedSuppressed> =>
  suppressed.map(({ diagnostic, reason }) => ({ diagnostic: inFolder(diagnostic, folder), reason }))

const inFolder = (finding: LocatedDiagnostic, folder: string): LocatedDiagnostic => {
  const below = (place: Location): Location => ({ ...place, file: pathIn(folder, place.file) })
  return { ...finding, location: below(finding.location), related: finding.related.map(below) }
}
