import { originOf, within } from "../diagnostic/Origin.js"
import type { Library } from "../model/Library.js"
import type { LibraryContent } from "../schema/LibraryFile.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import type { Decoded } from "./Decoded.js"
import { contentDecoder } from "./contentDecoder.js"
import { decodeFaultyLibrary } from "./decodeFaulty.js"
import type { LibraryDefinition } from "./LibraryDefinition.js"
import { entriesOf } from "./entriesOf.js"
import { combineOf, targetMeaningOf } from "./combineOf.js"
import { formulaIn } from "./formulaIn.js"
import type { Draft } from "./Draft.js"
import { plainCalendar } from "../period/Calendar.js"

/** A library with the definitions that logframes may take over. */
export interface DecodedLibrary {
  readonly library: Library
  readonly definitions: ReadonlyArray<LibraryDefinition>
}

const decodeContent = contentDecoder("library", decodeFaultyLibrary)

/** Decodes an indicator library. Each indicator is checked here as well, so that a fault is told where it stands. */
export const decodeLibrary = (tree: SyntaxTree): Decoded<DecodedLibrary> => {
  const decoded = decodeContent(tree)
  if (!decoded.value) return { ...decoded, value: undefined }
  const draft: Draft = {
    file: tree.file.path,
    calendar: plainCalendar,
    definitions: [],
    definitionsComplete: true,
    diagnostics: [...decoded.diagnostics],
    removed: [...decoded.removed]
  }
  return { value: libraryOf(draft, decoded.value), diagnostics: draft.diagnostics, removed: draft.removed }
}

const libraryOf = (draft: Draft, { library, title, indicators }: LibraryContent): DecodedLibrary => {
  const origin = originOf(draft.file)
  const entries = entriesOf(indicators, within(origin, "indicators"))
  for (const [, content, at] of entries) {
    combineOf(draft, content, at)
    targetMeaningOf(draft, content, at)
    formulaIn(draft, content, at)
  }
  return {
    library: { id: library, title, indicators: entries.map(([id, , at]) => ({ id, origin: at })), origin },
    definitions: entries.map(([id, content]) => ({ library, id, content }))
  }
}
