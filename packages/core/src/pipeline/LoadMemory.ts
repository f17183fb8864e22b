import type { DecodedLibrary } from "../decode/decodeLibrary.js"
import type { LibraryDefinition } from "../decode/LibraryDefinition.js"
import type { Decoded } from "../decode/Decoded.js"
import type { Checked } from "../diagnostic/Diagnostic.js"
import { LinkMemory } from "../link/LinkMemory.js"
import type { RulesInForce } from "../lint/rulesInForce.js"
import { LintMemory } from "../lint/LintMemory.js"
import { Recall } from "../memory/Recall.js"
import type { Evaluation } from "../model/Evaluation.js"
import type { LintPolicy } from "../model/LintPolicy.js"
import type { Logframe } from "../model/Logframe.js"
import type { Observation } from "../model/Observation.js"
import type { ProgrammeFrame } from "../model/Programme.js"
import type { Calendar } from "../period/Calendar.js"
import type { FileSuppressions } from "./FileSuppressions.js"

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
  readonly policies = new Recall<Decoded<LintPolicy>>()
  readonly rules = new Recall<RulesInForce>()
  readonly tables = new Recall<Checked<ReadonlyArray<Observation>>>()
  readonly observations = new Recall<ReadonlyArray<Observation>>()
  /** What comments ask to ignore, by file. */
  readonly suppressions = new Recall<FileSuppressions>()
  readonly link = new LinkMemory()
  readonly lint = new LintMemory()

  readonly #parts: ReadonlyArray<{ readonly turn: () => void }> = [
    this.frames,
    this.libraries,
    this.calendars,
    this.borrowers,
    this.definitions,
    this.logframes,
    this.evaluations,
    this.policies,
    this.rules,
    this.tables,
    this.observations,
    this.suppressions,
    this.link,
    this.lint
  ]

  /** Begins another loading. */
  turn(): void {
    for (const part of this.#parts) part.turn()
  }
}
