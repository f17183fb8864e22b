import { Document } from "yaml"

/** What YAML reads as something else than text: of version 1.2, and of 1.1, which many tools still read. */
const typed: ReadonlyArray<RegExp> = ["core", "yaml-1.1"].flatMap((schema) =>
  (new Document(undefined, { schema }).schema?.tags ?? []).flatMap((tag) =>
    "test" in tag && tag.test && tag.default ? [tag.test] : []
  )
)

/**
 * Whether a text needs no quotes: any reader of YAML, of version 1.1 or 1.2, finds the same text without them. Doubtful
 * texts are not safe: those with line ends, tabs or characters that cannot be seen, and in braces or brackets those with
 * a colon, which many a reader, human or not, takes for the end of a key.
 */
export const isPlainSafe = (text: string, { isFlow }: { readonly isFlow: boolean }): boolean =>
  /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`=<]|[-?:](?=[^\s,[\]{}]))/u.test(text) &&
  !/^(?:---|\.\.\.)/u.test(text) &&
  !/:(?:\s|$)|\s#|\s$|[^\P{Z} ]|[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) &&
  !(isFlow && /[:,[\]{}]/u.test(text)) &&
  !typed.some((test) => test.test(text))
