import { importsOf } from "./importsOf.js"
import { searchCode } from "./searchCode.js"
import { type Law, packageOf, typescriptOf, withFile } from "./SourceText.js"

/** The file of the language server that reads the disk, and the one that knows streams. */
const windows: Readonly<Record<string, ReadonlyArray<string>>> = {
  "packages/language-server/src/files/disk.ts": ["node:fs", "node:path", "node:url"],
  "packages/language-server/src/connection/openConnection.ts": ["node:stream"]
}

/** What the server may not ask of the world: an answer depends on the texts alone. */
const worldly: Readonly<Record<string, RegExp>> = {
  "asks the clock": /\bDate\.now\b|\bnew Date\b|(?<![\w.])performance\b(?=\s*\.)/,
  "asks for chance": /\bMath\.random\b|\bcrypto\s*\./,
  "asks for the environment": /(?<![\w.])process\s*[.[]|\bimport\.meta\b/,
  "asks for the network": /(?<![\w.])(?:fetch\s*\(|XMLHttpRequest\b|WebSocket\b)/,
  prints: /(?<![\w.])console\s*[.[]/
}

/** The language server touches the file system in one file, and neither clock nor environment anywhere. */
export const oneWindow: Law = {
  name: "the language server has one window to the disk",
  violations: (files) =>
    typescriptOf(files)
      .filter(({ path }) => packageOf(path) === "language-server")
      .flatMap((file) => [
        ...importsOf(file)
          .filter(({ specifier }) => specifier.startsWith("node:") && !windows[file.path]?.includes(specifier))
          .map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}`),
        ...searchCode(file, worldly)
      ]),
  plants: [
    {
      what: "an answer that reads a file",
      plant: withFile("packages/language-server/src/answers/a.ts", 'import { readFileSync } from "node:fs"\n'),
      reported: "answers/a.ts:1 imports node:fs"
    },
    {
      what: "an answer that asks the clock",
      plant: withFile("packages/language-server/src/answers/a.ts", "const now = Date.now()\n"),
      reported: "answers/a.ts:1 asks the clock"
    },
    {
      what: "an answer that asks for the environment",
      plant: withFile("packages/language-server/src/answers/a.ts", "const home = process.env\n"),
      reported: "answers/a.ts:1 asks for the environment"
    },
    {
      what: "printing into the protocol's stream",
      plant: withFile("packages/language-server/src/answers/a.ts", "console.log(1)\n"),
      reported: "answers/a.ts:1 prints"
    }
  ]
}
