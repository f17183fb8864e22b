import { errorAt } from "../diagnostic/Diagnostic.js"
import { within } from "../diagnostic/Origin.js"
import type { Indicator } from "../model/Indicator.js"
import type { IndicatorContent, LibraryIndicatorContent } from "../schema/IndicatorEntry.js"
import { suggest } from "../source/suggest.js"
import type { Draft } from "./Draft.js"
import type { IndicatorSource } from "./IndicatorSource.js"
import type { LibraryDefinition } from "./LibraryDefinition.js"

/** An indicator's content with all that defines it, and where that comes from. */
export interface DefinedIndicator {
  readonly content: IndicatorContent & Pick<LibraryIndicatorContent, "title" | "unit" | "entry">
  readonly from: Indicator["from"]
}

/**
 * The content of an indicator, with what it takes over from a library; its own keys count before the library's. Undefined,
 * with a finding, when the library has no such indicator and the entry does not define itself.
 */
export const definitionOf = (draft: Draft, { id, content, origin }: IndicatorSource): DefinedIndicator | undefined => {
  const taken = content.from === undefined ? undefined : takenOver(draft, content.from, origin)
  const { title, unit, entry } = { ...taken?.content, ...content }
  if (unit === undefined || entry === undefined) {
    draft.removed.push(origin)
    return undefined
  }
  const from = taken && { library: taken.library, id: taken.id }
  return { content: { ...taken?.content, ...content, title: title ?? id, unit, entry }, from }
}

/** The library indicator that a name means: `wash/water-points`, or `water-points` where one library alone has it. */
const takenOver = (draft: Draft, name: string, origin: IndicatorSource["origin"]): LibraryDefinition | undefined => {
  const named = draft.definitions.filter((each) => name === each.id || name === `${each.library}/${each.id}`)
  const [only, ...others] = named
  if (only && others.length === 0) return only
  if (!only && !draft.definitionsComplete) return undefined
  const known = draft.definitions.flatMap((each) => [`${each.library}/${each.id}`, each.id])
  const at = within(origin, "from")
  draft.diagnostics.push(
    only
      ? errorAt("valid-value", at, {
          key: "from",
          expected: `one of ${named.map((each) => `${each.library}/${each.id}`).join(", ")}`,
          actual: `"${name}", which several libraries have`
        })
      : errorAt("known-reference", at, { kind: "library indicator", name, nearest: suggest(name, known) })
  )
  return undefined
}
