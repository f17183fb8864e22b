import { printLayout } from "./layout/printLayout.js"
import { readLayout } from "./layout/readLayout.js"
import type { YamlProblem } from "./YamlProblem.js"
import { readYaml } from "./readYaml.js"
import { saysTheSame } from "./saysTheSame.js"

/** A formatted text, or why a text is left as it is. */
export type Formatted = { readonly text: string } | { readonly problems: ReadonlyArray<YamlProblem> }

/**
 * A YAML text in its canonical form: the same values, the same comments in the same order, the keys in their order, and
 * one way to lay them out. What is formatted stays as it is when it is formatted again.
 *
 * Two spaces for each level; quotes only where YAML needs them, and double; maps and lists in braces and brackets on one
 * line where it has no more than 120 characters and no comment within, and otherwise in lines of their own; the lines of
 * long texts as their author broke them; one empty line at most. A text with faults gives its faults instead.
 */
export const formatYaml = (text: string): Formatted => {
  const { problems } = readYaml(text)
  if (problems.length > 0) return { problems }
  const lines = text.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n")
  const formatted = printLayout(readLayout(lines))
  return saysTheSame(lines, formatted) ? { text: formatted } : { problems: [lossy] }
}

const lossy: YamlProblem = { kind: "LAYOUT", detail: "", span: [0, 0] }
