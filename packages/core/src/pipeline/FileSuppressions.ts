import type { Origin } from "../diagnostic/Origin.js"
import type { Suppression } from "../model/Suppression.js"
import type { SourceFile } from "../source/SourceFile.js"
import { positionsIn } from "./positionsIn.js"
import { spansIn } from "./spansIn.js"
import { suppressionsIn } from "./suppressionsIn.js"

/** What the comments of one file ask to ignore. */
export interface FileSuppressions {
  readonly list: ReadonlyArray<Suppression>
  /** The line of a place in the file, from 0. The file is read for places when first one is sought. */
  readonly lineOf: (origin: Origin) => number
}

/** What the comments of a file ask to ignore. */
export const fileSuppressionsOf = (file: SourceFile): FileSuppressions => {
  const spanOf = spansIn(file)
  const positionOf = positionsIn(file.text)
  return { list: suppressionsIn(file), lineOf: (origin) => positionOf(spanOf(origin)[0]).line - 1 }
}
