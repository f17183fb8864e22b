import type { LocatedDiagnostic, Location } from "@logframe/core"
import { pathIn } from "../print/printFindings.js"
import type { ValidatedFolder } from "./FindingsEncoder.js"

/** A folder's findings with paths as a user would type them, below the folder as it was named. */
export const findingsIn = ({ folder, findings }: ValidatedFolder): ReadonlyArray<LocatedDiagnostic> => {
  const below = (place: Location): Location => ({ ...place, file: pathIn(folder, place.file) })
  return findings.map((finding) => ({
    ...finding,
    location: below(finding.location),
    related: finding.related.map(below)
  }))
}
