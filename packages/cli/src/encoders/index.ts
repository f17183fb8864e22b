import type { FindingsEncoder } from "./FindingsEncoder.js"
import { github } from "./github.js"
import { json } from "./json.js"
import { junit } from "./junit.js"
import { markdown } from "./markdown.js"
import { sarif } from "./sarif.js"
import { text } from "./text.js"

/** The formats in which findings can be written, by name. */
export const findingsEncoders = { text, json, sarif, junit, github, markdown } as const satisfies Readonly<
  Record<string, FindingsEncoder>
>

/** A format's name. */
export type FindingsFormat = keyof typeof findingsEncoders

/** Formats for people to read, in which findings of rows that are alike are told once; the others hold all. */
export const gatheredFormats: ReadonlyArray<FindingsFormat> = ["text", "github", "markdown"]
