import type { DecodedLibrary } from "../decode/decodeLibrary.js"
import type { LibraryDefinition } from "../decode/LibraryDefinition.js"
import type { Decoded } from "../decode/contentDecoder.js"
import type { Checked } from "../diagnostic/Diagnostic.js"
import { LinkMemory } from "../link/LinkMemory.js"
import { LintMemory } from "../lint/LintMemory.js"
import { Recall } from "../memory/Recall.js"
import type { Evaluation } from "../model/Evaluation.js"
import type { Logframe } from "../model/Logframe.js"
import type { Observation } from "../model/Observation.js"
import type { ProgrammeFrame } from "../model/Programme.js"
import type { Calendar } from "../period/Calendar.js"

/**
 * What loading a programme recalls from one time to the next, so that after a change of one file only that file is read
 * again, and only what hangs on it is looked at again. One memory is for one programme; it holds what the last loading
 * needed and no more. What is loaded with a memory is the same as without.
 */
export class LoadMemory {
  readonly frames = new Recall<Decoded<ProgrammeFrame>>()
  readonly libraries = new Recall<Decoded<DecodedLibrary>>()
  readonly calendars = new Recall<Calendar>()
  /** Whether a logframe can take anything over from a library, by its file. */
  readonly borrowers = new Recall<boolean>()
  readonly definitions = new Recall<ReadonlyArray<LibraryDefinition>>()
  readonly logframes = new Recall<Decoded<Logframe>>()
  readonly evaluations = new Recall<Decoded<Evaluation>>()
  readonly tables = new Recall<Checked<ReadonlyArray<Observation>>>()
  readonly observations = new Recall<ReadonlyArray<Observation>>()
  readonly link = new LinkMemory()
  readonly lint = new LintMemory()

  /** Begins another loading. */
  turn(): void {
    const {
      frames,
      libraries,
      calendars,
      borrowers,
      definitions,
      logframes,
      evaluations,
      tables,
      observations,
      link,
      lint
    } = this
    const files = [frames, libraries, logframes, evaluations, tables]
    for (const part of [...files, calendars, borrowers, definitions, observations, link, lint]) part.turn()
  }
}
