import { type ProfileId, profiles, suggest } from "@logframe/core"
import { UsageError } from "../terminal/UsageError.js"

/** The donor's profile that `--donor` names; none where it is not given. A usage error names the known ones. */
export const donorFrom = (text: string | undefined): { readonly donor?: ProfileId } => {
  if (text === undefined) return {}
  const profile = profiles.find(({ id }) => id === text)
  if (profile) return { donor: profile.id }
  const ids = profiles.map(({ id }) => id)
  const nearest = suggest(text, ids)
  const hint = nearest === undefined ? "" : ` Did you mean "${nearest}"?`
  throw new UsageError(`There is no donor "${text}".${hint} Known: ${ids.join(", ")}.`)
}
