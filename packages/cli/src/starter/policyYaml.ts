import type { StarterWords } from "./locales/StarterWords.js"
import { schemaComment, yamlComment } from "./yamlText.js"

/** `policy.yaml` of a new programme: what holds anyway, written out so that it can be changed. */
export const policyYaml = (words: StarterWords): string =>
  [
    schemaComment("policy"),
    ...yamlComment(words.comments.policy),
    "profile: oecd-dac",
    "",
    "rules:",
    "  require-baseline: warning",
    "  require-verification: warning",
    "",
    "limits:",
    "  indicators-per-result: 3",
    ""
  ].join("\n")
