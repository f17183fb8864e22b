import type * as Schema from "effect/Schema"
import type { Decoded } from "../../packages/core/src/decode/Decoded.js"
import type { LibraryDefinition } from "../../packages/core/src/decode/LibraryDefinition.js"
import { decodeEvaluation } from "../../packages/core/src/decode/decodeEvaluation.js"
import { decodeLibrary } from "../../packages/core/src/decode/decodeLibrary.js"
import { type Surroundings, decodeLogframe } from "../../packages/core/src/decode/decodeLogframe.js"
import { decodePolicy } from "../../packages/core/src/decode/decodePolicy.js"
import { decodeProgramme } from "../../packages/core/src/decode/decodeProgramme.js"
import type { Diagnostic } from "../../packages/core/src/diagnostic/Diagnostic.js"
import { plainCalendar } from "../../packages/core/src/period/Calendar.js"
import { EvaluationFile } from "../../packages/core/src/schema/EvaluationFile.js"
import { LibraryFile } from "../../packages/core/src/schema/LibraryFile.js"
import { LogframeFile } from "../../packages/core/src/schema/LogframeFile.js"
import { PolicyFile } from "../../packages/core/src/schema/PolicyFile.js"
import { ProgrammeFile } from "../../packages/core/src/schema/ProgrammeFile.js"
import type { SyntaxTree } from "../../packages/core/src/syntax/SyntaxTree.js"

/** A kind of file: the schema that decodes it, and the decoding with all that it finds. */
export interface KindOfFile {
  readonly schema: Schema.Codec<unknown, unknown>
  readonly findings: (value: unknown) => ReadonlyArray<Diagnostic>
  /** What is made of its content. */
  readonly model: (value: unknown) => unknown
}

const treeOf = (value: unknown): SyntaxTree => ({ file: { path: "file.yaml", text: "" }, value })

/** Libraries that hold whatever a document takes from one, so that what it takes over is decoded as the rest. */
const surroundings = (document: unknown): Surroundings => {
  const names = takenOver(document)
  // A name without its library means that of any library.
  const distinct = names.filter((name) => name.includes("/") || !names.some((other) => other.endsWith(`/${name}`)))
  const definitions = [...new Set(distinct)].map((name): LibraryDefinition => {
    const [id = "", library = "library"] = name.split("/").toReversed()
    return { library, id, content: { title: "Title", unit: "wells", entry: "increment" } }
  })
  return { calendar: plainCalendar, currency: undefined, definitions, definitionsComplete: true }
}

const takenOver = (value: unknown): ReadonlyArray<string> => {
  if (typeof value !== "object" || value === null) return []
  const inside = Object.values(value).flatMap(takenOver)
  return "from" in value && typeof value.from === "string" ? [...inside, value.from] : inside
}

const kindOf = (
  schema: Schema.Codec<unknown, unknown>,
  decode: (tree: SyntaxTree) => Decoded<unknown>
): KindOfFile => ({
  schema,
  findings: (value) => decode(treeOf(value)).diagnostics,
  model: (value) => decode(treeOf(value)).value
})

/** The kinds of files by the names of their published schemas. */
export const kindsOfFiles: Readonly<Record<string, KindOfFile>> = {
  programme: kindOf(ProgrammeFile, decodeProgramme),
  logframe: kindOf(LogframeFile, (tree) => decodeLogframe(tree, surroundings(tree.value))),
  library: kindOf(LibraryFile, decodeLibrary),
  evaluation: kindOf(EvaluationFile, decodeEvaluation),
  policy: kindOf(PolicyFile, decodePolicy)
}
