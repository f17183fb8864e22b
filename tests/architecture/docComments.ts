import { exportsOf } from "./exportsOf.js"
import { type Law, typescriptOf, withFile } from "./SourceText.js"

/** Law 9 of the house: every export says what it promises. */
export const docComments: Law = {
  name: "every export has a doc comment",
  violations: (files) =>
    typescriptOf(files).flatMap(({ path, text }) =>
      exportsOf(text)
        .filter(({ isDocumented }) => !isDocumented)
        .map(({ name, line }) => `${path}:${line} ${name} has no doc comment`)
    ),
  plants: [
    {
      what: "an export without a comment",
      plant: withFile("packages/core/src/model/a.ts", "export const a = 1\n"),
      reported: "model/a.ts:1 a has no doc comment"
    },
    {
      what: "a comment that is not a doc comment",
      plant: withFile("packages/core/src/model/a.ts", "/* Not for readers of the API. */\nexport interface A {}\n"),
      reported: "A has no doc comment"
    },
    {
      what: "an empty doc comment",
      plant: withFile("packages/core/src/model/a.ts", "/** */\nexport class A {}\n"),
      reported: "A has no doc comment"
    },
    {
      what: "a doc comment above something else",
      plant: withFile("packages/core/src/model/a.ts", "/** About b alone. */\nconst b = 1\nexport type A = 1\n"),
      reported: "A has no doc comment"
    }
  ]
}
