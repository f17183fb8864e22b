import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { load } from "js-yaml"
import { describe, expect, test } from "vitest"
import { faultDecoder } from "../packages/core/src/decode/faultDecoder.js"
import { type FileContents, hasForm } from "../packages/core/src/schema/hasForm.js"
import { forms } from "../packages/core/src/schema/forms.js"
import { root } from "./runLogframe.js"
import { type KindOfFile, kindsOfFiles } from "./schemas/kindsOfFiles.js"
import { mutantOf } from "./schemas/mutations.js"
import { kinds, readSchema, validatorOf } from "./schemas/publishedSchemas.js"

const seed = Number(process.env["PROPERTY_SEED"] ?? 20_261_125)

const filesOf = (kind: string): ReadonlyArray<unknown> => {
  const paths = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" }).filter((path) =>
    kind === "logframe" ? /logframes[/\\].*\.ya?ml$/u.test(path) : path.endsWith(`${kind}.yaml`)
  )
  const examples = (readSchema(kind, "2020-12")["examples"] ?? []) as ReadonlyArray<unknown>
  return [...paths.map((path) => load(readFileSync(join(root, "examples", path), "utf8"))), ...examples]
}

const kindOf = (name: string): KindOfFile => {
  const kind = kindsOfFiles[name]
  if (kind === undefined) throw new Error(`tests/schemas/kindsOfFiles.ts does not know what decodes a ${name}`)
  return kind
}

const generated = (kind: string): Promise<ReadonlyArray<unknown>> =>
  Effect.runPromise(Arbitrary.sampleEffect(Arbitrary.schema(kindOf(kind).schema), { seed, count: 60, size: 4 }))

const treeOf = (value: unknown) => ({ file: { path: "file.yaml", text: "" }, value })

/** What is wrong with taking a document that has its form as its own content; nothing for one that has not. */
const faultOfTaking = (kind: keyof FileContents, document: unknown): string | undefined => {
  if (!hasForm(kind, document)) return undefined
  const decoded = faultDecoder(kindOf(kind).schema)(treeOf(document))
  if (decoded.diagnostics.length > 0) return `decoding finds ${JSON.stringify(decoded.diagnostics)}`
  expect(decoded.value).toEqual(document)
  const [taken, made] = [document, decoded.value].map((value) => kindOf(kind).model(value))
  expect(taken).toEqual(made)
  return lookedUp.has(kind) || JSON.stringify(taken) === JSON.stringify(made)
    ? undefined
    : "the model hangs on the order of keys"
}

/** Decoding puts keys in the schema's order. What is made of a file may not hang on it, but where it is only looked up by key. */
const lookedUp: ReadonlySet<keyof FileContents> = new Set(["library", "policy"])

test("each kind of file has its form", () => {
  expect(Object.keys(forms).toSorted()).toEqual(kinds.toSorted())
})

describe.each(Object.keys(forms) as ReadonlyArray<keyof FileContents>)("a %s that has its form", (kind) => {
  const accepts = validatorOf(kind, "2020-12")

  const agree = (documents: ReadonlyArray<unknown>, numRuns: number): void => {
    let taken = 0
    const holds = fc.property(fc.constantFrom(...documents).chain(mutantOf), (document) => {
      if (hasForm(kind, document)) taken++
      expect(faultOfTaking(kind, document)).toBeUndefined()
      if (accepts(document)) expect(hasForm(kind, document)).toBe(true)
    })
    fc.assert(holds, { numRuns, seed })
    expect(taken).toBeGreaterThan(numRuns / 50)
  }

  test("is its own content, where it was made from the schema, and spoilt", async () => {
    const documents = await generated(kind)
    for (const document of documents) expect(faultOfTaking(kind, document)).toBeUndefined()
    agree(documents.slice(0, 20), 1000)
  })

  test("is its own content, where it is an example's, and spoilt", () => {
    const documents = filesOf(kind)
    for (const document of documents) expect(hasForm(kind, document)).toBe(true)
    for (const document of documents) expect(faultOfTaking(kind, document)).toBeUndefined()
    agree(documents, 1000)
  })
})
