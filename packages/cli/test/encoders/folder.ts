import type { LocatedDiagnostic } from "@logframe/core"
import type { FindingsEncoder, ValidatedFolder } from "../../src/encoders/FindingsEncoder.js"
import { paintFor } from "../../src/print/paint.js"

/** A finding with what a test does not mind filled in. */
export const finding = (given: Partial<LocatedDiagnostic> = {}): LocatedDiagnostic => ({
  code: "known-key",
  severity: "error",
  location: { file: "programme.yaml", line: 2, column: 1, endLine: 2, endColumn: 6 },
  related: [],
  message: 'There is no key "titel" here. Did you mean "title"?',
  why: "a key that is not known would be silently ignored.",
  remedy: "Known here: programme, title.",
  ...given
})

/** A folder of one file in which these findings are. */
export const folderWith = (findings: ReadonlyArray<LocatedDiagnostic>, folder = "wells"): ValidatedFolder => ({
  folder,
  files: [{ path: "programme.yaml", text: "programme: wells\ntitel: Wells\n" }],
  findings,
  suppressed: [],
  rejected: []
})

/** What an encoder writes of some folders. */
export const written = (encoder: FindingsEncoder, ...folders: ReadonlyArray<ValidatedFolder>): string =>
  [
    ...encoder(folders, { version: "1.2.3", workingFolder: "/srv", paint: paintFor({ isTerminal: false, env: {} }) })
  ].join("")

/** Texts that a file may hold and that mean something to one format or another. */
export const hostileTexts: ReadonlyArray<string> = [
  "]]> & < > \" '",
  "a\u0000b\u0008c\u001b[31md\u007fe\u0085f\u2028g",
  "half \ud800 of a pair, \udc00, \ufffe, \uffff",
  "\u202eright to left\u2066",
  "100 % of 50%, %0A%25%3A, 50%\r\nnext\rline\n::error::injected",
  "a:b,c=d::e",
  "<!-- --> <script>alert(1)</script> <img src=x onerror=y> &amp; &#64;",
  "[text](https://example.org) ![image](x.png) https://example.org www.example.org mailto:a@example.org",
  "@everyone #12 GH-12 org/repo#3 a@example.org",
  "| cell | cell |\n| --- | --- |\n# heading\n- item\n1. item\n> quote\n```\nfence\n~~~",
  "*a* **b** _c_ __d__ ~~e~~ `f` ``g`` \\h $x$ $$y$$",
  "{0} {{1}} {2008: 100} }{",
  "",
  "é ក្រុម 🎉 e\u0301"
]
