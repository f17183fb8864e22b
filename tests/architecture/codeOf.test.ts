import { expect, it } from "vitest"
import { codeOf } from "./codeOf.js"

it.each([
  ["a line comment", "a // process\nb", "a           \nb"],
  ["a block comment", "a /* any */ b", "a           b"],
  ["a string", 'a("any")', 'a("   ")'],
  ["a string with an escaped quote", '"a\\"any" b', '"      " b'],
  ["a comment marker in a string", '"//" + any', '"  " + any'],
  ["a quote in a regular expression", "x.test(/[\"']/) + any", "x.test(/    /) + any"],
  ["a slash in a class of a regular expression", "= /[/]any/u.y", "= /       /.y"],
  ["a division", "a / b / any", "a / b / any"],
  ["a division after a call", "f(a) / any / b", "f(a) / any / b"],
  ["a regular expression after a keyword", "return /any/", "return /   /"],
  ["a template", "`any ${process.x} any` any", "`    ${process.x}    ` any"],
  ["a template in a template", "`a ${b ? `any ${c}` : `d`} any` e", "`  ${b ? `    ${c}` : ` `}    ` e"],
  ["an object in a template", "`${f({ a: 1 })} any` b", "`${f({ a: 1 })}    ` b"],
  ["a quote in a template", "`it's ${a}` + 'any'", "`     ${a}` + '   '"]
])("keeps the code and blanks out the rest: %s", (_name, text, code) => {
  expect(codeOf(text)).toBe(code)
})
