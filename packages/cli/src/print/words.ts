import type { Caveat, Status } from "@logframe/core"
import { wordsIn } from "@logframe/reporters/words"
import type { Style } from "./paint.js"

/** The words of the command: those of the reports, in English. */
export const words = wordsIn("en")

/** The colour that repeats what a status's word says. */
export const statusStyles: Readonly<Record<Status, Style>> = {
  exceeded: "good",
  met: "good",
  "on-track": "good",
  "at-risk": "warning",
  "off-track": "error",
  "not-due": "faint",
  "cannot-tell": "note",
  "no-data": "note"
}

const shownElsewhere: ReadonlySet<Caveat> = new Set([
  "places-missing",
  "partly-reported",
  "illustrative-baseline",
  "illustrative-target",
  "illustrative-actual"
])

/** What a figure must be read with, in words; what the table itself marks is not said again. */
export const caveatsTold = (caveats: ReadonlyArray<Caveat>): ReadonlyArray<string> =>
  caveats.filter((caveat) => !shownElsewhere.has(caveat)).map((caveat) => words.caveat[caveat])
