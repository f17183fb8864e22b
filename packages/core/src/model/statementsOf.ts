import { within } from "../diagnostic/Origin.js"
import { type Tokens, tokensOf } from "../wording/tokensOf.js"
import type { Result } from "./Result.js"
import { type Wording, wordingsOf } from "./Wording.js"

/** A result's statement in one language, and taken apart. */
export interface Statement extends Wording {
  readonly tokens: Tokens
}

/** Results never change, so that the statements of one are taken apart once, and kept as long as it is. */
const known = new WeakMap<Result, { readonly language: string; readonly statements: ReadonlyArray<Statement> }>()

/** The statement of a result in each language that it has; one that is not translated is in `language`. */
export const statementsOf = (result: Result, language: string): ReadonlyArray<Statement> => {
  const kept = known.get(result)
  if (kept?.language === language) return kept.statements
  const origin = within(result.origin, "statement")
  const written = { kind: "statement", text: result.statement, origin, isExact: true } as const
  const statements = wordingsOf(written, language).map((wording) => ({ ...wording, tokens: tokensOf(wording.words) }))
  known.set(result, { language, statements })
  return statements
}
