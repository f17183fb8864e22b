import type { PlacedFile } from "./PlacedFile.js"
import type { ProgrammeSession } from "./ProgrammeSession.js"

/** A file, as one of a programme: its path from the programme's folder. */
export interface SessionFile {
  readonly session: ProgrammeSession
  readonly path: string
}

/** A file of a programme that a request is about. */
export interface SessionSubject extends SessionFile {
  readonly file: PlacedFile
}
