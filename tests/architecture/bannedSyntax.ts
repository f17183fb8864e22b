import { searchCode } from "./searchCode.js"
import { type Law, lineAt, type Plant, type SourceText, typescriptOf, withFile } from "./SourceText.js"

const banned: Readonly<Record<string, RegExp>> = {
  "uses any": /(?:[:<|&,([=?]|\b(?:as|extends|satisfies))\s*any\b(?!\s*[:(.])/,
  "casts by way of unknown": /\bas\s+unknown\s+as\b/,
  "declares an enum": /\benum\s+\w+\s*\{/,
  "exports a default": /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/,
  "throws a string": /\bthrow\s+["'`]/
}

const silenced = ({ path, text }: SourceText): ReadonlyArray<string> =>
  [...text.matchAll(/@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint|biome)-(?:disable|ignore)/g)].map(
    (match) => `${path}:${lineAt(text, match.index)} silences a tool with ${match[0]}`
  )

const inCore = (code: string): Plant["plant"] => withFile("packages/core/src/model/a.ts", `${code}\n`)

/** What the compiler allows and the house does not. */
export const bannedSyntax: Law = {
  name: "no any, enum, default export or silenced tool",
  violations: (files) => typescriptOf(files).flatMap((file) => [...searchCode(file, banned), ...silenced(file)]),
  plants: [
    ["uses any", "let a: any"],
    ["uses any", "const a = JSON.parse(text) as any"],
    ["uses any", "const a: Array<any> = []"],
    ["uses any", "type A = string | any"],
    ["uses any", "type A = any"],
    ["casts by way of unknown", "const a = b as unknown as A"],
    ["declares an enum", "export enum A { B }"],
    ["declares an enum", "const enum A { B }"],
    ["exports a default", "export default 1"],
    ["exports a default", "export { a as default }"],
    ["throws a string", 'throw "a"'],
    ["throws a string", "throw `a ${b}`"],
    ["silences a tool with @ts-ignore", "// @ts-ignore"],
    ["silences a tool with oxlint-disable", "// oxlint-disable-next-line no-console"]
  ].map(([reported = "", code = ""]) => ({ what: code, plant: inCore(code), reported: `a.ts:1 ${reported}` }))
}
