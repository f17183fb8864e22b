import { type Rule, rules as allRules } from "@logframe/core"
import { pages } from "@logframe/core/pages"
import { pagePartsOf } from "../print/pageParts.js"
import { wrapped } from "../print/wrapped.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"

/** What `logframe rules` may be told. */
export interface RulesOptions {
  readonly json?: boolean
}

/** Lists the rules: what each finds, how gravely, and whose advice it is. */
export const rules = ({ json }: RulesOptions, terminal: Terminal): ExitCode => {
  const listed = allRules.map((rule) => ({ ...rule, what: pagePartsOf(pages[rule.id] ?? "").what }))
  if (json) {
    const entries = listed.map(({ id, severity, about, what, source }) => ({ id, severity, about, what, source }))
    terminal.out(`${JSON.stringify({ rules: entries }, undefined, 2)}\n`)
    return 0
  }
  terminal.out(listed.map((rule) => ruleText(rule, terminal)).join(""))
  terminal.out("\nlogframe explain NAME prints the page of one.\n")
  return 0
}

const indent = "    "

const ruleText = ({ id, severity, what, source }: Rule & { readonly what: string }, terminal: Terminal): string => {
  const paint = terminal.paintOut
  const lines = wrapped(what, terminal.width - indent.length)
  const sources = wrapped(`source: ${source}`, terminal.width - indent.length).map((line) => paint("faint", line))
  return `${[`${paint("strong", id)}  ${paint(severity, severity)}`, ...[...lines, ...sources].map((line) => `${indent}${line}`)].join("\n")}\n`
}
